package org.newsflow.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.newsflow.format.Text;
import org.newsflow.item.Body;
import org.newsflow.item.Body.Block;
import org.newsflow.item.Body.Bold;
import org.newsflow.item.Body.Hyperlink;
import org.newsflow.item.Body.Inline;
import org.newsflow.item.Body.Italic;
import org.newsflow.item.Body.ItemList;
import org.newsflow.item.Body.LineBreak;
import org.newsflow.item.Body.Media;
import org.newsflow.item.Body.Paragraph;
import org.newsflow.item.Body.Quote;
import org.newsflow.item.Body.Subhead;
import org.newsflow.item.Body.Table;
import org.newsflow.item.Problem;

/** The form of a story's text: clean, and of bearable size. */
final class BodyForm {

  private static final int MOST_BLOCKS = 5_000;
  private static final int MOST_CHARACTERS = 500_000;

  private final List<Problem> problems;
  private int characters;

  BodyForm(List<Problem> problems) {
    this.problems = problems;
  }

  Body body(Body body) {
    if (body.blocks().size() > MOST_BLOCKS) {
      problem("body", "too-many", "more than %,d paragraphs".formatted(MOST_BLOCKS));
      return body;
    }
    List<Block> blocks = new ArrayList<>();
    for (Block block : body.blocks()) {
      blocks.add(block("body[%d]".formatted(blocks.size()), block));
    }
    if (characters > MOST_CHARACTERS) {
      problem(
          "body", "too-long", "longer than %,d characters: shorten it".formatted(MOST_CHARACTERS));
    }
    return new Body(blocks);
  }

  private Block block(String at, Block block) {
    return switch (block) {
      case Paragraph(var content) -> new Paragraph(inlines(at, content));
      case Subhead(var content) -> new Subhead(inlines(at, content));
      case ItemList(var ordered, var entries) -> new ItemList(ordered, lines(at, entries));
      case Quote(var paragraphs, var source) ->
          new Quote(lines(at, paragraphs), source == null ? null : text(at, source));
      case Table(var rows) -> new Table(rows.stream().map(row -> lines(at, row)).toList());
      case Media media -> media;
    };
  }

  private List<List<Inline>> lines(String at, List<List<Inline>> lines) {
    return lines.stream().map(line -> inlines(at, line)).toList();
  }

  private List<Inline> inlines(String at, List<Inline> content) {
    return content.stream().map(inline -> inline(at, inline)).toList();
  }

  private Inline inline(String at, Inline inline) {
    return switch (inline) {
      case Body.Text(var value) -> new Body.Text(text(at, value));
      case Bold(var content) -> new Bold(inlines(at, content));
      case Italic(var content) -> new Italic(inlines(at, content));
      case Hyperlink(var href, var content) ->
          new Hyperlink(address(at, href), inlines(at, content));
      case LineBreak lineBreak -> lineBreak;
    };
  }

  private String address(String at, String href) {
    String small = href.toLowerCase(Locale.ROOT);
    if (!small.startsWith("http://")
        && !small.startsWith("https://")
        && !small.startsWith("mailto:")) {
      problem(
          at, "not-an-address", "a link leads nowhere: give it an http, https or mailto address");
    }
    return text(at, href);
  }

  private String text(String at, String text) {
    characters += text.length();
    return Text.clean(at, text, problems);
  }

  private void problem(String field, String rule, String message) {
    problems.add(new Problem(field, rule, message));
  }
}
