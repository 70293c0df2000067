package org.newsflow.deliver;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Receipt;
import org.newsflow.item.Guid;
import org.newsflow.item.Problem;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/receipts}: what became of a version at the subscriber; for kills above all. */
@RestController
final class ReceiptController {

  private static final int LONGEST_URL = 2000;

  private final Feed feed;
  private final Clock clock;

  ReceiptController(Feed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  /** The body of the call. */
  record Posted(
      @Nullable String guid,
      @Nullable Integer version,
      @Nullable String status,
      @Nullable String url) {}

  @PostMapping("/v1/receipts")
  Object file(KeyHolder caller, @RequestBody Posted posted) {
    List<Problem> problems = new ArrayList<>();
    Optional<Guid> guid = Optional.ofNullable(posted.guid()).flatMap(Guid::parse);
    if (guid.isEmpty()) {
      problems.add(new Problem("guid", "guid", "must be the guid of an item that you had"));
    }
    Integer version = posted.version();
    if (version == null || version < 1) {
      problems.add(new Problem("version", "version", "must be a version: 1 or above"));
    }
    Optional<Receipt.Status> status =
        Optional.ofNullable(posted.status()).flatMap(Receipt.Status::of);
    if (status.isEmpty()) {
      problems.add(
          new Problem("status", "unknown", "is one of received, removed, notUsed, printed"));
    }
    if (posted.url() != null && !isWebAddress(posted.url())) {
      problems.add(
          new Problem("url", "address", "must be an http or https address of the printed story"));
    }
    if (!problems.isEmpty()) {
      return Refusal.unprocessable(problems);
    }
    Receipt receipt =
        new Receipt(
            caller.subscriberId(),
            caller.keyId(),
            guid.orElseThrow(),
            requireNonNull(version),
            status.orElseThrow(),
            posted.url(),
            clock.instant());
    return feed.file(receipt)
        ? ResponseEntity.status(HttpStatus.CREATED).body(posted)
        : Refusal.notFound("you never had this version of this item");
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      return text.length() <= LONGEST_URL
          && uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
