package org.zhifaflow.web;

import org.zhifaflow.PostgresTest;

@PostgresTest
class SupervisionOnPostgresTest extends SupervisionScenario {}
