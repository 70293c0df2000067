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
import org.newsflow.topic.Topic;
import org.newsflow.topic.Topics;
import org.newsflow.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /v1/topics/{id}/feed}: what a topic brings of the reader's own flow, with a chain of
 * its own and all else as in the feed.
 */
@RestController
final class TopicFeedController {

  private final Feed feed;
  private final Formats formats;
  private final Entitlements entitlements;
  private final Topics topics;
  private final FeedPages pages;

  TopicFeedController(
      Feed feed, Formats formats, Entitlements entitlements, Topics topics, FeedPages pages) {
    this.feed = feed;
    this.formats = formats;
    this.entitlements = entitlements;
    this.topics = topics;
    this.pages = pages;
  }

  @GetMapping("/v1/topics/{id}/feed")
  @Nullable Refusal feed(
      KeyHolder caller,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    List<Topic> own = topics.of(caller.subscriberId());
    Topic topic = own.stream().filter(each -> each.id().equals(id)).findAny().orElse(null);
    if (topic == null) {
      return Refusal.notFound("you have no topic with this id");
    }
    Reader.OfSubscriber reader =
        new Reader.OfSubscriber(caller.subscriberId(), caller.keyId(), "topic");
    return switch (Asked.read(request, feed, formats, entitlements.book(), reader)) {
      case Asked.Read.Refused(var refusal) -> refusal;
      case Asked.Read.Understood(var asked) ->
          pages.write(
              request,
              response,
              reader,
              asked,
              asked.filter().of(topic.saved()),
              position -> topics.through(reader, own, position),
              () ->
                  feed.setAside(reader, asked.filter(), List.of(topic.saved()))
                      .getOrDefault(topic.saved(), List.of()));
    };
  }
}
