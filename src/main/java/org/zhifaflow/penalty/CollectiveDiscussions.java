package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.LocalSettings;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** Keeps the collective discussions of complex and major cases (KY4-09e, APL-57c). */
@Service
public class CollectiveDiscussions {

    private static final String BASIS = "行政处罚法第五十七条第二款，APL-57c,KY4-09e";

    private final JdbcAggregateTemplate rows;
    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final LocalSettings settings;
    private final Clock clock;

    CollectiveDiscussions(
            JdbcAggregateTemplate rows, JdbcClient jdbc, CaseFiles caseFiles, LocalSettings settings, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many members must take part, by the local setting of the day. */
    public int quorum(LocalDate day) {
        return settings.number("collectiveDiscussionQuorum", day).intValueExact();
    }

    /** Puts a discussion on file if enough different members took part and more than half agreed. */
    @Transactional
    public Outcome<Void> record(CaseId caseId, DiscussionMinutes minutes, String actor) {
        CaseFile file = caseFiles.get(caseId);
        List<DiscussionMinutes.Participant> members = minutes.participants();
        long different = members.stream()
                .map(DiscussionMinutes.Participant::name)
                .distinct()
                .count();
        int agreed = votes(members, DiscussionMinutes.Vote.agree);
        Violations found = new Violations();
        found.refuseIf(different < members.size(), "participants", "参加集体讨论的人员姓名重复", BASIS)
                .refuseIf(
                        different < quorum(caseFiles.today()),
                        "participants",
                        "参加集体讨论的人数为" + different + "人，少于规定的" + quorum(caseFiles.today()) + "人",
                        BASIS)
                .refuseIf(agreed * 2 <= members.size(), "participants", "讨论结论未获过半数参加人员同意", BASIS)
                .refuseIf(minutes.meetingDay().isAfter(caseFiles.today()), "meetingDay", "讨论日期不能晚于今天", BASIS)
                .refuseIf(
                        file.filedOn() != null && minutes.meetingDay().isBefore(file.filedOn()),
                        "meetingDay",
                        "讨论日期不能早于立案日期",
                        BASIS);
        return found.orRun(() -> {
            CollectiveDiscussion row = rows.insert(new CollectiveDiscussion(
                    UUID.randomUUID().toString(),
                    file.township(),
                    file.id(),
                    of(caseId).size() + 1,
                    minutes.meetingDay(),
                    agreed,
                    votes(members, DiscussionMinutes.Vote.disagree),
                    votes(members, DiscussionMinutes.Vote.abstain),
                    minutes.conclusion(),
                    minutes.minutes(),
                    actor,
                    Moment.now(clock)));
            members.forEach(member -> jdbc.sql(
                            "insert into discussion_participant (discussion_id, township, case_id, name, post, vote)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            row.id(),
                            file.township(),
                            file.id(),
                            member.name(),
                            member.post(),
                            member.vote().name())
                    .update());
            caseFiles.reach(caseId, Milestone.collectivelyDiscussed, minutes.meetingDay());
            caseFiles.note(
                    caseId,
                    actor,
                    "登记集体讨论记录",
                    "KY4-09e,APL-57c,KY4-12",
                    "参加：%s；结论：%s"
                            .formatted(
                                    members.stream()
                                            .map(DiscussionMinutes.Participant::name)
                                            .collect(Collectors.joining("、")),
                                    minutes.conclusion().label()));
        });
    }

    /** Sends the case to a (further) discussion; the one held before no longer carries a decision. */
    @Transactional
    public Outcome<Void> order(CaseId caseId, String reason, String actor) {
        CaseFile file = caseFiles.get(caseId);
        return new Violations()
                .refuseIf(caseFiles.hasReached(caseId, Milestone.decided), "", "本案已经作出决定，不再集体讨论", BASIS)
                .requireText(reason, "discussionReason", "交集体讨论的，须写明理由", BASIS)
                .orRun(() -> {
                    rows.insert(new DiscussionOrder(
                            UUID.randomUUID().toString(),
                            file.township(),
                            file.id(),
                            orders(caseId).size() + 1,
                            reason,
                            caseFiles.today(),
                            actor));
                    caseFiles.withdraw(caseId, Milestone.collectivelyDiscussed);
                    caseFiles.note(caseId, actor, "交集体讨论", "APL-57c,KY4-09e", reason);
                });
    }

    /** The discussion that counts: the last one of the case. */
    public Optional<CollectiveDiscussion> find(CaseId caseId) {
        return of(caseId).stream().reduce((earlier, later) -> later);
    }

    /** Every discussion of the case, oldest first. */
    public List<CollectiveDiscussion> of(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("discussionRound")), CollectiveDiscussion.class);
    }

    /** The head's last order to discuss the case. */
    public Optional<DiscussionOrder> findOrder(CaseId caseId) {
        return orders(caseId).stream().reduce((earlier, later) -> later);
    }

    private List<DiscussionOrder> orders(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("orderNumber")), DiscussionOrder.class);
    }

    private static int votes(List<DiscussionMinutes.Participant> members, DiscussionMinutes.Vote vote) {
        return (int) members.stream().filter(member -> member.vote() == vote).count();
    }
}
