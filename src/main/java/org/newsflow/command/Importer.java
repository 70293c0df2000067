package org.newsflow.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.newsflow.client.DeskClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends stories to a desk, over its API, as an editor's program would. */
final class Importer {

  private static final int AT_ONCE = 16;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final DeskClient client;
  private final @Nullable String desk;
  private final boolean release;

  Importer(DeskClient client, @Nullable String desk, boolean release) {
    this.client = client;
    this.desk = desk;
    this.release = release;
  }

  /** How it went. */
  record Summary(int sent, int skipped) {}

  /** Sends them all; each bad one is named on the way and skipped. */
  Summary send(List<StoryFile> stories, PrintStream out) throws InterruptedException {
    ProgressBar bar = new ProgressBar(out, "importing", stories.size());
    ConcurrentLinkedQueue<StoryFile> queue = new ConcurrentLinkedQueue<>(stories);
    AtomicInteger skipped = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        threads.execute(() -> {
          for (StoryFile story = queue.poll(); story != null; story = queue.poll()) {
            String fault = send(story);
            if (fault != null) {
              skipped.incrementAndGet();
              bar.say("skipped " + story.name() + ": " + fault);
            }
            bar.step();
          }
        });
      }
    }
    bar.end();
    return new Summary(stories.size() - skipped.get(), skipped.get());
  }

  /** Sends one; says what is wrong with it, or null. */
  private @Nullable String send(StoryFile story) {
    try {
      Map<String, Object> draft = JSON.readValue(story.bytes(), StoryRow.class).draft(desk);
      DeskClient.Reply made = client.draft(draft);
      if (!made.done()) {
        return made.refusal();
      }
      if (!release) {
        return null;
      }
      String guid = made.body().path("guid").asString();
      DeskClient.Reply released = client.act(guid, "release", Map.of());
      return released.done() ? null : released.refusal();
    } catch (JacksonException e) {
      return "no story in it that can be read: " + e.getOriginalMessage();
    } catch (IOException e) {
      return "the desk cannot be reached: " + e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
