package org.zhifaflow.demo;

import org.zhifaflow.SpringTest;

@SpringTest
class CasesOnH2Test extends CasesScenario {}
