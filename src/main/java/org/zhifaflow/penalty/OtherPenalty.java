package org.zhifaflow.penalty;

/** A penalty other than warning, fine and confiscation; the last three open the way to a hearing. */
public enum OtherPenalty {
    none("无"),
    licence("降低资质等级、吊销许可证件"),
    closure("责令停产停业、责令关闭、限制从业"),
    otherHeavy("其他较重的行政处罚");

    private final String label;

    OtherPenalty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
