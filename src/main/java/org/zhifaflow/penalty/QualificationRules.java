package org.zhifaflow.penalty;

import org.zhifaflow.casefile.CaseFile;

/** Port to the tables that a case passed when it was filed and passes again once its item or act day is corrected. */
public interface QualificationRules {

    /** Whether the township may handle the case as it would stand (APL-22, HL-4.3d, HL-4.3e, KY0-02). */
    boolean ours(CaseFile requalified);

    /** Whether the act was discovered too late to be punished (APL-36). */
    boolean barred(CaseFile requalified);
}
