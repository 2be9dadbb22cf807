package org.zhifaflow.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists cases from our own rows, one query per page. */
@Service
public class CaseList {

    /** Rows of one page. */
    public static final int PAGE = 20;

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line of the list.
     *
     * @param number the filing number as shown, or the lead's before filing
     * @param parties names, null without any
     * @param total cases that match, over all pages
     */
    public record Line(
            String id,
            String township,
            String townshipName,
            String number,
            String itemName,
            CaseStatus status,
            String place,
            LocalDate foundOn,
            String parties,
            long total) {}

    /**
     * Cases of the given townships, the newest first.
     *
     * @param status null for every status
     * @param text part of a number, an item, a place or a party's name; empty for all
     * @param page from 0
     */
    public List<Line> find(Collection<String> townships, CaseStatus status, String text, int page) {
        if (townships.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select c.id, c.township, t.name as township_name,
                               coalesce((select n.shown from case_number n where n.case_id = c.id and n.kind = 'filing'),
                                        (select n.shown from case_number n where n.case_id = c.id and n.kind = 'lead')) as number,
                               c.item_name, c.status, c.place, c.found_on,
                               (select string_agg(p.name, '、' order by p.entered) from party p where p.case_id = c.id and p.removed_on is null) as parties,
                               count(*) over () as total
                        from case_file c join township t on t.id = c.township
                        where c.township in (:townships)
                          and (:status = '' or c.status = :status)
                          and (:text = ''
                               or c.item_name like :pattern escape '!'
                               or c.place like :pattern escape '!'
                               or exists (select 1 from case_number n where n.case_id = c.id
                                          and (n.shown like :pattern escape '!' or n.ascii like :pattern escape '!'))
                               or exists (select 1 from party p where p.case_id = c.id and p.removed_on is null and p.name like :pattern escape '!'))
                        order by c.registered_at desc, c.id desc
                        limit :size offset :skip
                        """)
                .param("townships", townships)
                .param("status", status == null ? "" : status.name())
                .param("text", text)
                .param(
                        "pattern",
                        "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .param("size", PAGE)
                .param("skip", (long) page * PAGE)
                .query(Line.class)
                .list();
    }
}
