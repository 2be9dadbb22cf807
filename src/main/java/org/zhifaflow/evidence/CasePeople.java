package org.zhifaflow.evidence;

import java.util.List;
import java.util.Map;
import org.zhifaflow.casefile.CaseId;

/** Port to the parts that accounts and other rooms give people in a case. */
public interface CasePeople {

    /** Whom an application may concern, by user id, with the part: who plays it or may come to play it. */
    Map<String, String> concerned(CaseId caseId);

    /** Whether the person decides cases of the township. */
    boolean isHead(CaseId caseId, String person);

    /** Whether the head may not or cannot decide: on a head, on the county's people, or where no other head is left. */
    boolean countyDecides(CaseId caseId, String person);

    /** Whether the person chairs a hearing that is to be held or reported on. */
    boolean chairs(CaseId caseId, String person);

    /** Who may chair a hearing of the case. */
    List<String> possibleChairs(CaseId caseId);

    void replaceChair(CaseId caseId, String chair, String actor);

    /** The parts for which nobody is left once the person steps aside. */
    List<String> partsWithoutOthers(CaseId caseId, String person);
}
