package org.zhifaflow.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.organisation.Organisation;

/** Opens case files, keeps their milestones, roles and numbers, and answers with them. */
@Service
public class CaseFiles {

    /** Terms that are a party's right: they end unused without anything being late, and outlive the case. */
    public static final Set<String> REMEDY_TERMS = Set.of("reviewApplication", "lawsuit", "lawsuitAfterReview");

    private final JdbcAggregateTemplate rows;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Organisation organisation;
    private final Terms terms;
    private final Clock clock;

    CaseFiles(
            JdbcAggregateTemplate rows,
            JdbcClient jdbc,
            Journal journal,
            Organisation organisation,
            Terms terms,
            Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.journal = journal;
        this.organisation = organisation;
        this.terms = terms;
        this.clock = clock;
    }

    /** Today in Asia/Shanghai. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Puts a lead on record under the next lead number of its township (HL-4.4a). */
    @Transactional
    public CaseFile open(NewCase lead, String actor) {
        CaseNumber number = nextNumber(lead.township(), NumberKind.lead);
        CaseFile file = new CaseFile(
                number.ascii(),
                lead.township(),
                CaseStatus.lead,
                lead.itemCode(),
                lead.itemName(),
                lead.source(),
                lead.sourceUnit(),
                lead.place(),
                lead.zone(),
                lead.facts(),
                lead.foundOn(),
                lead.actEndedOn(),
                lead.endangersLife(),
                false,
                false,
                actor,
                Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC),
                null);
        rows.insert(file);
        attach(file, number);
        lead.parties().forEach(party -> addParty(file.caseId(), party));
        journal.record(new Act(
                lead.township(), file.id(), actor, "登记线索", "APL-54,HL-4.4a", number.shown() + "：" + lead.facts()));
        reach(file.caseId(), Milestone.leadRegistered, today());
        return file;
    }

    public Party addParty(CaseId caseId, NewCase.NewParty party) {
        CaseFile file = get(caseId);
        return rows.insert(new Party(
                UUID.randomUUID().toString(),
                file.id(),
                file.township(),
                party.name(),
                party.kind(),
                party.identifier(),
                party.birthDate(),
                party.address(),
                party.phone(),
                party.electronicConsent()));
    }

    public Party updateParty(Party party) {
        return rows.update(party);
    }

    /** Takes a party out of the case; nothing that ran for it is awaited any more. */
    Party removeParty(Party party) {
        terms.of(party.caseId()).stream()
                .filter(standing -> party.id().equals(standing.key().partyId()))
                .filter(standing -> standing.status().isOpen())
                .forEach(standing -> terms.cancel(standing.key(), today(), Act.SYSTEM, "移除当事人"));
        return rows.update(party.removed(today()));
    }

    public CaseFile get(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new NoSuchElementException("no case " + caseId));
    }

    public Optional<CaseFile> find(CaseId caseId) {
        return Optional.ofNullable(rows.findById(caseId.value(), CaseFile.class));
    }

    /** The case that carries a number, in its ASCII or its shown form. */
    public Optional<CaseId> findByNumber(String number) {
        return jdbc.sql("select case_id from case_number where ascii = :number or shown = :number")
                .param("number", number)
                .query(String.class)
                .optional()
                .map(CaseId::new);
    }

    /** The parties in the order in which they were entered. */
    public List<Party> parties(CaseId caseId) {
        return partiesOnFile(caseId).stream()
                .filter(party -> party.removedOn() == null)
                .toList();
    }

    /** The parties in the order in which they were entered, with those that were removed from the case. */
    public List<Party> partiesOnFile(CaseId caseId) {
        return jdbc.sql("select id, case_id, township, name, kind, identifier, birth_date, address, phone,"
                        + " electronic_consent, removed_on from party where case_id = ? order by entered")
                .param(caseId.value())
                .query(Party.class)
                .list();
    }

    public Party party(CaseId caseId, String partyId) {
        Party party = rows.findById(partyId, Party.class);
        if (party == null || !party.caseId().equals(caseId.value())) {
            throw new NoSuchElementException("no party " + partyId + " in case " + caseId);
        }
        return party;
    }

    /** Gives the case the next number of a kind, without gaps per township and year. */
    @Transactional
    public CaseNumber number(CaseId caseId, NumberKind kind) {
        CaseFile file = get(caseId);
        return findNumber(caseId, kind).orElseGet(() -> attach(file, nextNumber(file.township(), kind)));
    }

    /** Draws one more number of a kind of which a case may have several; whoever draws it keeps it. */
    @Transactional
    public CaseNumber drawNumber(CaseId caseId, NumberKind kind) {
        return nextNumber(get(caseId).township(), kind);
    }

    public Optional<CaseNumber> findNumber(CaseId caseId, NumberKind kind) {
        return jdbc.sql("select kind, ascii, shown from case_number where case_id = ? and kind = ?")
                .params(caseId.value(), kind.name())
                .query(CaseNumber.class)
                .optional();
    }

    /** Sets where the case stands; where it ends without a decision nothing is awaited any more. */
    @Transactional
    public void changeStatus(CaseId caseId, CaseStatus next) {
        CaseFile file = get(caseId);
        boolean filing = next == CaseStatus.filed && file.filedOn() == null;
        rows.update(file.withStatus(next, filing ? today() : file.filedOn()));
        if (next.endsUndecided()) {
            stopClocks(caseId, next.label());
        }
    }

    /** Cancels every clock of the case that still runs, except those of the parties' remedies. */
    @Transactional
    public void stopClocks(CaseId caseId, String reason) {
        terms.of(caseId.value()).stream()
                .filter(standing -> standing.status().isOpen())
                .filter(standing -> !REMEDY_TERMS.contains(standing.key().term()))
                .forEach(standing -> terms.cancel(standing.key(), today(), Act.SYSTEM, reason));
    }

    /** Records the zone of the place once it is known (HL-4.3e). */
    @Transactional
    public void setZone(CaseId caseId, String zone) {
        jdbc.sql("update case_file set zone = ? where id = ?")
                .params(zone, caseId.value())
                .update();
    }

    /**
     * Corrects the item or the end of the act, old and new in the journal (KY4-08c).
     *
     * @param actEndedOn null while the act goes on
     */
    @Transactional
    public void requalify(
            CaseId caseId, String itemCode, String itemName, LocalDate actEndedOn, String reason, String actor) {
        CaseFile before = get(caseId);
        CaseFile after = before.requalified(itemCode, itemName, actEndedOn);
        jdbc.sql("update case_file set item_code = ?, item_name = ?, act_ended_on = ? where id = ?")
                .params(itemCode, itemName, actEndedOn, caseId.value())
                .update();
        note(
                caseId,
                actor,
                "更正定性或者违法时间",
                "KY4-08c,APL-36,KY0-02",
                "由“" + before.qualification() + "”更正为“" + after.qualification() + "”；理由：" + reason);
    }

    /** Marks the case as complex or as touching a major public interest; a mark is never taken back. */
    @Transactional
    public void mark(CaseId caseId, boolean complex, boolean majorPublicInterest) {
        jdbc.sql(
                        "update case_file set complex = complex or ?, major_public_interest = major_public_interest or ? where id = ?")
                .params(complex, majorPublicInterest, caseId.value())
                .update();
    }

    public void reach(CaseId caseId, Milestone milestone, LocalDate day) {
        reach(caseId, milestone, null, day);
    }

    /** Reports a milestone of the case, or of one party. */
    @Transactional
    public void reach(CaseId caseId, Milestone milestone, String partyId, LocalDate day) {
        jdbc.sql(
                        "insert into milestone (township, case_id, party_id, kind, reached_on, recorded_at, withdrawn)"
                                + " values ((select township from case_file where id = :case), :case, :party, :kind, :day, :at, false)")
                .param("case", caseId.value())
                .param("party", partyId)
                .param("kind", milestone.name())
                .param("day", day)
                .param("at", Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes milestones back because the case was sent back; they stay on file as withdrawn. */
    @Transactional
    public void withdraw(CaseId caseId, Milestone... milestones) {
        for (Milestone milestone : milestones) {
            jdbc.sql("update milestone set withdrawn = true where case_id = ? and kind = ?")
                    .params(caseId.value(), milestone.name())
                    .update();
        }
    }

    /** The day of the latest valid report of a milestone of the case. */
    public Optional<LocalDate> dayOf(CaseId caseId, Milestone milestone) {
        return dayOf(caseId, milestone, null);
    }

    public Optional<LocalDate> dayOf(CaseId caseId, Milestone milestone, String partyId) {
        return milestones(caseId).stream()
                .filter(m -> !m.withdrawn() && m.milestone() == milestone)
                .filter(m -> partyId == null || partyId.equals(m.partyId()))
                .map(MilestoneReached::day)
                .reduce((earlier, later) -> later);
    }

    public boolean hasReached(CaseId caseId, Milestone milestone) {
        return dayOf(caseId, milestone).isPresent();
    }

    public boolean hasReached(CaseId caseId, Milestone milestone, String partyId) {
        return dayOf(caseId, milestone, partyId).isPresent();
    }

    /** Whether the newest valid report of a milestone came after that of another, or the other was never reported. */
    public boolean isLatest(CaseId caseId, Milestone milestone, Milestone before) {
        Milestone latest = null;
        for (MilestoneReached reached : milestones(caseId)) {
            if (!reached.withdrawn() && (reached.milestone() == milestone || reached.milestone() == before)) {
                latest = reached.milestone();
            }
        }
        return latest == milestone;
    }

    /** Whether a suspicion of crime is with the judicial organs and has not come back (KY1-9a). */
    public boolean isCrimeSuspected(CaseId caseId) {
        return isLatest(caseId, Milestone.crimeSuspected, Milestone.crimeReturned);
    }

    /** All milestones in the order of their reports, the withdrawn ones too. */
    public List<MilestoneReached> milestones(CaseId caseId) {
        return jdbc.sql("select kind, party_id, reached_on, withdrawn from milestone where case_id = ? order by id")
                .param(caseId.value())
                .query((row, number) -> new MilestoneReached(
                        Milestone.valueOf(row.getString("kind")),
                        row.getString("party_id"),
                        row.getObject("reached_on", LocalDate.class),
                        row.getBoolean("withdrawn")))
                .list();
    }

    /** Records that a person plays a part in the case. */
    @Transactional
    public void assign(CaseId caseId, CaseRole role, String userId) {
        if (!holders(caseId, role).contains(userId)) {
            jdbc.sql("insert into case_role (township, case_id, role, user_id)"
                            + " values ((select township from case_file where id = :case), :case, :role, :user)")
                    .param("case", caseId.value())
                    .param("role", role.name())
                    .param("user", userId)
                    .update();
        }
    }

    /** Ends a person's part, for example after a granted recusal (APL-43). */
    @Transactional
    public void release(CaseId caseId, CaseRole role, String userId) {
        jdbc.sql("delete from case_role where case_id = ? and role = ? and user_id = ?")
                .params(caseId.value(), role.name(), userId)
                .update();
    }

    public List<String> holders(CaseId caseId, CaseRole role) {
        return jdbc.sql("select user_id from case_role where case_id = ? and role = ? order by user_id")
                .params(caseId.value(), role.name())
                .query(String.class)
                .list();
    }

    /** The exclusive parts a person already plays in the case, other than the given one. */
    public List<CaseRole> otherRoles(CaseId caseId, String userId, CaseRole role) {
        return jdbc
                .sql("select role from case_role where case_id = ? and user_id = ? and role <> ?")
                .params(caseId.value(), userId, role.name())
                .query(CaseRole.class)
                .list()
                .stream()
                .filter(CaseRole::exclusive)
                .toList();
    }

    /** Writes an act of this case to the journal. */
    public void note(CaseId caseId, String actor, String what, String basis, String detail) {
        journal.record(new Act(get(caseId).township(), caseId.value(), actor, what, basis, detail));
    }

    private CaseNumber nextNumber(String township, NumberKind kind) {
        int year = today().getYear();
        int updated = jdbc.sql(
                        "update number_sequence set last_number = last_number + 1 where township = ? and kind = ? and number_year = ?")
                .params(township, kind.name(), year)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into number_sequence (township, kind, number_year, last_number) values (?, ?, ?, 1)")
                    .params(township, kind.name(), year)
                    .update();
        }
        int sequence = jdbc.sql(
                        "select last_number from number_sequence where township = ? and kind = ? and number_year = ?")
                .params(township, kind.name(), year)
                .query(Integer.class)
                .single();
        return new CaseNumber(
                kind,
                kind.ascii(township, year, sequence),
                kind.shown(organisation.township(township).sign(), year, sequence));
    }

    private CaseNumber attach(CaseFile file, CaseNumber number) {
        jdbc.sql("insert into case_number (township, case_id, kind, ascii, shown) values (?, ?, ?, ?, ?)")
                .params(file.township(), file.id(), number.kind().name(), number.ascii(), number.shown())
                .update();
        return number;
    }
}
