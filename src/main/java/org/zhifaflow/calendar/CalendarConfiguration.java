package org.zhifaflow.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar and the calculator as beans. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkCalendar workCalendar() {
        return WorkCalendar.published();
    }

    @Bean
    TermCalculator termCalculator(WorkCalendar workCalendar) {
        return new TermCalculator(workCalendar);
    }
}
