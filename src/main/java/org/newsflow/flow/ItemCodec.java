package org.newsflow.flow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.newsflow.item.Body;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical bytes of items, as they lie in the store: JSON, fields in the order of the records,
 * nothing for what is null. The same item always gives the same bytes, so that they can be signed.
 */
public final class ItemCodec {

  /** The number of the form that {@link #encode} writes. */
  public static final int SCHEMA = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .addMixIn(Body.Block.class, BlockNames.class)
          .addMixIn(Body.Inline.class, InlineNames.class)
          .addMixIn(Guid.class, AsText.class)
          .build();

  private ItemCodec() {}

  /** The canonical bytes, UTF-8. */
  public static byte[] encode(NewsItem item) {
    return MAPPER.writeValueAsBytes(item);
  }

  /**
   * The item in these bytes.
   *
   * @param schema the number that was stored with them
   */
  public static NewsItem decode(int schema, byte[] bytes) {
    if (schema != SCHEMA) {
      throw new FlowException(
          "unknown-schema", "stored by a newer version of this program: form " + schema);
    }
    return read(bytes, NewsItem.class);
  }

  static byte[] encodeAny(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  static <T> T read(byte[] bytes, Class<T> type) {
    try {
      return MAPPER.readValue(bytes, type);
    } catch (JacksonException e) {
      throw new FlowException("unreadable-content", "stored bytes cannot be read", e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    return read(json.getBytes(StandardCharsets.UTF_8), type);
  }

  static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Body.Paragraph.class, name = "p"),
    @JsonSubTypes.Type(value = Body.Subhead.class, name = "subhead"),
    @JsonSubTypes.Type(value = Body.ItemList.class, name = "list"),
    @JsonSubTypes.Type(value = Body.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Body.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Body.Media.class, name = "media")
  })
  private interface BlockNames {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Body.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Body.Bold.class, name = "bold"),
    @JsonSubTypes.Type(value = Body.Italic.class, name = "italic"),
    @JsonSubTypes.Type(value = Body.Hyperlink.class, name = "link"),
    @JsonSubTypes.Type(value = Body.LineBreak.class, name = "br")
  })
  private interface InlineNames {}

  private abstract static class AsText {
    @JsonCreator
    AsText(String unused) {}

    @JsonValue
    abstract String value();
  }
}
