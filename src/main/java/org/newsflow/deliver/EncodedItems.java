package org.newsflow.deliver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Shape;
import org.newsflow.feed.View;
import org.newsflow.format.ItemWriter;
import org.newsflow.format.Writing;
import tools.jackson.databind.json.JsonMapper;

/**
 * Items as they stand in an entry's JSON, each written once for all readers: the same position in
 * the same shape and format, with the same names of other items, always gives the same bytes.
 */
final class EncodedItems {

  private static final long KEPT_BYTES = 64L << 20;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Cache<Key, byte[]> encoded =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES)
          .weigher((Key key, byte[] bytes) -> bytes.length)
          .build();

  private record Key(long position, Shape shape, String format, List<String> named) {}

  /** The item as a JSON value; null where the format cannot carry it. */
  byte @Nullable [] of(View view, ItemWriter writer) {
    byte[] bytes =
        encoded.get(
            new Key(view.position(), view.shape(), writer.name(), view.named()),
            key -> encode(view, writer));
    return bytes.length == 0 ? null : bytes;
  }

  private static byte[] encode(View view, ItemWriter writer) {
    return switch (writer.write(view.item())) {
      case Writing.Written(byte[] document) ->
          writer.mediaType().endsWith("json")
              ? document
              : MAPPER.writeValueAsBytes(new String(document, StandardCharsets.UTF_8));
      case Writing.NotCarried notCarried -> new byte[0];
    };
  }
}
