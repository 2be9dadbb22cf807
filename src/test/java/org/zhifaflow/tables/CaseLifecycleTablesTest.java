package org.zhifaflow.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The nine decisions that the stages of a case ask. */
class CaseLifecycleTablesTest extends TableExamples {

    private static final List<Example> EXAMPLES = Stream.of(
                    // the day before, the day of and the day after the power moved; entrusted power did not move
                    // (HL-4.2a)
                    Example.of("determineJurisdiction", """
                            insideTerritory | zone    | itemListed | itemRestricted | alreadyFiledElsewhere | departmentFiledOn | powerConferredFrom => jurisdiction
                            true            | village | true       | false          | false                 |                   |                    => ours
                            true            | none    | true       | false          | false                 |                   |                    => ours
                            true            | urban   | true       | false          | false                 |                   |                    => notOurs
                            true            | unknown | true       | false          | false                 |                   |                    => clarify
                            true            |         | true       | false          | false                 |                   |                    => clarify
                            true            | suburb  | true       | false          | false                 |                   |                    => clarify
                            false           | village | true       | false          | false                 |                   |                    => notOurs
                            true            | village | false      | false          | false                 |                   |                    => notOurs
                            true            | village | true       | true           | false                 |                   |                    => notOurs
                            true            | village | true       | false          | true                  |                   |                    => notOurs
                            true            | unknown | false      | false          | false                 |                   |                    => notOurs
                                            | village | true       | false          | false                 |                   |                    => clarify
                            true            | village |            | false          | false                 |                   |                    => clarify
                            true            | village | true       |                | false                 |                   |                    => clarify
                            true            | village | true       | false          |                       |                   |                    => clarify
                                            |         |            |                |                       |                   |                    => clarify
                            true            | village | true       | false          | true                  | 2025-06-30        | 2025-07-01         => notOurs
                            true            | village | true       | false          | true                  | 2025-07-01        | 2025-07-01         => claim
                            true            | village | true       | false          | true                  | 2025-07-02        | 2025-07-01         => claim
                            true            | none    | true       | false          | true                  | 2025-07-01        | 2025-07-01         => claim
                            true            | village | true       | false          | true                  | 2025-07-01        |                    => notOurs
                            true            | village | true       | false          | true                  |                   | 2025-07-01         => notOurs
                            true            | urban   | true       | false          | true                  | 2025-07-01        | 2025-07-01         => notOurs
                            true            | village | false      | false          | true                  | 2025-07-01        | 2025-07-01         => notOurs
                            true            | village | true       | true           | true                  | 2025-07-01        | 2025-07-01         => notOurs
                            false           | village | true       | false          | true                  | 2025-07-01        | 2025-07-01         => notOurs
                            true            | unknown | true       | false          | true                  | 2025-07-01        | 2025-07-01         => notOurs
                            true            | village | true       | false          | false                 | 2025-07-01        | 2025-07-01         => ours
                            """),
                    // the corresponding day is the last day in time; 29 February has 28 February; no roll on rest days
                    Example.of("determineLimitation", """
                            actEnded   | discovered | endangersLife => limitation
                            2024-03-15 | 2026-03-14 | false         => inTime
                            2024-03-15 | 2026-03-15 | false         => inTime
                            2024-03-15 | 2026-03-16 | false         => barred
                            2024-03-15 | 2026-03-15 |               => inTime
                            2024-03-15 | 2026-03-16 |               => barred
                            2024-03-15 | 2026-03-16 | true          => inTime
                            2021-03-15 | 2026-03-15 | true          => inTime
                            2021-03-15 | 2026-03-16 | true          => barred
                            2021-03-15 | 2026-03-15 | false         => barred
                            2020-02-29 | 2022-02-28 | false         => inTime
                            2020-02-29 | 2022-03-01 | false         => barred
                            2020-02-29 | 2025-02-28 | true          => inTime
                            2020-02-29 | 2025-03-01 | true          => barred
                            2022-02-28 | 2024-02-28 | false         => inTime
                            2022-02-28 | 2024-02-29 | false         => barred
                            2026-03-15 | 2026-03-01 | false         => inTime
                                       | 2026-03-16 | false         => inTime
                                       | 2026-03-16 |               => inTime
                            2024-03-15 |            | true          => barred
                                       |            |               => barred
                            """),
                    Example.of("determineProcedure", """
                            factsClear | subjectKind  | soleTraderAsCitizen | expectedFine | warningOnly | otherPenalty => procedure
                            true       | citizen      | true                | 199          | false       | false        => summaryPossible
                            true       | citizen      | true                | 200          | false       | false        => summaryPossible
                            true       | citizen      | true                | 200.01       | false       | false        => ordinary
                            true       | citizen      | true                | 201          | false       | false        => ordinary
                            true       | citizen      | false               | 201          | false       | false        => ordinary
                            true       | soleTrader   | true                | 200          | false       | false        => summaryPossible
                            true       | soleTrader   | true                | 201          | false       | false        => ordinary
                            true       | soleTrader   |                     | 200          | false       | false        => summaryPossible
                            true       | soleTrader   |                     | 201          | false       | false        => ordinary
                            true       | soleTrader   | false               | 201          | false       | false        => summaryPossible
                            true       | soleTrader   | false               | 3000         | false       | false        => summaryPossible
                            true       | soleTrader   | false               | 3001         | false       | false        => ordinary
                            true       | organisation | true                | 2999         | false       | false        => summaryPossible
                            true       | organisation | true                | 3000         | false       | false        => summaryPossible
                            true       | organisation | true                | 3000.01      | false       | false        => ordinary
                            true       | organisation | true                | 3001         | false       | false        => ordinary
                            true       | organisation | true                |              | true        | false        => summaryPossible
                            true       |              |                     | 0            | true        | false        => summaryPossible
                            true       | organisation | true                | 3001         | true        | false        => ordinary
                            true       | citizen      | true                |              | false       | false        => ordinary
                            true       | citizen      | true                | -1           | false       | false        => ordinary
                            true       | citizen      | true                | 0            | false       | false        => ordinary
                            true       | citizen      | true                | 0.01         | false       | false        => summaryPossible
                            true       | soleTrader   | true                | 0            | false       | false        => ordinary
                            true       | soleTrader   | true                | 0.01         | false       | false        => summaryPossible
                            true       | soleTrader   | false               | 0            | false       | false        => ordinary
                            true       | soleTrader   | false               | 0.01         | false       | false        => summaryPossible
                            true       | organisation | true                | 0            | false       | false        => ordinary
                            true       | organisation | true                | 0.01         | false       | false        => summaryPossible
                            false      | soleTrader   | true                | 100          | false       | false        => ordinary
                            false      | soleTrader   | false               | 100          | false       | false        => ordinary
                            false      | organisation | true                | 100          | false       | false        => ordinary
                            true       | soleTrader   | true                | 100          | false       | true         => ordinary
                            true       | soleTrader   | false               | 100          | false       | true         => ordinary
                            true       | organisation | true                | 100          | false       | true         => ordinary
                            true       |              | true                | 100          | false       | false        => ordinary
                            true       | citizen      | true                | 100          |             | false        => summaryPossible
                            true       | citizen      | true                | 100          | false       | true         => ordinary
                            true       | citizen      | true                | 100          | false       |              => ordinary
                            true       | citizen      | true                |              | true        | true         => ordinary
                            false      | citizen      | true                | 100          | false       | false        => ordinary
                            false      | citizen      | true                |              | true        | false        => ordinary
                                       | citizen      | true                | 100          | false       | false        => ordinary
                                       |              |                     |              |             |              => ordinary
                            """),
                    Example.of("determineNoPenalty", """
                            limitationExpired | ageAtAct | incapable | trivial | correctedInTime | harm    | firstTime | noFaultProved => noPenalty           | ground
                            false             | 13       | false     | false   | false           | serious | no        | false         => mandatory           | APL-30
                            false             | 14       | false     | false   | false           | serious | no        | false         => none                |
                            false             | 15       | false     | false   | false           | serious | no        | false         => none                |
                            false             | 13       | true      | true    | true            | none    | yes       | true          => mandatory           | APL-30
                            false             | 40       | true      | false   | false           | serious | no        | false         => mandatory           | APL-31
                            false             |          | false     | true    | true            | none    | no        | false         => mandatory           | APL-33a
                            false             |          | false     | true    | true            | none    | yes       | true          => mandatory           | APL-33a
                            false             |          | false     | true    | false           | none    | no        | false         => none                |
                            false             |          | false     | true    | true            | slight  | no        | false         => none                |
                            false             |          | false     | false   | false           | serious | no        | true          => mandatory           | APL-33c
                            false             |          | false     | false   | true            | slight  | yes       | true          => mandatory           | APL-33c
                            false             |          | false     | false   | true            | slight  | yes       | false         => discretionary       | APL-33b
                            false             |          | false     | false   | true            | none    | yes       | false         => discretionary       | APL-33b
                            false             |          | false     | false   | true            | serious | yes       | false         => none                |
                            false             |          | false     | false   | false           | slight  | yes       | false         => none                |
                            false             |          | false     | false   | true            | slight  | unchecked | false         => registerCheckNeeded | APL-33b
                            false             |          | false     | false   | true            | none    |           | false         => registerCheckNeeded | APL-33b
                            false             |          | false     | false   | true            | serious |           | false         => none                |
                            false             |          | false     | false   | false           | slight  | unchecked | false         => none                |
                            false             |          | false     | false   | true            | slight  | no        | false         => none                |
                            false             |          | false     | false   | true            |         | yes       | false         => none                |
                            false             |          | false     | false   |                 | slight  | yes       | false         => none                |
                            true              |          | false     | false   | false           | serious | no        | false         => mandatory           | APL-36
                            true              | 13       | true      | true    | true            | none    | yes       | true          => mandatory           | APL-36
                            true              |          |           |         |                 |         |           |               => mandatory           | APL-36
                                              |          |           |         |                 |         |           |               => none                |
                            """),
                    Example.of("determineReviewerEligibility", """
                            legalCertificate | reviewerSince | experiencedStaff => reviewerEligibility
                            true             |               | false            => full
                            true             | 2026-01-01    | true             => full
                            false            | 2017-12-31    | true             => full
                            false            | 2017-12-31    | false            => full
                            false            | 2018-01-01    | true             => preliminaryOnly
                            false            | 2018-01-01    | false            => none
                            false            |               | true             => preliminaryOnly
                                             |               | true             => preliminaryOnly
                            false            | 2018-01-02    |                  => none
                                             |               |                  => none
                            """),
                    Example.of("determineLegalReview", """
                            majorPublicInterest | hearingHeld | complex | requiredByLaw | otherReason | proposesFine | countyReviewScope | reviewerEligibility => legalReview
                            true                | false       | false   | false         | false       | false        | triggersOnly      | full                => county
                            false               | true        | false   | false         | false       | false        | triggersOnly      | full                => county
                            false               | false       | true    | false         | false       | false        | triggersOnly      | full                => county
                            false               | false       | false   | true          | false       | false        | triggersOnly      | full                => county
                            false               | false       | false   | false         | true        | false        | triggersOnly      | full                => county
                                                | false       | false   | false         | false       | false        | triggersOnly      | full                => county
                            false               |             | false   | false         | false       | false        | triggersOnly      | full                => county
                            false               | false       |         | false         | false       | false        | triggersOnly      | full                => county
                            false               | false       | false   |               | false       | false        | triggersOnly      | full                => county
                            false               | false       | false   | false         |             | false        | triggersOnly      | full                => county
                            false               | false       | false   | false         | false       | true         | everyFine         | full                => county
                            false               | false       | false   | false         | false       | true         | everyFine         | preliminaryOnly     => county
                            false               | false       | false   | false         | false       | true         |                   | full                => county
                            false               | false       | false   | false         | false       | true         | unheardOf         | full                => county
                            false               | false       | false   | false         | false       |              | everyFine         | full                => county
                            false               | false       | false   | false         | false       | true         | triggersOnly      | full                => township
                            false               | false       | false   | false         | false       | true         | triggersOnly      | preliminaryOnly     => county
                            false               | false       | false   | false         | false       | false        | everyFine         | preliminaryOnly     => township
                            false               | false       | false   | false         | false       | false        | everyFine         | full                => township
                            false               | false       | false   | false         | false       | false        | everyFine         | none                => county
                            false               | false       | false   | false         | false       | true         | triggersOnly      | none                => county
                            false               | false       | false   | false         | false       | false        | everyFine         |                     => county
                                                |             |         |               |             |              |                   |                     => county
                            """),
                    Example.of("routeReviewOpinion", """
                            opinion                 => reviewRoute
                            agree                   => toDecision
                            supplementInvestigation => toInvestigation
                            correctQualification    => toProposal
                            correctProcedure        => toNamedStage
                            doNotApprove            => noPenalty
                            correctDiscretion       => toProposal
                            transfer                => transferOut
                            adviseNoPenalty         => noPenalty
                            other                   => toProposal
                            unheardOf               => toProposal
                                                    => toProposal
                            """),
                    Example.of(
                            "determineHearingRight",
                            Map.of("citizenThreshold", 5000, "organisationThreshold", 50000),
                            """
                            subjectKind  | soleTraderAsCitizen | fine     | confiscation | licencePenalty | closure | otherHeavy => hearingRight
                            citizen      | true                | 4999.99  | 0            | false          | false   | false      => false
                            citizen      | true                | 5000     | 0            | false          | false   | false      => true
                            citizen      | true                | 5001     | 0            | false          | false   | false      => true
                            citizen      | false               | 5000     | 0            | false          | false   | false      => true
                            citizen      | true                | 0        | 4999         | false          | false   | false      => false
                            citizen      | true                | 0        | 5000         | false          | false   | false      => true
                            soleTrader   | true                | 4999     | 0            | false          | false   | false      => false
                            soleTrader   | true                | 5000     | 0            | false          | false   | false      => true
                            soleTrader   |                     | 5000     | 0            | false          | false   | false      => true
                            soleTrader   | false               | 5000     | 0            | false          | false   | false      => false
                            soleTrader   | false               | 49999    | 49999        | false          | false   | false      => false
                            soleTrader   | false               | 50000    | 0            | false          | false   | false      => true
                            soleTrader   | false               | 0        | 50000        | false          | false   | false      => true
                            organisation | true                | 49999.99 | 0            | false          | false   | false      => false
                            organisation | true                | 50000    | 0            | false          | false   | false      => true
                            organisation | true                | 0        | 49999        | false          | false   | false      => false
                            organisation | true                | 0        | 50000        | false          | false   | false      => true
                                         | true                | 5000     | 0            | false          | false   | false      => true
                                         | true                | 4999     | 0            | false          | false   | false      => false
                            citizen      | true                | 0        | 0            | true           | false   | false      => true
                            citizen      | true                | 0        | 0            | false          | true    | false      => true
                            citizen      | true                | 0        | 0            | false          | false   | true       => true
                            citizen      | true                | 0        | 0            |                | false   | false      => true
                            citizen      | true                | 0        | 0            | false          |         | false      => true
                            citizen      | true                | 0        | 0            | false          | false   |            => true
                            organisation | true                |          | 0            | false          | false   | false      => true
                            organisation | true                | 0        |              | false          | false   | false      => true
                            """),
                    Example.of(
                            "determineHearingRight",
                            Map.of("licencePenalty", false, "closure", false, "otherHeavy", false),
                            """
                            subjectKind  | soleTraderAsCitizen | fine | confiscation | citizenThreshold | organisationThreshold => hearingRight
                            citizen      | true                | 9999 | 0            | 10000            | 100000                => false
                            citizen      | true                | 1    | 0            |                  | 50000                 => true
                            organisation | true                | 4999 | 0            | 5000             |                       => false
                            organisation | true                | 5000 | 0            | 5000             |                       => true
                            organisation | true                | 1    | 0            |                  |                       => true
                            citizen      | true                | 2000 | 0            | 5000             | 1000                  => false
                            citizen      | false               | 2000 | 0            | 5000             | 1000                  => false
                            citizen      | false               | 0    | 2000         | 5000             | 1000                  => false
                            citizen      | true                | 0    | 2000         | 5000             | 1000                  => false
                            soleTrader   | true                | 2000 | 0            | 5000             | 1000                  => false
                            soleTrader   | true                | 0    | 2000         | 5000             | 1000                  => false
                            soleTrader   | false               | 5000 | 0            | 5000             |                       => true
                            """),
                    Example.of("determineCollectiveDiscussion", """
                            reviewTriggerHit | hearingThresholdReached | markedComplex | belowMinimum | fine     | localAmount => collectiveDiscussion
                            true             | false                   | false         | false        | 0        | 50000       => true
                            false            | true                    | false         | false        | 0        | 50000       => true
                            false            | false                   | true          | false        | 0        | 50000       => true
                            false            | false                   | false         | true         | 0        | 50000       => true
                                             | false                   | false         | false        | 0        | 50000       => true
                            false            |                         | false         | false        | 0        | 50000       => true
                            false            | false                   |               | false        | 0        | 50000       => true
                            false            | false                   | false         |              | 0        | 50000       => true
                            false            | false                   | false         | false        | 49999.99 | 50000       => false
                            false            | false                   | false         | false        | 50000    | 50000       => true
                            false            | false                   | false         | false        | 50001    | 50000       => true
                            false            | false                   | false         | false        | 0        | 50000       => false
                            false            | false                   | false         | false        |          | 50000       => true
                            false            | false                   | false         | false        | 100      |             => true
                            """))
            .flatMap(List::stream)
            .toList();

    @Override
    List<Example> examples() {
        return EXAMPLES;
    }

    /** An input that the caller does not even name counts as missing. */
    @Test
    void anEmptyQuestionGetsTheCautiousAnswer() {
        assertThat(tables.ask("determineJurisdiction", Map.of())).containsExactly(Map.of("jurisdiction", "clarify"));
        assertThat(tables.ask("determineLimitation", Map.of())).containsExactly(Map.of("limitation", "barred"));
        assertThat(tables.ask("determineProcedure", Map.of())).containsExactly(Map.of("procedure", "ordinary"));
        assertThat(tables.ask("determineReviewerEligibility", Map.of()))
                .containsExactly(Map.of("reviewerEligibility", "none"));
        assertThat(tables.ask("determineLegalReview", Map.of())).containsExactly(Map.of("legalReview", "county"));
        assertThat(tables.ask("routeReviewOpinion", Map.of())).containsExactly(Map.of("reviewRoute", "toProposal"));
        assertThat(tables.ask("determineHearingRight", Map.of())).containsExactly(Map.of("hearingRight", true));
        assertThat(tables.ask("determineCollectiveDiscussion", Map.of()))
                .containsExactly(Map.of("collectiveDiscussion", true));
    }

    /** KY4-08a…i: nine outcomes, each of the six routes is reached. */
    @Test
    void nineOpinionsReachAllSixRoutes() {
        List<String> opinions = List.of(
                "agree",
                "supplementInvestigation",
                "correctQualification",
                "correctProcedure",
                "doNotApprove",
                "correctDiscretion",
                "transfer",
                "adviseNoPenalty",
                "other");
        assertThat(opinions.stream()
                        .map(opinion -> tables.ask("routeReviewOpinion", Map.of("opinion", opinion))
                                .get(0)
                                .get("reviewRoute")))
                .containsOnly(
                        "toDecision", "toInvestigation", "toProposal", "toNamedStage", "noPenalty", "transferOut");
    }

    /** The guard itself: with one example only, the untested rules are found. */
    @Test
    void aRuleWithoutExampleIsNoticed() {
        List<Example> onlyOne = examplesOf("determineLimitation").subList(0, 1);
        assertThat(rulesHitBy(onlyOne)).containsExactly("rule_twoYears");
    }
}
