package org.zhifaflow.supervision;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox of the reminders and its mails. A row is written with the rung; if a mail server is configured and the person
 * has an address, it is sent afterwards, outside that transaction. A row is marked before its mail leaves and after it has
 * left, so that no mail leaves twice: if the application stops in between, the row is recorded as failed, for nobody knows
 * whether the mail arrived.
 */
@Component
public class ReminderMailer {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderMailer.class);
    private static final int LONGEST_FAILURE = 500;

    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> senders;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String from;
    private final String address;
    private final int attempts;
    private final Duration pause;

    ReminderMailer(
            JdbcClient jdbc,
            ObjectProvider<JavaMailSender> senders,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${zhifaflow.mail.from:}") String from,
            @Value("${zhifaflow.mail.link:}") String address,
            @Value("${zhifaflow.mail.attempts:5}") int attempts,
            @Value("${zhifaflow.mail.retry-minutes:10}") int retryMinutes) {
        this.jdbc = jdbc;
        this.senders = senders;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.from = from;
        this.address = address;
        this.attempts = attempts;
        this.pause = Duration.ofMinutes(retryMinutes);
    }

    private record Letter(
            long id, String caseId, String label, String termName, String words, String address, int attempts) {}

    /** Puts a message into the outbox, in the transaction of its rung. */
    void put(String township, long reminder, Addressees.Addressee whom) {
        boolean mailed = senders.getIfAvailable() != null && !whom.email().isBlank();
        jdbc.sql("""
                        insert into reminder_message (township, reminder_ref, recipient, address, mail, next_try_at)
                        values (:township, :reminder, :recipient, :address, :mail, :nextTry)
                        """)
                .param("township", township)
                .param("reminder", reminder)
                .param("recipient", whom.userId())
                .param("address", whom.email().strip())
                .param("mail", mailed ? "waiting" : "none")
                .param("nextTry", mailed ? now() : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Sends every mail whose time has come; one that fails waits longer each time, and after the last attempt stays failed. */
    public void send() {
        JavaMailSender sender = senders.getIfAvailable();
        if (sender == null) {
            return;
        }
        giveUpInterrupted();
        for (Optional<Letter> letter = claim(); letter.isPresent(); letter = claim()) {
            send(sender, letter.get());
        }
    }

    private void send(JavaMailSender sender, Letter letter) {
        try {
            sender.send(mail(sender, letter));
            jdbc.sql("update reminder_message set mail = 'sent', sent_at = :now, next_try_at = null, failure = null"
                            + " where id = :id")
                    .param("now", now())
                    .param("id", letter.id())
                    .update();
        } catch (MailException | MessagingException failure) {
            boolean last = letter.attempts() >= attempts;
            LOG.warn("mail {} to {} failed at attempt {}", letter.id(), letter.address(), letter.attempts(), failure);
            jdbc.sql(
                            "update reminder_message set mail = :mail, next_try_at = :nextTry, failure = :failure where id = :id")
                    .param("mail", last ? "failed" : "waiting")
                    .param(
                            "nextTry",
                            last ? null : now().plus(pause.multipliedBy(letter.attempts())),
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("failure", shown(failure))
                    .param("id", letter.id())
                    .update();
        }
    }

    private MimeMessage mail(JavaMailSender sender, Letter letter) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper text = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        if (!from.isBlank()) {
            text.setFrom(from);
        }
        text.setTo(letter.address());
        text.setSubject("【" + letter.label() + "】" + letter.termName());
        text.setText(letter.words() + (address.isBlank() ? "" : "\n\n" + address + "/cases/" + letter.caseId()));
        return mail;
    }

    /** Takes the next letter, so that no other runner takes it too. */
    private Optional<Letter> claim() {
        return transaction.execute(status -> {
            Optional<Letter> next =
                    jdbc.sql("""
                            select m.id, r.case_id, r.label, t.name as term_name, r.words, m.address, m.attempts + 1 as attempts
                            from reminder_message m
                            join reminder r on r.id = m.reminder_ref
                            join term t on t.id = r.term_ref
                            where m.mail = 'waiting' and m.next_try_at <= :now
                            order by m.next_try_at, m.id limit 1
                            """).param("now", now()).query(Letter.class).optional();
            return next.filter(letter -> jdbc.sql("update reminder_message set mail = 'sending', attempts = :attempts,"
                                    + " next_try_at = :now where id = :id and mail = 'waiting'")
                            .param("attempts", letter.attempts())
                            .param("now", now())
                            .param("id", letter.id())
                            .update()
                    == 1);
        });
    }

    /** What was being sent when the application stopped. */
    private void giveUpInterrupted() {
        List<Long> interrupted = jdbc.sql(
                        "select id from reminder_message where mail = 'sending' and next_try_at < :before order by id")
                .param("before", now().minus(pause))
                .query(Long.class)
                .list();
        interrupted.forEach(id -> {
            LOG.warn("mail {} was interrupted while it was sent; whether it arrived is unknown", id);
            jdbc.sql("update reminder_message set mail = 'failed', next_try_at = null,"
                            + " failure = '发送时程序中断，是否送达不明' where id = :id and mail = 'sending'")
                    .param("id", id)
                    .update();
        });
    }

    private static String shown(Exception failure) {
        String text = failure.toString();
        return text.substring(0, Math.min(text.length(), LONGEST_FAILURE));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Instant.now(clock), BoardDays.ZONE).truncatedTo(ChronoUnit.MILLIS);
    }
}
