package org.zhifaflow.penalty;

/** The five cases in which enforcement ends without performance (ACL-40). */
public enum EnforcementEndGround {
    deathWithoutEstate("公民死亡，无遗产可供执行，又无义务承受人", "第一项"),
    dissolvedWithoutProperty("法人或者其他组织终止，无财产可供执行，又无义务承受人", "第二项"),
    objectLost("执行标的灭失", "第三项"),
    decisionRevoked("据以执行的行政决定被撤销", "第四项"),
    other("认为需要终结执行的其他情形", "第五项");

    private final String label;
    private final String item;

    EnforcementEndGround(String label, String item) {
        this.label = label;
        this.item = item;
    }

    public String label() {
        return label;
    }

    String article() {
        return "行政强制法第四十条" + item + "，ACL-40";
    }
}
