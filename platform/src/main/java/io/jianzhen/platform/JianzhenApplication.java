package io.jianzhen.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The campaign's platform: one process, one database. */
@SpringBootApplication
public class JianzhenApplication {

  public static void main(String[] args) {
    SpringApplication.run(JianzhenApplication.class, args);
  }
}
