package org.zhifaflow.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.RecusedPeople;
import org.zhifaflow.casefile.StatutoryLimits;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Person;

/** Says who investigates a case: two different certified officers at least (APL-42, HL-4.5a). */
@Service
public class Investigators {

    private final CaseFiles caseFiles;
    private final RecusedPeople recused;
    private final Organisation organisation;
    private final StatutoryLimits limits;

    Investigators(CaseFiles caseFiles, RecusedPeople recused, Organisation organisation, StatutoryLimits limits) {
        this.caseFiles = caseFiles;
        this.recused = recused;
        this.organisation = organisation;
        this.limits = limits;
    }

    /** How many officers have to investigate at least (APL-42). */
    int fewest(LocalDate day) {
        return limits.number("investigators", day);
    }

    /** Who may investigate the case today: certified, of its township, without another part, not recused (APL-43). */
    public List<Person> eligible(CaseId caseId) {
        Set<String> barred = recused.of(caseId);
        return organisation.certifiedOfficers(caseFiles.get(caseId).township(), caseFiles.today()).stream()
                .filter(person -> !barred.contains(person.id()))
                .filter(person -> caseFiles
                        .otherRoles(caseId, person.id(), CaseRole.investigator)
                        .isEmpty())
                .toList();
    }

    /** Those of them who do not investigate it yet. */
    List<Person> newcomers(CaseId caseId) {
        List<String> holders = caseFiles.holders(caseId, CaseRole.investigator);
        return eligible(caseId).stream()
                .filter(person -> !holders.contains(person.id()))
                .toList();
    }

    /** The names of those who investigate. */
    public String names(CaseId caseId) {
        return caseFiles.holders(caseId, CaseRole.investigator).stream()
                .map(organisation::nameOf)
                .collect(Collectors.joining("、"));
    }

    @Transactional
    public Outcome<Void> assign(CaseId caseId, InvestigatorsChosen chosen, String userId) {
        Set<String> different = new TreeSet<>(chosen.investigators());
        int fewest = fewest(caseFiles.today());
        Violations found = new Violations()
                .refuseIf(
                        different.size() < fewest,
                        "investigators",
                        "办案人员不得少于" + fewest + "人，且须为不同的人",
                        "行政处罚法第四十二条，APL-42");
        for (String person : different) {
            refuseUnfit(caseId, person, "investigators", found);
        }
        return found.orRun(() -> {
            caseFiles.holders(caseId, CaseRole.investigator).stream()
                    .filter(holder -> !different.contains(holder))
                    .forEach(holder -> caseFiles.release(caseId, CaseRole.investigator, holder));
            different.forEach(person -> caseFiles.assign(caseId, CaseRole.investigator, person));
            caseFiles.reach(caseId, Milestone.investigatorsAssigned, caseFiles.today());
            caseFiles.note(
                    caseId,
                    userId,
                    "确定办案人员",
                    "APL-42,HL-4.5a",
                    names(caseId) + (chosen.note() == null ? "" : "；" + chosen.note()));
        });
    }

    void refuseUnfit(CaseId caseId, String person, String field, Violations found) {
        List<String> certified =
                organisation.certifiedOfficers(caseFiles.get(caseId).township(), caseFiles.today()).stream()
                        .map(Person::id)
                        .toList();
        String name = organisation.nameOf(person);
        found.refuseIf(!certified.contains(person), field, name + "没有本镇有效的执法证件，不得从事执法活动", "HL-4.5a，APL-42");
        found.refuseIf(recused.isBarred(caseId, person), field, name + "已在本案中回避，不能再担任办案人员", RecusedPeople.BASIS);
        caseFiles
                .otherRoles(caseId, person, CaseRole.investigator)
                .forEach(role -> found.refuseIf(true, field, name + "已是本案" + role.label() + "，不能再担任办案人员", "KY0-08"));
    }
}
