package org.zhifaflow.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhifaflow.casefile.CaseFiles;

/** Whom a term waits for: a role of the house, or somebody outside it whose period the term is. */
public enum Waiting {
    officer("执法人员", "officer"),
    leader("执法队负责人", "team-leader"),
    townshipReviewer("镇法制审核员", "township-reviewer"),
    countyReviewer("县级联审人员", "joint-reviewer"),
    head("乡镇负责人", "head"),
    hearingChair("听证主持人", "hearing-chair"),
    cashier("收缴人员", "cashier"),
    /** The party acts or lets it be (APL-45, APL-64a, APL-67b, ACL-54, ARL-20, ALL-45, ALL-46, CPL-95). */
    party(
            "当事人",
            null,
            "defence",
            "hearingRequest",
            "payment",
            "reviewApplication",
            "lawsuit",
            "lawsuitAfterReview",
            "demandWait",
            "publicNotice"),
    /** The department that sent the case completes its material (KY5-08n). */
    department("移送部门", null, "supplementReply"),
    /** The police answer (TRC-08). */
    police("公安机关", null, "criminalAnswer"),
    /** No task is open: the procedure itself waits. */
    nobody("无待办任务", null);

    private final String label;
    private final String role;
    private final List<String> periods;

    Waiting(String label, String role, String... periods) {
        this.label = label;
        this.role = role;
        this.periods = List.of(periods);
    }

    public String label() {
        return label;
    }

    /** The role's group, or null for those outside the house. */
    String role() {
        return role;
    }

    /** Ids of the terms that are this one's own period. */
    List<String> periods() {
        return periods;
    }

    /** Whom the term waits for, given the role that has the open step. */
    static Waiting of(String term, String role) {
        return Arrays.stream(values())
                .filter(waiting -> waiting.periods.contains(term))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(waiting -> role != null && role.equals(waiting.role))
                        .findFirst())
                .orElse(nobody);
    }

    /** Whether a term is a right of the party that ends unused without anything being late. */
    public static boolean isRight(String term) {
        return CaseFiles.REMEDY_TERMS.contains(term);
    }

    /** The one that a word from outside names. */
    public static Optional<Waiting> parse(String word) {
        return Arrays.stream(values())
                .filter(waiting -> waiting.name().equals(word))
                .findFirst();
    }
}
