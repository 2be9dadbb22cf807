package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaflow.RoomFixture.FOUND;
import static org.zhifaflow.RoomFixture.refusals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.casefile.Handovers;
import org.zhifaflow.casefile.Lead;
import org.zhifaflow.casefile.OtherAuthority;
import org.zhifaflow.casefile.Verification;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.journal.Outcome;

/** From which day a power is the township's own, as the table asks it beside a department's case (HL-4.2a). */
class FilingFactsTest {

    private static final LocalDate MOVED = FOUND.minusYears(2);
    private static final LocalDate RELISTED = FOUND.minusMonths(2);

    private RoomFixture rooms;
    private FilingFacts facts;

    @BeforeEach
    void list() {
        rooms = new RoomFixture("casefile");
        Catalogue catalogue = rooms.bean(Catalogue.class);
        catalogue.list(item("CONFERRED", "conferred", MOVED, RELISTED.minusDays(1)));
        catalogue.list(item("CONFERRED", "conferred", RELISTED, null));
        catalogue.list(item("ENTRUSTED", "entrusted", MOVED, null));
        facts = new FilingFacts(
                rooms.bean(CaseFiles.class), rooms.bean(Filings.class), rooms.bean(Handovers.class), catalogue);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void the_list_of_the_day_counts_on_which_the_department_filed() {
        assertThat(conferredFrom("CONFERRED", OtherAuthority.department, MOVED)).isEqualTo(MOVED.toString());
        assertThat(conferredFrom("CONFERRED", OtherAuthority.department, RELISTED.minusDays(1)))
                .isEqualTo(MOVED.toString());
        assertThat(conferredFrom("CONFERRED", OtherAuthority.department, RELISTED))
                .isEqualTo(RELISTED.toString());
    }

    @Test
    void before_the_power_moved_the_list_of_today_shows_when_it_did() {
        assertThat(conferredFrom("CONFERRED", OtherAuthority.department, MOVED.minusDays(1)))
                .isEqualTo(RELISTED.toString());
    }

    @Test
    void an_entrusted_power_never_moved() {
        assertThat(conferredFrom("ENTRUSTED", OtherAuthority.department, FOUND)).isNull();
    }

    @Test
    void only_the_department_of_the_item_lost_its_power() {
        CaseId caseId = verified("CONFERRED", OtherAuthority.other, FOUND);
        assertThat(facts.otherFilingFound(caseId.value())).isTrue();
        assertThat(facts.alreadyFiledElsewhere(caseId.value())).isTrue();
        assertThat(facts.departmentFiledOn(caseId.value())).isNull();
    }

    private String conferredFrom(String item, OtherAuthority kind, LocalDate filedOn) {
        CaseId caseId = verified(item, kind, filedOn);
        assertThat(facts.departmentFiledOn(caseId.value())).isEqualTo(filedOn.toString());
        return facts.powerConferredFrom(caseId.value());
    }

    private CaseId verified(String item, OtherAuthority kind, LocalDate filedOn) {
        Filings filings = rooms.bean(Filings.class);
        Lead lead = new Lead(
                "patrol",
                null,
                item,
                null,
                Lead.OUTSIDE,
                null,
                "在绿地上堆放建筑材料",
                FOUND,
                true,
                null,
                false,
                false,
                List.of());
        CaseId caseId = ((Outcome.Accepted<CaseId>) filings.register(lead, "officer1")).value();
        assertThat(refusals(filings.verify(
                        caseId,
                        new Verification("complete", "核查情况", List.of(), null, true, "县住建局", kind, filedOn, null),
                        "officer1")))
                .isEmpty();
        return caseId;
    }

    private static Item item(String code, String power, LocalDate from, LocalDate to) {
        return new Item(
                "kunyang", code, "演示事项", "综合执法", power, "演示公告", "依据", "罚款", false, false, null, "yuan", from, to);
    }
}
