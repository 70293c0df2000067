package org.newsflow.format;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Body.Block;
import org.newsflow.item.Body.Paragraph;
import org.newsflow.item.Dateline;
import org.newsflow.item.NewsLines;

/**
 * A dateline as the wire of its language prints it.
 *
 * @param text with its closing sign and blank where the first paragraph goes on after it
 * @param ownLine whether it stands on a line of its own
 */
record PrintedDateline(String text, boolean ownLine) {

  /** How the languages differ. */
  private enum Form {
    /**
     * {@code أنقرة/ الأناضول}: no space before the slash, one after; a reporter between the two.
     */
    SLASH,
    /** {@code ANKARA (Agency) - }. */
    CAPITALS,
    /** {@code ANKARA, Türkiye (Agency) — }. */
    CAPITALS_AND_COUNTRY,
    /** {@code Ankara (Agency) - }. */
    AS_TYPED
  }

  /** That of a story with these lines, or null if it is filed from nowhere. */
  static @Nullable PrintedDateline of(NewsLines lines, String language, HouseStyle style) {
    List<Dateline> datelines = lines.datelines();
    if (datelines.isEmpty()) {
      return null;
    }
    Form form = form(language);
    String agency = style.agency(language);
    if (form == Form.SLASH) {
      List<String> parts = new ArrayList<>();
      parts.add(datelines.stream().map(Dateline::city).collect(Collectors.joining("، ")));
      if (lines.byline() != null) {
        parts.add(lines.byline());
      }
      if (!agency.isEmpty()) {
        parts.add(agency);
      }
      return new PrintedDateline(String.join("/ ", parts), true);
    }
    String places =
        datelines.stream()
            .map(dateline -> place(dateline, form, language))
            .collect(Collectors.joining("/"));
    return new PrintedDateline(
        places + (agency.isEmpty() ? "" : " (" + agency + ")") + sign(language), false);
  }

  private static Form form(String language) {
    return switch (language) {
      case "ar", "fa", "ckb" -> Form.SLASH;
      case "en" -> Form.CAPITALS_AND_COUNTRY;
      case "tr", "bs", "hr", "sr-Latn", "sr-Cyrl", "ru", "kmr", "sq", "mk" -> Form.CAPITALS;
      default -> Form.AS_TYPED;
    };
  }

  private static String place(Dateline dateline, Form form, String language) {
    if (form == Form.AS_TYPED) {
      return dateline.city();
    }
    String city = UCharacter.toUpperCase(new ULocale(language), dateline.city());
    boolean country = form == Form.CAPITALS_AND_COUNTRY && dateline.country() != null;
    return country ? city + ", " + dateline.country() : city;
  }

  private static String sign(String language) {
    return switch (language) {
      case "en", "ru" -> " — ";
      case "bs", "hr", "sr-Latn", "sr-Cyrl", "mk", "fr" -> " – ";
      case "es" -> ".- ";
      default -> " - ";
    };
  }

  /** Whether it can go on in the first paragraph; if not, it takes a line of its own. */
  boolean joins(List<? extends Block> blocks) {
    return !ownLine && !blocks.isEmpty() && blocks.getFirst() instanceof Paragraph;
  }

  /** The paragraphs with this dateline before them. */
  List<String> before(List<Block> blocks, List<String> paragraphs) {
    List<String> all = new ArrayList<>(paragraphs);
    if (joins(blocks) && !all.isEmpty()) {
      all.set(0, text + all.getFirst());
    } else {
      all.addFirst(text.strip());
    }
    return all;
  }

  /** The paragraphs without this dateline, if it stands before them. */
  List<String> removedFrom(List<String> paragraphs) {
    if (paragraphs.isEmpty()) {
      return paragraphs;
    }
    String first = paragraphs.getFirst();
    List<String> rest = new ArrayList<>(paragraphs);
    if (first.equals(text.strip())) {
      rest.removeFirst();
    } else if (!ownLine && first.startsWith(text)) {
      rest.set(0, first.substring(text.length()));
    }
    return rest;
  }
}
