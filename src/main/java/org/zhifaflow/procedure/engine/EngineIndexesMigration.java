package org.zhifaflow.procedure.engine;

import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * The indexes that the engine's own scripts lack: for overdue tasks, for a township's tasks by due date, for the
 * acquisition of jobs by due date and lock, for the tasks of a candidate group. Names are unquoted, as in the engine's
 * scripts.
 */
@Component
class EngineIndexesMigration implements JavaMigration {

    private static final List<String> INDEXES = List.of(
            "create index engine_task_due on ACT_RU_TASK (DUE_DATE_)",
            "create index engine_task_tenant_due on ACT_RU_TASK (TENANT_ID_, DUE_DATE_)",
            "create index engine_job_due on ACT_RU_JOB (DUEDATE_)",
            "create index engine_job_lock_expiry on ACT_RU_JOB (LOCK_EXP_TIME_)",
            "create index engine_identity_link_group_task on ACT_RU_IDENTITYLINK (GROUP_ID_, TASK_ID_)");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("113");
    }

    @Override
    public String getDescription() {
        return "engine indexes";
    }

    @Override
    public Integer getChecksum() {
        return 113;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String index : INDEXES) {
                statement.execute(index);
            }
        }
    }
}
