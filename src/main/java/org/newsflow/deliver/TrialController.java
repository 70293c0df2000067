package org.newsflow.deliver;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.feed.Reader;
import org.newsflow.feed.Reasons;
import org.newsflow.feed.Search;
import org.newsflow.feed.Searched;
import org.newsflow.feed.Searches;
import org.newsflow.item.Guid;
import org.newsflow.item.Problem;
import org.newsflow.match.Query;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.topic.TopicForm;
import org.newsflow.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /v1/topics/test}: what a query would have brought in the last days. It is a search
 * like any other and tells of nothing that a search would not.
 */
@RestController
final class TrialController {

  private static final int USUAL_DAYS = 7;
  private static final int MOST_DAYS = 90;
  private static final int MOST_HITS = 10;

  private final Searches searches;
  private final Reasons reasons;
  private final Entitlements entitlements;
  private final Clock clock;

  TrialController(Searches searches, Reasons reasons, Entitlements entitlements, Clock clock) {
    this.searches = searches;
    this.reasons = reasons;
    this.entitlements = entitlements;
    this.clock = clock;
  }

  /** What is to be tried. */
  record Tried(@Nullable String query, @Nullable String language, @Nullable Integer days) {}

  /**
   * What it would have brought.
   *
   * @param total items of these days that it finds, each once, in its newest version
   * @param perDay how many by day, in the agency's time zone, the newest first; none for days
   *     without
   * @param hits the newest, each with why
   * @param incomplete true where something that may be read cannot be found at present; else null
   */
  record Trial(
      int days, long total, List<Day> perDay, List<Hit> hits, @Nullable Boolean incomplete) {}

  /** So many on a day. */
  record Day(String day, long count) {}

  @PostMapping("/v1/topics/test")
  Object test(KeyHolder caller, @RequestBody Tried tried) {
    if (!entitlements.of(caller.subscriberId()).inForce(clock.instant())) {
      return SearchController.noContract();
    }
    List<Problem> problems = new ArrayList<>();
    int days = tried.days() == null ? USUAL_DAYS : tried.days();
    if (days < 1 || days > MOST_DAYS) {
      problems.add(new Problem("days", "number", "must be a whole number from 1 to " + MOST_DAYS));
    }
    Query query = TopicForm.asked(tried.query(), tried.language(), problems);
    if (!problems.isEmpty()) {
      return Refusal.unprocessable(problems);
    }
    Reader reader = new Reader.OfSubscriber(caller.subscriberId(), caller.keyId(), "search");
    return answer(reader, requireNonNull(query), days);
  }

  private Object answer(Reader reader, Query query, int days) {
    Search search =
        new Search(
            query.text(), List.of(), "-" + days + "d", null, null, null, null, MOST_HITS, null);
    return switch (searches.search(reader, search)) {
      case Searched.Found found ->
          ResponseEntity.ok()
              .cacheControl(CacheControl.noStore())
              .body(
                  new Trial(
                      days,
                      found.total(),
                      perDay(found.facets()),
                      found.hits().stream().map(hit -> because(hit, reader, query)).toList(),
                      found.incomplete() ? true : null));
      case Searched.TooMuch() ->
          Refusal.unavailable(
              "the test took too long: ask for whole words, a language or fewer days",
              Duration.ofSeconds(5));
      case Searched.Refused(List<Problem> problems) -> Refusal.unprocessable(problems);
      case Searched.Forbidden _ -> SearchController.noContract();
      case Searched.CursorLost _, Searched.NothingLike _ ->
          throw new IllegalStateException("neither was asked for");
    };
  }

  private static List<Day> perDay(Map<String, List<Searched.Count>> facets) {
    return facets.getOrDefault("day", List.of()).stream()
        .map(count -> new Day(count.value(), count.count()))
        .toList();
  }

  private Hit because(Searched.Hit hit, Reader reader, Query query) {
    Guid guid = hit.view().guid();
    return Hit.of(hit, reasons.why(reader, guid, hit.view().version(), query).orElse(null));
  }
}
