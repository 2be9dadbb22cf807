package org.zhifaflow.evidence;

import java.util.List;

/** The officers chosen to investigate, by user id, and an optional note. */
public record InvestigatorsChosen(List<String> investigators, String note) {}
