package org.newsflow.abridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsflow.item.Body;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;
import org.newsflow.item.PublicUse;
import org.newsflow.item.PublicUse.Show;

/** Makes the public's short form of a story. In doubt it shows less. */
public final class Abridger {

  /**
   * The rule that a denial should not be left out: a word to the editor, who alone can tell whether
   * it answers what is shown.
   */
  public static final String UNANSWERED = "abridgement-unanswered";

  private static final String FIELD = "public.abridgement";
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\s*\\R");

  private Abridger() {}

  /**
   * The public's form of this version, or nothing when it has none: it is kept from the public, not
   * for publication, a test, under embargo, held or killed. No clock is asked: only an entry of the
   * flow ends an embargo.
   *
   * <p>A flash gives its headline alone, whatever else was asked for. A text released in full is
   * whole. An editor's own short form is taken as written, unless it tells the whole story. All
   * else is cut by the rule.
   */
  public static Optional<Abridgement> abridge(NewsItem item, Rule rule) {
    if (!isPublic(item)) {
      return Optional.empty();
    }
    int paragraphs = Text.paragraphs(item.body().blocks());
    int words = item.body().words();
    if (item.level() == Level.FLASH) {
      return Optional.of(
          new Abridgement(PublicForm.headlineOnly(item), 0, paragraphs, /* whole= */ false, words));
    }
    if (item.publicUse().show() == Show.FULL) {
      return Optional.of(
          new Abridgement(
              PublicForm.of(item, item.body()), paragraphs, paragraphs, /* whole= */ true, words));
    }
    Text text = new Text(item);
    Body own = ownWords(item.publicUse());
    boolean byEditor = !own.isEmpty() && !text.isToldBy(own.plainText());
    Excerpt excerpt = byEditor ? new Excerpt(own, 0) : Excerpt.of(text, rule);
    NewsItem shown = PublicForm.of(item, excerpt.body());
    if (text.isToldBy(PublicForm.words(shown))) {
      shown = PublicForm.withoutOtherWords(shown);
    }
    if (text.isToldBy(PublicForm.words(shown))) {
      excerpt = Excerpt.NOTHING;
      shown = shown.toBuilder().body(excerpt.body()).build();
    }
    int kept = Math.min(excerpt.paragraphs(), Math.max(0, paragraphs - 1));
    return Optional.of(new Abridgement(shown, kept, paragraphs, /* whole= */ false, words));
  }

  /** What an editor has to know of the public's form of this item before it is released. */
  public static List<Problem> check(NewsItem item, Rule rule) {
    Body own = ownWords(item.publicUse());
    List<Problem> problems = new ArrayList<>();
    if (item.level() == Level.FLASH) {
      if (!own.isEmpty() || item.publicUse().show() == Show.FULL) {
        problems.add(
            new Problem(
                "public",
                "flash-headline-only",
                "Of a flash the public sees the headline only: remove the short form and choose"
                    + " \"abridged\", or choose another level."));
      }
      return problems;
    }
    if (item.publicUse().show() != Show.ABRIDGED) {
      return problems;
    }
    Text text = new Text(item);
    if (own.isEmpty()) {
      int denial = text.denialBelow(Excerpt.of(text, rule).body().blocks().size());
      if (denial > 0) {
        problems.add(
            new Problem(
                FIELD,
                UNANSWERED,
                "The public's short form ends before paragraph %d, in which something is denied. If"
                        .formatted(denial)
                    + " that answers what is shown, move it up or write a short form."));
      }
      return problems;
    }
    int limit = rule.limit(text.words(), text.openingWords());
    if (own.words() > limit) {
      problems.add(
          new Problem(
              FIELD,
              "abridgement-too-long",
              "The short form has %d words; this story may show %d. Shorten it."
                  .formatted(own.words(), limit)));
    }
    if (text.isToldBy(own.plainText())) {
      problems.add(
          new Problem(
              FIELD,
              "abridgement-tells-all",
              "The short form holds the whole text: shorten it, or release the text in full."));
    }
    if (Quotation.isOpenAfter(own.paragraphs())) {
      problems.add(
          new Problem(
              FIELD,
              "abridgement-open-quotation",
              "The short form ends inside a quotation: close it or leave it out."));
    }
    return problems;
  }

  private static boolean isPublic(NewsItem item) {
    return item.publicUse().show() != Show.NONE
        && item.publishable()
        && !item.test()
        && item.embargo() == null
        && item.pubStatus() == PubStatus.USABLE;
  }

  private static Body ownWords(PublicUse use) {
    String abridgement = use.abridgement();
    if (abridgement == null) {
      return Body.EMPTY;
    }
    return Body.of(
        Arrays.stream(EMPTY_LINE.split(abridgement))
            .map(String::strip)
            .filter(paragraph -> !paragraph.isEmpty())
            .toList());
  }
}
