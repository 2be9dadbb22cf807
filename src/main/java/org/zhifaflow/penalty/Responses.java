package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.journal.Violations;

/** Hears the parties: statements and defences, hearing requests, waivers, and the end of the time for them. */
@Service
public class Responses {

    private static final String DEFENCE = "defence";
    private static final String HEARING_REQUEST = "hearingRequest";
    private static final String HEARING_BASIS = "行政处罚法第六十四条第一项，APL-64a";
    private static final int LONGEST_REQUEST = 2000;
    private static final List<String> WINDOW = List.of(DEFENCE, HEARING_REQUEST);

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Notices notices;
    private final Terms terms;

    Responses(JdbcAggregateTemplate rows, CaseFiles caseFiles, Notices notices, Terms terms) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.notices = notices;
        this.terms = terms;
    }

    /**
     * Records an answer of a party to the newest notice; a request that comes late or without a right to it is kept and
     * must be answered.
     *
     * @return whether nothing more is to be waited for
     */
    @Transactional
    public Outcome<Boolean> record(CaseId caseId, String partyId, PartyStatement given, String userId) {
        Notice notice = notices.get(caseId);
        Party party = caseFiles.party(caseId, partyId);
        boolean granted = given.hearingRequested() && notice.hearingRight() && inTime(party, given.receivedOn());
        return check(caseId, partyId, given, notice, granted).orElse(() -> {
            PartyResponse response = rows.insert(new PartyResponse(
                    null,
                    party.caseId(),
                    party.township(),
                    notice.id(),
                    partyId,
                    given.receivedOn(),
                    given.form(),
                    given.statementMade() ? given.statement() : null,
                    given.hearingRequested(),
                    granted,
                    given.waivesStatement(),
                    given.waivesHearing(),
                    given.waiverSignedOn(),
                    given.answer(),
                    null,
                    userId));
            note(caseId, party, response, userId);
            if (granted) {
                caseFiles.reach(caseId, Milestone.hearingRequested, partyId, given.receivedOn());
            }
            ResponseWindow window = new ResponseWindow(notice.hearingRight());
            List<PartyResponse> all = of(notice, partyId);
            if (window.waived(all) && !caseFiles.hasReached(caseId, Milestone.rightsWaived, partyId)) {
                caseFiles.reach(caseId, Milestone.rightsWaived, partyId, caseFiles.today());
            }
            if (window.mayClose(all)) {
                closeEarly(party, granted, userId);
                return true;
            }
            return false;
        });
    }

    private Violations check(CaseId caseId, String partyId, PartyStatement given, Notice notice, boolean granted) {
        LocalDate today = caseFiles.today();
        Violations found = new Violations();
        Optional<LocalDate> served = caseFiles.dayOf(caseId, Milestone.noticeServed, partyId);
        found.refuseIf(served.isEmpty(), "", "告知书尚未送达该当事人", "行政处罚法第四十四条，APL-44")
                .refuseIf(
                        given.receivedOn().isAfter(today),
                        "receivedOn",
                        "提出日期不得晚于今天",
                        "行政处罚法第四十五条、第六十四条，APL-45,APL-64a")
                .refuseIf(
                        served.filter(given.receivedOn()::isBefore).isPresent(),
                        "receivedOn",
                        "提出日期不得早于告知书送达日期",
                        "行政处罚法第六十四条，APL-64a")
                .refuseIf(
                        !given.statementMade() && !given.hearingRequested() && !given.waives(),
                        "",
                        "须至少记录一项：陈述申辩、要求听证或者书面放弃",
                        "行政处罚法第四十五条，APL-45")
                .refuseIf(
                        given.statementMade()
                                && (given.statement() == null
                                        || given.statement().isBlank()),
                        "statement",
                        "须记录陈述申辩的内容",
                        "行政处罚法第四十五条，APL-45")
                .refuseIf(
                        given.hearingRequested() && given.waivesHearing(),
                        "waivesHearing",
                        "不能同时要求听证和放弃听证",
                        "行政处罚法第六十四条，APL-64a")
                .refuseIf(
                        given.waives() && given.waiverSignedOn() == null,
                        "waiverSignedOn",
                        "放弃权利须有当事人签名的书面声明，请填写签署日期",
                        "行政处罚法第六十二条，APL-62")
                .refuseIf(
                        given.waives() && given.form() == ResponseForm.oral,
                        "form",
                        "放弃权利须以书面形式提出",
                        "行政处罚法第六十二条，APL-62")
                .refuseIf(
                        given.waiverSignedOn() != null && given.waiverSignedOn().isAfter(today),
                        "waiverSignedOn",
                        "签署日期不得晚于今天",
                        "行政处罚法第六十二条，APL-62")
                .refuseIf(
                        given.waiverSignedOn() != null
                                && served.filter(given.waiverSignedOn()::isBefore)
                                        .isPresent(),
                        "waiverSignedOn",
                        "告知书送达之前签署的放弃声明无效",
                        "行政处罚法第六十二条，APL-62");
        boolean unanswered = given.answer() == null || given.answer().isBlank();
        found.refuseIf(
                given.hearingRequested() && !granted && unanswered,
                "answer",
                notice.hearingRight() ? "听证申请已逾期，须记录答复意见" : "本案不属于听证范围，须记录答复意见",
                "行政处罚法第六十三条、第六十四条，APL-63,APL-64a,KY4-09f");
        return found;
    }

    /**
     * Takes a request for a hearing at any time between the notice and the decision. One that comes in time is granted,
     * also where the party's time to answer was closed before its end; one that comes late, or without the right to it,
     * is not, and yet stays on file with our answer (APL-64a).
     *
     * @return the request on file, granted or answered
     */
    @Transactional
    public Outcome<PartyResponse> requestHearing(CaseId caseId, String partyId, HearingRequest request, String userId) {
        Party party = caseFiles.party(caseId, partyId);
        return checkRequest(caseId, partyId, request).orElse(() -> {
            Notice notice = notices.get(caseId);
            Optional<Violation> refusal = refusal(party, notice, request.receivedOn());
            PartyResponse response = rows.insert(new PartyResponse(
                    null,
                    party.caseId(),
                    party.township(),
                    notice.id(),
                    partyId,
                    request.receivedOn(),
                    request.form(),
                    null,
                    true,
                    refusal.isEmpty(),
                    false,
                    false,
                    null,
                    refusal.map(Violation::sentence).orElse(null),
                    request.text(),
                    userId));
            caseFiles.note(
                    caseId,
                    userId,
                    response.hearingGranted() ? "受理听证申请" : "不予受理听证申请",
                    "APL-63,APL-64a",
                    "%s于%s提出（%s）：%s%s"
                            .formatted(
                                    party.name(),
                                    response.receivedOn(),
                                    response.form().label(),
                                    response.requestText(),
                                    refusal.map(no -> "；答复：" + no.sentence()).orElse("")));
            if (response.hearingGranted()) {
                grantLater(caseId, party, response.receivedOn(), userId);
            }
            return response;
        });
    }

    /** A discussion held before the hearing no longer counts: the decision rests on the hearing's record (APL-65). */
    private void grantLater(CaseId caseId, Party party, LocalDate receivedOn, String userId) {
        caseFiles.reach(caseId, Milestone.hearingRequested, party.id(), receivedOn);
        caseFiles.withdraw(caseId, Milestone.collectivelyDiscussed);
        if (!caseFiles.hasReached(caseId, Milestone.responseWindowClosed, party.id())) {
            closeEarly(party, true, userId);
        }
    }

    private Optional<Violation> refusal(Party party, Notice notice, LocalDate receivedOn) {
        if (!notice.hearingRight()) {
            return Optional.of(Violation.of("本案不属于听证范围，不予组织听证", "行政处罚法第六十三条，APL-63"));
        }
        return inTime(party, receivedOn)
                ? Optional.empty()
                : Optional.of(Violation.of(
                        "申请听证的期限至" + requestLastDay(party) + "届满，" + receivedOn + "提出的申请已逾期，不予组织听证", HEARING_BASIS));
    }

    private Violations checkRequest(CaseId caseId, String partyId, HearingRequest request) {
        Optional<LocalDate> served = caseFiles.dayOf(caseId, Milestone.noticeServed, partyId);
        LocalDate day = request.receivedOn();
        return new Violations()
                .refuseIf(served.isEmpty(), "partyId", "告知书尚未送达该当事人", "行政处罚法第四十四条，APL-44")
                .refuseIf(caseFiles.hasReached(caseId, Milestone.decided), "", "本案已经作出决定，不再受理听证申请", "行政处罚法第六十五条，APL-65")
                .requireDay(day, "receivedOn", "申请日期", HEARING_BASIS)
                .refuseIf(request.form() == null, "form", "须选择申请方式：口头或者书面", HEARING_BASIS)
                .refuseIf(request.text().isBlank(), "text", "须写明申请内容", HEARING_BASIS)
                .refuseIf(
                        request.text().length() > LONGEST_REQUEST, "text", "最多" + LONGEST_REQUEST + "字", HEARING_BASIS)
                .refuseIf(day != null && day.isAfter(caseFiles.today()), "receivedOn", "申请日期不得晚于今天", HEARING_BASIS)
                .refuseIf(
                        day != null && served.filter(day::isBefore).isPresent(),
                        "receivedOn",
                        "申请日期不得早于告知书送达日期",
                        HEARING_BASIS)
                .refuseIf(
                        notices.find(caseId).stream()
                                .flatMap(notice -> of(notice, partyId).stream())
                                .anyMatch(PartyResponse::hearingGranted),
                        "partyId",
                        "该当事人已经要求听证，无须重复登记",
                        HEARING_BASIS)
                .refuseIf(
                        notices.find(caseId).stream()
                                .flatMap(notice -> of(notice, partyId).stream())
                                .anyMatch(earlier -> Objects.equals(earlier.receivedOn(), day)
                                        && Objects.equals(earlier.requestText(), request.text())),
                        "text",
                        "同一申请已经登记并答复",
                        HEARING_BASIS);
    }

    private boolean inTime(Party party, LocalDate receivedOn) {
        return standing(party, HEARING_REQUEST)
                .flatMap(TermStanding::lastDay)
                .map(last -> !receivedOn.isAfter(last))
                .orElse(false);
    }

    private String requestLastDay(Party party) {
        return standing(party, HEARING_REQUEST)
                .flatMap(TermStanding::lastDay)
                .map(LocalDate::toString)
                .orElse("（未起算）");
    }

    private void note(CaseId caseId, Party party, PartyResponse response, String userId) {
        StringBuilder what = new StringBuilder(party.name());
        if (response.hasStatement()) {
            what.append("；陈述申辩：").append(response.statement());
        }
        if (response.hearingRequested()) {
            what.append(response.hearingGranted() ? "；要求听证" : "；要求听证（未准许）：" + response.answer());
        }
        if (response.waivesStatement()) {
            what.append("；书面放弃陈述申辩");
        }
        if (response.waivesHearing()) {
            what.append("；书面放弃听证");
        }
        caseFiles.note(
                caseId,
                userId,
                "记录当事人意见",
                "APL-45,APL-62,APL-64a",
                what.length() > 3900 ? what.substring(0, 3900) : what.toString());
    }

    /** A request does not shorten the time for statements; a waiver does. */
    private void closeEarly(Party party, boolean requested, String actor) {
        LocalDate today = caseFiles.today();
        for (String term : WINDOW) {
            standing(party, term).filter(standing -> standing.status().isOpen()).ifPresent(standing -> {
                if (requested) {
                    terms.satisfy(standing.key(), today, actor);
                } else {
                    terms.cancel(standing.key(), today, actor, "当事人已行使或者书面放弃权利");
                }
            });
        }
        caseFiles.reach(new CaseId(party.caseId()), Milestone.responseWindowClosed, party.id(), today);
    }

    /** Ends the time for answers because its last day has passed. */
    @Transactional
    public void closeWindow(CaseId caseId, String partyId) {
        Party party = caseFiles.party(caseId, partyId);
        LocalDate last = lastDay(caseId, partyId);
        for (String term : WINDOW) {
            standing(party, term)
                    .filter(standing -> standing.status().isOpen())
                    .ifPresent(standing ->
                            terms.satisfy(standing.key(), standing.lastDay().orElse(last), Act.SYSTEM));
        }
        caseFiles.reach(caseId, Milestone.responseWindowClosed, partyId, last);
        caseFiles.note(caseId, Act.SYSTEM, "结束陈述申辩和听证申请期限", "APL-45,APL-64a", party.name() + "：期限至" + last + "届满");
    }

    /** The term that ends the time for answers: of those that run for the party, the one that ends last. */
    public String windowTerm(CaseId caseId, String partyId) {
        Party party = caseFiles.party(caseId, partyId);
        Optional<LocalDate> defence = openLastDay(party, DEFENCE);
        Optional<LocalDate> request = openLastDay(party, HEARING_REQUEST);
        return request.isPresent() && !defence.filter(request.get()::isBefore).isPresent() ? HEARING_REQUEST : DEFENCE;
    }

    /** The last day on which the party may answer. */
    public LocalDate lastDay(CaseId caseId, String partyId) {
        return openLastDay(caseFiles.party(caseId, partyId), windowTerm(caseId, partyId))
                .orElseThrow(() -> new IllegalStateException("party " + partyId + " has no time to answer running"));
    }

    private Optional<LocalDate> openLastDay(Party party, String term) {
        return standing(party, term)
                .filter(standing -> standing.status().isOpen())
                .flatMap(TermStanding::lastDay);
    }

    private Optional<TermStanding> standing(Party party, String term) {
        return terms.find(new TermKey(party.township(), party.caseId(), party.id(), term));
    }

    /** All answers in a case, to all notices, in the order in which they were recorded. */
    public List<PartyResponse> of(CaseId caseId) {
        return rows.findAll(query(where("caseId").is(caseId.value())).sort(Sort.by("id")), PartyResponse.class);
    }

    List<PartyResponse> of(Notice notice) {
        return rows.findAll(query(where("noticeId").is(notice.id())).sort(Sort.by("id")), PartyResponse.class);
    }

    private List<PartyResponse> of(Notice notice, String partyId) {
        return of(notice).stream()
                .filter(response -> response.partyId().equals(partyId))
                .toList();
    }

    /** The statements and defences to the newest notice. */
    public List<PartyResponse> statements(CaseId caseId) {
        return notices.find(caseId).map(this::of).orElse(List.of()).stream()
                .filter(PartyResponse::hasStatement)
                .toList();
    }

    /** Whether a party made a statement or a defence to the newest notice. */
    public boolean defended(CaseId caseId, String partyId) {
        return statements(caseId).stream().anyMatch(r -> r.partyId().equals(partyId));
    }

    /** The parties whose hearing request to the newest notice was in time. */
    public List<String> hearingParties(CaseId caseId) {
        return notices.find(caseId).map(this::of).orElse(List.of()).stream()
                .filter(PartyResponse::hearingGranted)
                .map(PartyResponse::partyId)
                .distinct()
                .toList();
    }

    /** Whether a party's hearing request to the newest notice was in time. */
    public boolean requestedHearing(CaseId caseId, String partyId) {
        return hearingParties(caseId).contains(partyId);
    }
}
