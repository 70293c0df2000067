package org.newsflow.item;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A subject of IPTC's scheme Media Topics.
 *
 * @param code {@code medtop:} and eight digits
 * @param parent the code of the broader topic, or null at the top
 * @param retired whether IPTC has withdrawn it: old stories carry it, new ones should not
 * @param names by BCP 47 tag
 */
public record MediaTopic(
    String code, @Nullable String parent, boolean retired, Map<String, String> names) {

  private static final Pattern CODE = Pattern.compile("(?:medtop:)?([0-9]{8})");

  public MediaTopic {
    names = Ordered.copy(names);
    if (!isCode(code) || (parent != null && !isCode(parent))) {
      throw new IllegalArgumentException("not Media Topic codes: " + code + ", " + parent);
    }
  }

  /** The code in its full form, from that form or from eight digits alone. */
  public static Optional<String> code(String text) {
    var match = CODE.matcher(text);
    return match.matches() ? Optional.of("medtop:" + match.group(1)) : Optional.empty();
  }

  /** The name in this language, else in English, else in any, else the code. */
  public String name(String language) {
    return Ordered.name(names, language, code);
  }

  /** The topic as a subject of an item. */
  public Concept concept() {
    return new Concept(code, names);
  }

  private static boolean isCode(String text) {
    return code(text).filter(text::equals).isPresent();
  }
}
