package org.zhifaflow.procedure.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.supervision.Waiting;

/**
 * The engine's timers as the board shows them, each beside the term that its model names, and what is wrong between the
 * two: a timer that failed, one whose day is not its term's, one without a term, a term without its timer. The engine's
 * tables are read here by one query per list; they are changed through its services only.
 */
@Component
public class Timers {

    /** Timers of one page. */
    public static final int PAGE = 50;

    private static final ZoneId ZONE = CaseClock.ZONE;
    private static final String TASK = "userTask_";
    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

    private static final String NUMBER = """
            coalesce((select n.shown from case_number n where n.case_id = c.id and n.kind = 'filing'),
                     (select n.shown from case_number n where n.case_id = c.id and n.kind = 'lead'), c.id)
            """;

    /**
     * The party, or before it the thing for which a term of its own runs, stands on the timer's own execution or on one of
     * those around it.
     */
    private static final String SELECT = """
            select j.ID_ as id, j.TENANT_ID_ as township, w.name as township_name, e.BUSINESS_KEY_ as case_id,
                   %s as number, j.PROCESS_DEF_ID_ as definition, d.ACT_ID_ as activity, j.DUEDATE_ as due,
                   j.RETRIES_ as retries, j.SUSPENSION_STATE_ as suspension,
                   (select min(i.INCIDENT_MSG_) from ACT_RU_INCIDENT i where i.CONFIGURATION_ = j.ID_) as incident,
                   j.EXCEPTION_MSG_ as failure,
                   (select min(v.TEXT_) from ACT_RU_VARIABLE v where v.NAME_ = 'partyId'
                      and v.EXECUTION_ID_ in (j.EXECUTION_ID_, x1.PARENT_ID_, x2.PARENT_ID_, j.PROCESS_INSTANCE_ID_)) as party_id,
                   (select min(v.TEXT_) from ACT_RU_VARIABLE v where v.NAME_ = 'termSubject'
                      and v.EXECUTION_ID_ in (j.EXECUTION_ID_, x1.PARENT_ID_, x2.PARENT_ID_, j.PROCESS_INSTANCE_ID_)) as term_subject
            from ACT_RU_JOB j
            join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
            join case_file c on c.id = e.BUSINESS_KEY_
            join township w on w.id = c.township
            left join ACT_RU_EXECUTION x1 on x1.ID_ = j.EXECUTION_ID_
            left join ACT_RU_EXECUTION x2 on x2.ID_ = x1.PARENT_ID_
            left join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
            where j.TYPE_ = 'timer' and c.township in (:townships)
            """.formatted(NUMBER);

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final RepositoryService repository;
    private final ActingPerson acting;
    private final CaseFiles caseFiles;
    private final TimerBuilder builder;

    Timers(
            JdbcClient jdbc,
            ManagementService management,
            RepositoryService repository,
            ActingPerson acting,
            CaseFiles caseFiles,
            TimerBuilder builder) {
        this.jdbc = jdbc;
        this.management = management;
        this.repository = repository;
        this.acting = acting;
        this.caseFiles = caseFiles;
        this.builder = builder;
    }

    /**
     * A timer of a case.
     *
     * @param partyId null for a timer of the whole case
     * @param termSubject the thing beside the party for which its term runs, null for none
     * @param activity id of the model's node
     * @param name what people call the node
     * @param terms ids of the terms that the model names
     * @param due in Asia/Shanghai
     * @param failure what the engine noted when it failed, empty if it did not
     */
    public record Timer(
            String id,
            String township,
            String townshipName,
            String caseId,
            String number,
            String partyId,
            String termSubject,
            String activity,
            String name,
            List<String> terms,
            LocalDateTime due,
            int retries,
            boolean suspended,
            String failure) {

        /** Whether it belongs to a party or thing; a timer of neither may belong to any. */
        private boolean isOf(String whose) {
            return (partyId == null && termSubject == null) || whose.equals(partyId) || whose.equals(termSubject);
        }

        public Timer {
            terms = List.copyOf(terms);
        }

        public boolean failed() {
            return retries == 0;
        }
    }

    /** What is wrong between a timer and its term. */
    public enum Kind {
        failed("定时器执行失败，已停止重试"),
        wrongDay("定时器的时间与期限不符"),
        runsWhilePaused("期限已中止，定时器仍在走"),
        withoutTerm("定时器没有对应的在计期限"),
        withoutTimer("期限没有对应的定时器"),
        caseEnded("案件已经结束，期限没有了结");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A fault.
     *
     * @param timer id of the timer, null if it is missing
     * @param term number of the running term, null if it is missing
     * @param activity id of the timer's node in the model, null unless the timer is missing
     * @param shouldBe when the timer has to fire, null if unknown
     */
    public record Fault(
            Kind kind,
            String caseId,
            String number,
            String name,
            String timer,
            Long term,
            String activity,
            LocalDateTime due,
            LocalDateTime shouldBe,
            String detail) {}

    /** A timer event of a model: the terms it names and the step whose border it stands on, null for any other. */
    private record Event(String name, List<String> terms, String step, boolean inFlow) {}

    private record Term(
            long id,
            String caseId,
            String number,
            String partyId,
            String term,
            String name,
            String status,
            LocalDate lastDay,
            CaseStatus caseStatus) {

        boolean isLeftOver() {
            return !caseStatus.isOpen() && !Waiting.isRight(term);
        }

        LocalDateTime end() {
            return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay();
        }
    }

    private record Step(String caseId, String number, String partyId, String termSubject, String step) {

        private boolean isKeptBy(Term term) {
            return term.partyId().isEmpty()
                    || term.partyId().equals(partyId)
                    || term.partyId().equals(termSubject);
        }

        private String whose() {
            return termSubject.isEmpty() ? partyId : termSubject;
        }
    }

    /** The timers of the townships, the next first. */
    public List<Timer> page(Collection<String> townships, int page) {
        if (townships.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Event>> models = new HashMap<>();
        return jdbc.sql(SELECT + " order by j.DUEDATE_, j.ID_ limit :size offset :skip")
                .param("townships", townships)
                .param("size", PAGE)
                .param("skip", (long) page * PAGE)
                .query((rs, n) -> timer(rs, models))
                .list();
    }

    /** The timers of a case that wait for the end of a term. */
    public List<Timer> of(CaseId caseId, String term) {
        return jdbc
                .sql(SELECT + " and e.BUSINESS_KEY_ = :caseId order by j.DUEDATE_, j.ID_")
                .param("townships", List.of(caseFiles.get(caseId).township()))
                .param("caseId", caseId.value())
                .query((rs, n) -> timer(rs, new HashMap<>()))
                .list()
                .stream()
                .filter(timer -> timer.terms().contains(term))
                .toList();
    }

    public long count(Collection<String> townships) {
        return townships.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
                                + " join case_file c on c.id = e.BUSINESS_KEY_"
                                + " where j.TYPE_ = 'timer' and c.township in (:townships)")
                        .param("townships", townships)
                        .query(Long.class)
                        .single();
    }

    /** Everything that is wrong in the townships: three queries, whatever the number of timers. */
    public List<Fault> faults(Collection<String> townships) {
        if (townships.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Event>> models = new HashMap<>();
        List<Timer> timers = jdbc.sql(SELECT)
                .param("townships", townships)
                .query((rs, n) -> timer(rs, models))
                .list();
        Map<String, List<Term>> terms = openTerms(townships).stream().collect(Collectors.groupingBy(Term::caseId));
        List<Fault> faults = new ArrayList<>();
        timers.forEach(timer -> check(timer, terms.getOrDefault(timer.caseId(), List.of()), faults));
        missing(townships, timers, terms, faults);
        terms.values().stream()
                .flatMap(List::stream)
                .filter(Term::isLeftOver)
                .forEach(term -> faults.add(fault(Kind.caseEnded, term, null, term.name())));
        return faults;
    }

    /** Lets a timer that gave up try once more. */
    @Transactional
    public Outcome<Void> retry(String id, Collection<String> townships, String actor) {
        Optional<Timer> found = find(id, townships);
        if (found.isEmpty()) {
            return Outcome.refused("", "没有这个定时器，可能已经执行", "");
        }
        Timer timer = found.get();
        if (!timer.failed()) {
            return Outcome.refused("", "这个定时器没有失败，不需要重试", "");
        }
        acting.asApplication(() -> {
            management.setJobRetries(id, 1);
            return null;
        });
        caseFiles.note(new CaseId(timer.caseId()), actor, "重试定时器", "", timer.name() + "，原因：" + timer.failure());
        return Outcome.done();
    }

    /** Sets a timer to the end of its term. */
    @Transactional
    public Outcome<Void> rearm(String id, Collection<String> townships, String actor) {
        Optional<Timer> found = find(id, townships);
        if (found.isEmpty()) {
            return Outcome.refused("", "没有这个定时器，可能已经执行", "");
        }
        Timer timer = found.get();
        Optional<LocalDateTime> end = named(timer, openTerms(townships)).stream()
                .map(Term::end)
                .filter(day -> day != null)
                .max(LocalDateTime::compareTo);
        if (end.isEmpty()) {
            return Outcome.refused("", "定时器没有对应的在计期限，不能重新设定", "");
        }
        if (end.get().equals(timer.due())) {
            return Outcome.refused("", "定时器的时间与期限相符，不需要重新设定", "");
        }
        acting.asApplication(() -> {
            management.setJobDuedate(id, Date.from(end.get().atZone(ZONE).toInstant()));
            return null;
        });
        caseFiles.note(
                new CaseId(timer.caseId()), actor, "重新设定定时器", "", timer.name() + "，由" + timer.due() + "改为" + end.get());
        return Outcome.done();
    }

    /**
     * Builds a missing timer as the model of the case says; its time is read from the ledger.
     *
     * @param term number of the running term
     * @param activity id of the timer's node in the model
     */
    @Transactional
    public Outcome<Void> rebuild(long term, String activity, Collection<String> townships, String actor) {
        Optional<Fault> found = faults(townships).stream()
                .filter(fault ->
                        fault.kind() == Kind.withoutTimer && fault.term() == term && activity.equals(fault.activity()))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused("", "这个期限不缺定时器，不需要重建", "");
        }
        Fault fault = found.get();
        int built = builder.build(fault.caseId(), activity);
        if (built == 0) {
            return Outcome.refused("", "案件不在等候这个定时器的环节，不能重建", "");
        }
        caseFiles.note(
                new CaseId(fault.caseId()),
                actor,
                "重建定时器",
                "",
                fault.name() + "，" + fault.detail() + "，定于" + fault.shouldBe());
        return Outcome.done();
    }

    private Optional<Timer> find(String id, Collection<String> townships) {
        return townships.isEmpty()
                ? Optional.empty()
                : jdbc.sql(SELECT + " and j.ID_ = :id")
                        .param("townships", townships)
                        .param("id", id)
                        .query((rs, n) -> timer(rs, new HashMap<>()))
                        .optional();
    }

    private static void check(Timer timer, List<Term> ofCase, List<Fault> faults) {
        List<Term> named = named(timer, ofCase);
        if (timer.failed()) {
            faults.add(fault(Kind.failed, timer, null, null, timer.failure()));
        }
        if (named.isEmpty()) {
            faults.add(fault(Kind.withoutTerm, timer, null, null, String.join("、", timer.terms())));
            return;
        }
        Optional<Term> last = named.stream()
                .filter(term -> term.lastDay() != null)
                .max((one, other) -> one.lastDay().compareTo(other.lastDay()));
        if (last.isEmpty()) {
            if (!timer.suspended()) {
                faults.add(fault(
                        Kind.runsWhilePaused,
                        timer,
                        named.get(0),
                        null,
                        named.get(0).name()));
            }
        } else if (!last.get().end().equals(timer.due())) {
            faults.add(fault(
                    Kind.wrongDay,
                    timer,
                    last.get(),
                    last.get().end(),
                    last.get().name() + "最后一日为" + last.get().lastDay()));
        }
    }

    /** The open terms that a timer's model names: those of its thing or party, or the case's where they have none. */
    private static List<Term> named(Timer timer, List<Term> terms) {
        return terms.stream()
                .filter(term -> term.caseId().equals(timer.caseId()))
                .filter(term -> timer.terms().contains(term.term()))
                .filter(term -> term.partyId().isEmpty()
                        || term.partyId().equals(timer.partyId())
                        || term.partyId().equals(timer.termSubject()))
                .toList();
    }

    /** Steps with a timer on their border, and terms for which a timer in the flow waits, that have none. */
    private void missing(
            Collection<String> townships, List<Timer> timers, Map<String, List<Term>> terms, List<Fault> faults) {
        Map<String, List<Timer>> ofCase = timers.stream().collect(Collectors.groupingBy(Timer::caseId));
        Map<String, Event> events = latestEvents();
        events.forEach((activity, event) -> {
            if (event.inFlow()) {
                terms.values().stream()
                        .flatMap(List::stream)
                        .filter(term ->
                                term.status().equals("RUNNING") && event.terms().contains(term.term()))
                        .filter(term -> ofCase.getOrDefault(term.caseId(), List.of()).stream()
                                .noneMatch(timer -> isOf(timer, activity, term.partyId())))
                        .forEach(term -> faults.add(fault(Kind.withoutTimer, term, activity, event.name())));
            }
        });
        Map<String, List<Map.Entry<String, Event>>> borders = events.entrySet().stream()
                .filter(entry -> entry.getValue().step() != null)
                .collect(Collectors.groupingBy(entry -> entry.getValue().step()));
        if (borders.isEmpty()) {
            return;
        }
        for (Step step : openSteps(townships, borders.keySet())) {
            for (Map.Entry<String, Event> border : borders.get(step.step())) {
                terms.getOrDefault(step.caseId(), List.of()).stream()
                        .filter(term -> term.status().equals("RUNNING")
                                && border.getValue().terms().contains(term.term()))
                        .filter(step::isKeptBy)
                        .filter(term -> ofCase.getOrDefault(step.caseId(), List.of()).stream()
                                .noneMatch(timer -> isOf(timer, border.getKey(), step.whose())))
                        .forEach(term -> faults.add(fault(
                                Kind.withoutTimer,
                                term,
                                border.getKey(),
                                border.getValue().name())));
            }
        }
    }

    private static boolean isOf(Timer timer, String activity, String whose) {
        return timer.activity().equals(activity) && (whose.isEmpty() || timer.isOf(whose));
    }

    private static Fault fault(Kind kind, Timer timer, Term term, LocalDateTime shouldBe, String detail) {
        return new Fault(
                kind,
                timer.caseId(),
                timer.number(),
                timer.name(),
                timer.id(),
                term == null ? null : term.id(),
                null,
                timer.due(),
                shouldBe,
                detail);
    }

    private static Fault fault(Kind kind, Term term, String activity, String name) {
        return new Fault(
                kind, term.caseId(), term.number(), name, null, term.id(), activity, null, term.end(), term.name());
    }

    private List<Term> openTerms(Collection<String> townships) {
        return jdbc.sql("select t.id, t.case_id, " + NUMBER
                        + " as number, t.party_id, t.term_id as term, t.name, t.status,"
                        + " t.projected_last_day as last_day, c.status as case_status from term t join case_file c on c.id = t.case_id"
                        + " where t.township in (:townships) and t.status in ('RUNNING', 'SUSPENDED') order by t.id")
                .param("townships", townships)
                .query(Term.class)
                .list();
    }

    private List<Step> openSteps(Collection<String> townships, Set<String> steps) {
        return jdbc.sql(
                        "select s.case_id, " + NUMBER + " as number, s.party_id, s.term_subject, s.step"
                                + " from case_step s join case_file c on c.id = s.case_id"
                                + " where s.township in (:townships) and s.closed_at is null and s.step in (:steps) order by s.id")
                .param("townships", townships)
                .param("steps", steps)
                .query(Step.class)
                .list();
    }

    private Timer timer(ResultSet rs, Map<String, Map<String, Event>> models) throws SQLException {
        String definition = rs.getString("definition");
        String activity = rs.getString("activity");
        Event event = models.computeIfAbsent(definition, this::events).get(activity);
        String failure = rs.getString("incident") == null ? rs.getString("failure") : rs.getString("incident");
        return new Timer(
                rs.getString("id"),
                rs.getString("township"),
                rs.getString("township_name"),
                rs.getString("case_id"),
                rs.getString("number"),
                rs.getString("party_id"),
                rs.getString("term_subject"),
                activity,
                event == null ? activity : event.name(),
                event == null ? List.of() : event.terms(),
                LocalDateTime.ofInstant(rs.getTimestamp("due").toInstant(), ZONE),
                rs.getInt("retries"),
                rs.getInt("suspension") == 2,
                failure == null ? "" : failure);
    }

    private Map<String, Event> latestEvents() {
        Map<String, Event> events = new LinkedHashMap<>();
        acting
                .asApplication(() -> repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .stream()
                .map(ProcessDefinition::getId)
                .forEach(definition -> events.putAll(events(definition)));
        return events;
    }

    /** The timer events of a model by their ids; terms are the quoted words of the time's expression. */
    private Map<String, Event> events(String definition) {
        Map<String, Event> events = new HashMap<>();
        acting
                .asApplication(() -> repository.getBpmnModelInstance(definition))
                .getModelElementsByType(TimerEventDefinition.class)
                .stream()
                .filter(timer -> timer.getTimeDate() != null && timer.getParentElement() instanceof FlowElement)
                .forEach(timer -> {
                    FlowElement node = (FlowElement) timer.getParentElement();
                    List<String> terms = new ArrayList<>();
                    Matcher quoted = QUOTED.matcher(timer.getTimeDate().getTextContent());
                    while (quoted.find()) {
                        terms.add(quoted.group(1));
                    }
                    String border = node instanceof BoundaryEvent boundary
                                    && boundary.getAttachedTo().getId().startsWith(TASK)
                            ? boundary.getAttachedTo().getId().substring(TASK.length())
                            : null;
                    String name = node.getName() == null ? node.getId() : node.getName();
                    events.put(node.getId(), new Event(name, terms, border, node instanceof IntermediateCatchEvent));
                });
        return events;
    }
}
