package org.newsflow.deliver;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Reader;
import org.newsflow.format.Formats;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/feed}: the flow in pages, by cursor; waits for news when asked to. */
@RestController
final class FeedController {

  private final Feed feed;
  private final Formats formats;
  private final Entitlements entitlements;
  private final FeedPages pages;

  FeedController(Feed feed, Formats formats, Entitlements entitlements, FeedPages pages) {
    this.feed = feed;
    this.formats = formats;
    this.entitlements = entitlements;
    this.pages = pages;
  }

  @GetMapping("/v1/feed")
  @Nullable Refusal feed(KeyHolder caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    Reader.OfSubscriber reader =
        new Reader.OfSubscriber(caller.subscriberId(), caller.keyId(), "feed");
    return switch (Asked.read(request, feed, formats, entitlements.book(), reader)) {
      case Asked.Read.Refused(var refusal) -> refusal;
      // Which topics brought an entry is known a moment after it is out: nobody waits for that.
      case Asked.Read.Understood(var asked) ->
          pages.write(request, response, reader, asked, asked.filter(), _ -> List.of(), List::of);
    };
  }
}
