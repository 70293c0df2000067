package org.newsflow.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types, in words that a sender of JSON or of parameters knows. */
final class Words {

  private Words() {}

  static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    return switch (type.getSimpleName()) {
      case "String", "CharSequence" -> "a text";
      case "boolean", "Boolean" -> "true or false";
      case "int", "Integer", "long", "Long", "short", "Short", "BigInteger" -> "a whole number";
      case "double", "Double", "float", "Float", "BigDecimal", "Number" -> "a number";
      case "Instant", "OffsetDateTime" -> "a time like 2026-11-23T10:00:00Z";
      case "LocalDate" -> "a date like 2026-11-23";
      case "Duration" -> "a duration like PT30S";
      case "Guid" -> "a guid like nf:text:20261123:17";
      case "URI", "URL" -> "an address like https://example.org/";
      default -> type.isRecord() ? "an object" : "another kind of value";
    };
  }
}
