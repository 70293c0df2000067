package org.newsflow.leak;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Words that stand nowhere but in one field of one version of one item. */
final class Canaries {

  private static final Pattern WORD = Pattern.compile("zq[bcdfghjklmnprstvwx]{12}");
  private static final Pattern ESCAPED =
      Pattern.compile("\\\\u([0-9a-fA-F]{4})|&#x([0-9a-fA-F]{1,4});");
  private static final String LETTERS = "bcdfghjklmnprstvwx";

  private final Random random = new Random(20261123);
  private final Map<String, String> meanings = new HashMap<>();

  /** A new word, for this field of this version of this item. */
  String mint(String item, int version, String field) {
    StringBuilder word = new StringBuilder("zq");
    for (int i = 0; i < 12; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    meanings.put(word.toString(), item + " " + version + " " + field);
    return word.toString();
  }

  /** Each word with what it was minted for. */
  Map<String, String> all() {
    return meanings;
  }

  /** What of all that was minted can be read here, as {@code item version field}. */
  Set<String> in(String answer) {
    Set<String> found = new TreeSet<>();
    for (String reading : List.of(answer, unescaped(answer), decoded(answer))) {
      WORD.matcher(reading.toLowerCase(Locale.ROOT))
          .results()
          .map(match -> meanings.getOrDefault(match.group(), "unknown " + match.group()))
          .forEach(found::add);
    }
    return found;
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(match -> {
          String code = match.group(1) == null ? match.group(2) : match.group(1);
          String letter = Character.toString(Integer.parseInt(code, 16));
          return java.util.regex.Matcher.quoteReplacement(letter);
        });
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // not percent-encoded
    }
  }
}
