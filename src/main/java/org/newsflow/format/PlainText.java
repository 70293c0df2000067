package org.newsflow.format;

/**
 * Our plain text, for people and for programs that read no more than that. In order:
 *
 * <ol>
 *   <li><b>Banners</b>, each on a line between asterisks, where there is cause: {@code *** KILL:
 *       remove it everywhere ***}, {@code *** HOLD: stop using it until more is said ***}, {@code
 *       *** TEST ITEM: not for publication ***}, {@code *** NOT FOR PUBLICATION: for editors only
 *       ***}, {@code *** CORRECTION ***}, {@code *** EMBARGO until 2026-11-24T09:00:00Z ***} or
 *       {@code *** EMBARGO until further notice ***}. A reader refuses a banner that it does not
 *       know, since it may forbid something.
 *   <li><b>Fields</b>, each {@code Name: value} on a line; further lines of a value begin with a
 *       blank, as does the country under its city and the role under its source. Those that there
 *       can be several of are repeated. Readers ignore names that they do not know.
 *   <li>An empty line, and the <b>text</b>: paragraphs parted by an empty line, the dateline once
 *       in the house form of the language, entries of lists and rows of tables on lines of their
 *       own (cells parted by tabs).
 * </ol>
 *
 * <p>Bold, italic, addresses of links and the kinds of blocks are not carried, nor are subjects,
 * genre, places, people, organisations, desk, renditions, other providers' ids and what the public
 * page may show. Pictures are listed for people and not read back.
 */
final class PlainText {

  static final String NAME = "text";
  static final String MEDIA_TYPE = "text/plain";

  static final String KILL = "KILL: remove it everywhere";
  static final String HOLD = "HOLD: stop using it until more is said";
  static final String TEST = "TEST ITEM: not for publication";
  static final String EDITORS_ONLY = "NOT FOR PUBLICATION: for editors only";
  static final String CORRECTION = "CORRECTION";
  static final String EMBARGO = "EMBARGO until ";
  static final String FURTHER_NOTICE = "further notice";

  static final String BANNER_START = "*** ";
  static final String BANNER_END = " ***";

  /** IPTC's code for a correction among an item's signals. */
  static final String CORRECTED = "sig:correction";

  static final String GUID = "Guid";
  static final String VERSION = "Version";
  static final String TYPE = "Type";
  static final String LANGUAGE = "Language";
  static final String LEVEL = "Level";
  static final String URGENCY = "Urgency";
  static final String FIRST_CREATED = "First-created";
  static final String VERSION_CREATED = "Version-created";
  static final String SIGNAL = "Signal";
  static final String LINK = "Link";
  static final String EDITORS_NOTE = "Editors-note";
  static final String EMBARGO_NOTE = "Embargo-note";
  static final String COPYRIGHT_HOLDER = "Copyright-holder";
  static final String COPYRIGHT_NOTICE = "Copyright-notice";
  static final String USAGE_TERMS = "Usage-terms";
  static final String INFO_SOURCE = "Info-source";
  static final String KEYWORD = "Keyword";
  static final String PICTURE = "Picture";
  static final String SLUGLINE = "Slugline";
  static final String HEADLINE = "Headline";
  static final String SUBHEADLINE = "Subheadline";
  static final String STANDFIRST = "Standfirst";
  static final String BYLINE = "Byline";
  static final String CREDITLINE = "Creditline";
  static final String LOCATED = "Located";

  private PlainText() {}
}
