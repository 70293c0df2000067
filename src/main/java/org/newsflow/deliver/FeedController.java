package org.newsflow.deliver;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Following;
import org.newsflow.feed.Page;
import org.newsflow.feed.Reader;
import org.newsflow.format.Formats;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Keys;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code GET /v1/feed}: the flow in pages, by cursor; waits for news when asked to. */
@RestController
final class FeedController {

  private final Feed feed;
  private final Formats formats;
  private final Entitlements entitlements;
  private final EntryWriter entries;
  private final Keys keys;
  private final Clock clock;

  FeedController(
      Feed feed,
      Formats formats,
      Entitlements entitlements,
      EntryWriter entries,
      Keys keys,
      Clock clock) {
    this.feed = feed;
    this.formats = formats;
    this.entitlements = entitlements;
    this.entries = entries;
    this.keys = keys;
    this.clock = clock;
  }

  @GetMapping("/v1/feed")
  @Nullable Refusal feed(KeyHolder caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    Reader.OfSubscriber reader =
        new Reader.OfSubscriber(caller.subscriberId(), caller.keyId(), "feed");
    return switch (Asked.read(request, feed, formats, entitlements.book(), reader)) {
      case Asked.Read.Refused(var refusal) -> refusal;
      case Asked.Read.Understood(var asked) -> answer(reader, request, response, asked);
    };
  }

  private @Nullable Refusal answer(
      Reader.OfSubscriber reader,
      HttpServletRequest request,
      HttpServletResponse response,
      Asked asked)
      throws IOException, InterruptedException {
    Following following = feed.resume(reader, asked.filter(), asked.after());
    int most = entitlements.of(reader.subscriber()).limits(clock.instant()).page();
    Page page = following.next(Math.min(asked.limit(), most), asked.patience());
    if (keys.isRevoked(reader.key())) {
      return Refusal.of(
          HttpStatus.UNAUTHORIZED, "credentials-invalid", "the key was revoked while you waited");
    }
    // Not encoded: what was sent is.
    String next =
        ServletUriComponentsBuilder.fromRequest(request)
            .replaceQueryParam("since")
            .replaceQueryParam("flow", page.flow())
            .replaceQueryParam("after", page.cursor())
            .build()
            .toUriString();
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    entries.page(response.getOutputStream(), page, following, asked.writer(), next);
    return null;
  }
}
