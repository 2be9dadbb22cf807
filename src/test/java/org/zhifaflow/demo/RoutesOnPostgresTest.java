package org.zhifaflow.demo;

import org.zhifaflow.PostgresTest;

@PostgresTest
class RoutesOnPostgresTest extends RoutesScenario {}
