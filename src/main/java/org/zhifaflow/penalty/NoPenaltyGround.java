package org.zhifaflow.penalty;

import java.util.Arrays;
import java.util.Optional;

/** The grounds on which no penalty is given, each with its clause. */
public enum NoPenaltyGround {
    underFourteen("不满十四周岁", "APL-30"),
    incapable("不能辨认或者不能控制自己行为", "APL-31"),
    trivialNoHarm("违法行为轻微并及时改正，没有造成危害后果", "APL-33a"),
    firstTime("初次违法且危害后果轻微并及时改正", "APL-33b"),
    noFault("有证据足以证明没有主观过错", "APL-33c");

    private final String label;
    private final String clause;

    NoPenaltyGround(String label, String clause) {
        this.label = label;
        this.clause = clause;
    }

    public String label() {
        return label;
    }

    public String clause() {
        return clause;
    }

    static Optional<NoPenaltyGround> ofClause(String clause) {
        return Arrays.stream(values()).filter(g -> g.clause.equals(clause)).findFirst();
    }
}
