package org.newsflow.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The subscription request, as it is filled in.
 *
 * @param thanks the address to which the answer goes, once the request is kept; else null
 */
record Form(List<Field> fields, @Nullable String thanks) {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");

  /**
   * A field.
   *
   * @param error name of the label that says what is wrong, or null
   */
  record Field(
      String name,
      String type,
      @Nullable String autocomplete,
      boolean required,
      int most,
      String value,
      @Nullable String error) {

    boolean isLong() {
      return type.equals("textarea");
    }

    private Field filled(String sent) {
      String value = CONTROLS.matcher(sent).replaceAll(" ").strip();
      String error =
          value.length() > most
              ? "subscribe.too-long"
              : value.isEmpty()
                  ? (required ? "subscribe.missing" : null)
                  : type.equals("email") && !EMAIL.matcher(value).matches()
                      ? "subscribe.email.wrong"
                      : null;
      String kept = value.length() > most ? value.substring(0, most) : value;
      return new Field(name, type, autocomplete, required, most, kept, error);
    }
  }

  static final Form EMPTY =
      new Form(
          List.of(
              new Field("organisation", "text", "organization", true, 200, "", null),
              new Field("name", "text", "name", true, 200, "", null),
              new Field("email", "email", "email", true, 200, "", null),
              new Field("telephone", "tel", "tel", false, 50, "", null),
              new Field("message", "textarea", null, false, 2000, "", null)),
          null);

  /** The form with what was sent in it. */
  static Form filled(Map<String, String> sent) {
    return new Form(
        EMPTY.fields.stream()
            .map(field -> field.filled(sent.getOrDefault(field.name(), "")))
            .toList(),
        null);
  }

  boolean isRight() {
    return fields.stream().allMatch(field -> field.error() == null);
  }

  String value(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElseThrow();
  }

  Optional<String> given(String name) {
    return Optional.of(value(name)).filter(value -> !value.isEmpty());
  }

  Form thanked() {
    return new Form(fields, value("email"));
  }
}
