package org.newsflow.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.newsflow.client.DeskClient;
import org.newsflow.client.DeskClient.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo's newsroom: releases a story every few seconds, and updates, corrects and kills, as its
 * editors would, over the desk's API. When all stories are out, the day begins again.
 */
final class DemoNewsroom {

  private static final Logger log = LoggerFactory.getLogger(DemoNewsroom.class);

  /** What the stories' files call a minute. */
  private static final Duration MINUTE = Duration.ofSeconds(1);

  private static final Duration FIRST_DAY = Duration.ofSeconds(4);
  private static final Duration LATER_DAYS = Duration.ofSeconds(30);
  private static final Duration SECOND_LOOK = Duration.ofSeconds(5);

  private final Map<String, DeskClient> editors;
  private final DeskClient chief;
  private final DeskClient secondChief;
  private final DemoPictures pictures;
  private final Clock clock;
  private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
  private final Map<String, String> guids = new HashMap<>();

  /**
   * A newsroom.
   *
   * @param editors by language
   */
  DemoNewsroom(
      Map<String, DeskClient> editors,
      DeskClient chief,
      DeskClient secondChief,
      DemoPictures pictures,
      Clock clock) {
    this.pictures = pictures;
    this.editors = editors;
    this.chief = chief;
    this.secondChief = secondChief;
    this.clock = clock;
  }

  private record Due(Instant at, Work work) {}

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  /** Releases these at once. */
  void release(List<Story> stories) throws IOException, InterruptedException {
    stories.forEach(pictures::ahead);
    for (Story story : stories) {
      release(story);
    }
  }

  /**
   * Works until it is interrupted.
   *
   * @param first the stories that are still to come on the first day
   * @param atOnce so many of them as fast as they can be
   */
  void work(List<Story> first, int atOnce, List<Story> all) throws InterruptedException {
    work(first.subList(0, atOnce), Duration.ZERO);
    work(first.subList(atOnce, first.size()), FIRST_DAY);
    while (true) {
      work(all, LATER_DAYS);
    }
  }

  private void work(List<Story> stories, Duration rhythm) throws InterruptedException {
    for (Story story : stories) {
      due.add(new Due(clock.instant().plus(rhythm), () -> release(story)));
      pictures.ahead(story);
      runUntilReleased(story);
    }
  }

  private void runUntilReleased(Story story) throws InterruptedException {
    guids.remove(story.key());
    while (!due.isEmpty() && !guids.containsKey(story.key())) {
      Due next = due.remove();
      Duration wait = Duration.between(clock.instant(), next.at());
      if (wait.isPositive()) {
        Thread.sleep(wait);
      }
      try {
        next.work().run();
      } catch (IOException e) {
        log.warn("the demo's newsroom could not reach its desk: {}", e.toString());
        guids.putIfAbsent(story.key(), "");
      }
    }
  }

  private void release(Story story) throws IOException, InterruptedException {
    DeskClient editor = editors.getOrDefault(story.language(), chief);
    Map<String, Object> fields = new LinkedHashMap<>(story.fields());
    List<Map<String, String>> links = new ArrayList<>();
    for (Story.KeyLink link : story.links()) {
      String other = guids.get(link.key());
      if (other != null && !other.isEmpty()) {
        links.add(Map.of("rel", link.rel(), "guid", other));
      }
    }
    fields.put("links", links);
    fields.put("pictures", pictures.of(story, editor));
    Story.After after = story.after();
    Instant now = clock.instant();
    if (after.embargoMinutes() != null) {
      fields.put("embargoed", now.plus(MINUTE.multipliedBy(after.embargoMinutes())).toString());
    }
    Reply drafted = editor.draft(fields);
    String guid = drafted.body().path("guid").asString("");
    guids.put(story.key(), guid);
    if (!done(story, drafted) || !done(story, editor.act(guid, "release", Map.of()))) {
      return;
    }
    for (Story.Next next : after.allUpdates()) {
      later(now, next.minutes(), () -> follow(story, editor, guid, "update", next));
    }
    Story.Next correction = after.correction();
    if (correction != null) {
      later(now, correction.minutes(), () -> follow(story, editor, guid, "correction", correction));
    }
    Story.Kill kill = after.kill();
    if (kill != null) {
      later(now, kill.minutes(), () -> kill(story, guid, kill));
    }
  }

  private void later(Instant from, int minutes, Work work) {
    due.add(new Due(from.plus(MINUTE.multipliedBy(minutes)), work));
  }

  private void follow(Story story, DeskClient editor, String guid, String event, Story.Next next)
      throws IOException, InterruptedException {
    Map<String, Object> opening = new LinkedHashMap<>(Map.of("event", event));
    put(opening, "grade", next.grade());
    Map<String, Object> fields = new LinkedHashMap<>(story.fields());
    fields.put("pictures", pictures.of(story, editor));
    story.after().allUpdates().stream()
        .filter(earlier -> earlier.minutes() < next.minutes())
        .forEach(earlier -> fields.putAll(earlier.fields()));
    fields.putAll(next.fields());
    Map<String, Object> notice = new LinkedHashMap<>();
    put(notice, "note", next.note());
    put(notice, "publicNote", next.publicNote());
    if (done(story, editor.act(guid, "drafts", opening))) {
      Reply draft = editor.read(guid);
      if (done(story, draft)
          && draft.etag() != null
          && done(story, editor.replace(guid, fields, draft.etag()))) {
        done(story, editor.act(guid, "release", notice));
      }
    }
  }

  /** The first person's request holds the item at once; another one looks and kills. */
  private void kill(Story story, String guid, Story.Kill kill)
      throws IOException, InterruptedException {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("ground", kill.ground());
    request.put("reason", kill.reason());
    put(request, "publicNote", kill.publicNote());
    if (done(story, chief.act(guid, "kill", request))) {
      due.add(
          new Due(
              clock.instant().plus(SECOND_LOOK),
              () -> done(story, secondChief.act(guid, "kill/confirm", Map.of()))));
    }
  }

  private static void put(Map<String, Object> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static boolean done(Story story, Reply reply) {
    if (!reply.done()) {
      log.warn("the demo's story {} was refused: {}", story.key(), reply.refusal());
    }
    return reply.done();
  }
}
