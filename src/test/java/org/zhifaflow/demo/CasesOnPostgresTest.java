package org.zhifaflow.demo;

import org.zhifaflow.PostgresTest;

@PostgresTest
class CasesOnPostgresTest extends CasesScenario {}
