package org.newsflow.bench;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.catalina.Context;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.newsflow.Newsflow;
import org.newsflow.api.ProgramAlone;
import org.newsflow.flow.Act;
import org.newsflow.flow.NewsFlow;
import org.newsflow.item.Event;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Keys;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program with its production settings, in a process of its own, that releases stories
 * when it is told to. Its first line holds its port and a subscriber's key, on a new store.
 */
final class Server {

  private static final int STORY_BYTES = 4096;
  private static final int WRITERS = 8;

  private final ConfigurableApplicationContext running;
  private final NewsFlow flow;
  private final Tomcat tomcat;
  private final Stories stories;

  private Server(ConfigurableApplicationContext running, TomcatWebServer web) {
    this.running = running;
    this.flow = running.getBean(NewsFlow.class);
    this.tomcat = web.getTomcat();
    this.stories = new Stories(STORY_BYTES, flow.head() + 1);
  }

  static void main(String[] arguments) throws Exception {
    PrintStream answers = System.out;
    System.setOut(System.err); // the program's log
    boolean begun = Files.exists(Path.of(arguments[0]));
    SpringApplication program = new SpringApplication(Newsflow.class);
    program.addInitializers(
        context -> context.getBeanFactory().registerSingleton("programAlone", new ProgramAlone()));
    ConfigurableApplicationContext running =
        program.run(
            "--newsflow.store.folder=" + arguments[0],
            "--server.port=0",
            "--server.address=127.0.0.1");
    String key =
        begun
            ? "none"
            : Booking.make(running.getBean(Administration.class), running.getBean(Keys.class));
    TomcatWebServer web =
        (TomcatWebServer) requireNonNull(((WebServerApplicationContext) running).getWebServer());
    Server server = new Server(running, web);
    answers.println(web.getPort() + " " + key);
    try (BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = questions.readLine(); line != null; line = questions.readLine()) {
        answers.println(server.answer(line.split(" ", 2)));
      }
    }
    Runtime.getRuntime().halt(0); // open streams would hold up the end
  }

  private String answer(String[] question) throws IOException {
    return switch (question[0]) {
      case "release" -> Long.toString(release(stories.next()));
      case "fill" -> fill(Integer.parseInt(question[1]));
      case "files" -> files(Path.of(question[1]));
      case "heap" -> Long.toString(heap());
      case "stop" -> stop();
      default -> throw new IllegalArgumentException(question[0]);
    };
  }

  /** Releases a story; the time at which it was on disk. */
  private long release(NewsItem story) {
    AtomicLong committed = new AtomicLong();
    flow.append(
        Act.publish(Event.RELEASE, story, Notice.NONE, 0, "bench"),
        (transaction, entry) -> transaction.afterCommit(() -> committed.set(System.nanoTime())));
    return committed.get();
  }

  /** Releases many stories, and says where the flow's head is then. */
  private String fill(int count) {
    for (int left = count; left > 0; left -= 1_000) {
      List<NewsItem> some = stories.next(Math.min(left, 1_000));
      AtomicInteger next = new AtomicInteger();
      List<Thread> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(_ ->
                  Thread.ofVirtual()
                      .start(() -> {
                        for (int i = next.getAndIncrement();
                            i < some.size();
                            i = next.getAndIncrement()) {
                          release(some.get(i));
                        }
                      }))
              .toList();
      for (Thread writer : writers) {
        try {
          writer.join();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return Long.toString(flow.head());
  }

  private String stop() {
    running.close();
    return "stopped";
  }

  /** Serves a folder's files as they are, beside the program. */
  private String files(Path folder) {
    Context context = tomcat.addContext("/files", folder.toAbsolutePath().toString());
    Tomcat.addServlet(context, "files", new DefaultServlet()).addMapping("/*");
    return "/files";
  }

  /** Bytes of the heap that are in use. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
