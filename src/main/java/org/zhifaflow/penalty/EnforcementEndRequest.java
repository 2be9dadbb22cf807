package org.zhifaflow.penalty;

/** What an officer puts forward to end the enforcement against a party (ACL-40). */
public record EnforcementEndRequest(EnforcementEndGround ground, String reason) {}
