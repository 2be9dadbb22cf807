package org.zhifaflow.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who stepped aside from a case: for good, from every part and every task of it (APL-43). */
@Service
public class RecusedPeople {

    /** The article as people read it. */
    public static final String BASIS = "行政处罚法第四十三条，APL-43";

    private final JdbcClient jdbc;

    RecusedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Bars a person from the case and takes every part from them that they hold. */
    @Transactional
    public void bar(CaseId caseId, String userId, LocalDate day) {
        if (!isBarred(caseId, userId)) {
            jdbc.sql("insert into recused_person (township, case_id, user_id, recused_on)"
                            + " values ((select township from case_file where id = :case), :case, :user, :day)")
                    .param("case", caseId.value())
                    .param("user", userId)
                    .param("day", day)
                    .update();
        }
        jdbc.sql("delete from case_role where case_id = ? and user_id = ?")
                .params(caseId.value(), userId)
                .update();
    }

    public boolean isBarred(CaseId caseId, String userId) {
        return of(caseId).contains(userId);
    }

    /** The user ids of all who stepped aside from the case. */
    public Set<String> of(CaseId caseId) {
        return new TreeSet<>(jdbc.sql("select user_id from recused_person where case_id = ?")
                .param(caseId.value())
                .query(String.class)
                .list());
    }
}
