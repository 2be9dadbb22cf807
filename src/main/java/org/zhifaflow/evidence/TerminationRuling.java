package org.zhifaflow.evidence;

/** What the head rules on the proposed end of an investigation; both answers have their reason (KY5-08q). */
public record TerminationRuling(boolean approved, String reason) {}
