package org.newsflow.page;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.newsflow.item.Agency;
import org.newsflow.item.Language;
import org.newsflow.item.Level;
import tools.jackson.databind.json.JsonMapper;

/** Has at hand what every page needs, and begins them. */
final class Press {

  /** How long a flash stays in the strip. */
  private static final Duration FRESH = Duration.ofHours(6);

  private static final int FLASHES = 3;

  private final Agency agency;
  private final Edition edition;
  private final Stories stories;
  private final Addresses addresses;
  private final Assets assets;
  private final Clock clock;
  private final Templates templates = new Templates();
  private final Map<Language, HouseDate> dates = new EnumMap<>(Language.class);
  private final Map<Language, Strip> strips = new ConcurrentHashMap<>();

  Press(
      Agency agency,
      Edition edition,
      Stories stories,
      Addresses addresses,
      Assets assets,
      Clock clock) {
    this.agency = agency;
    this.edition = edition;
    this.stories = stories;
    this.addresses = addresses;
    this.assets = assets;
    this.clock = clock;
    for (Language language : Language.values()) {
      dates.put(language, new HouseDate(language, agency.zone()));
    }
  }

  /** A flash strip as it is at this head. */
  private record Strip(long head, String json) {}

  /** Begins a page: everything on it is read from now on, so it is true up to the head of now. */
  Sheet sheet(Language language, String path) {
    long head = edition.upToDate();
    Instant now = clock.instant();
    return new Sheet(this, language, path, head, now, sections(language), flashes(language, now));
  }

  Agency agency() {
    return agency;
  }

  Addresses addresses() {
    return addresses;
  }

  Assets assets() {
    return assets;
  }

  Templates templates() {
    return templates;
  }

  HouseDate dates(Language language) {
    return requireNonNull(dates.get(language));
  }

  /** The day that is today where the agency is. */
  LocalDate today() {
    return edition.day(clock.instant());
  }

  private List<Section> sections(Language language) {
    return Arrays.stream(Section.values())
        .filter(
            section -> !edition.newest(new Listing.OfSection(language.tag(), section), 1).isEmpty())
        .toList();
  }

  private List<Card> flashes(Language language, Instant now) {
    List<Row> newest =
        edition.newest(new Listing.OfLevel(language.tag(), Level.FLASH), 2 * FLASHES);
    return Card.distinct(stories.cards(newest)).stream()
        .filter(card -> card.row().published().isAfter(now.minus(FRESH)))
        .limit(FLASHES)
        .toList();
  }

  /** The flashes of the last hours as JSON, for the strips that update themselves. */
  String strip(Language language) {
    long head = edition.upToDate();
    return requireNonNull(
            strips.compute(
                language,
                (same, strip) ->
                    strip != null && strip.head() == head
                        ? strip
                        : new Strip(head, strip(language, clock.instant()))))
        .json();
  }

  private String strip(Language language, Instant now) {
    return JsonMapper.shared()
        .writeValueAsString(
            flashes(language, now).stream()
                .map(card ->
                    Map.of(
                        "headline",
                        card.headline(),
                        "href",
                        card.href(),
                        "at",
                        HouseDate.machine(card.row().updated()),
                        "clock",
                        dates(language).clock(card.row().updated())))
                .toList());
  }
}
