package org.zhifaflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.zhifaflow.calendar.DmnTermTable;
import org.zhifaflow.calendar.TermTable;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.LocalSettings;
import org.zhifaflow.casefile.NewCase;
import org.zhifaflow.casefile.StatutoryLimits;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.organisation.Certificate;
import org.zhifaflow.organisation.CertificateKind;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Person;
import org.zhifaflow.organisation.Township;

/**
 * Rooms with their tables on a fresh H2 database, without engine and web: the spine, the real terms, one township with
 * its people and one item. A test names the room it is about and hands in what stands for its ports.
 */
public final class RoomFixture implements AutoCloseable {

    public static final LocalDate FOUND = LocalDate.of(2026, 3, 2);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final SetClock clock = new SetClock();

    /** @param room name of the room's package below ours */
    public RoomFixture(String room, Object... ports) {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        for (Object port : ports) {
            register(port);
        }
        context.register(Surroundings.class);
        ClassPathBeanDefinitionScanner rooms = new ClassPathBeanDefinitionScanner(context);
        rooms.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Test\\$.*")));
        rooms.scan(
                "org.zhifaflow.journal",
                "org.zhifaflow.organisation",
                "org.zhifaflow.catalogue",
                "org.zhifaflow.calendar",
                "org.zhifaflow.casefile",
                "org.zhifaflow." + room);
        context.refresh();
        setDay(FOUND);
        people();
    }

    @SuppressWarnings("unchecked")
    private <T> void register(T port) {
        context.registerBean((Class<T>) port.getClass(), () -> port);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Noon in Shanghai of that day. */
    public void setDay(LocalDate day) {
        clock.now = day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }

    public CaseFiles caseFiles() {
        return bean(CaseFiles.class);
    }

    /** A case found on {@link #FOUND} that a department sent, filed the same day. */
    public CaseId filedCase() {
        CaseId caseId = lead(false);
        caseFiles().changeStatus(caseId, CaseStatus.filed);
        return caseId;
    }

    public CaseId lead(boolean endangersLife) {
        return caseFiles()
                .open(
                        new NewCase(
                                "kunyang",
                                "LOCAL-B01",
                                "擅自占用绿地",
                                "transfer",
                                "平阳县住建局",
                                "昆阳镇城东社区",
                                "urban",
                                "在绿地上堆放建筑材料",
                                FOUND,
                                FOUND,
                                endangersLife,
                                List.of(new NewCase.NewParty(
                                        "张三", SubjectKind.citizen, null, null, null, null, false))),
                        "officer1")
                .caseId();
    }

    /** What the journal says happened in the case, oldest first. */
    public List<String> story(CaseId caseId) {
        return bean(Journal.class).of(caseId.value()).stream()
                .map(entry -> entry.what())
                .toList();
    }

    /** The limits as the register has them. */
    public static int limit(String limit, LocalDate day) {
        return switch (limit) {
            case "investigators", "transferTeam", "hearingRepresentatives" -> 2;
            case "adultAge" -> 18;
            case "occurrenceSpan" -> 1;
            default -> throw new IllegalArgumentException(limit);
        };
    }

    /** The sentences of a refusal; empty if the request was accepted. */
    public static List<String> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.violations().stream().map(Violation::sentence).toList()
                : List.of();
    }

    private void people() {
        Organisation organisation = bean(Organisation.class);
        for (String id : List.of("kunyang", "county")) {
            organisation.establish(new Township(id, id, id.substring(0, 1), "平阳县", "平阳县人民法院", "平阳农商银行"), List.of());
        }
        employ("officer1", "kunyang", null, false, null, CertificateKind.enforcement);
        employ("officer2", "kunyang", null, false, null, CertificateKind.enforcement);
        employ("clerk", "kunyang", null, false, null);
        employ("legal", "kunyang", null, true, LocalDate.of(2021, 1, 1));
        employ("jurist", "kunyang", null, false, null, CertificateKind.legalProfession);
        employ("reviewer", "county", "综合执法", false, null, CertificateKind.legalProfession);
        employ("uncertified", "county", "综合执法", true, LocalDate.of(2021, 1, 1));
        employ("stranger", "county", "水利", false, null, CertificateKind.legalProfession);
        bean(Catalogue.class)
                .list(new Item(
                        "kunyang",
                        "LOCAL-B01",
                        "擅自占用绿地",
                        "综合执法",
                        "conferred",
                        "昆政发〔2022〕66号",
                        "城市绿化条例第二十七条",
                        "罚款",
                        false,
                        false,
                        null,
                        "yuan",
                        LONG_AGO,
                        null));
    }

    private void employ(
            String id,
            String township,
            String field,
            boolean experienced,
            LocalDate since,
            CertificateKind... certificates) {
        bean(Organisation.class)
                .employ(
                        new Person(id, township, id, field, experienced, since),
                        List.of(certificates).stream()
                                .map(kind -> new Certificate(id, kind, "N-" + id, LONG_AGO, null))
                                .toList());
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class SetClock extends Clock {

        private volatile Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @TestConfiguration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Surroundings extends AbstractJdbcConfiguration {

        /** Names stand in our scripts without quotes; each database folds them its own way. */
        @Override
        public JdbcMappingContext jdbcMappingContext(
                Optional<NamingStrategy> naming, JdbcCustomConversions conversions, RelationalManagedTypes types) {
            JdbcMappingContext context = super.jdbcMappingContext(naming, conversions, types);
            context.setForceQuote(false);
            return context;
        }

        @Bean
        NamedParameterJdbcTemplate namedParameterJdbcTemplate(DataSource database) {
            return new NamedParameterJdbcTemplate(database);
        }

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        TermTable termTable() {
            return DmnTermTable.real();
        }

        @Bean
        StatutoryLimits statutoryLimits() {
            return RoomFixture::limit;
        }

        @Bean
        LocalSettings localSettings() {
            return (setting, day) -> {
                throw new IllegalArgumentException("no setting is expected here: " + setting);
            };
        }
    }
}
