package org.zhifaflow.penalty;

/** How a hearing went; the word steers the model. */
public enum HearingResult {
    held("如期举行"),
    noShow("无正当理由拒不出席"),
    left("未经许可中途退出"),
    postponed("延期");

    private final String label;

    HearingResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
