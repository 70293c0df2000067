package org.newsflow.desk;

import static org.newsflow.desk.Rule.refuse;
import static org.newsflow.desk.Rule.warn;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsflow.desk.Rule.Breach;
import org.newsflow.item.Body;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.Picture;
import org.newsflow.item.Rendition;

/** The rules for the text, how pressing it is, and what goes with it. */
final class TextRules {

  private TextRules() {}

  /**
   * All of them.
   *
   * @param held whether there is a file here with this hash
   */
  static List<Rule> all(Predicate<String> held) {
    return List.of(
        refuse(
            "body-missing",
            "body",
            c -> c.isText() && !c.isFlash() && c.item().body().paragraphs().isEmpty(),
            "write the text; only a flash goes without"),
        refuse(
            "flash-length",
            "body",
            c -> c.isFlash() && c.item().body().blocks().size() > 1,
            "a flash is one sentence: cut it, or choose the level urgent"),
        warn(
            "flash-sentence",
            "body",
            c -> c.isFlash() && sentences(c) > 1,
            "a flash is one sentence: more of them may be one too many"),
        refuse(
            "level-urgency",
            "urgency",
            c -> Level.ofUrgency(c.item().urgency()) != c.item().level(),
            "it contradicts the level: leave it out, and it follows from the level"),
        new Rule("picture-unknown", false, TextRules::unknownPictures),
        refuse(
            "rendition-missing",
            "renditions",
            c -> isMedia(c) && c.item().renditions().isEmpty(),
            "there is no file: add at least one rendition"),
        new Rule("picture-rendition-missing", false, TextRules::emptyPictures),
        new Rule("file-unknown", false, c -> unknownFiles(c, held)),
        new Rule(
            "caption-missing",
            true,
            c -> pictures(c, picture -> picture.caption() == null, "caption", "say what it shows")),
        new Rule(
            "alt-text-missing",
            true,
            c ->
                pictures(
                    c,
                    picture -> picture.altText() == null,
                    "altText",
                    "describe it for those who do not see it")));
  }

  private static boolean isMedia(Candidate candidate) {
    return candidate.item().type() != ItemType.TEXT
        && candidate.item().type() != ItemType.COMPOSITE;
  }

  private static int sentences(Candidate candidate) {
    BreakIterator sentences =
        BreakIterator.getSentenceInstance(
            ULocale.forLanguageTag(candidate.item().language() + "-u-ss-standard"));
    sentences.setText(candidate.item().body().plainText().strip());
    int count = 0;
    while (sentences.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  private static Stream<Breach> unknownPictures(Candidate candidate) {
    int count = candidate.item().pictures().size();
    return candidate.item().body().blocks().stream()
        .filter(block -> block instanceof Body.Media(var number) && number >= count)
        .map(block ->
            new Breach("bodyHtml", "the text shows a picture that is not in pictures: add it"));
  }

  private static Stream<Breach> emptyPictures(Candidate candidate) {
    return pictures(
        candidate,
        picture -> picture.renditions().isEmpty() && picture.guid() == null,
        "renditions",
        "there is no file: add a rendition, or the guid of a picture item");
  }

  private static Stream<Breach> unknownFiles(Candidate candidate, Predicate<String> held) {
    return IntStream.rangeClosed(0, candidate.item().pictures().size())
        .filter(i ->
            candidate.item().renditions(i).stream()
                .map(Rendition::hash)
                .anyMatch(hash -> hash != null && !held.test(hash)))
        .mapToObj(i ->
            new Breach(
                i == 0 ? "renditions" : "pictures[%d].renditions".formatted(i - 1),
                "there is no such file here: send it to /v1/desk/media, and use what comes back"));
  }

  private static Stream<Breach> pictures(
      Candidate candidate, Predicate<Picture> broken, String field, String message) {
    List<Picture> pictures = candidate.item().pictures();
    return IntStream.range(0, pictures.size())
        .filter(i -> broken.test(pictures.get(i)))
        .mapToObj(i -> new Breach("pictures[%d].%s".formatted(i, field), message));
  }
}
