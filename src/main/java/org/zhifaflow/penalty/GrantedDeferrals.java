package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;

/** Reads the deferrals that were granted to a party. */
@Component
class GrantedDeferrals {

    private final JdbcClient jdbc;

    GrantedDeferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<GrantedDeferral> of(CaseId caseId, String partyId) {
        return jdbc.sql("select id, ruled_on, previous_due_day, due_day from deferral"
                        + " where case_id = ? and party_id = ? and granted order by recorded_at, due_day")
                .params(caseId.value(), partyId)
                .query((row, number) -> new GrantedDeferral(
                        row.getObject("ruled_on", LocalDate.class),
                        row.getObject("previous_due_day", LocalDate.class),
                        row.getObject("due_day", LocalDate.class),
                        instalments(row.getString("id"))))
                .list();
    }

    private List<DeferralRuling.Instalment> instalments(String deferralId) {
        return jdbc.sql("select due_day, amount from instalment where deferral_id = ? order by due_day")
                .param(deferralId)
                .query((row, number) -> new DeferralRuling.Instalment(
                        row.getObject("due_day", LocalDate.class), row.getBigDecimal("amount")))
                .list();
    }

    /** The day after which a party without any deferral would have been late. */
    LocalDate firstDueDay(CaseId caseId, String partyId, LocalDate lastDay) {
        return of(caseId, partyId).stream()
                .map(GrantedDeferral::previousDueDay)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(day -> day.isBefore(lastDay))
                .orElse(lastDay);
    }

    /**
     * The days on which a granted deferral holds, from the day of the grant to the end of the granted time; that of the
     * newest is the term's last day, which a day of rest may have moved.
     */
    List<Surcharge.Pause> pauses(CaseId caseId, String partyId, LocalDate lastDay) {
        List<GrantedDeferral> granted = of(caseId, partyId);
        List<Surcharge.Pause> pauses = new ArrayList<>();
        for (int i = 0; i < granted.size(); i++) {
            GrantedDeferral deferral = granted.get(i);
            if (deferral.grantedOn() != null) {
                boolean newest = i == granted.size() - 1;
                pauses.add(new Surcharge.Pause(
                        deferral.grantedOn(),
                        newest ? lastDay : granted.get(i + 1).previousDueDay()));
            }
        }
        return pauses;
    }
}
