package org.zhifaflow.evidence;

/** An application for recusal: who applies, the user id of the officer concerned, and why. */
public record NewRecusal(String applicant, String person, String reason) {}
