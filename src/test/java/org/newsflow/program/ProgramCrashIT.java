package org.newsflow.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.web.Http;
import tools.jackson.databind.JsonNode;

/**
 * The whole program is killed while it releases and is read; 3 times, or newsflow.program.crashes.
 */
class ProgramCrashIT {

  private static final int CRASHES = Integer.getInteger("newsflow.program.crashes", 3);
  private static final int BETWEEN = 15;

  @TempDir private Path temporary;

  private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();
  private final List<JsonNode> fed = new ArrayList<>();
  private final List<JsonNode> streamed = new ArrayList<>();

  @Test
  void nothingAcknowledgedIsLostAndReadersResume() throws Exception {
    try (Agency agency = Agency.begin(temporary)) {
      String editor = agency.enrol("editor@example.org", "editor");
      String chief = agency.enrol("chief@example.org", "chief");
      String key = agency.subscribe();
      String wrong = agency.draft(editor, "A wrong story");
      assertThat(agency.act(editor, wrong, "release", "{}").status()).isEqualTo(201);
      String kill = "{\"ground\":\"editorial\",\"reason\":\"wrong\",\"publicNote\":\"Withdrawn\"}";
      assertThat(agency.act(editor, wrong, "kill", kill).status()).isEqualTo(202);
      String later = agency.draft(editor, "On schedule");
      Instant due = Instant.now().plusSeconds(5);
      assertThat(agency.act(editor, later, "release", "{\"at\":\"" + due + "\"}").status())
          .isEqualTo(202);

      for (int crash = 0; crash < CRASHES; crash++) {
        int size = acknowledged.size();
        Thread reading = Thread.ofVirtual().start(() -> readFeed(agency));
        Thread releasing = Thread.ofVirtual().start(() -> release(agency, editor));
        try (Stream stream =
            new Stream("http://localhost:" + agency.port, key, "?after=" + last(streamed))) {
          while (acknowledged.size() < size + BETWEEN && releasing.isAlive()) {
            Thread.sleep(5);
          }
          assertThat(acknowledged.size()).as("released in round " + crash).isGreaterThan(size);
          agency.program.kill();
          releasing.join();
          reading.join();
          stream.untilItEnds();
          streamed.addAll(stream.entries());
        }
        agency.again();
      }
      Http http = agency.http.with(key);
      JsonNode confirmed = agency.act(chief, wrong, "kill/confirm", "{}").json();
      assertThat(confirmed.path("position").asLong()).as(confirmed.toString()).isPositive();
      while (Instant.now().isBefore(due.plusSeconds(2))) {
        Thread.sleep(50);
      }
      readOn(http);
      List<JsonNode> all = new ArrayList<>(fed);
      wholeAndInOrder(all);
      wholeAndInOrder(streamed);
      Map<Long, String> headlines = new ConcurrentHashMap<>();
      all.forEach(entry ->
          headlines.put(
              entry.path("position").asLong(), entry.at("/item/headlines/0/value").asString("")));
      assertThat(headlines).containsAllEntriesOf(acknowledged);
      assertThat(headlines.values()).containsOnlyOnce("On schedule");
      assertThat(all.getLast().path("position").asLong())
          .as("no position missing")
          .isEqualTo(all.size());
    }
  }

  private void release(Agency agency, String editor) {
    try {
      for (int i = 0; i < 10_000; i++) {
        String headline = "Story " + acknowledged.size() + "/" + i;
        acknowledged.put(agency.release(editor, headline), headline);
      }
    } catch (IllegalStateException e) {
      // Killed: what was not acknowledged may or may not be there.
    }
  }

  private void readFeed(Agency agency) {
    try {
      for (int i = 0; i < 10_000; i++) {
        read(agency.http.with(agency.key), 5);
      }
    } catch (IllegalStateException e) {
      // Killed.
    }
  }

  private void readOn(Http http) {
    int before;
    do {
      before = fed.size();
      read(http, 0);
    } while (fed.size() > before);
  }

  private void read(Http http, int wait) {
    Http.Answer answer = http.get("/v1/feed?after=" + last(fed) + "&limit=7&wait=" + wait);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    answer.json().path("entries").forEach(fed::add);
  }

  private static long last(List<JsonNode> entries) {
    return entries.isEmpty() ? 0 : entries.getLast().path("position").asLong();
  }

  /** The subscriber has everything: each entry's previous is the position before. */
  private static void wholeAndInOrder(List<JsonNode> entries) {
    assertThat(entries).isNotEmpty();
    long previous = 0;
    for (JsonNode entry : entries) {
      assertThat(entry.path("previous").asLong()).isEqualTo(previous);
      previous = entry.path("position").asLong();
    }
  }
}
