package org.zhifaflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the process application: the engine, its web applications and the rooms behind them. */
@SpringBootApplication
public class ZhifaFlowApplication {

    public static void main(String[] args) {
        SpringApplication.run(ZhifaFlowApplication.class, args);
    }
}
