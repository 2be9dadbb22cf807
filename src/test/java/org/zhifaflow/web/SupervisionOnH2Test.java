package org.zhifaflow.web;

import org.zhifaflow.SpringTest;

@SpringTest
class SupervisionOnH2Test extends SupervisionScenario {}
