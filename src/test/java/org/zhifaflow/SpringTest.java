package org.zhifaflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application with the demo organisation on H2 in memory, a random port, no job executor and a clock that tests
 * set. One context serves all tests that carry it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("demo")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:application;DB_CLOSE_DELAY=-1",
            "zhifaflow.files-dir=target/test-files/h2",
            "zhifaflow.demo.play=false"
        })
public @interface SpringTest {}
