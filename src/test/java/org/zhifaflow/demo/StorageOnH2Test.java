package org.zhifaflow.demo;

import org.zhifaflow.SpringTest;

@SpringTest
class StorageOnH2Test extends StorageScenario {}
