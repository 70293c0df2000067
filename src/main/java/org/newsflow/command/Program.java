package org.newsflow.command;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The program that a command starts.
 *
 * @param application the Spring application
 */
record Program(Class<?> application) {

  /** Starts it with these settings, which outweigh all others. */
  ConfigurableApplicationContext start(Map<String, Object> settings) {
    return start(settings, environment -> {});
  }

  /**
   * The same.
   *
   * @param check looks at all settings before anything is opened, and throws when it must not be
   */
  ConfigurableApplicationContext start(
      Map<String, Object> settings, Consumer<ConfigurableEnvironment> check) {
    SpringApplication program = new SpringApplication(application);
    program.addInitializers(context -> check.accept(context.getEnvironment()));
    String[] arguments =
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return program.run(arguments);
  }

  /** The address that it answers at, on this machine. */
  static String base(ConfigurableApplicationContext running) {
    int port = requireNonNull(((WebServerApplicationContext) running).getWebServer()).getPort();
    return "http://localhost:" + port;
  }

  /** Waits until it is stopped. */
  static int untilStopped(ConfigurableApplicationContext running) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    running.addApplicationListener(
        (ApplicationListener<ContextClosedEvent>) event -> stopped.countDown());
    stopped.await();
    return 0;
  }
}
