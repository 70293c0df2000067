package org.newsflow.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;

/** Queries that nobody sends who wants to find something. */
class HostileSearchIT extends OnTheAir {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int LONGEST_HEAD = 15_000;
  private static final int BOUNDED = 200;
  private static final int REFUSED = 400;

  private static OnTheAir.@Nullable Paper paper;

  /**
   * A query, and what becomes of it.
   *
   * @param name what it tries
   * @param query as it stands in the address, before that is encoded
   * @param status of the API's answer
   * @param rules what is wrong, as the problems call it; empty where nothing is
   */
  record Hostile(String name, String query, int status, String... rules) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Hostile> QUERIES =
      List.of(
          new Hostile("a list of a thousand", list(1_000, "w%d"), BOUNDED),
          new Hostile("a list too long by one", list(1_025, "w%d"), REFUSED, "too-many-terms"),
          new Hostile("ten thousand words", list(10_000, "w"), REFUSED),
          new Hostile("a thousand beginnings", list(1_000, "b%do*"), BOUNDED),
          new Hostile("beginnings of one letter", "a* b* c*", REFUSED, "wildcard", "wildcard"),
          new Hostile("a star in front", "*ridge", REFUSED, "leading-wildcard"),
          new Hostile("stars alone", "** *?*", REFUSED, "leading-wildcard"),
          new Hostile("forty parentheses", "(".repeat(40) + "a" + ")".repeat(40), BOUNDED),
          new Hostile(
              "sixty parentheses", "(".repeat(60) + "a" + ")".repeat(60), REFUSED, "too-deep"),
          new Hostile("four thousand parentheses", "(".repeat(4_000), REFUSED, "too-deep"),
          new Hostile("sixty exclusions", "NOT ".repeat(60) + "a", REFUSED, "too-deep"),
          new Hostile("only what is not wanted", "NOT bridge", REFUSED, "only-excludes"),
          new Hostile("the same with a sign", "-bridge -river", REFUSED, "only-excludes"),
          new Hostile("nothing", "", REFUSED, "empty"),
          new Hostile("space", " \t\u00a0\u3000 ", REFUSED, "empty"),
          new Hostile("marks of direction", "\u202e\u200f\u2066", REFUSED, "empty"),
          new Hostile("a word among them", "\u202ebridge\u2066", BOUNDED),
          new Hostile("control characters", "\u0001\u0007 bridge \u001b[31m\u0000", BOUNDED),
          new Hostile("signs", "!!! ?? ;;", REFUSED, "nothing-to-find"),
          new Hostile("a quotation left open", "\"bridge", REFUSED, "unclosed-quotation"),
          new Hostile(
              "a phrase of two thousand", '"' + "river ".repeat(2_000) + '"', REFUSED, "too-long"),
          new Hostile("a phrase of two hundred", '"' + "river ".repeat(200) + '"', BOUNDED),
          new Hostile("words near each other", '"' + "a b ".repeat(100) + "\"~50", BOUNDED),
          new Hostile("a nearness too great", "\"a b\"~99999999999", REFUSED, "nearness"),
          new Hostile("a weight too great", "bridge^99999", REFUSED, "boost"),
          new Hostile("no such field", "x:y ".repeat(1_000), REFUSED, "unknown-field"),
          new Hostile("a letter of a thousand accents", "e" + "\u0301".repeat(3_000), BOUNDED),
          new Hostile("a word of ten thousand letters", "x".repeat(10_000), BOUNDED),
          new Hostile("half a character", "bridge \ud83d", REFUSED, "nothing-to-find"),
          new Hostile("a script tag", "<script>alert(1)</script>", BOUNDED));

  static final List<String> RAW =
      List.of("%ED%A0%80", "%FF%FE", "%00", "%zz", "%", "x".repeat(1 << 20));

  @BeforeEach
  void fill() {
    if (paper == null) {
      paper = subscriber("hostile", EVERYTHING, FAST);
      released("Bridge opens");
    }
  }

  private static String list(int words, String word) {
    return IntStream.range(0, words)
        .mapToObj(i -> word.formatted(i))
        .collect(Collectors.joining(" OR "));
  }

  @ParameterizedTest
  @FieldSource("QUERIES")
  void everyQueryIsAnsweredOrRefusedWithItsPlace(Hostile hostile) {
    Answer answer = timed("/v1/search?q=" + encoded(hostile.query()), key());

    assertThat(answer.status())
        .as(answer.body())
        .isEqualTo(refusedUnread(hostile) ? REFUSED : hostile.status());
    if (answer.status() == REFUSED && hostile.rules().length > 0) {
      assertThat(answer.json().path("problems").valueStream())
          .as(answer.body())
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(20)
          .allSatisfy(problem -> {
            assertThat(problem.path("field").asString()).isEqualTo("q");
            assertThat(problem.path("message").asString()).contains("at character ");
          })
          .extracting(problem -> problem.path("rule").asString())
          .contains(hostile.rules());
    }
  }

  @ParameterizedTest
  @FieldSource("QUERIES")
  void thePublicPageAnswersOrSaysWhatIsWrong(Hostile hostile) {
    Answer answer = timed("/en/search?q=" + encoded(hostile.query()), null);

    assertThat(answer.status()).isEqualTo(refusedUnread(hostile) ? REFUSED : BOUNDED);
    assertThat(answer.body()).doesNotContain("<script>alert", "\tat org.");
  }

  @ParameterizedTest
  @FieldSource("RAW")
  void whatIsNoTextIsRefusedOrFindsNothing(String raw) {
    for (String path : List.of("/v1/search?q=", "/en/search?q=")) {
      String answer =
          nobody()
              .http()
              .raw(
                  "GET "
                      + path
                      + raw
                      + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                      + key()
                      + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).matches("(?s)HTTP/1.1 (200|400|414|431) .*|").doesNotContain("\tat org.");
    }
  }

  /** What is refused before a query is read: a head that is too long, and control characters. */
  private static boolean refusedUnread(Hostile hostile) {
    return encoded(hostile.query()).length() > LONGEST_HEAD
        || hostile.query().indexOf('\u0001') >= 0;
  }

  private static String key() {
    return requireNonNull(paper).key();
  }

  private Answer timed(String address, @Nullable String key) {
    Http http = key == null ? nobody().http() : with(key).http();
    Instant start = Instant.now();
    Answer answer = http.get(address);
    assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
    return answer;
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
