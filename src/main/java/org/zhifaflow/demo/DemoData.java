package org.zhifaflow.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * At the first start of the demonstration: sets up the organisation, plays the published cases and six open ones, and
 * only then lets the clock and the engine's job executor run. A later start finds the data and plays nothing.
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
    private final boolean play;

    DemoData(
            DemoSetUp setUp,
            DemoFiles files,
            CasePlayer player,
            CaseClock clock,
            Jobs jobs,
            TaskDesk desk,
            CaseFiles caseFiles,
            @Value("${zhifaflow.demo.play}") boolean play) {
        this.setUp = setUp;
        this.files = files;
        this.player = player;
        this.clock = clock;
        this.jobs = jobs;
        this.desk = desk;
        this.caseFiles = caseFiles;
        this.play = play;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean first = !setUp.isDone();
        if (first) {
            setUp.create();
        }
        if (play) {
            if (first) {
                playAll();
            }
            jobs.start();
        }
    }

    private void playAll() {
        LocalDate today = LocalDate.now(clock);
        List<DemoCase> published = files.cases();
        Map<String, DemoCase> byId = published.stream().collect(Collectors.toMap(DemoCase::id, Function.identity()));
        List<DemoCase> open = files.openCases().stream()
                .map(wanted -> wanted.movedTo(today, byId.get(wanted.of())))
                .toList();
        DemoOrganisation organisation = files.organisation();
        LOG.info("演示数据：首次启动，先办理 {} 件演示案件；中途停止的，请清空数据库后重新启动", published.size() + open.size());
        Progress progress = new Progress(published.size() + open.size());
        try {
            for (DemoCase next : published) {
                progress.next(next);
                progress.done(standing(next, player.play(next), organisation));
            }
            for (DemoCase next : open) {
                progress.next(next);
                progress.done(standing(next, player.playUntil(today, next), organisation));
            }
        } finally {
            clock.reset();
        }
        LOG.info("演示数据已备好，各账号口令均为 demo：\n{}", String.join("\n", progress.standings));
    }

    /** Tells how far the playing is, and gathers where each case stands. */
    private static final class Progress {

        private final int all;
        private final List<String> standings = new ArrayList<>();

        Progress(int all) {
            this.all = all;
        }

        void next(DemoCase played) {
            LOG.info("演示数据：正在办理第 {}/{} 件（{} {}）", standings.size() + 1, all, played.id(), played.title());
        }

        void done(String standing) {
            standings.add(standing);
        }
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
