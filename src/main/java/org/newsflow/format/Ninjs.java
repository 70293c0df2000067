package org.newsflow.format;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Embargo;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;

/**
 * The words of ninjs 3.1 that writer and reader share, and where the standard, which forbids fields
 * of one's own, has room for what an item holds.
 *
 * <ul>
 *   <li><b>Level, test mark, not publishable, signals</b> stand in {@code genres}, the "nature,
 *       intellectual or journalistic form of the content": the only place for codes that say what
 *       kind of item it is rather than what it is about. IPTC's signals come as URIs, ours as
 *       literals ({@code level:flash}, {@code use:test}, {@code use:editors}).
 *   <li>Since software may pass over genres, <b>the test mark and "not for publication"</b> also
 *       open the {@code edNote}, in words, which is what people at the receiver read.
 *   <li><b>The embargo's note</b> closes the {@code edNote} as a paragraph that begins with {@code
 *       EMBARGO:}. A description of its own would risk being printed as the standfirst. The time is
 *       {@code embargoedUntil}; there is no field for an embargo until further notice, so such an
 *       item is not written at all.
 *   <li><b>Keywords</b> are {@code subjects} with the relation {@code keyword} and a name alone.
 *   <li><b>Datelines</b> are {@code places} with the relation {@code dateline}, city and country
 *       apart, since {@code located} is one text for people, which is written as well.
 *   <li><b>A place's country</b> is the country of its address in {@code contactInfo}.
 *   <li><b>The creditline</b> is an {@code infoSources} entry with the role {@code creditline}: a
 *       party that supplied the content. ninjs has no field for it.
 *   <li><b>Links</b> are {@code associations} whose relation is IPTC's; pictures are associations
 *       without a relation. One without a guid gets the item's URI with a fragment, since each must
 *       have a URI.
 *   <li><b>Ids of other providers</b> are {@code altIds} with the provider as role.
 * </ul>
 *
 * <p>Not carried, being the newsroom's own: the desk and what the public page may show. Of names in
 * several languages only the one in the item's language is.
 */
final class Ninjs {

  static final String NAME = "ninjs";
  static final String MEDIA_TYPE = "application/json";
  static final String VERSION = "3.1";
  static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";

  static final String MAIN = "main";
  static final String SUBHEAD = "subhead";
  static final String RICHTEXT = "richtext";
  static final String STANDFIRST = "standfirst";
  static final String CAPTION = "caption";
  static final String ALT_TEXT = "altText";
  static final String KEYWORD = "keyword";
  static final String DATELINE = "dateline";
  static final String ABOUT = "about";
  static final String CREDITLINE = "creditline";

  static final String LEVEL = "level:";
  static final String TEST = "use:test";
  static final String EDITORS_ONLY = "use:editors";

  private static final String TEST_NOTE = "TEST ITEM. Not for publication.";
  private static final String EDITORS_NOTE = "NOT FOR PUBLICATION. For editors only.";
  private static final String EMBARGO_NOTE = "EMBARGO: ";
  private static final String PARAGRAPH = "\n\n";

  private static final Pattern PICTURE = Pattern.compile(".*#picture-[0-9]+");

  private Ninjs() {}

  /** The editors' note with the marks and the embargo's note that travel in it; null if empty. */
  static @Nullable String edNote(NewsItem item) {
    StringBuilder note = new StringBuilder();
    paragraph(item.test() ? TEST_NOTE : null, note);
    paragraph(item.publishable() ? null : EDITORS_NOTE, note);
    paragraph(item.edNote(), note);
    Embargo embargo = item.embargo();
    if (embargo != null && embargo.note() != null) {
      paragraph(EMBARGO_NOTE + embargo.note(), note);
    }
    return note.isEmpty() ? null : note.toString();
  }

  private static void paragraph(@Nullable String text, StringBuilder note) {
    if (text != null) {
      note.append(note.isEmpty() ? "" : PARAGRAPH).append(text);
    }
  }

  /**
   * The parts of an editors' note that was written by {@link #edNote(NewsItem)}.
   *
   * @param edNote the item's own, or null
   * @param embargo the embargo's, or null
   */
  record Notes(@Nullable String edNote, @Nullable String embargo) {

    static Notes of(@Nullable String text, boolean test, boolean publishable, boolean embargoed) {
      String rest = text == null ? "" : text;
      rest = test ? without(TEST_NOTE, rest) : rest;
      rest = publishable ? rest : without(EDITORS_NOTE, rest);
      String embargo = null;
      int start = embargoed ? (PARAGRAPH + rest).lastIndexOf(PARAGRAPH + EMBARGO_NOTE) : -1;
      if (start >= 0) {
        embargo = rest.substring(start + EMBARGO_NOTE.length());
        rest = rest.substring(0, Math.max(0, start - PARAGRAPH.length()));
      }
      return new Notes(rest.isEmpty() ? null : rest, embargo);
    }

    private static String without(String mark, String text) {
      if (text.equals(mark)) {
        return "";
      }
      return text.startsWith(mark + PARAGRAPH)
          ? text.substring(mark.length() + PARAGRAPH.length())
          : text;
    }
  }

  /** The URI of the item's picture with this number, counted from 1, that has no guid. */
  static String pictureUri(Guid item, int number) {
    return item.value() + "#picture-" + number;
  }

  /** Whether a URI was made by {@link #pictureUri(Guid, int)}. */
  static boolean isPictureUri(String uri) {
    return PICTURE.matcher(uri).matches();
  }

  /** Fields that ninjs has and items have not. */
  static final List<String> NOT_TAKEN =
      List.of(
          "contentCreated",
          "digitalSourceType",
          "eventDetails",
          "events",
          "expires",
          "objects",
          "plannedCoverage",
          "rightsInfo",
          "trustIndicators");

  /** Names that only ninjs 1 and 2 have; taken for 3.1, their kills and embargoes would be lost. */
  static final Set<String> OLDER =
      Set.of(
          "pubstatus",
          "embargoed",
          "versioncreated",
          "firstcreated",
          "ednote",
          "usageterms",
          "copyrightholder",
          "copyrightnotice",
          "headline",
          "body_text",
          "body_xhtml");
}
