package org.newsflow.topic;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsflow.feed.Saved;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;
import org.newsflow.match.Query;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;
import org.newsflow.topic.TopicForm.AlertForm;

/** What a subscriber sends for a topic is read whole, or refused with all that is wrong. */
class TopicFormTest {

  private static List<String> problems(TopicForm form) {
    return form.read() instanceof TopicForm.Read.Refused(List<Problem> problems)
        ? problems.stream().map(problem -> problem.field() + " " + problem.rule()).toList()
        : List.of();
  }

  private static Wanted understood(TopicForm form) {
    assertThat(form.read()).isInstanceOf(TopicForm.Read.Understood.class);
    return ((TopicForm.Read.Understood) form.read()).wanted();
  }

  private static List<String> alertProblems(@Nullable AlertForm alerts) {
    return problems(new TopicForm("Ferries", "ferry", null, alerts));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndWhere() {
    TopicForm form =
        new TopicForm(
            " ",
            "ferry AND (level:none date:>=-7d",
            "xx",
            new AlertForm("digest", List.of("monday"), List.of("8:00"), "+03:00"));

    assertThat(problems(form))
        .contains(
            "name length",
            "language unknown",
            "alerts.days unknown",
            "alerts.times time",
            "alerts.zone unknown")
        .filteredOn(problem -> problem.startsWith("query "))
        .hasSizeGreaterThan(1);
    List<Problem> wrong = new ArrayList<>();
    TopicForm.asked("ferry AND date:>=-7d", null, wrong);
    assertThat(wrong.getFirst().message()).contains("at character 16");
    assertThat(problems(new TopicForm("x", "* -ferry", null, null)))
        .containsExactly("query too-costly");
    assertThat(problems(new TopicForm("x", "fe*", null, null))).containsExactly("query too-costly");
    assertThat(problems(new TopicForm(null, null, null, null)))
        .containsExactly("name length", "query missing");
    assertThat(problems(new TopicForm("x".repeat(101), "ferry", null, null)))
        .containsExactly("name length");
  }

  @Test
  void alertsAreOneOfThree() {
    assertThat(alertProblems(null)).isEmpty();
    assertThat(understood(new TopicForm("x", "ferry", null, null)).alerts())
        .isEqualTo(Alerting.MUTED);
    for (String when : List.of("now", "muted")) {
      assertThat(alertProblems(new AlertForm(when, null, null, null))).isEmpty();
      assertThat(alertProblems(new AlertForm(when, null, List.of("08:00"), null)))
          .containsExactly("alerts conflict");
    }
    assertThat(alertProblems(new AlertForm("hourly", null, null, null)))
        .containsExactly("alerts.when unknown");
    assertThat(alertProblems(new AlertForm("digest", null, null, null)))
        .containsExactly("alerts.times time", "alerts.zone unknown");
    assertThat(alertProblems(new AlertForm("digest", List.of(), List.of("24:00"), "Nowhere")))
        .containsExactly("alerts.days unknown", "alerts.times time", "alerts.zone unknown");
    Schedule schedule =
        understood(
                new TopicForm(
                    "x",
                    "ferry",
                    null,
                    new AlertForm(
                        "digest",
                        List.of("sun", "mon", "mon"),
                        List.of("17:30", "08:00"),
                        "Europe/Istanbul")))
            .alerts()
            .schedule();
    assertThat(requireNonNull(schedule).days())
        .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    assertThat(schedule.times()).isSorted().hasSize(2);
  }

  /** What is kept is judged: the same as if the language stood in the query. */
  @ParameterizedTest
  @ValueSource(strings = {"* -ferry", "fe*", "date:2026", "ferry", "*"})
  void aLanguageCountsInWhatAQueryCosts(String query) {
    assertThat(problems(new TopicForm("x", query, "tr", null)))
        .isEqualTo(problems(new TopicForm("x", "(" + query + ") language:tr", null, null)))
        .isEmpty();
  }

  @Test
  void aLanguageDoesNotPayForEverything() {
    String many = IntStream.range(0, 900).mapToObj(n -> " -word" + n).collect(joining());
    assertThat(problems(new TopicForm("x", "*" + many, "tr", null)))
        .containsExactly("query too-costly");
    assertThat(problems(new TopicForm("x", "* -ferry", "xx", null)))
        .as("what it costs is not known without a language")
        .containsExactly("language unknown");
  }

  @Test
  void aLanguageKeepsToItselfAndEqualQueriesAreOne() {
    String turkish = understood(new TopicForm("x", "gemi", "tr", null)).asked();
    StoredQueries queries = new StoredQueries(SubjectTree.NONE, java.time.Clock.systemUTC());
    queries.register(1, ((org.newsflow.match.Parsed.Valid) Query.parseStored(turkish)).query());
    assertThat(queries.match(item("tr"))).containsExactly(1);
    assertThat(queries.match(item("en"))).isEmpty();
    assertThat(understood(new TopicForm("x", "a OR  b", null, null)).asked())
        .isEqualTo(understood(new TopicForm("y", "(a OR b)", null, null)).asked());
  }

  private static NewsItem item(String language) {
    return NewsItem.builder(
            new org.newsflow.item.Guid("nf:text:20261123:1"),
            org.newsflow.item.ItemType.TEXT,
            language)
        .headline("gemi")
        .build();
  }

  @Test
  void aTopicThatIsThereKeepsItsQueryWhateverItCosts() {
    String costly = "an* OR the*";
    Topic before =
        new Topic(
            "t1",
            7,
            "Old",
            costly,
            null,
            Alerting.MUTED,
            new Saved(1, 0),
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.EPOCH,
            "1");
    TopicForm renamed = new TopicForm("New", costly, null, null);
    assertThat(problems(renamed)).containsExactly("query too-costly");
    assertThat(renamed.read(before)).isInstanceOf(TopicForm.Read.Understood.class);
    assertThat(new TopicForm("New", costly + " OR oil", null, null).read(before))
        .isInstanceOf(TopicForm.Read.Refused.class);
  }
}
