package org.zhifaflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.casefile.PartyParticulars;
import org.zhifaflow.casefile.RecusedPeople;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.cooperation.PoliceDecision;
import org.zhifaflow.evidence.NewPreservation;
import org.zhifaflow.evidence.NewRecusal;
import org.zhifaflow.evidence.TerminationGround;
import org.zhifaflow.evidence.TerminationProposal;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.journal.Violations;
import org.zhifaflow.penalty.EnforcementEndGround;
import org.zhifaflow.penalty.EnforcementEndRequest;
import org.zhifaflow.penalty.HearingRequest;
import org.zhifaflow.penalty.PartyResponse;
import org.zhifaflow.penalty.PaymentReceipt;
import org.zhifaflow.penalty.RemedyKind;
import org.zhifaflow.penalty.RemedyOutcome;
import org.zhifaflow.penalty.RemedyResult;
import org.zhifaflow.penalty.ResponseForm;
import org.zhifaflow.procedure.caselifecycle.CaseLifecycleProcedure;

/** Takes what officers, for consultations the county and for money the cashier, report of a running case outside its tasks. */
@Controller
@RequestMapping("/cases/{caseId}/actions")
class CaseActions {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    /** What the column of one field takes; a longer text is refused, not cut. */
    private static final int LONGEST = 2000;

    private static final int LONGEST_SHORT = 200;
    private static final int LONGEST_RECEIPT_NUMBER = 60;
    private static final int LONGEST_PHONE = 40;
    private static final Pattern MONEY = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    private final CaseAccess access;
    private final CaseView view;
    private final CaseFiles caseFiles;
    private final RecusedPeople recused;
    private final CaseLifecycleProcedure lifecycle;

    CaseActions(
            CaseAccess access,
            CaseView view,
            CaseFiles caseFiles,
            RecusedPeople recused,
            CaseLifecycleProcedure lifecycle) {
        this.access = access;
        this.view = view;
        this.caseFiles = caseFiles;
        this.recused = recused;
        this.lifecycle = lifecycle;
    }

    @PostMapping("/{action}")
    String report(
            @PathVariable String caseId,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> entered,
            Principal person,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Action known = Arrays.stream(Action.values())
                .filter(candidate -> candidate.name().equals(action))
                .findFirst()
                .orElseThrow(CaseAccess::notFound);
        CaseFile file = open(known, caseId, person.getName());
        Outcome<?> outcome = recused.isBarred(file.caseId(), person.getName())
                ? Outcome.refused("", "您已在本案中回避，不得再办理本案的任何事务", RecusedPeople.BASIS)
                : report(known, file.caseId(), new Entries(entered), person.getName());
        if (outcome instanceof Outcome.Refused<?> refused) {
            view.show(file, access.rights(person.getName()), model);
            model.addAttribute("refusedAction", action);
            model.addAttribute("violations", refused.violations());
            model.addAttribute("entered", entered.toSingleValueMap());
            model.addAttribute("chosen", entered);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "cases/page";
        }
        afterwards.addFlashAttribute("done", known.label() + "：" + done(outcome));
        return "redirect:" + UriComponentsBuilder.fromPath("/cases/{caseId}").build(file.id());
    }

    private CaseFile open(Action action, String caseId, String userId) {
        return switch (action) {
            case consultationRequested -> access.openForConsultation(caseId, userId);
            case recusalRequested -> access.open(caseId, userId);
            case paymentReceived -> access.openForCashier(caseId, userId);
            default -> access.openForOfficer(caseId, userId);
        };
    }

    /** What the person reads when the report is on file: a request may be on file and yet not granted. */
    private static String done(Outcome<?> outcome) {
        return outcome instanceof Outcome.Accepted<?> accepted
                        && accepted.value() instanceof PartyResponse response
                        && !response.hearingGranted()
                ? "已登记，不予受理。" + response.answer()
                : "已登记";
    }

    /** What can be reported; the name is the last part of the address. */
    enum Action {
        partyRecorded("登记、更正当事人"),
        partyRemoved("移除当事人"),
        factsSubmitted("提交当事人新的事实"),
        criminalSuspected("登记涉嫌犯罪"),
        criminalAccepted("登记公安机关立案"),
        criminalReturned("登记公安机关退回"),
        recusalRequested("申请回避"),
        preservationRequested("申请先行登记保存"),
        terminationProposed("提请终止调查、撤销案件"),
        consultationRequested("申请集体会商"),
        hearingRequested("登记听证申请"),
        deferralRequested("申请延期或者分期缴纳"),
        remedyOpened("登记复议或者诉讼"),
        remedyClosed("登记复议或者诉讼结束"),
        enforcementEndRequested("申请终结执行"),
        paymentReceived("登记收到缴款");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private Outcome<?> report(Action action, CaseId caseId, Entries entries, String actor) {
        return switch (action) {
            case partyRecorded ->
                entries.within("name", LONGEST_SHORT)
                        .within("address", LONGEST_SHORT)
                        .within("phone", LONGEST_PHONE)
                        .dayOrNone("birthDate")
                        .orElseAsk(() -> partyRecorded(caseId, entries, actor));
            case partyRemoved ->
                forParty(
                        caseId,
                        entries,
                        (party, day) -> lifecycle.partyRemoved(caseId, party, entries.text("reason"), actor),
                        null);
            case factsSubmitted -> lifecycle.factsSubmitted(caseId, entries.text("facts"), actor);
            case criminalSuspected ->
                entries.within("facts", LONGEST)
                        .orElseAsk(() -> lifecycle.criminalSuspected(caseId, entries.text("facts"), actor));
            case criminalAccepted ->
                entries.within("documentNumber", LONGEST_SHORT / 2)
                        .within("receipt", LONGEST_SHORT)
                        .within("reason", LONGEST)
                        .orElseAsk(() -> lifecycle.criminalAccepted(
                                caseId,
                                new PoliceDecision(
                                        entries.text("documentNumber"),
                                        entries.day("decidedOn").orElse(null),
                                        entries.text("reason")),
                                entries.text("receipt"),
                                actor));
            case criminalReturned -> lifecycle.criminalReturned(caseId, actor);
            case recusalRequested ->
                entries.within("applicant", LONGEST_SHORT)
                        .within("reason", LONGEST)
                        .orElseAsk(() -> recusalRequested(caseId, entries, actor));
            case preservationRequested ->
                entries.within("reason", LONGEST)
                        .within("place", LONGEST_SHORT)
                        .within("items", LONGEST)
                        .orElseAsk(() -> lifecycle.preservationRequested(
                                caseId,
                                new NewPreservation(entries.text("reason"), entries.text("place"), entries.items()),
                                actor));
            case terminationProposed ->
                entries.within("reason", LONGEST)
                        .inquiryLines("inquiries")
                        .orElseAsk(() -> lifecycle.terminationProposed(
                                caseId,
                                new TerminationProposal(
                                        entries.word("ground", TerminationGround.values())
                                                .orElse(null),
                                        entries.text("reason"),
                                        entries.inquiries("inquiries"),
                                        entries.all("evidence")),
                                actor));
            case consultationRequested ->
                entries.within("reason", LONGEST)
                        .orElseAsk(() -> lifecycle.consultationRequested(caseId, entries.text("reason"), actor));
            case hearingRequested ->
                forParty(
                        caseId,
                        entries,
                        (party, day) -> lifecycle.hearingRequested(
                                caseId, party, new HearingRequest(day, entries.form(), entries.text("text")), actor),
                        "receivedOn");
            case deferralRequested ->
                forParty(
                        caseId,
                        entries,
                        (party, day) -> lifecycle.deferralRequested(caseId, party, entries.text("hardship"), actor),
                        null);
            case remedyOpened ->
                forParty(
                        caseId,
                        entries,
                        (party, day) -> lifecycle.remedyOpened(caseId, party, entries.remedy(), day, actor),
                        "filedOn");
            case remedyClosed ->
                entries.required("ending", "请填写结果")
                        .within("ending", LONGEST / 2)
                        .money("newFine")
                        .orElseAsk(() -> forParty(
                                caseId,
                                entries,
                                (party, day) -> lifecycle.remedyClosed(
                                        caseId,
                                        party,
                                        new RemedyResult(
                                                entries.remedy(),
                                                day,
                                                entries.word("outcome", RemedyOutcome.values())
                                                        .orElse(null),
                                                entries.amount("newFine").orElse(null),
                                                entries.text("ending")),
                                        actor),
                                "endedOn"));
            case enforcementEndRequested ->
                forParty(
                        caseId,
                        entries,
                        (party, day) -> lifecycle.enforcementEndRequested(
                                caseId,
                                party,
                                new EnforcementEndRequest(
                                        entries.word("ground", EnforcementEndGround.values())
                                                .orElse(null),
                                        entries.text("reason")),
                                actor),
                        null);
            case paymentReceived ->
                entries.required("amount", "请填写缴款金额")
                        .money("amount")
                        .required("receiptNumber", "请填写票据号码")
                        .within("receiptNumber", LONGEST_RECEIPT_NUMBER)
                        .orElseAsk(() -> forParty(
                                caseId,
                                entries,
                                (party, day) -> lifecycle.paymentReceived(
                                        caseId,
                                        party,
                                        new PaymentReceipt(
                                                entries.amount("amount").orElseThrow(),
                                                day,
                                                entries.text("receiptNumber"),
                                                entries.text("payeeBank")),
                                        "true".equals(entries.text("surplus")),
                                        actor),
                                "paidOn"));
        };
    }

    /** Officers file what a party asks for; everybody else may only ask to step aside oneself (APL-43). */
    private Outcome<?> recusalRequested(CaseId caseId, Entries entries, String actor) {
        boolean oneself = actor.equals(entries.text("person"));
        if (!oneself && !access.rights(actor).officer()) {
            return Outcome.refused("person", "当事人的回避申请由执法人员登记，其他人员只能申请本人回避", "行政处罚法第四十三条，APL-43");
        }
        return lifecycle.recusalRequested(
                caseId,
                new NewRecusal(
                        oneself ? view.nameOf(actor) : entries.text("applicant"),
                        entries.text("person"),
                        entries.text("reason")),
                actor);
    }

    /** Nobody named means a party that joins the case. */
    private Outcome<?> partyRecorded(CaseId caseId, Entries entries, String actor) {
        Supplier<Outcome<?>> verb = () -> lifecycle.partyRecorded(
                caseId,
                new PartyParticulars(
                        entries.text("partyId"),
                        entries.text("name"),
                        entries.word("kind", SubjectKind.values()).orElse(null),
                        entries.text("identifier"),
                        entries.day("birthDate").orElse(null),
                        entries.text("address"),
                        entries.text("phone")),
                actor);
        return entries.text("partyId").isEmpty()
                ? verb.get()
                : forParty(caseId, entries, (party, day) -> verb.get(), null);
    }

    private Outcome<?> forParty(
            CaseId caseId, Entries entries, BiFunction<String, LocalDate, Outcome<?>> verb, String dayField) {
        String party = entries.text("partyId");
        boolean known = caseFiles.parties(caseId).stream().map(Party::id).anyMatch(party::equals);
        Optional<LocalDate> day = dayField == null ? Optional.empty() : entries.day(dayField);
        Violations found = new Violations()
                .refuseIf(!known, "partyId", "请选择当事人", "")
                .refuseIf(dayField != null && day.isEmpty(), dayField, "请填写日期", "");
        return found.isEmpty() ? verb.apply(party, day.orElse(null)) : found.orElse(() -> null);
    }

    /** The values of one form. */
    private static final class Entries {

        private final MultiValueMap<String, String> values;
        private final List<Violation> found = new ArrayList<>();

        Entries(MultiValueMap<String, String> values) {
            this.values = values;
        }

        String text(String field) {
            String value = values.getFirst(field);
            return value == null ? "" : value.strip();
        }

        Optional<LocalDate> day(String field) {
            try {
                return Optional.of(LocalDate.parse(text(field), DAY));
            } catch (DateTimeParseException notADay) {
                return Optional.empty();
            }
        }

        <T extends Enum<T>> Optional<T> word(String field, T[] words) {
            return Arrays.stream(words)
                    .filter(word -> word.name().equals(text(field)))
                    .findFirst();
        }

        /** An amount in yuan, empty where nothing was entered. */
        Optional<BigDecimal> amount(String field) {
            return text(field).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text(field)));
        }

        RemedyKind remedy() {
            return RemedyKind.lawsuit.name().equals(text("kind")) ? RemedyKind.lawsuit : RemedyKind.review;
        }

        ResponseForm form() {
            return ResponseForm.oral.name().equals(text("form")) ? ResponseForm.oral : ResponseForm.written;
        }

        /** One item a line: name, quantity and features, separated by a comma of either width. */
        List<NewPreservation.Item> items() {
            return text("items")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("[,，]", 3))
                    .map(parts -> new NewPreservation.Item(
                            parts[0].strip(),
                            parts.length > 1 ? parts[1].strip() : "",
                            parts.length > 2 ? parts[2].strip() : ""))
                    .toList();
        }

        List<String> all(String field) {
            return values.getOrDefault(field, List.of());
        }

        /** One inquiry a line: day, who made it and what it showed, separated by a comma of either width. */
        List<TerminationProposal.Inquiry> inquiries(String field) {
            return inquiryParts(field)
                    .map(parts -> new TerminationProposal.Inquiry(
                            LocalDate.parse(parts[0].strip(), DAY), parts[1].strip(), parts[2].strip()))
                    .toList();
        }

        Entries inquiryLines(String field) {
            if (inquiryParts(field).anyMatch(parts -> parts.length < 3 || !isDay(parts[0].strip()))) {
                found.add(new Violation(field, "查找、核实情况每行写“日期，人员，情况”，日期如2026-03-02", ""));
            }
            return this;
        }

        private Stream<String[]> inquiryParts(String field) {
            return text(field).lines().filter(line -> !line.isBlank()).map(line -> line.split("[,，]", 3));
        }

        private static boolean isDay(String text) {
            try {
                LocalDate.parse(text, DAY);
                return true;
            } catch (DateTimeParseException notADay) {
                return false;
            }
        }

        Entries within(String field, int longest) {
            if (text(field).length() > longest) {
                found.add(new Violation(field, "最多" + longest + "字", ""));
            }
            return this;
        }

        Entries dayOrNone(String field) {
            if (!text(field).isEmpty() && day(field).isEmpty()) {
                found.add(new Violation(field, "请填写日期", ""));
            }
            return this;
        }

        Entries money(String field) {
            if (!text(field).isEmpty() && !MONEY.matcher(text(field)).matches()) {
                found.add(new Violation(field, "请填写金额（元），最多两位小数", ""));
            }
            return this;
        }

        Entries required(String field, String message) {
            if (text(field).isEmpty()) {
                found.add(new Violation(field, message, ""));
            }
            return this;
        }

        Outcome<?> orElseAsk(Supplier<Outcome<?>> verb) {
            return found.isEmpty() ? verb.get() : Outcome.refused(found);
        }
    }
}
