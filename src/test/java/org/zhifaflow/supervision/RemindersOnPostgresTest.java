package org.zhifaflow.supervision;

import org.zhifaflow.PostgresTest;

@PostgresTest
class RemindersOnPostgresTest extends RemindersScenario {}
