package org.zhifaflow.review;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Township;

/** Finds fields and cases for which the county has no reviewer, so that the review does not stand still unseen (KY4-10). */
@Service
public class FieldCoverage {

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Reviews reviews;

    FieldCoverage(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            Organisation organisation,
            Catalogue catalogue,
            Reviews reviews) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.reviews = reviews;
    }

    /** A field of the township's items that nobody of the county may review. */
    public record Gap(String township, String townshipName, String field) {
        public String sentence() {
            return townshipName + "的“" + field + "”领域没有可以作出联审意见的县级审核人员";
        }
    }

    /** A case that waits with the county although nobody may give an opinion on it. */
    public record StrandedCase(CaseId caseId, String field, ReviewRound round) {}

    /** The fields without a reviewer in every township. */
    @Transactional(readOnly = true)
    public List<Gap> gaps() {
        return gaps(organisation.townships().stream().map(Township::id).toList());
    }

    @Transactional(readOnly = true)
    public List<Gap> gaps(Collection<String> townships) {
        List<Gap> gaps = new ArrayList<>();
        for (String township : townships) {
            Set<String> covered = reviews.coveredFields(township);
            catalogue.items(township, caseFiles.today()).stream()
                    .map(Item::field)
                    .distinct()
                    .sorted()
                    .filter(field -> !covered.contains(field))
                    .map(field ->
                            new Gap(township, organisation.township(township).name(), field))
                    .forEach(gaps::add);
        }
        return gaps;
    }

    /** The cases of the townships that wait for an opinion which nobody may give, the longest first. */
    @Transactional(readOnly = true)
    public List<StrandedCase> strandedCases(Collection<String> townships) {
        if (townships.isEmpty()) {
            return List.of();
        }
        Map<List<String>, List<String>> pools = new HashMap<>();
        return rows
                .findAll(
                        query(where("township")
                                        .in(townships)
                                        .and("tier")
                                        .is(ReviewTier.county)
                                        .and("givenOn")
                                        .isNull())
                                .sort(Sort.by("receivedOn", "caseId")),
                        ReviewRound.class)
                .stream()
                .map(round -> new StrandedCase(
                        new CaseId(round.caseId()),
                        reviews.findField(new CaseId(round.caseId())).orElse(""),
                        round))
                .filter(waiting -> pools
                        .computeIfAbsent(
                                List.of(waiting.round().township(), waiting.field()),
                                key -> reviews.reviewersOf(key.get(0), key.get(1)))
                        .stream()
                        .noneMatch(person -> reviews.mayReview(waiting.caseId(), person)))
                .toList();
    }
}
