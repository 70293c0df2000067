package org.newsflow.page;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.View;
import org.newsflow.item.Agency;
import org.newsflow.item.Guid;
import org.newsflow.item.Language;
import org.newsflow.item.Level;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import tools.jackson.databind.json.JsonMapper;

/** Makes the pages of the site. */
final class Pages {

  private static final String HTML = "text/html;charset=UTF-8";
  private static final int FRONT = 40;
  private static final int IN_SECTION = 8;
  private static final int IN_LIST = 24;
  private static final Duration FRESH = Duration.ofHours(6);

  /** A page is made anew so often though nothing has happened: dates grow old. */
  private static final Duration PACE = Duration.ofMinutes(10);

  private final Agency agency;
  private final Edition edition;
  private final Stories stories;
  private final StoryPage storyPage;
  private final Templates templates = new Templates();
  private final Addresses addresses;
  private final Assets assets;
  private final Clock clock;
  private final Map<Language, HouseDate> dates = new EnumMap<>(Language.class);

  Pages(
      Agency agency,
      Edition edition,
      Stories stories,
      StoryPage storyPage,
      Addresses addresses,
      Assets assets,
      Clock clock) {
    this.agency = agency;
    this.edition = edition;
    this.stories = stories;
    this.storyPage = storyPage;
    this.addresses = addresses;
    this.assets = assets;
    this.clock = clock;
    for (Language language : Language.values()) {
      dates.put(language, new HouseDate(language, agency.zone()));
    }
  }

  /** The part of a list that is asked for: what is placed before or after a position. */
  record Cut(@Nullable Long before, @Nullable Long after) {
    static final Cut NEWEST = new Cut(null, null);
  }

  /** Something that is read at one state of the flow. */
  private record Moment(long head, Instant now) {
    Instant until() {
      return now.plus(PACE);
    }
  }

  private Moment moment() {
    return new Moment(edition.upToDate(), clock.instant());
  }

  Rendered front(Language language) {
    Moment moment = moment();
    List<Card> newest =
        stories.cards(edition.newest(new Listing.Everything(language.tag()), FRONT));
    List<Front.Block> blocks = new ArrayList<>();
    for (Section section : Section.values()) {
      List<Card> cards =
          stories.cards(edition.newest(new Listing.OfSection(language.tag(), section), IN_SECTION));
      blocks.add(new Front.Block(section, cards));
    }
    Front front = Front.of(newest, blocks, moment.now());
    Map<Language, String> others = new LinkedHashMap<>();
    for (Language other : Language.values()) {
      if (agency.languages().contains(other.tag())) {
        others.put(other, Addresses.front(other));
      }
    }
    FrameBuilder frame = frame(language, moment, Addresses.front(language));
    frame.title = frame.agencyName();
    frame.description = Words.in(language).get("notice", frame.agencyName());
    frame.alternates = others;
    frame.photo = front.lead() == null ? null : front.lead().photo();
    return page("front", frame.build(), "front", front, moment);
  }

  /** A section; nothing where it has no stories. */
  Optional<Rendered> section(Language language, Section section, Cut cut) {
    return list(
        language,
        new Listing.OfSection(language.tag(), section),
        cut,
        Addresses.section(language, section),
        section,
        cards -> Words.in(language).get("section." + section.path()));
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
                .map(place -> place.name(language.tag()))
                .findFirst()
                .orElse(slug));
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
                .map(topic -> topic.name(language.tag()))
                .orElse(code));
  }

  Optional<Rendered> running(Language language, String slug, Cut cut) {
    return list(
        language,
        new Listing.Tagged(language.tag(), Tag.story(slug)),
        cut,
        Addresses.running(language, slug),
        null,
        cards ->
            Words.in(language).get("running")
                + ": "
                + Optional.ofNullable(cards.getFirst().item().lines().slugline()).orElse(slug));
  }

  private Optional<Rendered> list(
      Language language,
      Listing listing,
      Cut cut,
      String path,
      @Nullable Section section,
      Function<List<Card>, String> title) {
    Moment moment = moment();
    Listed.Part part = part(listing, cut);
    if (part.cards().isEmpty()) {
      return Optional.empty();
    }
    FrameBuilder frame = frame(language, moment, path);
    frame.title = title.apply(part.cards());
    frame.description = Words.in(language).get("more-of", frame.title) + " – " + frame.agencyName();
    frame.section = section;
    frame.indexed = cut.equals(Cut.NEWEST);
    frame.photo = part.cards().getFirst().photo();
    Listed listed =
        new Listed(
            frame.title,
            null,
            null,
            part.cards(),
            section == null,
            part.newer() == null ? null : path + part.newer(),
            part.older() == null ? null : path + part.older());
    return Optional.of(page("list", frame.build(), "listed", listed, moment));
  }

  /** A part of a list, with what stands in the addresses of the parts beside it. */
  private Listed.Part part(Listing listing, Cut cut) {
    Long after = cut.after();
    Long before = cut.before();
    List<Row> rows =
        after != null
            ? edition.after(listing, after, IN_LIST)
            : edition.before(listing, before == null ? Long.MAX_VALUE : before, IN_LIST + 1);
    boolean more = after != null || rows.size() > IN_LIST;
    List<Row> shown = rows.subList(0, Math.min(IN_LIST, rows.size()));
    if (shown.isEmpty()) {
      return new Listed.Part(List.of(), null, null);
    }
    boolean newer = !edition.after(listing, shown.getFirst().placed(), 1).isEmpty();
    return new Listed.Part(
        stories.cards(shown),
        newer ? "?after=" + shown.getFirst().placed() : null,
        more ? "?before=" + shown.getLast().placed() : null);
  }

  /** The stories of a day; none is a page too. */
  Rendered day(Language language, LocalDate day) {
    Moment moment = moment();
    Words words = Words.in(language);
    HouseDate house = dates(language);
    List<Card> cards = stories.cards(edition.newest(new Listing.OfDay(language.tag(), day), 200));
    FrameBuilder frame = frame(language, moment, Addresses.day(language, day));
    frame.title =
        words.get("archive")
            + ": "
            + house.day(day.atTime(12, 0).atZone(agency.zone()).toInstant());
    frame.description = frame.title + " – " + frame.agencyName();
    frame.indexed = !cards.isEmpty();
    Listed listed = new Listed(frame.title, null, day, cards, true, null, null);
    return page("list", frame.build(), "listed", listed, moment);
  }

  /** The day that is today where the agency is. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), agency.zone());
  }

  Rendered corrections(Language language, Cut cut) {
    Moment moment = moment();
    long before = cut.before() == null ? Long.MAX_VALUE : cut.before();
    List<Long> positions = edition.corrections(language.tag(), before, IN_LIST);
    String path = Addresses.other(language, "corrections");
    FrameBuilder frame = frame(language, moment, path);
    frame.title = Words.in(language).get("corrections");
    frame.description = Words.in(language).get("corrections.text", frame.agencyName());
    String older = positions.size() < IN_LIST ? null : path + "?before=" + positions.getLast();
    Corrections corrections = new Corrections(stories.corrected(positions), older);
    return page("corrections", frame.build(), "corrections", corrections, moment);
  }

  /** A story, or word of what became of it. Empty where there was none. */
  Optional<Rendered> story(Language language, String path, long number) {
    Moment moment = moment();
    return edition
        .story(language.tag(), number)
        .map(row ->
            switch (row.state()) {
              case SHOWN ->
                  stories
                      .view(row)
                      .map(view -> story(language, path, row, view, moment))
                      .orElseGet(() -> withdrawn(language, path, moment));
              case HELD -> held(language, path, moment);
              case KILLED -> killed(language, path, row.guid(), moment);
              case WITHDRAWN -> withdrawn(language, path, moment);
            });
  }

  private Rendered story(Language language, String path, Row row, View view, Moment moment) {
    // The gate is asked last: what it says holds, whatever the place says.
    switch (view.shape()) {
      case HELD -> {
        return held(language, path, moment);
      }
      case KILLED -> {
        return killed(language, path, row.guid(), moment);
      }
      case STATUS, WHOLE -> {
        return withdrawn(language, path, moment);
      }
      case ABRIDGED -> {
        // Shown below.
      }
    }
    NewsItem item = view.item();
    String canonical = Addresses.story(row, item);
    if (!canonical.equals(path)) {
      return Rendered.elsewhere(301, canonical, moment.head(), moment.until());
    }
    Told told = storyPage.tell(language, row, view);
    FrameBuilder frame = frame(language, moment, canonical);
    frame.title = item.headline();
    frame.description = Optional.ofNullable(new Card(row, item).teaser()).orElse(item.headline());
    frame.section = row.section();
    frame.photo = told.photos().isEmpty() ? null : told.photos().getFirst();
    if (!told.translations().isEmpty()) {
      Map<Language, String> others = new EnumMap<>(Language.class);
      told.translations().forEach(card -> others.putIfAbsent(Told.language(card), card.href()));
      others.put(language, canonical);
      frame.alternates = others;
    }
    frame.structured = StructuredData.article(agency, frame.agencyName(), addresses, told);
    return page("story", frame.build(), "told", told, moment);
  }

  private Rendered held(Language language, String path, Moment moment) {
    Words words = Words.in(language);
    FrameBuilder frame = plain(language, moment, path, words.get("held"));
    return word(
        200, frame, words.get("held"), words.get("held.text", frame.agencyName()), null, moment);
  }

  private Rendered killed(Language language, String path, Guid guid, Moment moment) {
    Words words = Words.in(language);
    FrameBuilder frame = plain(language, moment, path, words.get("killed"));
    return word(
        410,
        frame,
        words.get("killed"),
        words.get("killed.text", frame.agencyName()),
        stories.line(guid),
        moment);
  }

  private Rendered withdrawn(Language language, String path, Moment moment) {
    Words words = Words.in(language);
    FrameBuilder frame = plain(language, moment, path, words.get("withdrawn"));
    return word(410, frame, words.get("withdrawn"), words.get("withdrawn.text"), null, moment);
  }

  Rendered notFound(Language language, String path) {
    Words words = Words.in(language);
    Moment moment = moment();
    FrameBuilder frame = plain(language, moment, path, words.get("not-found"));
    return word(404, frame, words.get("not-found"), words.get("not-found.text"), null, moment);
  }

  private Rendered word(
      int status,
      FrameBuilder frame,
      String heading,
      String text,
      @Nullable String line,
      Moment moment) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", frame.build());
    values.put("heading", heading);
    values.put("text", text);
    values.put("line", line);
    values.put("when", null);
    return Rendered.of(
        status, HTML, templates.render("word", values), moment.head(), moment.until());
  }

  Rendered subscribe(Language language, Form form) {
    Moment moment = moment();
    FrameBuilder frame = frame(language, moment, Addresses.other(language, "subscribe"));
    frame.title = Words.in(language).get("subscribe.title");
    frame.description = Words.in(language).get("subscribe.text", frame.agencyName());
    return page("subscribe", frame.build(), "form", form, moment);
  }

  Rendered search(Language language, Found found) {
    Moment moment = moment();
    FrameBuilder frame = plain(language, moment, Addresses.other(language, "search"), "");
    frame.title = Words.in(language).get("search");
    frame.description = Words.in(language).get("search.text");
    return page("search", frame.build(), "found", found, moment);
  }

  private FrameBuilder plain(Language language, Moment moment, String path, String title) {
    FrameBuilder frame = frame(language, moment, path);
    frame.title = title;
    frame.description = title;
    frame.indexed = false;
    return frame;
  }

  private FrameBuilder frame(Language language, Moment moment, String path) {
    FrameBuilder frame =
        new FrameBuilder(agency, language, dates(language), addresses, assets, moment.now(), path);
    frame.sections = sections(language);
    frame.flashes = flashes(language, moment.now());
    return frame;
  }

  HouseDate dates(Language language) {
    return requireNonNull(dates.get(language));
  }

  private List<Section> sections(Language language) {
    return Arrays.stream(Section.values())
        .filter(
            section -> !edition.newest(new Listing.OfSection(language.tag(), section), 1).isEmpty())
        .toList();
  }

  /** The flashes of the last hours. */
  private List<Card> flashes(Language language, Instant now) {
    return stories
        .cards(edition.newest(new Listing.OfLevel(language.tag(), Level.FLASH), 3))
        .stream()
        .filter(card -> card.row().published().isAfter(now.minus(FRESH)))
        .toList();
  }

  /** The flashes of the last hours as JSON, for the strip that updates itself. */
  String flashes(Language language) {
    Moment moment = moment();
    return JsonMapper.shared()
        .writeValueAsString(
            flashes(language, moment.now()).stream()
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

  private Rendered page(String name, Frame frame, String model, Object value, Moment moment) {
    return Rendered.of(
        200, HTML, templates.render(name, frame, model, value), moment.head(), moment.until());
  }
}
