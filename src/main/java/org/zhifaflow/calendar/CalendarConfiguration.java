package org.zhifaflow.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calculator as a bean: it counts by the calendar that is in force. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    TermCalculator termCalculator(CalendarVersions versions) {
        return new TermCalculator(versions::inForce);
    }
}
