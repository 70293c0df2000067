package org.newsflow.deliver;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Filter;
import org.newsflow.feed.Reader;
import org.newsflow.format.Format;
import org.newsflow.format.Formats;
import org.newsflow.format.ItemWriter;
import org.newsflow.item.ItemType;
import org.newsflow.item.Language;
import org.newsflow.item.Level;
import org.newsflow.item.Problem;
import org.newsflow.subscriber.Book;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpStatus;

/**
 * What a call of feed or stream asks for.
 *
 * @param after the cursor: a position of this flow, up to its head
 * @param limit entries in one answer
 * @param patience how long to wait for entries when there are none
 * @param writer of the items, or null to leave them out
 */
record Asked(Filter filter, long after, int limit, Duration patience, @Nullable ItemWriter writer) {

  private static final int MOST_ENTRIES = 500;
  private static final int USUAL_ENTRIES = 100;
  private static final int LONGEST_WAIT = 60;
  private static final int MOST_PROBLEMS = 20;
  private static final int LAST_YEAR = 9999;

  /** Either what was asked, or why it is refused. */
  sealed interface Read {
    record Understood(Asked asked) implements Read {}

    record Refused(Refusal refusal) implements Read {}
  }

  /**
   * Reads the parameters of a call; all that is wrong is told at once.
   *
   * @param reader who calls: only its own products can be asked for
   */
  static Read read(
      HttpServletRequest request,
      Feed feed,
      Formats formats,
      Book book,
      Reader.OfSubscriber reader) {
    Set<String> products = book.codes(book.entitlement(reader.subscriber()).products());
    return new Reading(request, feed, formats, reader).read(products);
  }

  private static final class Reading {
    private final HttpServletRequest request;
    private final Feed feed;
    private final Formats formats;
    private final Reader reader;
    private final List<Problem> problems = new ArrayList<>();

    Reading(HttpServletRequest request, Feed feed, Formats formats, Reader reader) {
      this.request = request;
      this.feed = feed;
      this.formats = formats;
      this.reader = reader;
    }

    Read read(Set<String> products) {
      Filter filter =
          new Filter(
              each("product", code -> Optional.of(code).filter(products::contains), products),
              each("language", tag -> Language.of(tag).map(Language::tag), Language.tags()),
              each("type", ItemType::of, codes(ItemType.values(), ItemType::code)),
              each("level", Level::of, codes(Level.values(), Level::code)));
      int limit = number("limit", USUAL_ENTRIES, 1, MOST_ENTRIES);
      int wait = number("wait", 0, 0, LONGEST_WAIT);
      ItemWriter writer = writer();
      long after = cursor();
      if (!problems.isEmpty()) {
        return new Read.Refused(
            Refusal.of(
                    HttpStatus.BAD_REQUEST,
                    "bad-parameter",
                    "some parameters cannot be taken: see problems")
                .because(problems));
      }
      Refusal conflict = conflict(after);
      return conflict == null
          ? new Read.Understood(new Asked(filter, after, limit, Duration.ofSeconds(wait), writer))
          : new Read.Refused(conflict);
    }

    /** A cursor of another flow, or from beyond its end, must never be answered with silence. */
    private @Nullable Refusal conflict(long after) {
      String flow = request.getParameter("flow");
      if (flow != null && !flow.equals(feed.flowId())) {
        return lost("the cursor is of the flow " + flow + ", which is no longer served");
      }
      return after > feed.head()
          ? lost("the cursor " + after + " lies beyond the end of the flow")
          : null;
    }

    private Refusal lost(String what) {
      return Refusal.of(
          HttpStatus.CONFLICT,
          "cursor-lost",
          what
              + ". The flow is now "
              + feed.flowId()
              + ". Read again with since=TIME from a little before your newest entry, or with"
              + " after=0 from the start, and let each guid and version that comes replace what you"
              + " have under it: after a restoration it may be another text.");
    }

    private long cursor() {
      String resumed = request.getHeader("Last-Event-ID");
      if (resumed != null && !resumed.isEmpty()) {
        return position("Last-Event-ID", resumed);
      }
      String after = request.getParameter("after");
      String since = request.getParameter("since");
      if (after != null && since != null) {
        problem("since", "conflict", "send after or since, not both");
      }
      if (after != null) {
        return position("after", after);
      }
      return feed.before(reader, since == null ? null : time(since));
    }

    private long position(String name, String text) {
      if (text.length() <= 18
          && !text.isEmpty()
          && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Long.parseLong(text);
      }
      problem(name, "position", "must be a position of the flow: 0 or a whole number above it");
      return 0;
    }

    private Instant time(String text) {
      try {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
          return time.toInstant();
        }
      } catch (DateTimeException e) {
        // Told below, like a year that no store can hold.
      }
      problem("since", "time", "must be a time with its zone, such as 2026-11-23T10:00:00Z");
      return Instant.EPOCH;
    }

    private int number(String name, int usual, int least, int most) {
      String text = request.getParameter(name);
      if (text == null) {
        return usual;
      }
      try {
        int number = Integer.parseInt(text);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Told below, like a number that is out of bounds.
      }
      problem(name, "number", "must be a whole number from " + least + " to " + most);
      return usual;
    }

    private @Nullable ItemWriter writer() {
      String name = request.getParameter("format");
      if ("none".equals(name)) {
        return null;
      }
      Optional<ItemWriter> writer = formats.writer(name == null ? "ninjs" : name);
      if (writer.isEmpty()) {
        List<String> names =
            formats.all().stream().filter(ItemWriter.class::isInstance).map(Format::name).toList();
        problem("format", "unknown", "is one of " + String.join(", ", names) + " or none");
      }
      return writer.orElse(null);
    }

    private <T> Set<T> each(
        String name, Function<String, Optional<T>> meaning, Iterable<String> allowed) {
      Set<T> values = new HashSet<>();
      String[] sent = request.getParameterValues(name);
      if (sent != null) {
        for (String text : String.join(",", sent).split(",", -1)) {
          if (problems.size() >= MOST_PROBLEMS) {
            break; // a short address must not get a long answer
          }
          meaning
              .apply(text.strip())
              .ifPresentOrElse(
                  values::add,
                  () ->
                      problem(
                          name,
                          "unknown",
                          "\"" + text + "\" is none of " + String.join(", ", allowed)));
        }
      }
      return values;
    }

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
      return Arrays.stream(values).map(code).toList();
    }

    private void problem(String field, String rule, String message) {
      problems.add(new Problem(field, rule, message));
    }
  }
}
