package org.zhifaflow.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code calendar_version}, {@code calendar_day} and {@code calendar_move}, and the calendar of each edition:
 * the delivered one with the notices of all versions up to that edition. An edition never changes once it has its
 * number, so it is read once.
 */
@Repository
class CalendarVersions {

    /** The calendar that is delivered with the application. */
    static final int DELIVERED = 0;

    private final JdbcClient jdbc;
    private final WorkCalendar delivered = WorkCalendar.published();
    private final Map<Integer, WorkCalendar> editions = new ConcurrentHashMap<>();

    CalendarVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calendar in force. */
    WorkCalendar inForce() {
        return of(edition());
    }

    /** The edition in force. */
    int edition() {
        return jdbc.sql("select coalesce(max(edition), 0) from calendar_version where in_force_at is not null")
                .query(Integer.class)
                .single();
    }

    WorkCalendar of(int edition) {
        return edition == DELIVERED ? delivered : editions.computeIfAbsent(edition, this::read);
    }

    private WorkCalendar read(int edition) {
        List<CalendarVersion> versions = jdbc.sql(
                        "select * from calendar_version where edition <= :edition order by edition")
                .param("edition", edition)
                .query((rs, n) -> version(rs))
                .list();
        if (versions.isEmpty() || versions.get(versions.size() - 1).edition().orElseThrow() != edition) {
            throw new IllegalArgumentException("no calendar of edition " + edition);
        }
        WorkCalendar calendar = delivered;
        for (CalendarVersion version : versions) {
            calendar = calendar.with(version.year(), days(version));
        }
        return calendar;
    }

    List<NoticeDay> days(CalendarVersion version) {
        return jdbc.sql("select * from calendar_day where version_ref = :version order by calendar_date")
                .param("version", version.id())
                .query((rs, n) -> new NoticeDay(
                        rs.getObject("calendar_date", LocalDate.class),
                        rs.getBoolean("workday"),
                        rs.getString("name"),
                        version.noticeNumber()))
                .list();
    }

    List<CalendarVersion> all() {
        return jdbc.sql("select * from calendar_version order by notice_year, id")
                .query((rs, n) -> version(rs))
                .list();
    }

    Optional<CalendarVersion> find(long version) {
        return jdbc.sql("select * from calendar_version where id = :version")
                .param("version", version)
                .query((rs, n) -> version(rs))
                .optional();
    }

    /** Holds the row until the transaction ends. */
    Optional<CalendarVersion> lock(long version) {
        return jdbc.sql("select * from calendar_version where id = :version for update")
                .param("version", version)
                .query((rs, n) -> version(rs))
                .optional();
    }

    Optional<CalendarVersion> moving() {
        return jdbc.sql("select * from calendar_version where status = 'DRAFT' and edition is not null")
                .query((rs, n) -> version(rs))
                .optional();
    }

    long insert(int year, String noticeNumber, List<NoticeDay> days, String actor, OffsetDateTime now) {
        jdbc.sql("update calendar_version set status = 'DISCARDED' where notice_year = :year and status = 'DRAFT'")
                .param("year", year)
                .update();
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into calendar_version (notice_year, notice_number, status, imported_by, imported_at)
                        values (:year, :number, 'DRAFT', :actor, :now)
                        """)
                .param("year", year)
                .param("number", noticeNumber)
                .param("actor", actor)
                .param("now", now)
                .update(id, "id");
        long version = Objects.requireNonNull(id.getKey(), "generated id").longValue();
        days.forEach(day -> jdbc.sql("""
                        insert into calendar_day (version_ref, calendar_date, workday, name)
                        values (:version, :date, :workday, :name)
                        """)
                .param("version", version)
                .param("date", day.date())
                .param("workday", day.workday())
                .param("name", day.name())
                .update());
        return version;
    }

    /** Gives a draft the next edition; a second one at the same moment fails on the unique edition. */
    void apply(long version, int cases, String actor, OffsetDateTime now) {
        int last = jdbc.sql("select coalesce(max(edition), 0) from calendar_version")
                .query(Integer.class)
                .single();
        jdbc.sql("update calendar_version set edition = :edition, applied_by = :actor, applied_at = :now"
                        + " where id = :version")
                .param("edition", last + 1)
                .param("actor", actor)
                .param("now", now)
                .param("version", version)
                .update();
        jdbc.sql("""
                        insert into calendar_move (version_ref, cases_total, cases_done, terms_moved)
                        values (:version, :cases, 0, 0)
                        """).param("version", version).param("cases", cases).update();
    }

    void moved(long version, String caseId, int terms) {
        jdbc.sql("""
                        update calendar_move set cases_done = cases_done + 1, terms_moved = terms_moved + :terms,
                            last_case = :case where version_ref = :version
                        """)
                .param("terms", terms)
                .param("case", caseId)
                .param("version", version)
                .update();
    }

    void failed(long version, String caseId, String failure) {
        jdbc.sql("update calendar_move set failed_case = :case, failure = :failure where version_ref = :version")
                .param("case", caseId)
                .param("failure", failure)
                .param("version", version)
                .update();
    }

    void enterIntoForce(CalendarVersion version, OffsetDateTime now) {
        jdbc.sql("update calendar_version set status = 'REPLACED' where notice_year = :year and status = 'IN_FORCE'")
                .param("year", version.year())
                .update();
        jdbc.sql("update calendar_version set status = 'IN_FORCE', in_force_at = :now where id = :version")
                .param("now", now)
                .param("version", version.id())
                .update();
        jdbc.sql("update calendar_move set failed_case = null, failure = null where version_ref = :version")
                .param("version", version.id())
                .update();
    }

    CalendarProgress progress(CalendarVersion version, int casesLeft) {
        return jdbc.sql("select * from calendar_move where version_ref = :version")
                .param("version", version.id())
                .query((rs, n) -> new CalendarProgress(
                        version,
                        rs.getInt("cases_total"),
                        rs.getInt("cases_done"),
                        casesLeft,
                        rs.getInt("terms_moved"),
                        Optional.ofNullable(rs.getString("failed_case")),
                        Optional.ofNullable(rs.getString("failure"))))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("version " + version.id() + " was not applied"));
    }

    private static CalendarVersion version(ResultSet rs) throws SQLException {
        return new CalendarVersion(
                rs.getLong("id"),
                rs.getInt("notice_year"),
                rs.getString("notice_number"),
                CalendarVersion.Status.valueOf(rs.getString("status")),
                Optional.ofNullable(rs.getObject("edition", Integer.class)),
                rs.getString("imported_by"),
                rs.getObject("imported_at", OffsetDateTime.class),
                Optional.ofNullable(rs.getString("applied_by")),
                Optional.ofNullable(rs.getObject("in_force_at", OffsetDateTime.class)));
    }
}
