package org.zhifaflow.demo;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented cases lead through the real stages on every way that joins them: back, beside, and out of the procedure. */
abstract class RoutesScenario extends PlayedCases {

    static Stream<Arguments> routes() throws IOException {
        return RouteFiles.all().stream().map(route -> Arguments.of(route.id() + " " + route.title(), route));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void theRouteLeadsWhereItShould(String name, DemoCase route) {
        playAndCheck(route);
    }
}
