package org.zhifaflow.demo;

import org.zhifaflow.SpringTest;

@SpringTest
class RoutesOnH2Test extends RoutesScenario {}
