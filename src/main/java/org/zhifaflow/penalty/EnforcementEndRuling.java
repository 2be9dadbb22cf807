package org.zhifaflow.penalty;

/** What the head rules on a request to end enforcement; a refusal has its reason too (ACL-40). */
public record EnforcementEndRuling(boolean approved, String reason) {}
