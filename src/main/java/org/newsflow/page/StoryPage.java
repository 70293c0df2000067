package org.newsflow.page;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.View;
import org.newsflow.format.HouseStyle;
import org.newsflow.format.Xhtml;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.Dateline;
import org.newsflow.item.Language;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;

/** Gathers what a story's page tells. */
final class StoryPage {

  private static final int RELATED = 4;
  private static final int RUNNING = 6;

  /** Some may be named on the page already. */
  private static final int CANDIDATES = 12;

  /** Of fewer parts than these a count says little: one may be a list, and longer than the rest. */
  private static final int COUNTED = 4;

  private final Edition edition;
  private final Stories stories;
  private final HouseStyle style;

  StoryPage(Edition edition, Stories stories, HouseStyle style) {
    this.edition = edition;
    this.stories = stories;
    this.style = style;
  }

  Told tell(Language language, Row row, View view) {
    NewsItem item = view.item();
    View.Part part = view.part();
    boolean whole = part != null && part.whole();
    String slugline = item.lines().slugline();
    Named named = new Named(item.headline());
    List<Card> running =
        slugline == null
            ? List.of()
            : named.besides(
                newest(new Listing.Tagged(language.tag(), Tag.story(Tag.slug(slugline)))), RUNNING);
    List<Card> section =
        named.besides(newest(new Listing.OfSection(language.tag(), row.section())), RELATED);
    boolean ofSection = section.size() == RELATED;
    List<Row> circle = edition.circle(row.circle());
    return new Told(
        row,
        item,
        body(language, item),
        cut(language, part),
        whole,
        city(item, language),
        Photo.of(item),
        stories.corrections(row.guid()),
        topics(language, item),
        places(language, item),
        stories.cards(translations(row, circle)),
        circle.stream()
            .filter(other -> other.language().equals(row.language()))
            .findFirst()
            .filter(first -> first.guid().equals(row.guid()))
            .isPresent(),
        running,
        slugline == null ? "" : Addresses.running(language, slugline),
        ofSection
            ? section
            : Stream.concat(
                    section.stream(),
                    named.besides(newest(new Listing.Everything(language.tag())), RELATED).stream())
                .limit(RELATED)
                .toList(),
        ofSection);
  }

  /** The first of each other language: where there are two, it speaks for its language. */
  private static List<Row> translations(Row row, List<Row> circle) {
    Map<String, Row> first = new LinkedHashMap<>();
    circle.stream()
        .filter(other -> !other.language().equals(row.language()))
        .forEach(other -> first.putIfAbsent(other.language(), other));
    return List.copyOf(first.values());
  }

  private List<Card> newest(Listing listing) {
    return stories.cards(edition.newest(listing, CANDIDATES));
  }

  /** The headlines that the page names in its own language, each once. */
  private static final class Named {

    private final Set<String> headlines = new HashSet<>();

    Named(String first) {
      headlines.add(first);
    }

    /** Those that the page does not name yet; from now on it does. */
    List<Card> besides(List<Card> cards, int most) {
      return cards.stream().filter(card -> headlines.add(card.headline())).limit(most).toList();
    }
  }

  /** By house style: the dateline in right-to-left languages, on a line of its own. */
  private String body(Language language, NewsItem item) {
    List<Body.Block> blocks =
        item.body().blocks().stream().filter(block -> !(block instanceof Body.Media)).toList();
    if (blocks.isEmpty()) {
      return "";
    }
    Body body = new Body(blocks);
    return language.rightToLeft()
        ? Xhtml.write(item.toBuilder().body(body).build(), style)
        : Xhtml.write(body, item.language(), List.of());
  }

  private static @Nullable String cut(Language language, View.@Nullable Part part) {
    if (part == null || part.whole() || part.paragraphs() == 0) {
      return null;
    }
    Words words = Words.in(language);
    return part.of() < COUNTED
        ? words.get("cut-sentences")
        : words.get("cut", part.paragraphs(), part.of());
  }

  private static @Nullable String city(NewsItem item, Language language) {
    List<Dateline> datelines = item.lines().datelines();
    return datelines.isEmpty()
        ? null
        : datelines.stream()
            .map(Dateline::city)
            .collect(Collectors.joining(language.rightToLeft() ? "، " : ", "));
  }

  private static List<Told.Label> topics(Language language, NewsItem item) {
    return item.about().subjects().stream()
        .flatMap(subject -> topic(language, subject).stream())
        .distinct()
        .toList();
  }

  /** The topic's name in the page's language; one that has none there is not told. */
  private static Optional<Told.Label> topic(Language language, Concept subject) {
    return Tag.code(subject)
        .flatMap(code -> MediaTopics.standard().find(code))
        .flatMap(topic -> {
          if (topic.parent() == null) {
            Section section = Section.of(List.of(subject));
            return Optional.of(
                new Told.Label(
                    Words.in(language).get("section." + section.path()),
                    Addresses.section(language, section)));
          }
          return Optional.ofNullable(topic.names().get(language.tag()))
              .map(name ->
                  new Told.Label(
                      name,
                      Addresses.topic(
                          language, topic.code().substring(topic.code().indexOf(':') + 1))));
        });
  }

  private static List<Told.Label> places(Language language, NewsItem item) {
    return item.about().places().stream()
        .map(place ->
            new Told.Label(place.name(language.tag()), Addresses.place(language, Tag.slug(place))))
        .distinct()
        .toList();
  }
}
