package org.newsflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Newsflow {
  static void main(String[] args) {
    SpringApplication.run(Newsflow.class, args);
  }
}
