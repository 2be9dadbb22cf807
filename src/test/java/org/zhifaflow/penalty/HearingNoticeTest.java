package org.zhifaflow.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the notice of a hearing tells the party (APL-64b to 64d). */
class HearingNoticeTest {

    @Test
    void it_names_the_party_the_day_the_place_and_the_chair() {
        String body = Hearings.body("某建设公司", hearing(Openness.open, null), "王己", 2);

        assertThat(body)
                .startsWith("某建设公司：\n")
                .contains(
                        "第六十三条、第六十四条", "时间：2026年12月4日 09:30", "地点：镇政府会议室", "听证方式：公开举行", "听证主持人：王己", "委托1至2人代理", "申请回避")
                .doesNotContain("2026-", "chair");
    }

    @Test
    void a_closed_hearing_gives_its_ground() {
        assertThat(Hearings.body("某建设公司", hearing(Openness.closed, ClosedGround.privacy), "王己", 2))
                .contains("不公开举行（" + ClosedGround.privacy.label() + "）");
    }

    private static Hearing hearing(Openness openness, ClosedGround ground) {
        return new Hearing(
                1L,
                "L-kunyang-2026-0007",
                "kunyang",
                1L,
                LocalDate.parse("2026-12-04"),
                "09:30",
                "镇政府会议室",
                openness,
                ground,
                "chair",
                "leader",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
