package org.newsflow.deliver;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.feed.Reader;
import org.newsflow.feed.Search;
import org.newsflow.feed.Searched;
import org.newsflow.feed.Searches;
import org.newsflow.item.Problem;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code GET /v1/search}: the archive, as far as the caller's contracts reach. */
@RestController
final class SearchController {

  private static final int USUAL_HITS = 20;
  private static final int MOST_HITS = 100;

  private final Searches searches;
  private final Entitlements entitlements;
  private final Clock clock;

  SearchController(Searches searches, Entitlements entitlements, Clock clock) {
    this.searches = searches;
    this.entitlements = entitlements;
    this.clock = clock;
  }

  /**
   * The answer.
   *
   * @param suggestion a query that finds something, where this one does not
   * @param next address of the hits that follow
   * @param incomplete true where something that the caller may read cannot be found at present
   */
  record Page(
      long total,
      List<Hit> hits,
      @Nullable Map<String, List<Count>> facets,
      @Nullable String suggestion,
      @Nullable String next,
      @Nullable Boolean incomplete) {}

  /** How many hits have a value, with its name in the language that the caller reads. */
  record Count(String value, String name, long count) {}

  @GetMapping("/v1/search")
  Object search(KeyHolder caller, HttpServletRequest request) {
    Integer limit = limit(request.getParameter("limit"));
    if (limit == null) {
      return Refusal.badParameter(
          "limit", "number", "must be a whole number from 1 to " + MOST_HITS);
    }
    int most = entitlements.of(caller.subscriberId()).limits(clock.instant()).page();
    Reader reader = new Reader.OfSubscriber(caller.subscriberId(), caller.keyId(), "search");
    Search search =
        new Search(
            request.getParameter("q"),
            languages(request.getParameterValues("language")),
            request.getParameter("from"),
            request.getParameter("to"),
            request.getParameter("sort"),
            request.getParameter("versions"),
            request.getParameter("like"),
            Math.min(limit, most),
            request.getParameter("cursor"));
    return switch (searches.search(reader, search)) {
      case Searched.Found found -> answer(found, request);
      case Searched.Refused(List<Problem> problems) ->
          Refusal.of(
                  HttpStatus.BAD_REQUEST,
                  "bad-parameter",
                  "some parameters cannot be taken: see problems")
              .because(problems);
      case Searched.CursorLost(String flow) ->
          Refusal.of(
              HttpStatus.CONFLICT,
              "cursor-lost",
              "the cursor is of a flow that is no longer served. The flow is now "
                  + flow
                  + ": search again without it");
      case Searched.NothingLike() ->
          Refusal.notFound("like: there is no such item, or none that your contract gives");
      case Searched.TooMuch() ->
          Refusal.unavailable(
              "the search took too long: ask for whole words, a language or a span of time",
              Duration.ofSeconds(5));
      case Searched.Forbidden _ -> noContract();
    };
  }

  static Refusal noContract() {
    return Refusal.of(
        HttpStatus.FORBIDDEN,
        "no-contract",
        "you have no contract in force: nothing is to be searched without one");
  }

  private static Object answer(Searched.Found found, HttpServletRequest request) {
    String cursor = found.cursor();
    String next =
        cursor == null
            ? null
            : ServletUriComponentsBuilder.fromRequest(request) // not encoded: what was sent is
                .replaceQueryParam("cursor", cursor)
                .build()
                .toUriString();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(
            new Page(
                found.total(),
                found.hits().stream().map(hit -> Hit.of(hit, null)).toList(),
                found.facets().isEmpty() ? null : named(found.facets(), request),
                found.suggestion(),
                next,
                found.incomplete() ? true : null));
  }

  private static Map<String, List<Count>> named(
      Map<String, List<Searched.Count>> facets, HttpServletRequest request) {
    Spoken spoken = Spoken.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    Map<String, List<Count>> named = new LinkedHashMap<>();
    facets.forEach((facet, counts) ->
        named.put(
            facet,
            counts.stream()
                .map(count ->
                    new Count(
                        count.value(), spoken.name(count.names(), count.value()), count.count()))
                .toList()));
    return named;
  }

  private static List<String> languages(String @Nullable [] sent) {
    return sent == null
        ? List.of()
        : Arrays.stream(String.join(",", sent).split(",", -1)).map(String::strip).toList();
  }

  private static @Nullable Integer limit(@Nullable String text) {
    if (text == null) {
      return USUAL_HITS;
    }
    boolean number = text.matches("[0-9]{1,3}");
    int limit = number ? Integer.parseInt(text) : 0;
    return limit < 1 || limit > MOST_HITS ? null : limit;
  }
}
