package org.newsflow.deliver;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Following;
import org.newsflow.feed.Page;
import org.newsflow.feed.Reader;
import org.newsflow.feed.RecallNotice;
import org.newsflow.feed.View;
import org.newsflow.format.Formats;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Keys;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /v1/stream}: the flow as Server-Sent Events (HTML, 9.2). A blocking loop on a virtual
 * thread; one that cannot write in time is cut off and resumes from its cursor.
 */
@RestController
final class StreamController {

  private static final byte[] RETRY = ascii("retry: 3000\n\n");
  private static final byte[] DATA = ascii("data: ");
  private static final byte[] END = ascii("\n\n");

  private final Feed feed;
  private final Formats formats;
  private final Entitlements entitlements;
  private final EntryWriter entries;
  private final Streams streams;
  private final Duration heartbeat;
  private final Keys keys;

  StreamController(
      Feed feed,
      Formats formats,
      Entitlements entitlements,
      EntryWriter entries,
      Streams streams,
      DeliverSettings settings,
      Keys keys) {
    this.feed = feed;
    this.formats = formats;
    this.entitlements = entitlements;
    this.entries = entries;
    this.streams = streams;
    this.heartbeat = settings.heartbeat();
    this.keys = keys;
  }

  /** Nothing is sent in answer to HEAD, so it would never show that the client has gone. */
  @RequestMapping(path = "/v1/stream", method = RequestMethod.HEAD)
  Refusal head(KeyHolder caller) {
    return Refusal.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "use GET")
        .header(HttpHeaders.ALLOW, "GET");
  }

  @GetMapping("/v1/stream")
  void stream(KeyHolder caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reader.OfSubscriber reader =
        new Reader.OfSubscriber(caller.subscriberId(), caller.keyId(), "stream");
    switch (Asked.read(request, feed, formats, entitlements.book(), reader)) {
      case Asked.Read.Refused(var refusal) -> refusal.writeTo(request, response);
      case Asked.Read.Understood(var asked) -> {
        switch (streams.enter(caller.subscriberId())) {
          case Streams.Entry.Refused(var refusal) -> refusal.writeTo(request, response);
          case Streams.Entry.Admitted(var stream) -> {
            try (stream) {
              run(reader, asked, response);
            }
          }
        }
      }
    }
  }

  private void run(Reader.OfSubscriber reader, Asked asked, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store, no-transform");
    response.setHeader("X-Accel-Buffering", "no");
    ServletOutputStream out = response.getOutputStream();
    out.write(RETRY);
    Following following = feed.follow(reader, asked.filter(), asked.after());
    // At once, and before all entries: they do not name the flow that their positions belong to.
    out.write(heartbeat(feed.flowId(), following.last()));
    out.flush();
    long beat = System.nanoTime() + heartbeat.toNanos();
    try {
      while (true) {
        Duration wait = Duration.ofNanos(Math.max(0, beat - System.nanoTime()));
        Page page = following.next(asked.limit(), wait);
        if (keys.isRevoked(reader.key())) {
          return;
        }
        if (!page.isEmpty()) {
          write(out, page, following, asked);
          out.flush();
        }
        if (System.nanoTime() >= beat) {
          out.write(heartbeat(page.flow(), page.last()));
          out.flush();
          beat = System.nanoTime() + heartbeat.toNanos();
        }
      }
    } catch (InterruptedException e) {
      // The program stops: the client resumes elsewhere, or here in a moment.
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Recalls go first: they overtake everything that is still to be read. One that comes while a
   * slow client takes its time with this page acts on what of it is not written yet.
   */
  private void write(ServletOutputStream out, Page page, Following following, Asked asked)
      throws IOException {
    ByteArrayOutputStream event = new ByteArrayOutputStream(8192);
    recalls(event, page.recalls());
    event.writeTo(out);
    for (View view : page.entries()) {
      event.reset();
      recalls(event, following.late());
      event.writeBytes(ascii("id: " + view.position() + "\n"));
      event.writeBytes(DATA);
      entries.entry(event, following.now(view), asked.writer());
      event.writeBytes(END);
      event.writeTo(out);
    }
  }

  private void recalls(ByteArrayOutputStream events, List<RecallNotice> recalls) {
    for (RecallNotice recall : recalls) {
      events.writeBytes(DATA);
      entries.recall(events, recall);
      events.writeBytes(END);
    }
  }

  private static byte[] heartbeat(String flow, long last) {
    return ascii("event: heartbeat\ndata: {\"flow\":\"%s\",\"last\":%d}\n\n".formatted(flow, last));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
