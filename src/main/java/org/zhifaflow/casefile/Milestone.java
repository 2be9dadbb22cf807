package org.zhifaflow.casefile;

/** What the rooms report to the case file; the room that takes a step checks the milestones the step presupposes. */
public enum Milestone {
    leadRegistered("登记线索"),
    leadAccepted("受理线索"),
    leadVerified("完成核查"),
    senderInformed("告知核查意见"),
    filed("立案"),
    investigatorsAssigned("确定办案人员"),
    correctionOrdered("责令改正"),
    correctionConfirmed("确认改正"),
    correctionExpired("逾期未改正"),
    reportSubmitted("提交调查报告"),
    preReviewPassed("镇法制初审通过"),
    countyReviewPassed("县级联审通过"),
    reviewPassed("法制审核通过"),
    emergencyGranted("适用应急程序"),
    noticeServed("告知书送达"),
    defenceHeard("听取陈述申辩"),
    hearingRequested("申请听证"),
    rightsWaived("书面放弃陈述申辩和听证"),
    responseWindowClosed("陈述申辩和听证期限结束"),
    hearingClosed("听证结束"),
    hearingWaived("视为放弃听证"),
    newFactsReceived("收到新的事实"),
    newFactsExamined("新的事实复核完毕"),
    factsChanged("事实变更"),
    collectivelyDiscussed("集体讨论"),
    decided("作出决定"),
    decisionServed("决定书送达"),
    educated("批评教育"),
    demandServed("催告书送达"),
    paymentSettled("罚款缴清"),
    courtApplied("申请法院强制执行"),
    courtRuled("法院裁定"),
    enforcementEnded("执行终结"),
    resultNotified("反馈办理结果"),
    crimeSuspected("涉嫌犯罪"),
    crimeAccepted("司法机关立案"),
    crimeReturned("司法机关退回"),
    caseClosed("结案"),
    caseArchived("归档");

    private final String label;

    Milestone(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
