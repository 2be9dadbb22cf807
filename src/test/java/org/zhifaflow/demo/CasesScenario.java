package org.zhifaflow.demo;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every published case ends as it was published. */
abstract class CasesScenario extends PlayedCases {

    @Autowired
    DemoFiles files;

    Stream<DemoCase> cases() {
        return files.cases().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theCaseEndsAsPublished(DemoCase played) {
        playAndCheck(played);
    }
}
