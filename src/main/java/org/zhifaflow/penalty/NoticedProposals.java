package org.zhifaflow.penalty;

import org.zhifaflow.casefile.CaseId;

/** The proposals as notices need them. */
interface NoticedProposals {

    /** The proposal that stands; a notice without one is a fault of the model. */
    NoticedProposal current(CaseId caseId);

    /** Remembers that the parties were told of the proposal that stands. */
    void markNoticed(CaseId caseId);
}
