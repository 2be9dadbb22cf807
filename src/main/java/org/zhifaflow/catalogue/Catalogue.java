package org.zhifaflow.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers which items a township holds on a day, and what range the statute gives. */
@Service
public class Catalogue {

    private static final String ITEM_COLUMNS = "township, code, name, field, power, announcement_no, basis, measure,"
            + " correction_first, restricted, benchmark, fine_unit, valid_from, valid_to";

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The item as the township's published list has it on the day, or empty: then the township has no power (KY0-02). */
    public Optional<Item> findItem(String township, String code, LocalDate day) {
        return jdbc.sql("select " + ITEM_COLUMNS + " from item where township = :township and code = :code"
                        + " and valid_from <= :day and (valid_to is null or valid_to >= :day)")
                .param("township", township)
                .param("code", code)
                .param("day", day)
                .query(Item.class)
                .optional();
    }

    /** The items that the township holds on the day, by name. */
    public List<Item> items(String township, LocalDate day) {
        return jdbc.sql("select " + ITEM_COLUMNS + " from item where township = :township"
                        + " and valid_from <= :day and (valid_to is null or valid_to >= :day) order by name")
                .param("township", township)
                .param("day", day)
                .query(Item.class)
                .list();
    }

    /** The items that the township holds on any day up to the given one, by name and first day. */
    public List<Item> itemsUntil(String township, LocalDate day) {
        return jdbc.sql("select " + ITEM_COLUMNS + " from item where township = :township"
                        + " and valid_from <= :day order by name, valid_from")
                .param("township", township)
                .param("day", day)
                .query(Item.class)
                .list();
    }

    /** The statutory range for a kind of subject on the day of the act, or empty if no fine can be given. */
    public Optional<StatutoryRange> findRange(String township, String itemCode, String subjectKind, LocalDate actDay) {
        return jdbc.sql("select township, item_code, subject_kind, minimum, maximum, valid_from, valid_to, basis,"
                        + " fine_optional from item_range"
                        + " where township = :township and item_code = :code and subject_kind = :kind"
                        + " and valid_from <= :day and (valid_to is null or valid_to >= :day)")
                .param("township", township)
                .param("code", itemCode)
                .param("kind", subjectKind)
                .param("day", actDay)
                .query(StatutoryRange.class)
                .optional();
    }

    /** Puts an item of a township into force. */
    @Transactional
    public void list(Item item) {
        jdbc.sql("insert into item (" + ITEM_COLUMNS + ") values (:township, :code, :name, :field, :power,"
                        + " :announcementNo, :basis, :measure, :correctionFirst, :restricted, :benchmark, :fineUnit,"
                        + " :validFrom, :validTo)")
                .paramSource(item)
                .update();
    }

    /** Puts a statutory range on record. */
    @Transactional
    public void setRange(StatutoryRange range) {
        jdbc.sql(
                        "insert into item_range (township, item_code, subject_kind, minimum, maximum, valid_from, valid_to, basis,"
                                + " fine_optional)"
                                + " values (:township, :itemCode, :subjectKind, :minimum, :maximum, :validFrom, :validTo, :basis, :fineOptional)")
                .paramSource(range)
                .update();
    }
}
