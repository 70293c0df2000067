package org.newsflow.deliver;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Filter;
import org.newsflow.feed.Following;
import org.newsflow.feed.Page;
import org.newsflow.feed.Reader;
import org.newsflow.feed.Unheld;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Keys;
import org.newsflow.topic.Topic;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers with a page of a reading: of the whole flow, or of what a topic brings. */
final class FeedPages {

  private final Feed feed;
  private final Entitlements entitlements;
  private final EntryWriter entries;
  private final Keys keys;
  private final Clock clock;

  FeedPages(Feed feed, Entitlements entitlements, EntryWriter entries, Keys keys, Clock clock) {
    this.feed = feed;
    this.entitlements = entitlements;
    this.entries = entries;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Waits as long as was asked for, then writes the page; null when it is written.
   *
   * @param filter what of the reader's flow is read
   * @param topics that brought an entry, by its position, where that is told
   * @param setAside the reader's entries of which it is not known yet whether they are of this
   */
  @Nullable Refusal write(
      HttpServletRequest request,
      HttpServletResponse response,
      Reader.OfSubscriber reader,
      Asked asked,
      Filter filter,
      LongFunction<List<Topic>> topics,
      Supplier<List<Unheld>> setAside)
      throws IOException, InterruptedException {
    Following following = feed.resume(reader, filter, asked.after());
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
    entries.page(
        response.getOutputStream(), page, following, asked.writer(), next, topics, setAside.get());
    return null;
  }
}
