package org.zhifaflow.procedure.caselifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.RecusedPeople;
import org.zhifaflow.evidence.CasePeople;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Person;
import org.zhifaflow.penalty.Hearings;
import org.zhifaflow.procedure.engine.Accounts;
import org.zhifaflow.review.Reviews;

/** The parts of a case by its rows and by the roles of the accounts, as recusal needs them (APL-43). */
@Component
class PeopleOfCase implements CasePeople {

    private static final String COUNTY = "county";
    private static final String HEAD = "head";
    private static final String CHAIR = "hearing-chair";
    private static final String TOWNSHIP_REVIEWER = "township-reviewer";
    private static final String COUNTY_REVIEWER = "joint-reviewer";

    private final ObjectProvider<Accounts> accounts;
    private final CaseFiles caseFiles;
    private final RecusedPeople recused;
    private final Organisation organisation;
    private final Reviews reviews;
    private final Hearings hearings;
    private final HearingChairs possibleChairs;

    PeopleOfCase(
            ObjectProvider<Accounts> accounts,
            CaseFiles caseFiles,
            RecusedPeople recused,
            Organisation organisation,
            Reviews reviews,
            Hearings hearings,
            HearingChairs possibleChairs) {
        this.accounts = accounts;
        this.caseFiles = caseFiles;
        this.recused = recused;
        this.organisation = organisation;
        this.reviews = reviews;
        this.hearings = hearings;
        this.possibleChairs = possibleChairs;
    }

    @Override
    public Map<String, String> concerned(CaseId caseId) {
        Map<String, String> parts = new LinkedHashMap<>();
        caseFiles
                .holders(caseId, CaseRole.investigator)
                .forEach(person -> parts.putIfAbsent(person, CaseRole.investigator.label()));
        members(caseId, TOWNSHIP_REVIEWER)
                .forEach(person -> parts.putIfAbsent(person, CaseRole.townshipReviewer.label()));
        countyReviewers(caseId).forEach(person -> parts.putIfAbsent(person, CaseRole.countyReviewer.label()));
        members(caseId, CHAIR).forEach(person -> parts.putIfAbsent(person, CaseRole.hearingChair.label()));
        members(caseId, HEAD)
                .forEach(
                        person -> parts.putIfAbsent(person, accounts.getObject().groupName(HEAD)));
        return parts;
    }

    @Override
    public boolean isHead(CaseId caseId, String person) {
        return members(caseId, HEAD).contains(person);
    }

    @Override
    public boolean countyDecides(CaseId caseId, String person) {
        boolean ofCounty = organisation
                .findPerson(person)
                .map(Person::township)
                .filter(COUNTY::equals)
                .isPresent();
        return ofCounty || isHead(caseId, person) || members(caseId, HEAD).isEmpty();
    }

    @Override
    public boolean chairs(CaseId caseId, String person) {
        return hearings.chairInOffice(caseId).filter(person::equals).isPresent();
    }

    @Override
    public List<String> possibleChairs(CaseId caseId) {
        return possibleChairs.of(caseId);
    }

    @Override
    public void replaceChair(CaseId caseId, String chair, String actor) {
        hearings.replaceChair(caseId, chair, actor);
    }

    @Override
    public List<String> partsWithoutOthers(CaseId caseId, String person) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put(CaseRole.townshipReviewer.label(), members(caseId, TOWNSHIP_REVIEWER));
        parts.put(CaseRole.countyReviewer.label(), countyReviewers(caseId));
        parts.put(CaseRole.hearingChair.label(), members(caseId, CHAIR));
        parts.put(accounts.getObject().groupName(HEAD), members(caseId, HEAD));
        List<String> without = new ArrayList<>();
        parts.forEach((part, people) -> {
            if (people.equals(List.of(person))) {
                without.add(part);
            }
        });
        return without;
    }

    private List<String> countyReviewers(CaseId caseId) {
        return members(caseId, COUNTY_REVIEWER).stream()
                .filter(person -> reviews.isOfTheField(caseId, person))
                .toList();
    }

    /** Who has a role in the township of the case and did not step aside from it. */
    private List<String> members(CaseId caseId, String group) {
        Set<String> barred = recused.of(caseId);
        return accounts.getObject().members(group, caseFiles.get(caseId).township()).stream()
                .filter(person -> !barred.contains(person))
                .toList();
    }
}
