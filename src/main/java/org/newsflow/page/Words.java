package org.newsflow.page;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.newsflow.item.Language;

/** What the pages say in one language. */
final class Words {

  private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Words(load(language), HouseDate.locale(language)));
    }
  }

  private final Properties words;

  private final LocalizedNumberFormatter numbers;

  private Words(Properties words, ULocale locale) {
    this.words = words;
    this.numbers = NumberFormatter.withLocale(locale);
  }

  static Words in(Language language) {
    return requireNonNull(ALL.get(language));
  }

  /** The label with this name; {0}, {1} … are replaced, numbers in the digits of the house. */
  String get(String name, Object... values) {
    String words = this.words.getProperty(name);
    if (words == null) {
      throw new IllegalArgumentException("there is no label " + name);
    }
    for (int i = 0; i < values.length; i++) {
      words = words.replace("{" + i + "}", text(values[i]));
    }
    return words;
  }

  private String text(Object value) {
    return value instanceof Number number
        ? numbers.format(number).toString()
        : String.valueOf(value);
  }

  /** The names of all labels. */
  Set<String> names() {
    return words.stringPropertyNames();
  }

  private static Properties load(Language language) {
    String file = "labels/" + language.tag() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
