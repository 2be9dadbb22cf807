package org.zhifaflow.evidence;

import java.time.LocalDate;

/** What is said of a file when it is uploaded as evidence; taskId is the task it belongs to, null if none. */
public record NewEvidenceFile(EvidenceKind kind, String title, LocalDate takenOn, String place, String taskId) {}
