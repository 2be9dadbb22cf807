package org.zhifaflow.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    /** APL-30: on the birthday itself the lower age still holds. */
    @ParameterizedTest
    @CsvSource({
        "2010-03-05, 2024-03-04, 13",
        "2010-03-05, 2024-03-05, 13",
        "2010-03-05, 2024-03-06, 14",
        "2006-03-05, 2024-03-05, 17",
        "2006-03-05, 2024-03-06, 18",
        "2008-02-29, 2022-02-28, 13",
        "2008-02-29, 2022-03-02, 14",
        "2024-03-05, 2024-03-05, 0",
    })
    void an_age_is_reached_on_the_day_after_the_birthday(LocalDate born, LocalDate act, int age) {
        assertThat(Age.on(born, act)).isEqualTo(age);
    }

    @Test
    void nobody_acts_before_birth() {
        LocalDate day = LocalDate.of(2024, 3, 5);
        assertThatThrownBy(() -> Age.on(day.plusDays(1), day)).isInstanceOf(IllegalArgumentException.class);
    }
}
