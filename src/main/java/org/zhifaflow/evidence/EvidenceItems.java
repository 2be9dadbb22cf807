package org.zhifaflow.evidence;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;
import org.zhifaflow.organisation.CertificateKind;
import org.zhifaflow.organisation.Organisation;

/** Takes evidence and findings into the case and gives them out again. */
@Service
public class EvidenceItems {

    private static final int LONGEST_TITLE = 200;

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Organisation organisation;
    private final Investigators team;
    private final FileStore files;
    private final Clock clock;

    EvidenceItems(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            Organisation organisation,
            Investigators team,
            FileStore files,
            Clock clock) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.organisation = organisation;
        this.team = team;
        this.files = files;
        this.clock = clock;
    }

    /** Records the facts found and the evidence for them (APL-40, APL-46, APL-55). */
    @Transactional
    public Outcome<Finding> collect(CaseId caseId, CollectedEvidence collected, String taskId, String userId) {
        CaseFile file = caseFiles.get(caseId);
        List<String> investigators = caseFiles.holders(caseId, CaseRole.investigator);
        List<EvidenceItem> before = of(caseId);
        Violations found = new Violations()
                .refuseIf(!investigators.contains(userId), "", "您不是本案办案人员，不能收集证据", "行政处罚法第四十二条，APL-42")
                .refuseIf(
                        !collected.certificatesShown(),
                        "certificatesShown",
                        "未出示执法证件，当事人有权拒绝；不得登记调查结果",
                        "行政处罚法第五十五条，APL-55");
        found.refuseIf(
                collected.certificatesShownOn() != null
                        && collected.certificatesShownOn().isAfter(caseFiles.today()),
                "certificatesShownOn",
                "出示证件的日期不得晚于今天",
                "行政处罚法第五十五条，APL-55");
        collected.items().forEach(item -> checkTaking(item.takenOn(), item.title(), investigators, found));
        found.refuseIf(
                !before.stream().map(EvidenceItem::id).toList().containsAll(collected.excluded()),
                "excluded",
                "要排除的证据不在本案卷内",
                "行政处罚法第四十六条，APL-46");
        found.refuseIf(
                !collected.excluded().isEmpty() && Texts.isBlank(collected.excludedReason()),
                "excludedReason",
                "排除非法证据应当说明理由",
                "行政处罚法第四十六条，APL-46");
        long usable = before.stream()
                        .filter(item ->
                                !item.excluded() && !collected.excluded().contains(item.id()))
                        .count()
                + collected.items().size();
        found.refuseIf(usable == 0, "items", "没有可以采用的证据，违法事实不能认定", "行政处罚法第四十条，APL-40");
        return found.orElse(() -> {
            collected
                    .items()
                    .forEach(item -> rows.insert(new EvidenceItem(
                            UUID.randomUUID().toString(),
                            file.township(),
                            file.id(),
                            item.kind(),
                            item.title(),
                            item.takenOn(),
                            item.place(),
                            item.content(),
                            null,
                            null,
                            null,
                            null,
                            taskId,
                            false,
                            null,
                            userId,
                            now(),
                            null)));
            before.stream()
                    .filter(item -> collected.excluded().contains(item.id()) && !item.excluded())
                    .forEach(item -> {
                        rows.update(item.excludedFor(collected.excludedReason(), null));
                        caseFiles.note(
                                caseId, userId, "排除非法证据", "APL-46", item.title() + "：" + collected.excludedReason());
                    });
            Finding finding = rows.insert(new Finding(
                    UUID.randomUUID().toString(),
                    file.township(),
                    file.id(),
                    findFinding(caseId).map(Finding::foundRound).orElse(0) + 1,
                    collected.facts(),
                    collected.certificatesShown(),
                    collected.certificatesShownOn(),
                    collected.inspectionNote(),
                    userId,
                    now()));
            caseFiles.note(
                    caseId,
                    userId,
                    "登记调查结果",
                    "APL-40,APL-42,APL-46,APL-55",
                    "第" + finding.foundRound() + "次，新增证据" + collected.items().size() + "件；" + excerpt(finding.facts()));
            return finding;
        });
    }

    /** Takes an uploaded file into the case. */
    @Transactional
    public Outcome<EvidenceItem> upload(
            CaseId caseId,
            NewEvidenceFile evidence,
            InputStream content,
            String originalName,
            String declaredType,
            String userId) {
        CaseFile file = caseFiles.get(caseId);
        List<String> investigators = caseFiles.holders(caseId, CaseRole.investigator);
        Violations found = new Violations()
                .refuseIf(!investigators.contains(userId), "", "您不是本案办案人员，不能上传证据", "行政处罚法第四十二条，APL-42")
                .refuseIf(evidence.kind() == null, "kind", "请选择证据种类", "行政处罚法第四十六条，APL-46")
                .requireText(evidence.title(), "title", "请填写证据名称", "行政处罚法第四十六条，APL-46")
                .refuseIf(
                        evidence.title() != null && evidence.title().length() > LONGEST_TITLE,
                        "title",
                        "证据名称最多" + LONGEST_TITLE + "字",
                        "行政处罚法第四十六条，APL-46")
                .refuseIf(evidence.takenOn() == null, "takenOn", "请填写取证日期", "行政处罚法第四十六条，APL-46");
        if (evidence.takenOn() != null) {
            checkTaking(evidence.takenOn(), evidence.title(), investigators, found);
        }
        if (!found.isEmpty()) {
            return found.orElse(() -> null);
        }
        return files.store(content, originalName, declaredType).map(stored -> {
            EvidenceItem item = rows.insert(new EvidenceItem(
                    UUID.randomUUID().toString(),
                    file.township(),
                    file.id(),
                    evidence.kind(),
                    evidence.title(),
                    evidence.takenOn(),
                    evidence.place(),
                    null,
                    stored.originalName(),
                    stored.mediaType(),
                    stored.size(),
                    stored.sha256(),
                    evidence.taskId(),
                    false,
                    null,
                    userId,
                    now(),
                    null));
            caseFiles.note(caseId, userId, "上传证据", "APL-46,HL-4.4a", item.title() + "，SHA-256 " + stored.sha256());
            return item;
        });
    }

    /** Excludes what an opinion of the review found unlawfully taken (KY4-08d, APL-46). */
    @Transactional
    public void exclude(CaseId caseId, List<String> items, String reason, String roundId, String userId) {
        for (String id : items) {
            EvidenceItem item = get(caseId, id);
            rows.update(item.excludedFor(reason, roundId));
            caseFiles.note(caseId, userId, "排除非法证据", "APL-46,KY4-08d", item.title() + "：" + reason);
        }
    }

    /** All evidence of the case in the order in which it came, the excluded too. */
    public List<EvidenceItem> of(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("addedAt", "id")), EvidenceItem.class);
    }

    /** The evidence that may support a fact (APL-46). */
    public List<EvidenceItem> lawful(CaseId caseId) {
        return of(caseId).stream().filter(item -> !item.excluded()).toList();
    }

    public EvidenceItem get(CaseId caseId, String itemId) {
        EvidenceItem item = rows.findById(itemId, EvidenceItem.class);
        if (item == null || !item.caseId().equals(caseId.value())) {
            throw new NoSuchElementException("no evidence " + itemId + " in case " + caseId);
        }
        return item;
    }

    /** The file of a piece of evidence; the caller closes it. */
    public InputStream download(CaseId caseId, String itemId) {
        EvidenceItem item = get(caseId, itemId);
        if (!item.hasFile()) {
            throw new NoSuchElementException("evidence " + itemId + " has no file");
        }
        return files.open(item.sha256());
    }

    /** The facts as last found. */
    public Optional<Finding> findFinding(CaseId caseId) {
        return findings(caseId).stream().reduce((earlier, later) -> later);
    }

    /** The facts of every round. */
    public List<Finding> findings(CaseId caseId) {
        return rows.findAll(query(where("caseId").is(caseId.value())).sort(Sort.by("foundRound")), Finding.class);
    }

    /** Not later than today, and taken by at least two officers whose certificates were valid on that day. */
    private void checkTaking(LocalDate takenOn, String title, List<String> investigators, Violations found) {
        found.refuseIf(
                takenOn.isAfter(caseFiles.today()), "takenOn", "证据“" + title + "”的取证日期不得晚于今天", "行政处罚法第四十六条，APL-46");
        long certified = investigators.stream()
                .filter(id -> organisation.holds(id, CertificateKind.enforcement, takenOn))
                .count();
        int fewest = team.fewest(takenOn);
        found.refuseIf(
                certified < fewest,
                "takenOn",
                "证据“" + title + "”取证当日持有效执法证件的办案人员不足" + fewest + "人",
                "行政处罚法第四十二条，APL-42，HL-4.5a");
    }

    private OffsetDateTime now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    private static String excerpt(String text) {
        return text.length() > 500 ? text.substring(0, 500) + "……" : text;
    }
}
