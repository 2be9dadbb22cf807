package org.zhifaflow.review;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;

/** Keeps consultations and their minutes (KY4-11a, KY4-11b, KY4-12). */
@Service
public class Consultations {

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;

    Consultations(JdbcAggregateTemplate rows, CaseFiles caseFiles) {
        this.rows = rows;
        this.caseFiles = caseFiles;
    }

    /** Calls a consultation while the county's opinion is awaited (KY4-11a). */
    @Transactional
    public Outcome<Void> request(CaseId caseId, String reason, String actor) {
        CaseFile file = caseFiles.get(caseId);
        List<Consultation> earlier = of(caseId);
        return new Violations()
                .refuseIf(!isUnderJointReview(caseId), "", "案件不在县级联合审查中，不能启动集体会商", "KY4-11a")
                .refuseIf(earlier.stream().anyMatch(Consultation::isOpen), "", "已有会商尚未登记纪要", "KY4-11b")
                .requireText(reason, "reason", "须写明启动集体会商的理由", "KY4-11a")
                .orRun(() -> {
                    rows.insert(new Consultation(
                            UUID.randomUUID().toString(),
                            file.township(),
                            file.id(),
                            earlier.size() + 1,
                            reason,
                            caseFiles.today(),
                            actor,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            ReviewRound.SIDE_DOSSIER));
                    caseFiles.note(caseId, actor, "启动集体会商", "KY4-11a", "第" + (earlier.size() + 1) + "次会商");
                });
    }

    /** Files the minutes, or that the consultation was called off. */
    @Transactional
    public Outcome<Void> record(CaseId caseId, ConsultationMinutes minutes, String actor) {
        Optional<Consultation> open = findOpen(caseId);
        boolean held = minutes.held() == YesNo.yes;
        boolean calledOff = minutes.held() == YesNo.no;
        boolean withExperts = held && !Texts.isBlank(minutes.experts());
        return new Violations()
                .refuseIf(open.isEmpty(), "", "没有待登记纪要的会商", "KY4-11b")
                .refuseIf(minutes.held() == null, "held", "须写明会商是否举行", "KY4-11a")
                .refuseIf(held && minutes.heldOn() == null, "heldOn", "须填写会商日期", "KY4-11a")
                .notAfterToday(held ? minutes.heldOn() : null, caseFiles.today(), "heldOn", "会商日期", "KY4-11a")
                .notBefore(
                        held ? minutes.heldOn() : null,
                        open.map(Consultation::requestedOn),
                        "启动日期",
                        "heldOn",
                        "会商日期",
                        "KY4-11a")
                .refuseIf(held && Texts.isBlank(minutes.participants()), "participants", "须列明参加会商的人员", "KY4-05")
                .refuseIf(held && Texts.isBlank(minutes.minutes()), "minutes", "须登记会商纪要", "KY4-11b")
                .refuseIf(withExperts && !minutes.expertsFromPool(), "expertsFromPool", "专家须来自县级法制审核专家库", "KY4-11a")
                .refuseIf(withExperts && !minutes.noConflict(), "noConflict", "与案件有利害关系的专家不得参加会商", "KY4-11a")
                .refuseIf(
                        calledOff && Texts.isBlank(minutes.calledOffBecause()),
                        "calledOffBecause",
                        "须写明未举行的原因",
                        "KY4-11a")
                .orRun(() -> {
                    Consultation row = open.orElseThrow();
                    rows.update(new Consultation(
                            row.id(),
                            row.township(),
                            row.caseId(),
                            row.consultationNumber(),
                            row.reason(),
                            row.requestedOn(),
                            row.requestedBy(),
                            minutes.heldOn(),
                            minutes.participants(),
                            minutes.experts(),
                            minutes.minutes(),
                            minutes.calledOffBecause(),
                            actor,
                            row.dossier()));
                    caseFiles.note(
                            caseId,
                            actor,
                            held ? "登记会商纪要" : "取消集体会商",
                            "KY4-11b,KY4-12",
                            "第" + row.consultationNumber() + "次会商，归入副卷，只供审核参考");
                });
    }

    /** All consultations of the case, oldest first. */
    public List<Consultation> of(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("consultationNumber")), Consultation.class);
    }

    public Optional<Consultation> findOpen(CaseId caseId) {
        return of(caseId).stream().filter(Consultation::isOpen).findFirst();
    }

    private boolean isUnderJointReview(CaseId caseId) {
        return rows
                .findAll(query(where("caseId").is(caseId.value()).and("tier").is(ReviewTier.county)), ReviewRound.class)
                .stream()
                .anyMatch(ReviewRound::isOpen);
    }
}
