package org.newsflow.deliver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Following;
import org.newsflow.feed.Page;
import org.newsflow.feed.RecallNotice;
import org.newsflow.feed.Unheld;
import org.newsflow.feed.View;
import org.newsflow.format.ItemWriter;
import org.newsflow.item.Notice;
import org.newsflow.topic.Topic;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes entries and recalls as the API has them: a small head for this reader, and the item's
 * bytes that all readers share. Everything is on one line.
 */
final class EntryWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();
  private static final byte[] ITEM = {',', '"', 'i', 't', 'e', 'm', '"', ':'};

  private final EncodedItems items;

  EntryWriter(EncodedItems items) {
    this.items = items;
  }

  /**
   * Writes an entry.
   *
   * @param writer the items' format; null leaves them out
   */
  void entry(ByteArrayOutputStream out, View view, @Nullable ItemWriter writer) {
    entry(out, view, writer, List.of());
  }

  private void entry(
      ByteArrayOutputStream out, View view, @Nullable ItemWriter writer, List<Topic> topics) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("position", view.position());
      json.writeNumberProperty("previous", view.previous());
      json.writeStringProperty("event", view.event().code());
      json.writeStringProperty("guid", view.guid().value());
      json.writeNumberProperty("version", view.version());
      json.writeStringProperty("at", view.at().toString());
      json.writeStringProperty("level", view.level().code());
      strings(json, "products", view.products());
      if (!topics.isEmpty()) {
        topics(json, topics);
      }
      if (!view.notice().isEmpty()) {
        notice(json, view.notice());
      }
      if (!view.changed().isEmpty()) {
        strings(json, "changed", view.changed());
      }
      if (view.recalled() != null) {
        json.writeNumberProperty("recalled", view.recalled());
      }
      json.writeBooleanProperty("test", view.test());
    }
    byte[] item = writer == null ? null : items.of(view, writer);
    if (item != null) {
      out.writeBytes(ITEM);
      out.writeBytes(item);
    }
    out.write('}');
  }

  /** Writes a recall. */
  void recall(ByteArrayOutputStream out, RecallNotice recall) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("event", "recall");
      json.writeStringProperty("guid", recall.guid().value());
      json.writeArrayPropertyStart("versions");
      recall.versions().forEach(json::writeNumber);
      json.writeEndArray();
      json.writeNumberProperty("version", recall.version());
      json.writeNumberProperty("position", recall.position());
      json.writeStringProperty("kind", recall.kill() ? "kill" : "hold");
      notice(json, recall.notice());
      json.writeEndObject();
    }
  }

  private static void unheld(ByteArrayOutputStream out, Unheld unheld) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("position", unheld.position());
      json.writeStringProperty("guid", unheld.guid().value());
      json.writeNumberProperty("version", unheld.version());
      json.writeEndObject();
    }
  }

  /**
   * Writes the answer of the feed, each entry as it may be handed over at that moment: the client
   * may read slowly, and a hold or kill comes meanwhile. Such a one stands in {@code recalls}, at
   * the end.
   *
   * @param following which the page is of
   * @param next address of the reading that follows
   * @param topics of the reader that brought an entry, where that is told
   * @param setAside the reader's entries of which it is not known yet whether they are of this
   */
  void page(
      OutputStream out,
      Page page,
      Following following,
      @Nullable ItemWriter writer,
      String next,
      LongFunction<List<Topic>> topics,
      List<Unheld> setAside)
      throws IOException {
    ByteArrayOutputStream piece = new ByteArrayOutputStream(8192);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), piece)) {
      json.writeStartObject();
      json.writeStringProperty("flow", page.flow());
      json.writeNumberProperty("last", page.last());
      json.writeBooleanProperty("more", page.more());
      json.writeStringProperty("next", next);
    }
    piece.writeBytes(ascii(",\"entries\":["));
    String comma = "";
    for (View view : page.entries()) {
      piece.writeBytes(ascii(comma));
      entry(piece, following.now(view), writer, topics.apply(view.position()));
      piece.writeTo(out);
      piece.reset();
      comma = ",";
    }
    piece.write(']');
    List<RecallNotice> recalls = new ArrayList<>(page.recalls());
    recalls.addAll(following.late());
    array(piece, "recalls", recalls, recall -> recall(piece, recall));
    if (!setAside.isEmpty()) {
      array(piece, "setAside", setAside, unheld -> unheld(piece, unheld));
    }
    piece.write('}');
    piece.writeTo(out);
  }

  /** Writes the versions of an item, without their texts. */
  byte[] history(String guid, List<View> versions) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("guid", guid);
    }
    array(out, "entries", versions, view -> entry(out, view, null));
    out.write('}');
    return out.toByteArray();
  }

  private static <T> void array(
      ByteArrayOutputStream out, String name, List<T> values, Consumer<T> write) {
    out.writeBytes(ascii(",\"" + name + "\":["));
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      write.accept(values.get(i));
    }
    out.write(']');
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void topics(JsonGenerator json, List<Topic> topics) {
    json.writeArrayPropertyStart("topics");
    for (Topic topic : topics) {
      json.writeStartObject();
      json.writeStringProperty("id", topic.id());
      json.writeStringProperty("name", topic.name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void notice(JsonGenerator json, Notice notice) {
    json.writeObjectPropertyStart("notice");
    string(json, "grade", notice.grade() == null ? null : notice.grade().code());
    string(json, "note", notice.note());
    string(json, "publicNote", notice.publicNote());
    string(json, "ground", notice.ground() == null ? null : notice.ground().code());
    json.writeEndObject();
  }

  private static void string(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
