package org.newsflow.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Concept;
import org.newsflow.item.Language;
import org.newsflow.item.MediaTopics;

/**
 * The pages with lists of stories: sections, topics, places, running stories, days, corrections.
 */
final class Lists {

  private static final int IN_LIST = 24;
  private static final int OF_DAY = 200;

  private final Press press;
  private final Edition edition;
  private final Stories stories;

  Lists(Press press, Edition edition, Stories stories) {
    this.press = press;
    this.edition = edition;
    this.stories = stories;
  }

  /** The part of a list that is asked for: what is placed before or after a position. */
  record Cut(@Nullable Long before, @Nullable Long after) {
    static final Cut NEWEST = new Cut(null, null);
  }

  /**
   * What stands above a list.
   *
   * @param key the slugline, which is in no language; or null
   */
  private record Heading(String words, @Nullable String key) {

    static Heading of(String words) {
      return new Heading(words, null);
    }

    String title() {
      return key == null ? words : words + ": " + key;
    }
  }

  /** A section; nothing where it has no stories. */
  Optional<Rendered> section(Language language, Section section, Cut cut) {
    return list(
        language,
        new Listing.OfSection(language.tag(), section),
        cut,
        Addresses.section(language, section),
        section,
        cards -> Heading.of(Words.in(language).get("section." + section.path())));
  }

  Optional<Rendered> place(Language language, String slug, Cut cut) {
    return list(
        language,
        new Listing.Tagged(language.tag(), Tag.place(slug)),
        cut,
        Addresses.place(language, slug),
        null,
        cards ->
            cards.getFirst().item().about().places().stream()
                .filter(place -> Tag.slug(place).equals(slug))
                .map(place -> Heading.of(place.name(language.tag())))
                .findFirst()
                .orElse(Heading.of(slug)));
  }

  Optional<Rendered> topic(Language language, String code, Cut cut) {
    return list(
        language,
        new Listing.Tagged(language.tag(), Tag.topic(code)),
        cut,
        Addresses.topic(language, code),
        null,
        cards ->
            MediaTopics.standard()
                .find(code)
                .map(topic -> topic.names().get(language.tag()))
                .map(Heading::of)
                // The standard names topics in few languages; the section has a name in all.
                .orElseGet(() -> Heading.of(sectionOf(language, code))));
  }

  private static String sectionOf(Language language, String code) {
    Section section = Section.of(List.of(Concept.of(code)));
    return Words.in(language).get("section." + section.path());
  }

  Optional<Rendered> running(Language language, String slug, Cut cut) {
    return list(
        language,
        new Listing.Tagged(language.tag(), Tag.story(slug)),
        cut,
        Addresses.running(language, slug),
        null,
        cards ->
            new Heading(
                Words.in(language).get("running"),
                Optional.ofNullable(cards.getFirst().item().lines().slugline()).orElse(slug)));
  }

  private Optional<Rendered> list(
      Language language,
      Listing listing,
      Cut cut,
      String path,
      @Nullable Section section,
      Function<List<Card>, Heading> name) {
    Sheet sheet = press.sheet(language, path);
    Listed.Part part = part(listing, cut);
    if (part.cards().isEmpty()) {
      return Optional.empty();
    }
    Heading heading = name.apply(part.cards());
    String title = heading.title();
    Listed listed =
        new Listed(
            heading.words(),
            heading.key(),
            null,
            part.cards(),
            section == null,
            part.newer() == null ? null : path + part.newer(),
            part.older() == null ? null : path + part.older());
    return Optional.of(
        sheet
            .title(title, sheet.word("more-of", title) + " – " + sheet.agencyName())
            .section(section)
            .indexed(cut.equals(Cut.NEWEST))
            .photo(part.cards().getFirst().photo())
            .print("list", "listed", listed));
  }

  /** A part of a list, with what stands in the addresses of the parts beside it. */
  private Listed.Part part(Listing listing, Cut cut) {
    Long after = cut.after();
    Long before = cut.before();
    List<Row> rows =
        after != null
            ? edition.after(listing, after, IN_LIST)
            : edition.before(listing, before == null ? Long.MAX_VALUE : before, IN_LIST);
    if (rows.isEmpty()) {
      return new Listed.Part(List.of(), null, null);
    }
    long first = rows.getFirst().placed();
    long last = rows.getLast().placed();
    return new Listed.Part(
        stories.cards(rows),
        edition.after(listing, first, 1).isEmpty() ? null : "?after=" + first,
        edition.before(listing, last, 1).isEmpty() ? null : "?before=" + last);
  }

  /** The stories of a day; none is a page too. */
  Rendered day(Language language, LocalDate day) {
    Sheet sheet = press.sheet(language, Addresses.day(language, day));
    List<Card> cards =
        stories.cards(edition.newest(new Listing.OfDay(language.tag(), day), OF_DAY)).stream()
            // A day's list tells when each story came; an update does not move it.
            .sorted(Comparator.comparing((Card card) -> card.row().published()).reversed())
            .toList();
    String title = sheet.word("archive") + ": " + press.dates(language).day(day);
    return sheet
        .title(title, title + " – " + sheet.agencyName())
        .indexed(!cards.isEmpty())
        .print("list", "listed", new Listed(title, null, day, cards, true, null, null));
  }

  /** The day that is today where the agency is. */
  LocalDate today() {
    return press.today();
  }

  Rendered corrections(Language language, Cut cut) {
    String path = Addresses.other(language, "corrections");
    Sheet sheet = press.sheet(language, path);
    long before = cut.before() == null ? Long.MAX_VALUE : cut.before();
    List<Long> positions = edition.corrections(language.tag(), before, IN_LIST);
    String older = positions.size() < IN_LIST ? null : path + "?before=" + positions.getLast();
    return sheet
        .title(sheet.word("corrections"), sheet.word("corrections.text", sheet.agencyName()))
        .indexed(cut.before() == null)
        .print("corrections", "corrections", new Corrections(stories.corrected(positions), older));
  }
}
