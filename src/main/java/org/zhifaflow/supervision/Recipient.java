package org.zhifaflow.supervision;

/** Whom a rung reminds. */
public enum Recipient {
    /** Who has the step for which the term waits, or all who may claim it. */
    assignee("承办人", null),
    leader("执法队负责人", "team-leader"),
    head("乡镇负责人", "head"),
    supervisor("执法监督人员", "supervisor");

    private final String label;
    private final String group;

    Recipient(String label, String group) {
        this.label = label;
        this.group = group;
    }

    public String label() {
        return label;
    }

    /** The role's group, null for whoever has the step. */
    String group() {
        return group;
    }
}
