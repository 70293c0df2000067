package org.newsflow.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsflow.feed.View;
import org.newsflow.item.Language;
import org.newsflow.item.NewsItem;

/** The front page, the stories, and what there is beside them. */
final class Pages {

  private static final int FRONT = 40;
  private static final int IN_SECTION = 8;

  private final Press press;
  private final Edition edition;
  private final Stories stories;
  private final StoryPage storyPage;

  Pages(Press press, Edition edition, Stories stories, StoryPage storyPage) {
    this.press = press;
    this.edition = edition;
    this.stories = stories;
    this.storyPage = storyPage;
  }

  Rendered front(Language language) {
    Sheet sheet = press.sheet(language, Addresses.front(language));
    List<Card> newest =
        stories.cards(edition.newest(new Listing.Everything(language.tag()), FRONT));
    List<Front.Block> blocks = new ArrayList<>();
    for (Section section : Section.values()) {
      List<Row> rows = edition.newest(new Listing.OfSection(language.tag(), section), IN_SECTION);
      blocks.add(new Front.Block(section, stories.cards(rows)));
    }
    Front front = Front.of(newest, blocks, sheet.now());
    Map<Language, String> fronts = new LinkedHashMap<>();
    press.agency().languages().stream()
        .flatMap(tag -> Language.of(tag).stream())
        .forEach(other -> fronts.put(other, Addresses.front(other)));
    return sheet
        .title(sheet.agencyName(), sheet.word("notice", sheet.agencyName()))
        .alternates(fronts)
        .photo(front.lead() == null ? null : front.lead().photo())
        .print("front", "front", front);
  }

  /** A story, or word of what became of it. Empty where there was none. */
  Optional<Rendered> story(Language language, String path, long number) {
    Sheet sheet = press.sheet(language, path);
    return edition.story(language.tag(), number).map(row -> story(language, path, row, sheet));
  }

  /** The gate has the last word, whatever the story's place on the page says. */
  private Rendered story(Language language, String path, Row row, Sheet sheet) {
    Optional<View> view = stories.view(row);
    if (view.isEmpty()) {
      return withdrawn(sheet);
    }
    return switch (view.get().shape()) {
      case ABRIDGED -> shown(language, path, row, view.get());
      case HELD ->
          sheet
              .title(sheet.word("held"), sheet.word("held"))
              .say(200, sheet.word("held.text", sheet.agencyName()), null);
      case KILLED ->
          sheet
              .title(sheet.word("killed"), sheet.word("killed"))
              .say(410, sheet.word("killed.text", sheet.agencyName()), stories.line(row.guid()));
      case STATUS, WHOLE -> withdrawn(sheet);
    };
  }

  private static Rendered withdrawn(Sheet sheet) {
    return sheet
        .title(sheet.word("withdrawn"), sheet.word("withdrawn"))
        .say(410, sheet.word("withdrawn.text"), null);
  }

  private Rendered shown(Language language, String path, Row row, View view) {
    NewsItem item = view.item();
    String canonical = Addresses.story(row, item);
    Sheet sheet = press.sheet(language, canonical);
    if (!canonical.equals(path)) {
      return sheet.elsewhere(canonical);
    }
    Told told = storyPage.tell(language, row, view);
    // Search engines believe in a translation only where both pages name each other.
    if (!told.translations().isEmpty() && told.speaksForItsLanguage()) {
      Map<Language, String> others = new EnumMap<>(Language.class);
      told.translations().forEach(card -> others.put(Told.language(card), card.href()));
      others.put(language, canonical);
      sheet.alternates(others);
    }
    String teaser = new Card(row, item).teaser();
    return sheet
        .title(item.headline(), teaser == null ? item.headline() : teaser)
        .section(row.section())
        .photo(told.photos().isEmpty() ? null : told.photos().getFirst())
        .structured(StructuredData.article(sheet.agencyName(), press.addresses(), told))
        .print("story", "told", told);
  }

  Rendered notFound(Language language, String path) {
    Sheet sheet = press.sheet(language, path);
    return sheet
        .title(sheet.word("not-found"), sheet.word("not-found"))
        .say(404, sheet.word("not-found.text"), null);
  }

  Rendered subscribe(Language language, Form form) {
    Sheet sheet = press.sheet(language, Addresses.other(language, "subscribe"));
    return sheet
        .title(sheet.word("subscribe.title"), sheet.word("subscribe.text", sheet.agencyName()))
        .print("subscribe", "form", form);
  }

  Rendered search(Language language, Found found) {
    Sheet sheet = press.sheet(language, Addresses.other(language, "search"));
    return sheet
        .title(sheet.word("search"), sheet.word("search.text"))
        .indexed(false)
        .print("search", "found", found);
  }
}
