package org.newsflow.page;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Language;

/** A page in the making. What is not set here is as it is on most pages. */
final class Sheet {

  private static final String HTML = "text/html;charset=UTF-8";

  /** A page is made anew so often though nothing has happened: dates grow old. */
  private static final Duration PACE = Duration.ofMinutes(10);

  private final Press press;
  private final Language language;
  private final String path;
  private final long head;
  private final Instant now;
  private final List<Section> sections;
  private final List<Card> flashes;

  private String title = "";
  private String description = "";
  private @Nullable Section section;
  private Map<Language, String> alternates = Map.of();
  private boolean indexed = true;
  private @Nullable String structured;
  private @Nullable Photo photo;

  Sheet(
      Press press,
      Language language,
      String path,
      long head,
      Instant now,
      List<Section> sections,
      List<Card> flashes) {
    this.press = press;
    this.language = language;
    this.path = path;
    this.head = head;
    this.now = now;
    this.sections = sections;
    this.flashes = flashes;
  }

  Instant now() {
    return now;
  }

  /** A label in the page's language. */
  String word(String name, Object... values) {
    return Words.in(language).get(name, values);
  }

  /** The agency's name in the page's language. */
  String agencyName() {
    return frame().agencyName();
  }

  Sheet title(String title, String description) {
    this.title = title;
    this.description = description;
    return this;
  }

  Sheet section(@Nullable Section section) {
    this.section = section;
    return this;
  }

  Sheet alternates(Map<Language, String> alternates) {
    this.alternates = alternates;
    return this;
  }

  /** Whether search engines may keep it. */
  Sheet indexed(boolean indexed) {
    this.indexed = indexed;
    return this;
  }

  Sheet structured(String structured) {
    this.structured = structured;
    return this;
  }

  Sheet photo(@Nullable Photo photo) {
    this.photo = photo;
    return this;
  }

  private Frame frame() {
    return new Frame(
        press.agency(),
        language,
        Words.in(language),
        press.dates(language),
        press.addresses(),
        press.assets(),
        now,
        title,
        description,
        path,
        section,
        sections,
        alternates,
        flashes,
        indexed,
        structured,
        photo);
  }

  /** The page, by the template that shows this. */
  Rendered print(String template, String model, Object value) {
    return print(200, template, Map.of(model, value));
  }

  /** A page with a word to the reader and nothing else. */
  Rendered say(int status, String text, @Nullable String line) {
    Map<String, Object> values = new HashMap<>();
    values.put("heading", title);
    values.put("text", text);
    values.put("line", line);
    return indexed(false).print(status, "word", values);
  }

  private Rendered print(int status, String template, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("frame", frame());
    byte[] bytes = press.templates().render(template, all);
    return Rendered.of(status, HTML, bytes, head, now.plus(PACE));
  }

  /** Word that the page is somewhere else, for good. */
  Rendered elsewhere(String address) {
    return Rendered.elsewhere(301, address, head, now.plus(PACE));
  }
}
