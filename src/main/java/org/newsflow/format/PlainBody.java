package org.newsflow.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Body;
import org.newsflow.item.Body.Block;
import org.newsflow.item.Body.Inline;
import org.newsflow.item.Body.LineBreak;
import org.newsflow.item.Body.Paragraph;

/** A body as plain text: paragraphs parted by an empty line, the dateline before them once. */
final class PlainBody {

  private static final Pattern EMPTY_LINE = Pattern.compile("\n[ \t]*\n\\s*");

  private PlainBody() {}

  static String write(Body body, @Nullable PrintedDateline dateline) {
    List<String> paragraphs = body.paragraphs();
    if (dateline != null) {
      paragraphs = dateline.before(body.blocks(), paragraphs);
    }
    return String.join("\n\n", paragraphs);
  }

  static Body read(String text, @Nullable PrintedDateline dateline) {
    List<String> paragraphs =
        EMPTY_LINE.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
    if (dateline != null) {
      paragraphs = dateline.removedFrom(paragraphs);
    }
    return new Body(paragraphs.stream().map(PlainBody::paragraph).toList());
  }

  private static Block paragraph(String text) {
    List<Inline> content = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!content.isEmpty()) {
        content.add(new LineBreak());
      }
      content.add(new Body.Text(line));
    }
    return new Paragraph(content);
  }
}
