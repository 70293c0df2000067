package org.newsflow.abridge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Link.Rel;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsItemBuilder;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Picture;
import org.newsflow.item.PublicUse;
import org.newsflow.item.Rendition;
import org.newsflow.item.Rights;

/**
 * Which fields of an item the public may see. A field that is not named here is not public, so one
 * that is added to {@link NewsItem} stays inside until somebody decides.
 *
 * <p>Public: identity, status and times; the lines; the body as given; subjects, genre and places;
 * whose copyright it is; pictures with their words, in sizes for the screen; of the links which
 * item it translates (the gate keeps back what the public may not know of).
 *
 * <p>Not public, for it is said to editors: desk, edNote, usage terms, signals, source ids. Not
 * public, for it may tell of what was cut: keywords, people, organisations, infoSources. Not
 * public, for it may lead to what is not public: the other links.
 */
final class PublicForm {

  /** What subscribers pay for is larger. */
  private static final Set<String> SCREEN_SIZES =
      Set.of("web", "small", "thumb", "mobile", "thumbnail");

  private PublicForm() {}

  static NewsItem of(NewsItem item, Body body) {
    return identity(item)
        .lines(item.lines())
        .body(body)
        .about(about(item))
        .rights(new Rights(item.rights().copyrightHolder(), item.rights().copyrightNotice(), null))
        .pictures(item.pictures().stream().map(PublicForm::onScreen).toList())
        .renditions(onScreen(item.renditions()))
        .links(item.links().stream().filter(link -> link.rel() == Rel.TRANSLATION_OF).toList())
        .build();
  }

  /** A flash: its headline, and what is needed to sort it. */
  static NewsItem headlineOnly(NewsItem item) {
    return identity(item)
        .lines(
            new NewsLines(
                item.headline(), null, null, item.lines().slugline(), List.of(), null, null))
        .about(about(item))
        .build();
  }

  /** The words of a public form: its lines, its text, its captions. */
  static String words(NewsItem shown) {
    return Stream.concat(
            Stream.of(
                shown.headline(),
                shown.lines().subheadline(),
                shown.lines().standfirst(),
                shown.body().plainText()),
            shown.pictures().stream()
                .flatMap(
                    picture -> Stream.of(picture.headline(), picture.caption(), picture.altText())))
        .filter(line -> line != null)
        .collect(Collectors.joining("\n"));
  }

  /** The same without the words that stand beside the text and would complete it. */
  static NewsItem withoutOtherWords(NewsItem shown) {
    NewsLines lines = shown.lines();
    return shown.toBuilder()
        .lines(
            new NewsLines(
                lines.headline(),
                null,
                null,
                lines.slugline(),
                lines.datelines(),
                lines.byline(),
                lines.creditline()))
        .pictures(
            shown.pictures().stream()
                .map(picture ->
                    new Picture(
                        picture.guid(),
                        null,
                        null,
                        null,
                        picture.byline(),
                        picture.creditline(),
                        picture.renditions()))
                .toList())
        .build();
  }

  private static NewsItemBuilder identity(NewsItem item) {
    return NewsItem.builder(item.guid(), item.type(), item.language())
        .version(item.version())
        .pubStatus(item.pubStatus())
        .level(item.level())
        .urgency(item.urgency())
        .firstCreated(item.firstCreated())
        .versionCreated(item.versionCreated())
        .publishable(item.publishable())
        .publicUse(new PublicUse(item.publicUse().show(), null));
  }

  private static About about(NewsItem item) {
    About about = item.about();
    return new About(
        about.subjects(), about.genre(), List.of(), about.places(), List.of(), List.of());
  }

  private static Picture onScreen(Picture picture) {
    return picture.renditions(onScreen(picture.renditions()));
  }

  private static List<Rendition> onScreen(List<Rendition> renditions) {
    return renditions.stream()
        .filter(rendition -> SCREEN_SIZES.contains(rendition.size()))
        .toList();
  }
}
