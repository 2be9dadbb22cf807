package org.zhifaflow.journal;

import java.time.OffsetDateTime;

/** An act as it stands in the journal: its place in the township's chain, its time and its two hashes. */
public record JournalEntry(
        String township,
        long sequence,
        String caseId,
        OffsetDateTime recordedAt,
        String actor,
        String what,
        String basis,
        String detail,
        String previousHash,
        String hash) {}
