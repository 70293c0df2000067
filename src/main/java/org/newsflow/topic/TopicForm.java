package org.newsflow.topic;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Language;
import org.newsflow.item.Problem;
import org.newsflow.match.Cost;
import org.newsflow.match.Field;
import org.newsflow.match.Parsed;
import org.newsflow.match.Query;

/** A topic as a subscriber sends it. All that is wrong with it is told at once. */
public record TopicForm(
    @Nullable String name,
    @Nullable String query,
    @Nullable String language,
    @Nullable AlertForm alerts) {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_TIMES = 24;
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  /** The alerts as they are sent. */
  public record AlertForm(
      @Nullable String when,
      @Nullable List<String> days,
      @Nullable List<String> times,
      @Nullable String zone) {}

  /** What is meant by it, if there is nothing wrong with it. */
  sealed interface Read {
    record Understood(Wanted wanted) implements Read {}

    record Refused(List<Problem> problems) implements Read {}
  }

  /** Reads it, for a topic that is new. */
  Read read() {
    return read(null);
  }

  /**
   * Reads it, for a topic that is there. A query that it has already may stay, whatever it costs by
   * now.
   */
  Read read(@Nullable Topic before) {
    List<Problem> problems = new ArrayList<>();
    String named = name == null ? "" : name.strip();
    if (named.isEmpty() || named.codePointCount(0, named.length()) > LONGEST_NAME) {
      problems.add(
          new Problem("name", "length", "a name has 1 to " + LONGEST_NAME + " characters"));
    }
    Query asked = asked(query, language, problems);
    if (before != null
        && before.query().equals(query)
        && Objects.equals(before.language(), language)) {
      problems.removeIf(problem -> problem.rule().equals(Cost.TOO_COSTLY));
    }
    Alerting alerting = alerting(problems);
    return problems.isEmpty()
        ? new Read.Understood(
            new Wanted(
                named,
                requireNonNull(query),
                language,
                requireNonNull(asked).text(),
                requireNonNull(alerting)))
        : new Read.Refused(problems);
  }

  /**
   * The query as every entry will be held against it, the language with it. What that would cost is
   * among the problems.
   *
   * @return null when it is none; the problems tell why
   */
  public static @Nullable Query asked(
      @Nullable String text, @Nullable String language, List<Problem> problems) {
    boolean known = language == null || Language.of(language).isPresent();
    if (!known) {
      problems.add(
          new Problem("language", "unknown", "is one of " + String.join(", ", Language.tags())));
    }
    if (text == null || text.isBlank()) {
      problems.add(new Problem("query", "missing", "say what to find; * finds everything"));
      return null;
    }
    Query query = parsed(text, problems);
    if (query == null || !known) {
      return null;
    }
    Query asked = language == null ? query : new Query.And(List.of(query, within(language)));
    Cost.Limit.TOPIC.problem(asked, text).ifPresent(fault -> problems.add(fault.in("query")));
    return asked;
  }

  private static @Nullable Query parsed(String text, List<Problem> problems) {
    return switch (Query.parseStored(text)) {
      case Parsed.Valid(Query query) -> query;
      case Parsed.Invalid(var faults) -> {
        faults.forEach(fault -> problems.add(fault.in("query")));
        yield null;
      }
    };
  }

  private static Query within(String language) {
    return new Query.Value(Field.LANGUAGE, language.toLowerCase(Locale.ROOT));
  }

  private @Nullable Alerting alerting(List<Problem> problems) {
    if (alerts == null) {
      return Alerting.MUTED;
    }
    Alerting.When when = Alerting.When.of(alerts.when() == null ? "" : alerts.when()).orElse(null);
    if (when == null) {
      problems.add(new Problem("alerts.when", "unknown", "is one of now, digest, muted"));
    }
    boolean scheduled = alerts.days() != null || alerts.times() != null || alerts.zone() != null;
    if (when != Alerting.When.DIGEST) {
      if (scheduled && when != null) {
        problems.add(
            new Problem(
                "alerts", "conflict", "days, times and zone go with digest: leave them out"));
      }
      return when == null || scheduled ? null : new Alerting(when, null);
    }
    Set<DayOfWeek> days = days(alerts.days(), problems);
    List<LocalTime> times = times(alerts.times(), problems);
    ZoneId zone = zone(alerts.zone(), problems);
    return days.isEmpty() || times.isEmpty() || zone == null
        ? null
        : new Alerting(when, new Schedule(days, times, zone));
  }

  private static Set<DayOfWeek> days(@Nullable List<String> sent, List<Problem> problems) {
    if (sent == null) {
      return Schedule.daily();
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (sent.contains(code(day))) {
        days.add(day);
      }
    }
    if (days.isEmpty() || Set.copyOf(sent).size() > days.size()) {
      problems.add(
          new Problem(
              "alerts.days", "unknown", "are of mon, tue, wed, thu, fri, sat, sun; none for all"));
      days.clear();
    }
    return days;
  }

  /** A day as the API has it: {@code mon}. */
  static String code(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static List<LocalTime> times(@Nullable List<String> sent, List<Problem> problems) {
    List<LocalTime> times = new ArrayList<>();
    boolean good = sent != null && !sent.isEmpty() && sent.size() <= MOST_TIMES;
    for (String text : good && sent != null ? sent : List.<String>of()) {
      if (TIME.matcher(text).matches()) {
        times.add(LocalTime.parse(text));
      } else {
        good = false;
      }
    }
    if (!good) {
      problems.add(
          new Problem(
              "alerts.times",
              "time",
              "are 1 to " + MOST_TIMES + " times of the day, such as 08:00"));
      return List.of();
    }
    return times;
  }

  private static @Nullable ZoneId zone(@Nullable String sent, List<Problem> problems) {
    if (sent != null && ZoneId.getAvailableZoneIds().contains(sent)) {
      return ZoneId.of(sent);
    }
    problems.add(
        new Problem("alerts.zone", "unknown", "is a time zone of IANA, such as Europe/Istanbul"));
    return null;
  }
}
