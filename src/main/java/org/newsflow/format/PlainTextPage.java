package org.newsflow.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.About;
import org.newsflow.item.Dateline;
import org.newsflow.item.Embargo;
import org.newsflow.item.Guid;
import org.newsflow.item.InfoSource;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.Link;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsItemBuilder;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;
import org.newsflow.item.Rights;

/** One plain text document being read. */
final class PlainTextPage {

  private static final int LONGEST_FIELD = 10_000;
  private static final int MOST_FIELDS = 1_000;
  private static final int HIGHEST_VERSION = 999_999_999;
  private static final int LEAST_URGENT = 9;

  /** A line's end that no blank follows: what is folded stays one field. */
  private static final Pattern FIELD_END = Pattern.compile("\n(?! )");

  private final Arrival arrival;
  private final HouseStyle style;
  private final List<Problem> problems;
  private final Map<String, List<String>> fields = new HashMap<>();
  private final Marks marks = new Marks();
  private final String text;

  PlainTextPage(String document, Arrival arrival, HouseStyle style, List<Problem> problems) {
    this.arrival = arrival;
    this.style = style;
    this.problems = problems;
    int end = document.indexOf("\n\n");
    text = end < 0 ? "" : document.substring(end + 2);
    String head = end < 0 ? document : document.substring(0, end);
    head(head.endsWith("\n") ? head.substring(0, head.length() - 1) : head);
  }

  /** What the banners say. */
  private static final class Marks {
    private PubStatus pubStatus = PubStatus.USABLE;
    private boolean test;
    private boolean publishable = true;
    private boolean embargoed;
    private @Nullable Instant until;
  }

  private void head(String head) {
    for (String folded : FIELD_END.split(head, MOST_FIELDS)) {
      String line = folded.replace("\n ", "\n");
      int colon = line.indexOf(": ");
      if (line.startsWith(PlainText.BANNER_START)) {
        banner(line.replace(PlainText.BANNER_START, "").replace(PlainText.BANNER_END, ""));
      } else if (colon <= 0) {
        problem(null, "not-a-field", "before the text each line is \"Name: value\": mend it");
      } else if (line.length() > LONGEST_FIELD) {
        problem(line.substring(0, colon), "too-large", "too long: send less");
      } else {
        fields
            .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
            .add(line.substring(colon + 2));
      }
    }
  }

  private void banner(String words) {
    switch (words) {
      case PlainText.KILL -> marks.pubStatus = PubStatus.CANCELED;
      case PlainText.HOLD -> {
        if (marks.pubStatus != PubStatus.CANCELED) {
          marks.pubStatus = PubStatus.WITHHELD;
        }
      }
      case PlainText.TEST -> marks.test = true;
      case PlainText.EDITORS_ONLY -> marks.publishable = false;
      case PlainText.CORRECTION -> {
        // Said by the signal too, which is what is kept.
      }
      default -> {
        if (words.startsWith(PlainText.EMBARGO)) {
          marks.embargoed = true;
          String until = words.substring(PlainText.EMBARGO.length());
          if (!until.equals(PlainText.FURTHER_NOTICE)) {
            marks.until = Incoming.time("EMBARGO", until, problems);
          }
        } else {
          problem(null, "unknown-banner", "an unknown line between asterisks: take it out");
        }
      }
    }
  }

  /** The item; null where there are problems that leave none. */
  @Nullable NewsItem item() {
    Guid guid = arrival.guid();
    String own = one(PlainText.GUID, "");
    if (guid == null) {
      guid = Guid.parse(own).orElse(null);
    }
    if (guid == null) {
      problem(PlainText.GUID, "not-a-guid", "not of the form provider:type:yyyymmdd:number");
      return null;
    }
    String language = one(PlainText.LANGUAGE, arrival.language());
    Incoming.checkLanguage(PlainText.LANGUAGE, language, problems);
    ItemType type =
        known(PlainText.TYPE, ItemType.of(one(PlainText.TYPE, "text"))).orElse(ItemType.TEXT);
    Level level =
        known(PlainText.LEVEL, Level.of(one(PlainText.LEVEL, "routine"))).orElse(Level.ROUTINE);
    Instant created = time(PlainText.VERSION_CREATED, arrival.at());
    NewsLines lines = lines();
    NewsItemBuilder item =
        NewsItem.builder(guid, type, language)
            .version(number(PlainText.VERSION, 1, HIGHEST_VERSION))
            .pubStatus(marks.pubStatus)
            .level(level)
            .urgency(number(PlainText.URGENCY, level.urgency(), LEAST_URGENT))
            .firstCreated(time(PlainText.FIRST_CREATED, created))
            .versionCreated(created)
            .lines(lines)
            .body(PlainBody.read(text, PrintedDateline.of(lines, language, style)))
            .about(
                new About(List.of(), null, all(PlainText.KEYWORD), List.of(), List.of(), List.of()))
            .infoSources(all(PlainText.INFO_SOURCE).stream().map(PlainTextPage::source).toList())
            .edNote(one(PlainText.EDITORS_NOTE))
            .rights(
                new Rights(
                    one(PlainText.COPYRIGHT_HOLDER),
                    one(PlainText.COPYRIGHT_NOTICE),
                    one(PlainText.USAGE_TERMS)))
            .publishable(marks.publishable)
            .test(marks.test)
            .links(links())
            .signals(all(PlainText.SIGNAL));
    if (marks.embargoed) {
      item.embargo(new Embargo(marks.until, one(PlainText.EMBARGO_NOTE)));
    }
    if (arrival.guid() != null && !own.isEmpty()) {
      item.sourceIds(Map.of(arrival.source(), own));
    }
    return item.build();
  }

  private NewsLines lines() {
    return new NewsLines(
        one(PlainText.HEADLINE, ""),
        one(PlainText.SUBHEADLINE),
        one(PlainText.STANDFIRST),
        one(PlainText.SLUGLINE),
        all(PlainText.LOCATED).stream().map(PlainTextPage::dateline).toList(),
        one(PlainText.BYLINE),
        one(PlainText.CREDITLINE));
  }

  private static Dateline dateline(String value) {
    int end = value.indexOf('\n');
    return end < 0
        ? new Dateline(value, null)
        : new Dateline(value.substring(0, end), value.substring(end + 1));
  }

  private static InfoSource source(String value) {
    int end = value.indexOf('\n');
    return end < 0
        ? new InfoSource(value, null)
        : new InfoSource(value.substring(0, end), value.substring(end + 1));
  }

  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (String value : all(PlainText.LINK)) {
      int blank = Math.max(0, value.indexOf(' '));
      Optional<Link.Rel> rel = Link.Rel.of(value.substring(0, blank));
      Optional<Guid> guid = Guid.parse(value.substring(blank).strip());
      if (rel.isPresent() && guid.isPresent()) {
        links.add(new Link(rel.get(), guid.get()));
      } else {
        problem(PlainText.LINK, "not-a-link", "not a relation, a blank and a guid: mend it");
      }
    }
    return links;
  }

  private List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  private @Nullable String one(String field) {
    List<String> values = all(field);
    if (values.size() > 1) {
      problem(field, "twice", "there can be only one: take the others out");
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  private String one(String field, String otherwise) {
    String value = one(field);
    return value == null ? otherwise : value;
  }

  private int number(String field, int otherwise, int most) {
    String value = one(field);
    Integer number = value == null ? null : Incoming.number(field, value, 1, most, problems);
    return number == null ? otherwise : number;
  }

  private Instant time(String field, Instant otherwise) {
    String value = one(field);
    Instant time = value == null ? null : Incoming.time(field, value, problems);
    return time == null ? otherwise : time;
  }

  private <T> Optional<T> known(String field, Optional<T> value) {
    if (value.isEmpty()) {
      problem(field, "unknown", "none of the words that this field can have");
    }
    return value;
  }

  private void problem(@Nullable String field, String rule, String message) {
    problems.add(new Problem(field, rule, message));
  }
}
