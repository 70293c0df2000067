package org.newsflow.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Body;
import org.newsflow.item.Body.Block;
import org.newsflow.item.Body.Inline;
import org.newsflow.item.Body.ItemList;
import org.newsflow.item.Body.LineBreak;
import org.newsflow.item.Body.Media;
import org.newsflow.item.Body.Paragraph;
import org.newsflow.item.Body.Quote;
import org.newsflow.item.Body.Subhead;
import org.newsflow.item.Body.Table;
import org.newsflow.item.Problem;

/** Reads any HTML into a body's own blocks. One reader for one text. */
final class HtmlReader {

  private static final int LONGEST = 1_000_000;
  private static final int DEEPEST = 100;
  private static final int MOST_NODES = 50_000;
  private static final int MOST_BLOCKS = 5_000;

  /** Elements that go with all that is in them; every other unknown one leaves its text. */
  private static final Set<String> DROPPED =
      Set.of(
          "applet",
          "audio",
          "base",
          "button",
          "canvas",
          "embed",
          "frame",
          "frameset",
          "head",
          "iframe",
          "img",
          "input",
          "link",
          "math",
          "meta",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "optgroup",
          "option",
          "param",
          "script",
          "select",
          "source",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "track",
          "video",
          "xmp");

  private final String field;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Problem> dropped = new LinkedHashMap<>();
  private @Nullable String dateline;

  HtmlReader(String field) {
    this.field = field;
  }

  Xhtml.Parsing read(String html) {
    if (html.length() > LONGEST) {
      return refused("too-large", "longer than %,d characters: send less".formatted(LONGEST));
    }
    String clean = Text.clean(field, html, problems);
    if (!problems.isEmpty()) {
      return new Xhtml.Parsing.Refused(problems);
    }
    Element body = new Element("body");
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST + 20);
    body.appendChildren(parser.parseFragmentInput(clean, body, ""));
    Size size = new Size();
    body.traverse(size::count);
    if (size.depth > DEEPEST || size.nodes > MOST_NODES) {
      return refused("too-complex", "too many elements, or too deep in each other: simplify it");
    }
    List<Block> blocks = flow(body);
    if (blocks.size() > MOST_BLOCKS) {
      return refused("too-large", "more than %,d paragraphs: send less".formatted(MOST_BLOCKS));
    }
    return problems.isEmpty()
        ? new Xhtml.Parsing.Parsed(new Body(blocks), dateline, List.copyOf(dropped.values()))
        : new Xhtml.Parsing.Refused(problems);
  }

  private Xhtml.Parsing refused(String rule, String message) {
    return new Xhtml.Parsing.Refused(List.of(new Problem(field, rule, message)));
  }

  private static final class Size {
    private int nodes;
    private int depth;

    void count(Node node, int depth) {
      nodes++;
      this.depth = Math.max(this.depth, depth);
    }
  }

  /** The blocks of an element that may hold blocks and loose text; the latter makes paragraphs. */
  private List<Block> flow(Element parent) {
    List<Block> blocks = new ArrayList<>();
    HtmlLine line = new HtmlLine(this);
    for (Node node : parent.childNodes()) {
      if (!(node instanceof Element element)) {
        line.add(node);
      } else if (element.normalName().equals("br") && line.broken()) {
        // Two line ends in a row are how paragraphs were parted before there was <p>.
        line.flush(blocks);
      } else if (isBlock(element) && !drops(element) && !isDateline(element)) {
        line.flush(blocks);
        block(element, blocks);
      } else {
        line.add(element);
      }
    }
    line.flush(blocks);
    return blocks;
  }

  private void block(Element element, List<Block> blocks) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        List<Inline> heading = joined(lines(flow(element)));
        if (!heading.isEmpty()) {
          blocks.add(new Subhead(heading));
        }
      }
      case "ul", "ol", "menu" -> list(element, blocks);
      case "blockquote" -> quote(element, blocks);
      case "table" -> table(element, blocks);
      case "figure" -> figure(element, blocks);
      default -> blocks.addAll(flow(element));
    }
  }

  /** Lists within lists become entries of the outer one. */
  private void list(Element element, List<Block> blocks) {
    List<List<Inline>> entries = new ArrayList<>();
    for (Node node : element.childNodes()) {
      List<Inline> own = new ArrayList<>();
      List<List<Inline>> inner = new ArrayList<>();
      for (Block block : node instanceof Element child ? flowOrList(child) : loose(node)) {
        if (block instanceof ItemList(var ordered, var nested)) {
          inner.addAll(nested);
        } else {
          append(own, lines(List.of(block)));
        }
      }
      if (!own.isEmpty()) {
        entries.add(own);
      }
      entries.addAll(inner);
    }
    if (!entries.isEmpty()) {
      blocks.add(new ItemList(element.normalName().equals("ol"), entries));
    }
  }

  private List<Block> flowOrList(Element child) {
    if (child.normalName().equals("li")) {
      return flow(child);
    }
    List<Block> blocks = new ArrayList<>();
    if (isBlock(child) && !drops(child)) {
      block(child, blocks);
    } else {
      blocks.addAll(loose(child));
    }
    return blocks;
  }

  private List<Block> loose(Node node) {
    List<Block> blocks = new ArrayList<>();
    HtmlLine line = new HtmlLine(this);
    line.add(node);
    line.flush(blocks);
    return blocks;
  }

  private void quote(Element element, List<Block> blocks) {
    Element footer = element.selectFirst("> footer");
    String source = null;
    if (footer != null) {
      footer.remove();
      String text = Body.plain(joined(lines(flow(footer)))).replace('\n', ' ');
      source = text.isEmpty() ? null : text;
    }
    List<List<Inline>> paragraphs = lines(flow(element));
    if (!paragraphs.isEmpty() || source != null) {
      blocks.add(new Quote(paragraphs, source));
    }
  }

  private void table(Element element, List<Block> blocks) {
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (Element row : element.select("tr")) {
      if (element.equals(row.closest("table"))) {
        List<List<Inline>> cells = new ArrayList<>();
        for (Element cell : row.children()) {
          cells.add(joined(lines(flow(cell))));
        }
        rows.add(cells);
      }
    }
    Element caption = element.selectFirst("> caption");
    if (caption != null) {
      blocks.addAll(flow(caption));
    }
    if (rows.stream().anyMatch(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))) {
      blocks.add(new Table(rows));
    }
  }

  private void figure(Element element, List<Block> blocks) {
    String number = element.attr("data-picture");
    if (number.matches("[0-9]{1,3}")) {
      blocks.add(new Media(Integer.parseInt(number)));
    } else {
      blocks.addAll(flow(element));
    }
  }

  /** The text of blocks as lines, for places where no blocks may stand. */
  private static List<List<Inline>> lines(List<Block> blocks) {
    List<List<Inline>> lines = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Paragraph(var content) -> lines.add(content);
        case Subhead(var content) -> lines.add(content);
        case ItemList(var ordered, var entries) -> lines.addAll(entries);
        case Quote(var paragraphs, var source) -> {
          lines.addAll(paragraphs);
          if (source != null) {
            lines.add(List.of(new Body.Text(source)));
          }
        }
        case Table(var rows) -> rows.forEach(lines::addAll);
        case Media(var picture) -> {}
      }
    }
    lines.removeIf(List::isEmpty);
    return lines;
  }

  private static List<Inline> joined(List<List<Inline>> lines) {
    List<Inline> content = new ArrayList<>();
    append(content, lines);
    return content;
  }

  private static void append(List<Inline> content, List<List<Inline>> lines) {
    for (List<Inline> line : lines) {
      if (!content.isEmpty()) {
        content.add(new LineBreak());
      }
      content.addAll(line);
    }
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() || element.children().stream().anyMatch(HtmlReader::isBlock);
  }

  private boolean isDateline(Element element) {
    return dateline == null && element.hasClass("dateline");
  }

  private static boolean drops(Element element) {
    return DROPPED.contains(element.normalName());
  }

  /** Whether the element is none of the text; what it was is noted. */
  boolean takesOut(Element element) {
    if (isDateline(element)) {
      dateline = clean(element.text());
      return true;
    }
    if (drops(element)) {
      drop(element.normalName(), "<" + element.normalName() + "> cannot stand in a story");
      return true;
    }
    return false;
  }

  void drop(String kind, String message) {
    dropped.putIfAbsent(kind, new Problem(field, "dropped", message + ": it was left out"));
  }

  /** One fault is enough to refuse it all. */
  String clean(String text) {
    return problems.isEmpty() ? Text.clean(field, text, problems) : "";
  }
}
