package org.zhifaflow.evidence;

/** The eight kinds of evidence (APL-46); there is no ninth. */
public enum EvidenceKind {
    documentary("书证"),
    physical("物证"),
    audiovisual("视听资料"),
    electronic("电子数据"),
    witness("证人证言"),
    partyStatement("当事人的陈述"),
    appraisal("鉴定意见"),
    inspection("勘验笔录、现场笔录");

    private final String label;

    EvidenceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
