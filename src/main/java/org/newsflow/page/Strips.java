package org.newsflow.page;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Filter;
import org.newsflow.feed.Following;
import org.newsflow.feed.Reader;
import org.newsflow.item.Agency;
import org.newsflow.item.Language;
import org.newsflow.item.Level;
import org.newsflow.web.Refusal;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The flash strips that keep themselves up to date: Server-Sent Events of the headlines. */
@RestController
final class Strips {

  private static final Duration BEAT = Duration.ofSeconds(20);
  private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

  private final Agency agency;
  private final Feed feed;
  private final Press press;
  private final Semaphore places;
  private final Set<Thread> open = ConcurrentHashMap.newKeySet();

  Strips(Agency agency, Feed feed, Press press, PageSettings settings) {
    this.agency = agency;
    this.feed = feed;
    this.press = press;
    this.places = new Semaphore(settings.strips());
  }

  @GetMapping(PageController.LANGUAGE + "/flashes")
  void follow(
      @PathVariable String language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Language> known =
        Optional.of(language).filter(agency.languages()::contains).flatMap(Language::of);
    if (known.isEmpty()) {
      Refusal.nothingHere().writeTo(request, response);
    } else if (places.tryAcquire()) {
      open.add(Thread.currentThread());
      try {
        follow(known.get(), response);
      } finally {
        open.remove(Thread.currentThread());
        places.release();
      }
    } else {
      Refusal.unavailable("too many readers follow the flashes", Duration.ofMinutes(1))
          .writeTo(request, response);
    }
  }

  private void follow(Language language, HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store, no-transform");
    response.setHeader("X-Accel-Buffering", "no");
    ServletOutputStream out = response.getOutputStream();
    out.write("retry: 10000\n\n".getBytes(StandardCharsets.US_ASCII));
    Filter flashes = new Filter(Set.of(), Set.of(language.tag()), Set.of(), Set.of(Level.FLASH));
    Following following = feed.follow(new Reader.OfPublic(), flashes, feed.head());
    String shown = null;
    try {
      while (true) {
        shown = show(press.strip(language), shown, out);
        out.flush();
        following.next(100, BEAT);
      }
    } catch (InterruptedException e) {
      // The program stops: the strip comes back by itself.
      Thread.currentThread().interrupt();
    }
  }

  private static String show(String flashes, @Nullable String shown, ServletOutputStream out)
      throws IOException {
    if (flashes.equals(shown)) {
      out.write(COMMENT);
    } else {
      out.write(("data: " + flashes + "\n\n").getBytes(StandardCharsets.UTF_8));
    }
    return flashes;
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    open.forEach(Thread::interrupt);
  }
}
