package org.newsflow.page;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.newsflow.api.OnTheAir;
import org.newsflow.demo.DemoAgency;
import org.newsflow.demo.DemoRecord;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The public page of the demo agency after a day on which everything happened to its stories. */
abstract class OnThePage extends OnTheAir {

  /** Where readers are told to look; the tests ask the program itself. */
  static final String SITE = "https://nevhara.example";

  private static final Map<Integer, PageDay> DAYS = new ConcurrentHashMap<>();

  private static final Map<Integer, Http> READERS = new ConcurrentHashMap<>();

  @Autowired private DemoAgency demo;

  @Value("${newsflow.store.folder}")
  private Path folder;

  @DynamicPropertySource
  static void demo(DynamicPropertyRegistry registry) {
    DemoRecord.agencySettings().forEach((name, value) -> registry.add(name, () -> value));
    registry.add("newsflow.demo.enabled", () -> true);
    registry.add("newsflow.web.base", () -> SITE);
    registry.add("newsflow.access.requests-per-minute.person", () -> 1_000_000);
    registry.add("newsflow.access.requests-per-minute.address", () -> 1_000_000);
  }

  /** Once for each server, and the tests share one. */
  @BeforeEach
  void aDay() throws IOException, InterruptedException {
    if (!DAYS.containsKey(port)) {
      // Its beginning has stories in every language; what its newsroom would do next is done here.
      demo.open("http://localhost:" + port, folder);
      demo.close();
      PageDay day = new PageDay(editor(), chief(), second());
      day.happens();
      DAYS.put(port, day);
    }
  }

  PageDay day() {
    return requireNonNull(DAYS.get(port));
  }

  PageKinds kinds() {
    return new PageKinds(this::get, day());
  }

  /** What a reader gets who follows where the page sends. */
  Answer get(String address) {
    Answer answer = read(address);
    return answer.status() == 301 || answer.status() == 302
        ? read(answer.header("Location"))
        : answer;
  }

  Answer read(String address) {
    return reader().get(address);
  }

  private Http reader() {
    return READERS.computeIfAbsent(port, Http::new);
  }

  /** Sends a form. */
  Answer fill(String address, String form) {
    return reader()
        .send(
            "POST",
            address,
            BodyPublishers.ofString(form),
            "Content-Type",
            "application/x-www-form-urlencoded");
  }

  /** The address without its host. */
  static String here(String absolute) {
    if (!absolute.startsWith(SITE + "/")) {
      throw new AssertionError("not an address of the site: " + absolute);
    }
    return absolute.substring(SITE.length());
  }
}
