package org.zhifaflow.penalty;

import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** Keeps the records of education that every decision not to penalise needs (APL-33d). */
@Service
public class Educations {

    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final Clock clock;

    Educations(JdbcClient jdbc, CaseFiles caseFiles, Clock clock) {
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /** Puts the education of all parties on file. */
    @Transactional
    public Outcome<Void> record(CaseId caseId, EducationRecord education, String actor) {
        CaseFile file = caseFiles.get(caseId);
        var parties = caseFiles.parties(caseId).stream().map(Party::id).collect(Collectors.toSet());
        Violations found = new Violations();
        found.refuseIf(
                        !new HashSet<>(education.partyIds()).equals(parties),
                        "partyIds",
                        "须对每一名当事人进行教育",
                        "行政处罚法第三十三条第三款，APL-33d")
                .refuseIf(
                        education.educationDay().isAfter(caseFiles.today()),
                        "educationDay",
                        "教育日期不能晚于今天",
                        "行政处罚法第三十三条第三款，APL-33d");
        return found.orRun(() -> {
            parties.forEach(partyId -> jdbc.sql("insert into education (id, township, case_id, party_id, education_day,"
                            + " place, content, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID().toString(),
                            file.township(),
                            file.id(),
                            partyId,
                            education.educationDay(),
                            education.place(),
                            education.content(),
                            actor,
                            Moment.now(clock))
                    .update());
            caseFiles.reach(caseId, Milestone.educated, education.educationDay());
            caseFiles.note(caseId, actor, "登记批评教育", "APL-33d", education.content());
        });
    }
}
