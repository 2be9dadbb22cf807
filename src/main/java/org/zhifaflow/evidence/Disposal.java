package org.zhifaflow.evidence;

/** What becomes of a preserved item (APL-56). */
public enum Disposal {
    returned("退还"),
    copied("复制、拍照留存后退还"),
    appraised("送交鉴定"),
    seized("依法查封、扣押"),
    confiscated("拟没收"),
    transferred("移送有关部门"),
    released("期满解除");

    private final String label;

    Disposal(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
