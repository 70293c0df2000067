package org.newsflow.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.newsflow.client.DeskClient;
import org.newsflow.client.DeskClient.Reply;
import org.newsflow.draw.Drawings;
import org.newsflow.media.PhotoMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo's pictures: drawn ahead of their release, on a thread of their own, sent to the desk and
 * put into the story. What cannot be drawn is left out, and the story goes without it.
 */
final class DemoPictures implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DemoPictures.class);
  private static final String DRAW = "draw";

  private final ZoneId zone;
  private final Clock clock;

  /** By the story's key: drawn, or being drawn. */
  private final Map<String, List<CompletableFuture<byte[]>>> drawn = new HashMap<>();

  /** By the story's key: as they stand in the story, with their files at the desk. */
  private final Map<String, List<Map<String, Object>>> sent = new HashMap<>();

  private final ExecutorService studio =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("demo-studio").factory());

  DemoPictures(ZoneId zone, Clock clock) {
    this.zone = zone;
    this.clock = clock;
  }

  /** Begins to draw the pictures of a story that will be released soon. */
  void ahead(Story story) {
    if (!sent.containsKey(story.key())) {
      drawn.computeIfAbsent(
          story.key(),
          key ->
              story.pictures().stream()
                  .map(picture ->
                      CompletableFuture.supplyAsync(
                          () -> draw(story, picture, key + story.pictures().indexOf(picture)),
                          studio))
                  .toList());
    }
  }

  /** The story's pictures as the desk takes them; their files are there when this returns. */
  List<Map<String, Object>> of(Story story, DeskClient editor)
      throws IOException, InterruptedException {
    List<Map<String, Object>> known = sent.get(story.key());
    if (known != null) {
      return known;
    }
    ahead(story);
    List<CompletableFuture<byte[]>> files = drawn.getOrDefault(story.key(), List.of());
    List<Map<String, Object>> pictures = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Reply reply = send(story, files.get(i), editor);
      if (reply != null) {
        Map<String, Object> picture = new LinkedHashMap<>(story.pictures().get(i));
        picture.remove(DRAW);
        picture.put("renditions", reply.body().path("renditions"));
        pictures.add(picture);
      }
    }
    drawn.remove(story.key());
    sent.put(story.key(), pictures);
    return pictures;
  }

  private static @Nullable Reply send(
      Story story, CompletableFuture<byte[]> file, DeskClient editor)
      throws IOException, InterruptedException {
    try {
      Reply reply = editor.picture(file.join());
      if (reply.done()) {
        return reply;
      }
      log.warn("a picture of the demo's story {} was refused: {}", story.key(), reply.refusal());
    } catch (CompletionException e) {
      // Letters need what some bare machines have not.
      log.warn("a picture of the demo's story {} cannot be drawn: {}", story.key(), e.toString());
    }
    return null;
  }

  private byte[] draw(Story story, Map<String, Object> picture, String key) {
    Map<?, ?> drawing = picture.get(DRAW) instanceof Map<?, ?> fields ? fields : Map.of();
    String credit = text(picture, "creditline");
    Map<String, Object> described = new LinkedHashMap<>();
    drawing.forEach((name, value) -> described.put(String.valueOf(name), value));
    return new PhotoMetadata(
            text(picture, "headline"),
            text(picture, "caption"),
            text(picture, "altText"),
            text(picture, "byline"),
            credit,
            credit == null ? null : "© " + credit,
            clock.instant().atZone(zone).toOffsetDateTime())
        .jpeg(Drawings.draw(described, key, credit == null ? "" : credit, story.language()));
  }

  private static @Nullable String text(Map<String, Object> picture, String name) {
    return picture.get(name) instanceof String text ? text : null;
  }

  @Override
  public void close() {
    studio.shutdownNow();
  }
}
