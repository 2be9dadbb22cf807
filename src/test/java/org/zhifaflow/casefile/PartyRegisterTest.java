package org.zhifaflow.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaflow.RoomFixture.FOUND;
import static org.zhifaflow.RoomFixture.refusals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.Outcome;

/** Parties join a case and are corrected by its investigators, the less the further it has come (APL-40). */
class PartyRegisterTest {

    private static final LocalDate BORN = LocalDate.of(1990, 1, 1);

    private RoomFixture rooms;
    private PartyRegister register;
    private CaseId caseId;
    private Party party;

    @BeforeEach
    void fileCase() {
        rooms = new RoomFixture("casefile");
        register = rooms.bean(PartyRegister.class);
        caseId = rooms.filedCase();
        rooms.caseFiles().assign(caseId, CaseRole.investigator, "officer1");
        party = rooms.caseFiles().parties(caseId).get(0);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_party_joins_during_the_investigation_only() {
        PartyParticulars found = new PartyParticulars(null, "李四", SubjectKind.citizen, null, BORN, "城东路1号", "");

        assertThat(refusals(register.record(caseId, found, false, "officer1")))
                .singleElement()
                .asString()
                .contains("不能增加当事人", "APL-40");
        PartyChange change = accepted(register.record(caseId, found, true, "officer1"));

        assertThat(change.weighs()).isTrue();
        assertThat(rooms.caseFiles().parties(caseId))
                .extracting(Party::name)
                .containsExactlyInAnyOrder(party.name(), "李四");
        assertThat(change.party().phone()).isNull();
        assertThat(story("登记当事人")).singleElement().asString().contains("李四", "1990-01-01", "城东路1号", "电话：未知");
        assertThat(refusals(register.record(caseId, found, true, "officer1")))
                .singleElement()
                .asString()
                .contains("相同的当事人");
    }

    @Test
    void a_party_that_is_none_leaves_during_the_investigation_and_stays_on_file() {
        Party other = accepted(register.record(caseId, joining("李四"), true, "officer1"))
                .party();
        assertThat(refusals(register.remove(caseId, other.id(), "误登记", true, "officer2")))
                .singleElement()
                .asString()
                .contains("不是本案办案人员");
        assertThat(refusals(register.remove(caseId, other.id(), " ", true, "officer1")))
                .singleElement()
                .asString()
                .contains("须写明移除的理由");
        assertThat(refusals(register.remove(caseId, other.id(), "误登记", false, "officer1")))
                .singleElement()
                .asString()
                .contains("不在调查阶段", "提交新的事实");

        assertThat(accepted(register.remove(caseId, other.id(), "误登记", true, "officer1"))
                        .weighs())
                .isTrue();

        assertThat(rooms.caseFiles().parties(caseId)).containsExactly(party);
        assertThat(rooms.caseFiles().partiesOnFile(caseId)).hasSize(2);
        assertThat(rooms.caseFiles().party(caseId, other.id()).removedOn())
                .isEqualTo(rooms.caseFiles().today());
        assertThat(story("移除当事人")).singleElement().asString().contains("李四：误登记");
        assertThat(refusals(register.remove(caseId, other.id(), "误登记", true, "officer1")))
                .contains("该当事人已经移除（《行政处罚法》第四十条，APL-40）");
        assertThat(refusals(register.remove(caseId, party.id(), "误登记", true, "officer1")))
                .singleElement()
                .asString()
                .contains("只有这一名当事人");
    }

    @Test
    void a_party_that_was_told_gets_a_decision_even_if_the_notice_was_taken_back() {
        Party other = accepted(register.record(caseId, joining("李四"), true, "officer1"))
                .party();
        rooms.caseFiles().reach(caseId, Milestone.noticeServed, other.id(), FOUND);
        rooms.caseFiles().withdraw(caseId, Milestone.noticeServed);
        assertThat(refusals(register.remove(caseId, other.id(), "误登记", true, "officer1")))
                .singleElement()
                .asString()
                .contains("应当对其作出不予处罚的决定", "APL-44", "APL-57");
        rooms.caseFiles().reach(caseId, Milestone.decided, FOUND);
        assertThat(refusals(register.remove(caseId, other.id(), "误登记", true, "officer1")))
                .singleElement()
                .asString()
                .contains("由负责人纠正", "APL-75");
    }

    @Test
    void only_investigators_of_the_case_change_its_parties_and_only_while_it_is_open() {
        assertThat(refusals(register.record(caseId, with("王五"), true, "officer2")))
                .singleElement()
                .asString()
                .contains("不是本案办案人员");
        rooms.caseFiles().changeStatus(caseId, CaseStatus.archived);
        assertThat(refusals(register.record(caseId, with("王五"), true, "officer1")))
                .singleElement()
                .asString()
                .contains("已经办结");
    }

    @Test
    void particulars_are_checked_as_at_the_lead() {
        PartyParticulars wrong =
                new PartyParticulars(party.id(), " ", null, "110101199001011234", FOUND.plusYears(1), null, null);

        assertThat(refusals(register.record(caseId, wrong, true, "officer1")))
                .anyMatch(text -> text.contains("姓名或者名称"))
                .anyMatch(text -> text.contains("类别"))
                .anyMatch(text -> text.contains("校验不通过"))
                .anyMatch(text -> text.contains("出生日期不能晚于今天"));
        assertThat(rooms.caseFiles().parties(caseId)).containsExactly(party);
    }

    @Test
    void a_correction_is_journalled_with_the_old_and_the_new_word() {
        assertThat(accepted(register.record(caseId, with("王五"), false, "officer1"))
                        .weighs())
                .isTrue();

        assertThat(story("更正当事人"))
                .singleElement()
                .asString()
                .contains("姓名或者名称由“" + party.name() + "”更正为“王五”")
                .doesNotContain("地址");
        assertThat(refusals(register.record(caseId, with("王五"), false, "officer1")))
                .singleElement()
                .asString()
                .contains("没有更正任何内容");
    }

    @Test
    void the_kind_and_the_day_of_birth_change_during_the_investigation_only() {
        PartyParticulars born = new PartyParticulars(
                party.id(), party.name(), party.kind(), party.identifier(), BORN, party.address(), party.phone());

        assertThat(refusals(register.record(caseId, born, false, "officer1")))
                .singleElement()
                .asString()
                .contains("只能在调查阶段更正");
        assertThat(accepted(register.record(caseId, born, true, "officer1")).weighs())
                .isTrue();
    }

    @Test
    void after_the_notice_only_address_and_telephone_change_unless_new_facts_were_found_right() {
        rooms.caseFiles().reach(caseId, Milestone.noticeServed, party.id(), FOUND);

        assertThat(refusals(register.record(caseId, with("王五"), true, "officer1")))
                .singleElement()
                .asString()
                .contains("只能更正地址和电话");
        assertThat(accepted(register.record(caseId, livingAt("城东路2号"), false, "officer1"))
                        .weighs())
                .isFalse();

        rooms.caseFiles().reach(caseId, Milestone.factsChanged, FOUND);
        assertThat(refusals(register.record(caseId, with("王五"), true, "officer1")))
                .isEmpty();

        rooms.caseFiles().reach(caseId, Milestone.decided, FOUND);
        assertThat(refusals(register.record(caseId, with("赵六"), false, "officer1")))
                .singleElement()
                .asString()
                .contains("决定已经作出");
    }

    private PartyParticulars with(String name) {
        return new PartyParticulars(
                party.id(), name, party.kind(), party.identifier(), party.birthDate(), party.address(), party.phone());
    }

    private static PartyParticulars joining(String name) {
        return new PartyParticulars(null, name, SubjectKind.citizen, null, BORN, null, null);
    }

    private PartyParticulars livingAt(String address) {
        return new PartyParticulars(
                party.id(), party.name(), party.kind(), party.identifier(), party.birthDate(), address, party.phone());
    }

    private static PartyChange accepted(Outcome<PartyChange> outcome) {
        assertThat(refusals(outcome)).isEmpty();
        return ((Outcome.Accepted<PartyChange>) outcome).value();
    }

    private List<String> story(String what) {
        return rooms.bean(Journal.class).of(caseId.value()).stream()
                .filter(entry -> entry.what().equals(what))
                .map(entry -> entry.detail())
                .toList();
    }
}
