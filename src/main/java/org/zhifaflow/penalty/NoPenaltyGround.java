package org.zhifaflow.penalty;

import java.util.Arrays;
import java.util.Optional;

/** The grounds on which no penalty is given, each with its clause and its article in words. */
public enum NoPenaltyGround {
    underFourteen("不满十四周岁", "APL-30", "行政处罚法第三十条"),
    incapable("不能辨认或者不能控制自己行为", "APL-31", "行政处罚法第三十一条"),
    trivialNoHarm("违法行为轻微并及时改正，没有造成危害后果", "APL-33a", "行政处罚法第三十三条第一款"),
    firstTime("初次违法且危害后果轻微并及时改正", "APL-33b", "行政处罚法第三十三条第一款"),
    noFault("有证据足以证明没有主观过错", "APL-33c", "行政处罚法第三十三条第二款"),
    limitationExpired("违法行为已超过追责时效", "APL-36", "行政处罚法第三十六条");

    private final String label;
    private final String clause;
    private final String article;

    NoPenaltyGround(String label, String clause, String article) {
        this.label = label;
        this.clause = clause;
        this.article = article;
    }

    public String label() {
        return label;
    }

    public String clause() {
        return clause;
    }

    /** Ground and article as a decision names them. */
    public String inWords() {
        return label + "（" + article + "）";
    }

    public String article() {
        return article;
    }

    static Optional<NoPenaltyGround> ofClause(String clause) {
        return Arrays.stream(values()).filter(g -> g.clause.equals(clause)).findFirst();
    }
}
