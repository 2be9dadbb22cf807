package org.zhifaflow.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.NumberKind;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.Jobs;
import org.zhifaflow.procedure.engine.TaskDesk;

/**
 * At the first start of the demonstration: sets up the organisation, plays the published cases and the open ones, and
 * only then lets the clock and the engine's job executor run. A later start plays what is left, usually nothing.
 */
@Component
@Profile("demo")
class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final DemoSetUp setUp;
    private final DemoFiles files;
    private final CasePlayer player;
    private final CaseClock clock;
    private final Jobs jobs;
    private final TaskDesk desk;
    private final CaseFiles caseFiles;
    private final DemoProgress progress;
    private final boolean play;

    DemoData(
            DemoSetUp setUp,
            DemoFiles files,
            CasePlayer player,
            CaseClock clock,
            Jobs jobs,
            TaskDesk desk,
            CaseFiles caseFiles,
            DemoProgress progress,
            @Value("${zhifaflow.demo.play}") boolean play) {
        this.setUp = setUp;
        this.files = files;
        this.player = player;
        this.clock = clock;
        this.jobs = jobs;
        this.desk = desk;
        this.caseFiles = caseFiles;
        this.progress = progress;
        this.play = play;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!setUp.isDone()) {
            setUp.create();
        }
        if (play) {
            playAll();
            jobs.start();
        }
    }

    /** A case and how it is played. */
    private record Planned(DemoCase played, Supplier<CaseId> how) {}

    private void playAll() {
        Map<String, Boolean> known = progress.parts();
        if (!known.containsKey(DemoSetUp.PART)) {
            // set up before there were marks: it was played as a whole then
            return;
        }
        List<Planned> all = planned(LocalDate.now(clock));
        List<Planned> left = all.stream()
                .filter(planned -> !known.containsKey(planned.played().id()))
                .toList();
        if (left.isEmpty()) {
            return;
        }
        known.forEach((part, finished) -> {
            if (!finished) {
                LOG.warn("演示数据：上次启动在办理 {} 时中断，该案保持当时的状态", part);
            }
        });
        LOG.info("演示数据：共 {} 件演示案件，现在办理其中 {} 件；中途停止的，下次启动接着办理", all.size(), left.size());
        DemoOrganisation organisation = files.organisation();
        List<String> standings = new ArrayList<>();
        try {
            for (Planned planned : left) {
                DemoCase played = planned.played();
                LOG.info("演示数据：正在办理第 {}/{} 件（{} {}）", standings.size() + 1, left.size(), played.id(), played.title());
                progress.begin(played.id());
                CaseId caseId = planned.how().get();
                progress.finish(played.id());
                standings.add(standing(played, caseId, organisation));
            }
        } finally {
            clock.reset();
        }
        LOG.info("演示数据已备好，各账号口令均为 demo：\n{}", String.join("\n", standings));
    }

    /** The published cases and then those that stand open, each in the order in which they began. */
    private List<Planned> planned(LocalDate today) {
        List<DemoCase> published = files.cases();
        Map<String, DemoCase> byId = published.stream().collect(Collectors.toMap(DemoCase::id, Function.identity()));
        return Stream.concat(
                        published.stream().map(one -> new Planned(one, () -> player.play(one))),
                        files.openCases().stream()
                                .map(wanted -> wanted.movedTo(today, byId.get(wanted.of())))
                                .sorted(Comparator.comparing(DemoCase::firstDay).thenComparing(DemoCase::id))
                                .map(one -> new Planned(one, () -> player.playUntil(today, one))))
                .toList();
    }

    /** One line: the case, where it stands, and who goes on. */
    private String standing(DemoCase played, CaseId caseId, DemoOrganisation organisation) {
        CaseFile file = caseFiles.get(caseId);
        String number = caseFiles
                .findNumber(caseId, NumberKind.filing)
                .or(() -> caseFiles.findNumber(caseId, NumberKind.lead))
                .orElseThrow()
                .shown();
        String next = desk.openTasks(caseId).stream()
                .map(task -> "待办“" + task.name() + "”，用账号 "
                        + desk.candidates(caseId, task.key()).stream()
                                .map(group -> organisation.accountFor(group, file.township()))
                                .distinct()
                                .collect(Collectors.joining("、"))
                        + " 继续")
                .distinct()
                .collect(Collectors.joining("；"));
        return "  %s　%s　%s：%s%s"
                .formatted(
                        number,
                        played.title(),
                        file.status().label(),
                        file.itemName(),
                        next.isEmpty() ? "" : "；" + next);
    }
}
