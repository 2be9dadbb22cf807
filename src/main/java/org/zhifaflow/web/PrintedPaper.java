package org.zhifaflow.web;

import java.util.Arrays;
import java.util.Optional;

/** The papers that the case page prints; the slug is the last part of the address. */
enum PrintedPaper {
    filingApproval("filing-approval", "立案审批表", false),
    interviewRecord("interview-record", "询问（调查）笔录", false),
    legalReview("legal-review", "法制审核意见书", true),
    notice("notice", "事先告知书", false),
    hearingNotice("hearing-notice", "听证通知书", false),
    decision("decision", "处罚（不予处罚）决定书", false),
    correction("correction", "撤销、变更决定书", false),
    serviceReturn("service-return", "送达回证", false),
    demand("demand", "催告书", false),
    goodsList("goods-list", "涉案物品移交清单", false);

    private final String slug;
    private final String label;
    private final boolean sideDossier;

    PrintedPaper(String slug, String label, boolean sideDossier) {
        this.slug = slug;
        this.label = label;
        this.sideDossier = sideDossier;
    }

    static Optional<PrintedPaper> of(String slug) {
        return Arrays.stream(values()).filter(paper -> paper.slug.equals(slug)).findFirst();
    }

    public String slug() {
        return slug;
    }

    public String label() {
        return label;
    }

    /** Whether it belongs into the side dossier (KY4-12). */
    public boolean ofSideDossier() {
        return sideDossier;
    }
}
