package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;
import static org.zhifaflow.journal.Texts.isBlank;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.LocalSettings;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.casefile.StatutoryLimits;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** The circumstances that weigh: benchmark factors, age, fault, mitigation, first time (APL-30 to APL-33c). */
@Service
public class Circumstances implements RecordedGrounds {

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final CorrectionOrders corrections;
    private final ViolationRegister register;
    private final NoPenaltyTable noPenalty;
    private final Requalifications requalifications;
    private final LocalSettings settings;
    private final StatutoryLimits limits;
    private final Clock clock;

    Circumstances(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            CorrectionOrders corrections,
            ViolationRegister register,
            NoPenaltyTable noPenalty,
            Requalifications requalifications,
            LocalSettings settings,
            StatutoryLimits limits,
            Clock clock) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.corrections = corrections;
        this.register = register;
        this.noPenalty = noPenalty;
        this.requalifications = requalifications;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
    }

    /** The circumstances of a case with those of its parties. */
    public record Recorded(CircumstancesRow act, List<PartyCircumstances> parties) {

        public Optional<PartyCircumstances> of(String partyId) {
            return parties.stream()
                    .filter(party -> party.partyId().equals(partyId))
                    .findFirst();
        }
    }

    /** Takes the circumstances and, where it is wrong, the right item and end of the act that they are weighed by. */
    @Transactional
    public Outcome<Recorded> record(CaseId caseId, CircumstancesFound found, String userId) {
        CaseFile before = caseFiles.get(caseId);
        Optional<Requalification> change = found.requalification();
        CaseFile file =
                change.map(right -> requalifications.applied(before, right)).orElse(before);
        Map<String, Party> parties = caseFiles.parties(caseId).stream()
                .collect(Collectors.toMap(Party::id, party -> party, (a, b) -> a, java.util.LinkedHashMap::new));
        Violations wrong = new Violations()
                .refuseIf(
                        !caseFiles.holders(caseId, CaseRole.investigator).contains(userId),
                        "",
                        "您不是本案办案人员，不能登记裁量情节",
                        "行政处罚法第四十二条，APL-42")
                .refuseIf(corrections.findCurrent(caseId).isEmpty(), "", "尚未责令改正，也未说明无法改正的理由", "行政处罚法第二十八条第一款，APL-28a");
        List<String> named = found.parties().stream()
                .map(CircumstancesFound.PartyFactors::partyId)
                .toList();
        parties.values().stream()
                .filter(party -> Collections.frequency(named, party.id()) != 1)
                .forEach(party -> wrong.refuseIf(
                        true,
                        "parties",
                        named.contains(party.id())
                                ? "重复登记了" + party.name() + "的裁量情节，每名当事人只登记一次"
                                : "没有登记" + party.name() + "的裁量情节",
                        "HL-4.4b"));
        wrong.refuseIf(!parties.keySet().containsAll(named), "parties", "登记裁量情节的人不是本案当事人", "HL-4.4b");
        found.parties().stream()
                .filter(factors -> parties.containsKey(factors.partyId()))
                .forEach(factors -> check(file, parties.get(factors.partyId()), factors, wrong));
        change.ifPresent(right -> requalifications.check(before, right, wrong));
        return wrong.orElse(() -> {
            change.ifPresent(right -> requalifications.carryOut(file, right, userId));
            return store(caseId, file, found, parties, userId);
        });
    }

    private void check(CaseFile file, Party party, CircumstancesFound.PartyFactors factors, Violations wrong) {
        LocalDate born = born(party, factors);
        wrong.refuseIf(
                party.kind() == SubjectKind.citizen && born == null,
                "parties",
                party.name() + "是公民，须登记出生日期以确定责任年龄",
                "行政处罚法第三十条，APL-30");
        wrong.refuseIf(
                born != null && born.isAfter(file.actDay()), "parties", party.name() + "的出生日期晚于违法行为发生日", "APL-30");
        wrong.refuseIf(
                (factors.incapable()
                                || factors.noFaultProved()
                                || !factors.mitigations().isEmpty())
                        && isBlank(factors.proof()),
                "parties",
                party.name() + "的从轻、减轻或者不予处罚情形须写明证据",
                "APL-31，APL-32x，APL-33c");
        wrong.refuseIf(
                factors.mitigations().contains(MitigationGround.minor), "parties", "未成年人情形由出生日期确定，不必另行登记", "APL-30");
        if (factors.occurrence() != null) {
            int known = knownOccurrence(file, party);
            wrong.refuseIf(
                    factors.occurrence() < known,
                    "parties",
                    "处罚登记显示" + party.name() + "系" + occurrenceSpan(file) + "年内第" + known + "次，不得登记为第"
                            + factors.occurrence() + "次",
                    "HL-4.4b");
        }
    }

    /** Within how many years the benchmark tables count (HL-4.4b). */
    private int occurrenceSpan(CaseFile file) {
        return limits.number("occurrenceSpan", file.actDay());
    }

    /** Which time it is by the register, this time included. */
    private int knownOccurrence(CaseFile file, Party party) {
        return (int) register.findPrior(file, party, file.foundOn().minusYears(occurrenceSpan(file))).stream()
                        .filter(ViolationRegister.Prior::penalised)
                        .count()
                + 1;
    }

    private Recorded store(
            CaseId caseId, CaseFile file, CircumstancesFound found, Map<String, Party> parties, String userId) {
        CircumstancesRow row = rows.insert(new CircumstancesRow(
                UUID.randomUUID().toString(),
                file.township(),
                file.id(),
                findCurrent(caseId)
                                .map(recorded -> recorded.act().recordedRound())
                                .orElse(0)
                        + 1,
                found.quantity(),
                found.aggravated(),
                found.lesserCircumstance(),
                found.constructionCost(),
                found.trivial(),
                found.harm(),
                found.explanation(),
                userId,
                Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)));
        List<PartyCircumstances> stored = found.parties().stream()
                .map(factors -> rows.insert(of(file, row, parties.get(factors.partyId()), factors)))
                .toList();
        caseFiles.note(
                caseId,
                userId,
                "登记裁量情节",
                "APL-30,APL-31,APL-32x,APL-33b,APL-33c,HL-4.4b",
                stored.stream()
                        .map(party -> parties.get(party.partyId()).name() + "："
                                + party.noPenalty().label() + "，" + party.registerFound())
                        .collect(Collectors.joining("；")));
        return new Recorded(row, stored);
    }

    private PartyCircumstances of(
            CaseFile file, CircumstancesRow row, Party party, CircumstancesFound.PartyFactors factors) {
        if (factors.birthDate() != null && party.birthDate() == null) {
            caseFiles.updateParty(new Party(
                    party.id(),
                    party.caseId(),
                    party.township(),
                    party.name(),
                    party.kind(),
                    party.identifier(),
                    factors.birthDate(),
                    party.address(),
                    party.phone(),
                    party.electronicConsent()));
        }
        LocalDate born = born(party, factors);
        Integer age = party.kind() == SubjectKind.organisation || born == null ? null : Age.on(born, file.actDay());
        int years = firstTimeYears();
        List<ViolationRegister.Prior> prior = prior(file, party, years);
        Set<MitigationGround> grounds = EnumSet.noneOf(MitigationGround.class);
        grounds.addAll(factors.mitigations());
        NoPenaltyConclusion conclusion = noPenalty.conclude(new NoPenaltyTable.Question(
                requalifications.isBarred(file),
                age,
                factors.incapable(),
                row.trivial(),
                corrections.standing(file.caseId()) == CorrectionStanding.inTime,
                row.harm(),
                prior.isEmpty(),
                factors.noFaultProved()));
        if (age != null
                && age < limits.number("adultAge", file.actDay())
                && conclusion.word() != NoPenaltyConclusion.Word.mandatory) {
            grounds.add(MitigationGround.minor);
        }
        return new PartyCircumstances(
                UUID.randomUUID().toString(),
                file.township(),
                row.id(),
                party.id(),
                age,
                factors.occurrence() == null ? knownOccurrence(file, party) : factors.occurrence(),
                prior.isEmpty(),
                answer(years, prior),
                factors.incapable(),
                factors.noFaultProved(),
                grounds.stream().map(Enum::name).collect(Collectors.joining(",")),
                factors.proof(),
                conclusion.word(),
                conclusion.ground());
    }

    /** What the register of decisions says about a party today, as text (APL-33b). */
    public String registerAnswer(CaseId caseId, Party party) {
        int years = firstTimeYears();
        return answer(years, prior(caseFiles.get(caseId), party, years));
    }

    private int firstTimeYears() {
        return settings.number("firstTimeSpanYears", caseFiles.today()).intValueExact();
    }

    private List<ViolationRegister.Prior> prior(CaseFile file, Party party, int years) {
        return register.findPrior(file, party, file.foundOn().minusYears(years));
    }

    private static String answer(int years, List<ViolationRegister.Prior> prior) {
        return prior.isEmpty()
                ? years + "年内无同类违法的决定"
                : years + "年内同类决定" + prior.size() + "件，最近一件"
                        + prior.get(prior.size() - 1).decidedOn();
    }

    /** The circumstances as last recorded. */
    public Optional<Recorded> findCurrent(CaseId caseId) {
        return rows
                .findAll(
                        query(where("caseId").is(caseId.value())).sort(Sort.by("recordedRound")),
                        CircumstancesRow.class)
                .stream()
                .reduce((earlier, later) -> later)
                .map(row -> new Recorded(
                        row,
                        rows.findAll(
                                query(where("circumstancesId").is(row.id())).sort(Sort.by("partyId")),
                                PartyCircumstances.class)));
    }

    @Override
    public Set<MitigationGround> mitigations(CaseId caseId, String partyId) {
        return findCurrent(caseId)
                .flatMap(recorded -> recorded.of(partyId))
                .map(PartyCircumstances::grounds)
                .orElse(Set.of());
    }

    @Override
    public Optional<NoPenaltyGround> noPenalty(CaseId caseId, String partyId) {
        return findCurrent(caseId)
                .flatMap(recorded -> recorded.of(partyId))
                .map(PartyCircumstances::ground)
                .flatMap(NoPenaltyGround::ofClause);
    }

    private static LocalDate born(Party party, CircumstancesFound.PartyFactors factors) {
        return party.birthDate() == null ? factors.birthDate() : party.birthDate();
    }
}
