package org.zhifaflow.cooperation;

import java.util.List;

/**
 * What the special team puts before the head (TRC-05, TRC-06).
 *
 * @param team user ids of the special team, at least two officers
 * @param report the written report
 * @param goods list of the goods concerned, or that there are none
 * @param absenceReason why test results or other papers are absent
 */
public record CriminalReport(
        List<String> team, String report, List<CriminalPaper> papers, String goods, String absenceReason) {

    public CriminalReport {
        team = team == null ? List.of() : List.copyOf(team);
        papers = papers == null ? List.of() : List.copyOf(papers);
    }
}
