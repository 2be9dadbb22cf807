package org.zhifaflow.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads the journal. An entry commits or rolls back with the step that it tells of. */
@Service
public class Journal {

    private static final String COLUMNS =
            "township, sequence, case_id, recorded_at, actor, what, basis, detail, previous_hash, hash";
    private static final String GENESIS = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Clock clock;

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds an act to its township's chain, within the caller's transaction. */
    @Transactional
    public void record(Act act) {
        Head head = lockHead(act.township());
        OffsetDateTime now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        long sequence = head.sequence() + 1;
        String hash = hash(
                act.township(),
                sequence,
                act.caseId(),
                now,
                act.actor(),
                act.what(),
                act.basis(),
                act.detail(),
                head.hash());
        jdbc.sql("insert into journal_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        act.township(),
                        sequence,
                        act.caseId(),
                        now,
                        act.actor(),
                        act.what(),
                        act.basis(),
                        act.detail(),
                        head.hash(),
                        hash))
                .update();
        jdbc.sql("update journal_head set sequence = ?, hash = ? where township = ?")
                .params(sequence, hash, act.township())
                .update();
    }

    /** Adds an act in a transaction of its own: for refusals, whose step was rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordApart(Act act) {
        record(act);
    }

    /** The story of one case, oldest first. */
    public List<JournalEntry> of(String caseId) {
        return jdbc.sql("select " + COLUMNS + " from journal_entry where case_id = ? order by sequence")
                .param(caseId)
                .query(JournalEntry.class)
                .list();
    }

    /** The sequence number of the first entry of the township whose hash does not fit, or empty if the chain holds. */
    public Optional<Long> verify(String township) {
        String previous = GENESIS;
        long expected = 1;
        List<JournalEntry> chain = jdbc.sql(
                        "select " + COLUMNS + " from journal_entry where township = ? order by sequence")
                .param(township)
                .query(JournalEntry.class)
                .list();
        for (JournalEntry entry : chain) {
            String hash = hash(
                    township,
                    entry.sequence(),
                    entry.caseId(),
                    entry.recordedAt().withOffsetSameInstant(ZoneOffset.UTC),
                    entry.actor(),
                    entry.what(),
                    entry.basis(),
                    entry.detail(),
                    previous);
            if (entry.sequence() != expected
                    || !entry.previousHash().equals(previous)
                    || !entry.hash().equals(hash)) {
                return Optional.of(expected);
            }
            previous = hash;
            expected++;
        }
        Head head = head(township).orElse(new Head(0, GENESIS));
        return head.sequence() == expected - 1 && head.hash().equals(previous)
                ? Optional.empty()
                : Optional.of(expected);
    }

    private Head lockHead(String township) {
        return jdbc.sql("select sequence, hash from journal_head where township = ? for update")
                .param(township)
                .query(Head.class)
                .optional()
                .orElseGet(() -> {
                    jdbc.sql("insert into journal_head (township, sequence, hash) values (?, 0, ?)")
                            .params(township, GENESIS)
                            .update();
                    return new Head(0, GENESIS);
                });
    }

    private Optional<Head> head(String township) {
        return jdbc.sql("select sequence, hash from journal_head where township = ?")
                .param(township)
                .query(Head.class)
                .optional();
    }

    private static String hash(
            String township,
            long sequence,
            String caseId,
            OffsetDateTime at,
            String actor,
            String what,
            String basis,
            String detail,
            String previousHash) {
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {
            township,
            Long.toString(sequence),
            caseId == null ? "" : caseId,
            Long.toString(at.toInstant().toEpochMilli()),
            actor,
            what,
            basis,
            detail,
            previousHash
        }) {
            text.append(part.length()).append(':').append(part);
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private record Head(long sequence, String hash) {}
}
