package org.newsflow.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A story's text as a tree of blocks. Formats never see HTML; they write what they find here. */
public record Body(List<Block> blocks) {

  /** No text. */
  public static final Body EMPTY = new Body(List.of());

  public Body {
    blocks = List.copyOf(blocks);
  }

  /** A body of plain paragraphs. */
  public static Body of(String... paragraphs) {
    return of(Arrays.asList(paragraphs));
  }

  /** A body of plain paragraphs. */
  public static Body of(List<String> paragraphs) {
    return new Body(paragraphs.stream().<Block>map(Paragraph::of).toList());
  }

  /** Whether there is no text at all. */
  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** The text alone, paragraphs parted by an empty line. */
  public String plainText() {
    return String.join("\n\n", paragraphs());
  }

  /** The text of each block that has any, in reading order. */
  public List<String> paragraphs() {
    return blocks.stream().map(Body::text).filter(text -> !text.isBlank()).toList();
  }

  /** How many words, parted by white space. */
  public int words() {
    String text = plainText().strip();
    int words = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      boolean gap = isGap(text.charAt(i));
      words += gap || within ? 0 : 1;
      within = !gap;
    }
    return words;
  }

  /** Whether this parts one word from the next. */
  public static boolean isGap(char character) {
    return character == ' ' || ('\t' <= character && character <= '\r');
  }

  /** The text of one block; list entries and table rows on lines of their own. */
  public static String text(Block block) {
    return switch (block) {
      case Paragraph(var content) -> plain(content);
      case Subhead(var content) -> plain(content);
      case ItemList(var ordered, var entries) ->
          entries.stream().map(Body::plain).collect(Collectors.joining("\n"));
      case Quote(var paragraphs, var source) -> {
        List<String> lines = new ArrayList<>(paragraphs.stream().map(Body::plain).toList());
        if (source != null) {
          lines.add(source);
        }
        yield String.join("\n", lines);
      }
      case Table(var rows) ->
          rows.stream()
              .map(row -> row.stream().map(Body::plain).collect(Collectors.joining("\t")))
              .collect(Collectors.joining("\n"));
      case Media(var picture) -> "";
    };
  }

  /** The text of a run of inlines. */
  public static String plain(List<Inline> content) {
    if (content.size() == 1 && content.getFirst() instanceof Text(var value)) {
      return value;
    }
    StringBuilder text = new StringBuilder();
    for (Inline inline : content) {
      switch (inline) {
        case Text(var value) -> text.append(value);
        case Bold(var inner) -> text.append(plain(inner));
        case Italic(var inner) -> text.append(plain(inner));
        case Hyperlink(var href, var inner) -> text.append(plain(inner));
        case LineBreak() -> text.append('\n');
      }
    }
    return text.toString();
  }

  /** A block of the body. */
  public sealed interface Block permits Paragraph, Subhead, ItemList, Quote, Table, Media {}

  /** A paragraph. */
  public record Paragraph(List<Inline> content) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }

    /** A paragraph of plain text. */
    public static Paragraph of(String text) {
      return new Paragraph(List.of(new Text(text)));
    }
  }

  /** A section's heading within a story. */
  public record Subhead(List<Inline> content) implements Block {
    public Subhead {
      content = List.copyOf(content);
    }
  }

  /** A list, numbered or not. */
  public record ItemList(boolean ordered, List<List<Inline>> entries) implements Block {
    public ItemList {
      entries = entries.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A quotation set apart.
   *
   * @param source who said it, or null where the text around it tells
   */
  public record Quote(List<List<Inline>> paragraphs, @Nullable String source) implements Block {
    public Quote {
      paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }
  }

  /** A table of cells, row by row. */
  public record Table(List<List<List<Inline>>> rows) implements Block {
    public Table {
      rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
    }
  }

  /** The place in the text where a picture stands: its number in {@link NewsItem#pictures()}. */
  public record Media(int picture) implements Block {}

  /** A run of text within a block. */
  public sealed interface Inline permits Text, Bold, Italic, Hyperlink, LineBreak {}

  /** Plain text. */
  public record Text(String value) implements Inline {}

  /** Bold text. */
  public record Bold(List<Inline> content) implements Inline {
    public Bold {
      content = List.copyOf(content);
    }
  }

  /** Italic text. */
  public record Italic(List<Inline> content) implements Inline {
    public Italic {
      content = List.copyOf(content);
    }
  }

  /** A link; {@code href} is an absolute http, https or mailto address. */
  public record Hyperlink(String href, List<Inline> content) implements Inline {
    public Hyperlink {
      content = List.copyOf(content);
    }
  }

  /** A line's end within a block. */
  public record LineBreak() implements Inline {}
}
