package org.newsflow.web;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.NewsflowException;
import org.newsflow.item.NewsflowException.Category;
import org.newsflow.item.Problem;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads JSON that strangers send, and reads nothing into it: well-formed UTF-8 without NUL or half
 * characters, no key twice, nothing after the end, no field that the command does not have, no text
 * where a number belongs. What it refuses it names by its path.
 */
public final class StrictJson {

  private static final int MAX_NUMBER = 64;
  private static final int MAX_NAME = 256;

  private final JsonMapper mapper;
  private final String limits;

  /**
   * A reader with these limits.
   *
   * @param maxDepth how deep objects and lists may be nested
   * @param maxText the longest text, in characters
   */
  public StrictJson(int maxDepth, int maxText) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(maxDepth)
                    .maxStringLength(maxText)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    this.mapper =
        JsonMapper.builder(factory)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .withCoercionConfig(
                LogicalType.Textual,
                coercion ->
                    coercion
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addHandler(new Absent())
            .build();
    this.limits =
        "at most %d levels, texts of %d characters, names of %d, numbers of %d digits"
            .formatted(maxDepth, maxText, MAX_NAME, MAX_NUMBER);
  }

  /**
   * What this JSON says.
   *
   * @throws NewsflowException of the caller when it is not JSON or beyond the limits, of the
   *     content when it is and does not fit the type; {@code problems} names the places
   */
  public <T> T read(byte[] json, Class<T> type) {
    Object value = read(json, (Type) type);
    if (value == null) {
      throw mismatch(null, "type", "must not be null");
    }
    return type.cast(value);
  }

  @Nullable Object read(byte[] json, Type type) {
    String text = decode(json);
    try {
      check(text);
      return mapper.readValue(text, mapper.constructType(type));
    } catch (StreamConstraintsException e) {
      throw malformed(null, "limit", "is too much at once; it may have " + limits);
    } catch (InputCoercionException e) {
      throw mismatch(JsonPath.of(e), "type", "must be " + Words.of(e.getTargetType()));
    } catch (StreamReadException e) {
      throw malformed(null, "json", place(e.getLocation()) + syntax(e));
    } catch (UnrecognizedPropertyException e) {
      throw mismatch(
          JsonPath.of(e), "unknown-field", "is no field of this request, which has " + known(e));
    } catch (DatabindException e) {
      throw mismatch(JsonPath.of(e), "type", message(e));
    }
  }

  private static String decode(byte[] json) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(json);
    CharBuffer text = CharBuffer.allocate(json.length);
    if (decoder.decode(bytes, text, true).isError()) {
      throw malformed(
          null,
          "utf-8",
          "byte " + (bytes.position() + 1) + " is not UTF-8: send the text in UTF-8");
    }
    return text.flip().toString();
  }

  /** Finds what binding would pass over: characters that cannot be printed, and what follows. */
  private void check(String text) {
    try (JsonParser parser = mapper.createParser(text)) {
      boolean ended = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (ended) {
          throw malformed(
              null, "json", place(parser.currentTokenLocation()) + "something follows the end");
        }
        if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
          String fault = fault(parser.getString());
          if (fault != null) {
            throw malformed(JsonPath.of(parser.streamReadContext()), "characters", fault);
          }
        }
        ended = parser.streamReadContext().inRoot();
      }
      if (!ended) {
        throw malformed(null, "json", "is empty");
      }
    }
  }

  private static @Nullable String fault(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (character == 0) {
        return "holds a NUL at character " + (i + 1) + ": remove it";
      }
      if (Character.getType(character) == Character.SURROGATE) {
        return "holds half of a surrogate pair at character " + (i + 1) + ": remove it";
      }
    }
    return null;
  }

  private static String place(@Nullable TokenStreamLocation location) {
    return location == null
        ? ""
        : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
  }

  /** What the parser says, without its advice to programmers. */
  private static String syntax(StreamReadException e) {
    if (e instanceof UnexpectedEndOfInputException) {
      return "ends too early";
    }
    String message = e.getOriginalMessage();
    int advice = message.indexOf(": ");
    return advice < 0 ? message : message.substring(0, advice);
  }

  private static String known(UnrecognizedPropertyException e) {
    return e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(joining(", "));
  }

  private static String message(DatabindException e) {
    return switch (e) {
      case InvalidNullException _ -> "must not be null";
      // Thrown by our own records, which say what they want.
      case ValueInstantiationException own
          when own.getCause() instanceof IllegalArgumentException cause ->
          String.valueOf(cause.getMessage());
      case MismatchedInputException wrong -> "must be " + Words.of(wrong.getTargetType());
      default -> "cannot be read";
    };
  }

  private static NewsflowException malformed(@Nullable String field, String rule, String message) {
    return new NewsflowException(
        "malformed-json",
        Category.CALLER,
        "the body is not good JSON: see problems",
        List.of(new Problem(field, rule, message)));
  }

  private static NewsflowException mismatch(@Nullable String field, String rule, String message) {
    return new NewsflowException(
        "not-acceptable",
        Category.CONTENT,
        "what you sent cannot be accepted: see problems",
        List.of(new Problem(field, rule, message)));
  }

  /** A flag that is not there is not set; a number that is not there is missing. */
  private static final class Absent extends DeserializationProblemHandler {
    @Override
    public Object handleNullForPrimitives(
        DeserializationContext context,
        Class<?> type,
        JsonParser parser,
        ValueDeserializer<?> deserializer,
        String message) {
      return type == boolean.class && parser.currentToken() != JsonToken.VALUE_NULL
          ? false
          : NOT_HANDLED;
    }
  }
}
