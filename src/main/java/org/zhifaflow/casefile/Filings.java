package org.zhifaflow.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Place;

/** From the lead to the filing decision (立案): registering, verifying, supplementing, deciding. */
@Service
public class Filings {

    private static final String OUTSIDE_ZONE = "outside";
    private static final String FIRST_TO_FILE = "行政处罚法第二十五条，APL-25";

    private static final String VERIFICATION = "filingVerification";
    private static final String DECISION = "filingDecision";
    /** Verification and decision share one clock: both run from acceptance and stand still together (KY1-6e, KY5-08k). */
    private static final List<String> FILING_CLOCK = List.of(VERIFICATION, DECISION);

    private static final List<String> SENT_BY_UNIT = List.of("transfer", "assignment");

    private static final String LETTER = "supplementLetter";
    private static final String REPLY = "supplementReply";
    private static final String SUPPLEMENT = "supplement";

    private final CaseFiles caseFiles;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Terms terms;
    private final Handovers handovers;
    private final JdbcAggregateTemplate rows;
    private final JdbcClient jdbc;

    Filings(
            CaseFiles caseFiles,
            Organisation organisation,
            Catalogue catalogue,
            Terms terms,
            Handovers handovers,
            JdbcAggregateTemplate rows,
            JdbcClient jdbc) {
        this.caseFiles = caseFiles;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.terms = terms;
        this.handovers = handovers;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Registers a lead and accepts it the same day: nobody is turned away at the counter (KY5-08k, HL-4.4a). */
    @Transactional
    public Outcome<CaseId> register(Lead lead, String actor) {
        String township = organisation.person(actor).township();
        LocalDate today = caseFiles.today();
        boolean unlisted = Lead.UNLISTED.equals(lead.item());
        boolean outside = Lead.OUTSIDE.equals(lead.placeName());
        Optional<Item> item = catalogue.findItem(township, lead.item(), today);
        Optional<Place> place = organisation.places(township).stream()
                .filter(p -> p.name().equals(lead.placeName()))
                .findFirst();
        Violations found = new Violations();
        found.refuseIf(lead.foundOn().isAfter(today), "foundOn", "发现日期不能晚于今天", "APL-36")
                .refuseIf(
                        !lead.continuing() && lead.actEndedOn() == null,
                        "actEndedOn",
                        "违法行为已经终了的，须填写终了日期；仍在继续的，请勾选“仍在继续”",
                        "APL-36")
                .refuseIf(
                        lead.actEndedOn() != null && lead.actEndedOn().isAfter(lead.foundOn()),
                        "actEndedOn",
                        "行为终了日期不能晚于发现日期",
                        "APL-36")
                .refuseIf(!unlisted && item.isEmpty(), "item", "事项不在本镇今日有效的公布目录内", "KY0-02、KY0-03")
                .refuseIf(unlisted && lead.otherItem() == null, "otherItem", "目录外的事项须写明名称", "KY5-08a")
                .refuseIf(!outside && place.isEmpty(), "placeName", "地点不在本镇登记的村（社区）内", "APL-22")
                .refuseIf(
                        SENT_BY_UNIT.contains(lead.source()) && Texts.isBlank(lead.sourceUnit()),
                        "sourceUnit",
                        "移送、交办的线索须写明移送、交办单位，核查意见和处理结果须书面告知该单位",
                        "协同配合工作办法第八条，KY5-08l,KY5-08p");
        PartyRules.check(lead.parties(), today, found);
        return found.orElse(() -> open(lead, township, item, place, actor));
    }

    private CaseId open(Lead lead, String township, Optional<Item> item, Optional<Place> place, String actor) {
        CaseFile file = caseFiles.open(
                new NewCase(
                        township,
                        lead.item(),
                        item.map(Item::name).orElse(lead.otherItem()),
                        lead.source(),
                        lead.sourceUnit(),
                        where(place.map(Place::name).orElse("辖区外"), lead.placeDetail()),
                        place.map(Place::zone).orElse(OUTSIDE_ZONE),
                        lead.facts(),
                        lead.foundOn(),
                        lead.continuing() ? null : lead.actEndedOn(),
                        lead.endangersLife(),
                        lead.parties().stream().map(Filings::newParty).toList()),
                actor);
        rows.insert(Filing.accepted(file, lead.filedElsewhere(), caseFiles.today()));
        caseFiles.reach(file.caseId(), Milestone.leadAccepted, caseFiles.today());
        for (String term : FILING_CLOCK) {
            terms.start(key(file, term), caseFiles.today(), actor, "受理线索");
        }
        return file.caseId();
    }

    /** The village once, also where the detail begins with its name. */
    static String where(String village, String detail) {
        return detail == null || detail.startsWith(village)
                ? Objects.requireNonNullElse(detail, village)
                : village + detail;
    }

    private static NewCase.NewParty newParty(Lead.PartyEntry entry) {
        return new NewCase.NewParty(
                entry.name(),
                entry.kind(),
                entry.identifier(),
                entry.birthDate(),
                entry.address(),
                entry.phone(),
                entry.electronicConsent());
    }

    /** Records the zone that an unmarked place turned out to lie in (HL-4.3e). */
    @Transactional
    public Outcome<Void> clarifyPlace(CaseId caseId, String zone, String ground, String actor) {
        caseFiles.setZone(caseId, zone);
        caseFiles.note(caseId, actor, "查明地点区划", "HL-4.3d,HL-4.3e", zone + "：" + ground);
        return Outcome.done();
    }

    /** Verifies the lead; complete or not met ends the verification, supplement leads to a letter (KY5-08k to 08o). */
    @Transactional
    public Outcome<Void> verify(CaseId caseId, Verification result, String actor) {
        Violations found = new Violations();
        boolean supplement = SUPPLEMENT.equals(result.verification());
        String lastDay = lastDay(caseId, VERIFICATION).map(LocalDate::toString).orElse("");
        boolean late = isVerificationLate(caseId);
        found.refuseIf(supplement && late, "verification", "核查期限已于" + lastDay + "届满，不能再要求补正，须作出核查结论", "KY5-08k,KY5-08n")
                .refuseIf(
                        !supplement && late && Texts.isBlank(result.lateReason()),
                        "lateReason",
                        "核查期限已于" + lastDay + "届满，逾期作出核查结论的须说明理由",
                        "协同配合工作办法第八条，KY5-08k");
        PartyRules.check(result.parties(), caseFiles.today(), found);
        result.otherFiling().ifPresent(other -> checkOtherFiling(other, supplement, found));
        return found.orRun(() -> {
            rows.update(get(caseId).verified(result, late, caseFiles.today(), actor));
            result.parties().forEach(party -> caseFiles.addParty(caseId, newParty(party)));
            if (!supplement) {
                caseFiles.reach(caseId, Milestone.leadVerified, caseFiles.today());
                satisfy(caseId, VERIFICATION, actor);
                if (caseFiles.get(caseId).sourceUnit() != null) {
                    terms.start(key(caseId, "verificationOpinion"), caseFiles.today(), actor, "形成核查意见");
                }
            } else {
                terms.start(key(caseId, LETTER), caseFiles.today(), actor, "发现材料不齐");
            }
            caseFiles.note(caseId, actor, "核查线索", "KY5-08k,APL-54", result.opinion());
            result.otherFiling()
                    .ifPresent(other -> caseFiles.note(
                            caseId,
                            actor,
                            "查明其他机关已立案",
                            "HL-4.2a,APL-25",
                            other.inWords() + "，" + other.otherKind().label()));
            noteLate(late, caseId, actor, "说明逾期核查的理由", "KY5-08k", lastDay, result.lateReason());
        });
    }

    /** A case of another authority counts by its name and day: they say whose the case is (HL-4.2a, APL-25). */
    private void checkOtherFiling(OtherFiling other, boolean supplement, Violations found) {
        found.refuseIf(supplement, "filedElsewhere", "要求补正的，待作出核查结论时再登记其他机关的立案", "KY5-08n")
                .requireText(other.otherAuthority(), "otherAuthority", "须写明立案的机关", FIRST_TO_FILE)
                .refuseIf(other.otherKind() == null, "otherKind", "须写明立案机关的类别", Handovers.NO_POWER)
                .refuseIf(
                        other.otherFiledOn() == null || other.otherFiledOn().isAfter(caseFiles.today()),
                        "otherFiledOn",
                        "对方的立案日期未填写或者晚于今天",
                        FIRST_TO_FILE);
    }

    /** The other authority's case that stands beside ours, empty once it is handed over or designated to us. */
    public Optional<OtherFiling> findStandingOtherFiling(CaseId caseId) {
        return find(caseId)
                .map(Filing::otherFiling)
                .filter(other -> handovers.find(caseId).filter(Handover::isOurs).isEmpty());
    }

    /** Sends the letter that asks for material, or abandons it so that the verification can be concluded. */
    @Transactional
    public Outcome<Void> settleSupplementLetter(CaseId caseId, SupplementLetter.Draft letter, String actor) {
        return letter.sent() ? sendSupplementLetter(caseId, letter, actor) : abandonLetter(caseId, letter, actor);
    }

    private Outcome<Void> abandonLetter(CaseId caseId, SupplementLetter.Draft letter, String actor) {
        return new Violations()
                .requireText(letter.notSentBecause(), "notSentBecause", "须说明不发补正函的理由", "KY5-08n")
                .orRun(() -> {
                    terms.cancel(key(caseId, LETTER), caseFiles.today(), actor, "不发补正函");
                    caseFiles.note(caseId, actor, "不发补正函", "KY5-08k,KY5-08n", letter.notSentBecause());
                });
    }

    /** Sends the one letter that lists what is missing; the filing clock stands still from the next day on. */
    private Outcome<Void> sendSupplementLetter(CaseId caseId, SupplementLetter.Draft letter, String actor) {
        LocalDate today = caseFiles.today();
        Filing filing = get(caseId);
        LocalDate lastDay = lastDay(caseId, VERIFICATION)
                .orElseThrow(() -> new IllegalStateException("the verification of " + caseId + " does not run"));
        return new Violations()
                .refuseIf(letter.sentOn().isAfter(today), "sentOn", "发函日期不能晚于今天", "KY5-08n")
                .refuseIf(
                        letter.sentOn().isBefore(filing.verifiedOn()),
                        "sentOn",
                        "发函日期不能早于发现材料不齐的日期" + filing.verifiedOn(),
                        "KY5-08n")
                .refuseIf(
                        letter.sentOn().isAfter(lastDay),
                        "sentOn",
                        "核查期限至" + lastDay + "（含当日）届满，发函日期不能晚于该日；未发函的，请选择不发函并作出核查结论",
                        "KY5-08k,KY5-08n")
                .refuseIf(
                        letters(caseId).stream().anyMatch(l -> l.missing().equals(letter.missing())),
                        "missing",
                        "第一次补正时已知的材料不得再次要求补正",
                        "KY5-08n")
                .orRun(() -> {
                    jdbc.sql("insert into supplement_letter (township, case_id, missing, sent_on, sent_by)"
                                    + " values (?, ?, ?, ?, ?)")
                            .params(filing.township(), caseId.value(), letter.missing(), letter.sentOn(), actor)
                            .update();
                    terms.satisfy(key(caseId, LETTER), letter.sentOn(), actor);
                    terms.start(key(caseId, REPLY), letter.sentOn(), actor, "发出补正函");
                    caseFiles.note(caseId, actor, "发出补正函", "KY5-08n", letter.missing());
                });
    }

    /** Records the material that came; the remaining days of the verification run on (KY5-08n). */
    @Transactional
    public Outcome<Void> receiveSupplement(CaseId caseId, SupplementLetter.Answer answer, String actor) {
        SupplementLetter letter = letters(caseId).stream()
                .reduce((first, last) -> last)
                .orElseThrow(() -> new NoSuchElementException("no supplement letter in " + caseId));
        return new Violations()
                .refuseIf(answer.receivedOn().isAfter(caseFiles.today()), "receivedOn", "收到日期不能晚于今天", "KY5-08n")
                .refuseIf(answer.receivedOn().isBefore(letter.sentOn()), "receivedOn", "收到日期不能早于发函日期", "KY5-08n")
                .orRun(() -> {
                    jdbc.sql("update supplement_letter set received = ?, received_on = ? where id = ?")
                            .params(answer.received(), answer.receivedOn(), letter.id())
                            .update();
                    terms.satisfy(key(caseId, REPLY), answer.receivedOn(), actor);
                    caseFiles.note(caseId, actor, "登记补正材料", "KY5-08n", answer.received());
                });
    }

    /** The leader files the case or refuses with a reason (APL-54, KY1-6e, KY5-08m, KY5-08o). */
    @Transactional
    public Outcome<Void> decide(CaseId caseId, FilingDecision decision, String actor) {
        Filing filing = get(caseId);
        Optional<OtherFiling> other = findStandingOtherFiling(caseId);
        String lastDay = lastDay(caseId, DECISION).map(LocalDate::toString).orElse("");
        boolean late = isDecisionLate(caseId);
        return new Violations()
                .refuseIf(
                        late && Texts.isBlank(decision.lateReason()),
                        "lateReason",
                        "立案决定期限已于" + lastDay + "届满，逾期决定的须说明理由",
                        "KY1-6e")
                .refuseIf(
                        decision.filed()
                                && "notMet".equals(filing.verification())
                                && decision.reason().length() < 5,
                        "reason",
                        "核查意见为不符合立案条件，仍决定立案的须详细说明理由",
                        "KY5-08o")
                .refuseIf(
                        decision.filed() && other.isPresent(),
                        "filed",
                        other.map(OtherFiling::inWords).orElse("")
                                + "，尚未移交，也未指定由本镇管辖；同一违法行为不得有两个立案。该部门在处罚权由本镇行使后立案的，须先发函请其移交并登记答复，或者报请指定管辖；在此之前立案的，由最先立案的机关管辖",
                        Handovers.NO_POWER + "；行政处罚法第二十五条、第二十九条，APL-25,APL-29")
                .orRun(() -> {
                    rows.update(filing.decided(decision, late, caseFiles.today(), actor));
                    satisfy(caseId, DECISION, actor);
                    caseFiles.changeStatus(caseId, decision.filed() ? CaseStatus.filed : CaseStatus.notFiled);
                    if (decision.filed()) {
                        caseFiles.reach(caseId, Milestone.filed, caseFiles.today());
                        terms.start(key(caseId, "decision90d"), caseFiles.today(), actor, "立案");
                    }
                    caseFiles.note(
                            caseId, actor, decision.filed() ? "决定立案" : "决定不予立案", "APL-54,KY1-6e", decision.reason());
                    noteLate(late, caseId, actor, "说明逾期决定是否立案的理由", "KY1-6e", lastDay, decision.lateReason());
                });
    }

    /** Whether the verification is still awaited after its last day (KY5-08k). */
    public boolean isVerificationLate(CaseId caseId) {
        return isLate(caseId, VERIFICATION);
    }

    /** Whether the filing decision is still awaited after its last day (KY1-6e). */
    public boolean isDecisionLate(CaseId caseId) {
        return isLate(caseId, DECISION);
    }

    private boolean isLate(CaseId caseId, String term) {
        return findOpen(caseId, term)
                .filter(standing -> standing.overdue(caseFiles.today()))
                .isPresent();
    }

    private void noteLate(
            boolean late, CaseId caseId, String actor, String what, String basis, String lastDay, String reason) {
        if (late) {
            caseFiles.note(caseId, actor, what, basis, "期限于" + lastDay + "届满：" + reason);
        }
    }

    /** Closes a lead whose limitation has passed (APL-36). */
    @Transactional
    public void closeAsBarred(CaseId caseId, String actor) {
        caseFiles.changeStatus(caseId, CaseStatus.timeBarred);
        caseFiles.note(caseId, actor, "登记超过追责时效", "APL-36", "");
    }

    private void satisfy(CaseId caseId, String term, String actor) {
        findOpen(caseId, term).ifPresent(standing -> terms.satisfy(standing.key(), caseFiles.today(), actor));
    }

    private Optional<TermStanding> findOpen(CaseId caseId, String term) {
        return terms.find(key(caseId, term))
                .filter(standing -> standing.status().isOpen());
    }

    private Optional<LocalDate> lastDay(CaseId caseId, String term) {
        return terms.find(key(caseId, term)).flatMap(TermStanding::lastDay);
    }

    /** Whether the lead was refused for the reason that the verification's opinion gave its sender already (KY5-08o). */
    public boolean isRefusedAsVerified(CaseId caseId) {
        return find(caseId)
                .filter(filing -> "notMet".equals(filing.verification()) && Boolean.FALSE.equals(filing.filed()))
                .isPresent();
    }

    public Filing get(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new NoSuchElementException("no filing of " + caseId));
    }

    public Optional<Filing> find(CaseId caseId) {
        return Optional.ofNullable(rows.findById(caseId.value(), Filing.class));
    }

    public List<SupplementLetter> letters(CaseId caseId) {
        return jdbc.sql("select id, missing, sent_on, sent_by, received_on, received from supplement_letter"
                        + " where case_id = ? order by id")
                .param(caseId.value())
                .query(SupplementLetter.class)
                .list();
    }

    private TermKey key(CaseId caseId, String term) {
        return key(caseFiles.get(caseId), term);
    }

    private static TermKey key(CaseFile file, String term) {
        return TermKey.ofCase(file.township(), file.id(), term);
    }
}
