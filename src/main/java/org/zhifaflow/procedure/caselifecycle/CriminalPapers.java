package org.zhifaflow.procedure.caselifecycle;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.zhifaflow.cooperation.CriminalPaper;
import org.zhifaflow.cooperation.CriminalTransfer;
import org.zhifaflow.organisation.Organisation;

/** The papers and the team of a criminal transfer in words (TRC-05, TRC-06). */
final class CriminalPapers {

    private CriminalPapers() {}

    static String names(CriminalTransfer transfer) {
        return Arrays.stream(transfer.papers().split(","))
                .map(word -> CriminalPaper.valueOf(word).label())
                .collect(Collectors.joining("、"));
    }

    static String team(CriminalTransfer transfer, Organisation organisation) {
        return Arrays.stream(transfer.team().split(","))
                .map(organisation::nameOf)
                .collect(Collectors.joining("、"));
    }
}
