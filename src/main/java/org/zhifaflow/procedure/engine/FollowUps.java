package org.zhifaflow.procedure.engine;

import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.supervision.LadderTable;
import org.zhifaflow.supervision.Rung;

/** The follow-up date of tasks: 00:00 of the day on which the reminder ladder first reminds of their term by its share. */
@Component
class FollowUps {

    private final Terms terms;
    private final LadderTable ladder;

    FollowUps(Terms terms, LadderTable ladder) {
        this.terms = terms;
        this.ladder = ladder;
    }

    /** Empty while the term stands still, for a term that counts backward and where the ladder names no share. */
    Optional<Date> of(TermStanding standing) {
        return ladder.inForce().of(standing.rule().effect()).stream()
                .filter(rung -> rung.point() == Rung.Point.share)
                .findFirst()
                .flatMap(rung -> terms.dayOfShare(standing, rung.number()))
                .map(TermListener::startOf);
    }
}
