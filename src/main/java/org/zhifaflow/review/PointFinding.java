package org.zhifaflow.review;

/** What a reviewer found on one point; the finding is null if it was left open, the reason is needed if negative. */
record PointFinding(ReviewPoint point, Finding finding, String reason) {

    boolean negative() {
        return finding == Finding.notOk;
    }
}
