package org.zhifaflow.demo;

import org.zhifaflow.PostgresTest;

@PostgresTest
class StorageOnPostgresTest extends StorageScenario {}
