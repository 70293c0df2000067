package org.newsflow.format;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.newsflow.item.Body;
import org.newsflow.item.Body.Block;
import org.newsflow.item.Body.Bold;
import org.newsflow.item.Body.Hyperlink;
import org.newsflow.item.Body.Inline;
import org.newsflow.item.Body.Italic;
import org.newsflow.item.Body.LineBreak;
import org.newsflow.item.Body.Paragraph;

/**
 * Gathers a run of inlines from HTML, with white space as HTML means it: one blank, none at ends.
 */
final class HtmlLine {

  private final HtmlReader reader;
  private List<Inline> content = new ArrayList<>();

  /** Whether there was any text. */
  private boolean begun;

  /** Whether the last thing was a line's end. */
  private boolean broken;

  /** Whether white space would follow white space, a line's end or nothing. */
  private boolean space = true;

  HtmlLine(HtmlReader reader) {
    this.reader = reader;
  }

  /** Whether the last thing was a line's end. */
  boolean broken() {
    return broken;
  }

  /** Ends the run; if there was anything in it, it is a paragraph. */
  void flush(List<Block> blocks) {
    trimEnd(content);
    if (!content.isEmpty()) {
      blocks.add(new Paragraph(content));
    }
    content = new ArrayList<>();
    begun = false;
    broken = false;
    space = true;
  }

  void add(Node node) {
    add(node, content);
  }

  private void add(Node node, List<Inline> into) {
    if (node instanceof TextNode text) {
      text(reader.clean(text.getWholeText()), into);
    } else if (node instanceof Element element && !reader.takesOut(element)) {
      switch (element.normalName()) {
        case "br" -> lineBreak(into);
        case "b", "strong" -> {
          List<Inline> inner = inner(element);
          if (!inner.isEmpty()) {
            into.add(new Bold(inner));
          }
        }
        case "i", "em", "cite", "dfn", "var" -> {
          List<Inline> inner = inner(element);
          if (!inner.isEmpty()) {
            into.add(new Italic(inner));
          }
        }
        case "a" -> link(element, into);
        default -> element.childNodes().forEach(child -> add(child, into));
      }
    }
  }

  private List<Inline> inner(Element element) {
    List<Inline> inner = new ArrayList<>();
    element.childNodes().forEach(child -> add(child, inner));
    return inner;
  }

  private void link(Element element, List<Inline> into) {
    String href = Addresses.link(reader.clean(element.attr("href")));
    if (href == null) {
      if (element.hasAttr("href")) {
        reader.drop("a", "a link needs an absolute http, https or mailto address");
      }
      element.childNodes().forEach(child -> add(child, into));
      return;
    }
    List<Inline> inner = inner(element);
    if (!inner.isEmpty()) {
      into.add(new Hyperlink(href, inner));
    }
  }

  private void lineBreak(List<Inline> into) {
    if (!begun || broken) {
      return;
    }
    if (!into.isEmpty() && into.getLast() instanceof Body.Text) {
      trimEnd(into);
    }
    into.add(new LineBreak());
    broken = true;
    space = true;
  }

  private void text(String raw, List<Inline> into) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean blank = c == ' ' || c == '\n' || c == '\t';
      if (!blank) {
        text.append(c);
        begun = true;
        broken = false;
      } else if (!space) {
        text.append(' ');
      }
      space = blank;
    }
    if (text.isEmpty()) {
      return;
    }
    if (!into.isEmpty() && into.getLast() instanceof Body.Text(var before)) {
      into.removeLast();
      text.insert(0, before);
    }
    into.add(new Body.Text(text.toString()));
  }

  private static void trimEnd(List<Inline> content) {
    while (!content.isEmpty()) {
      Inline trimmed =
          switch (content.removeLast()) {
            case Body.Text(var value) -> new Body.Text(value.stripTrailing());
            case Bold(var inner) -> new Bold(trimmed(inner));
            case Italic(var inner) -> new Italic(trimmed(inner));
            case Hyperlink(var href, var inner) -> new Hyperlink(href, trimmed(inner));
            case LineBreak() -> new Bold(List.of());
          };
      if (!Body.plain(List.of(trimmed)).isEmpty()) {
        content.add(trimmed);
        return;
      }
    }
  }

  private static List<Inline> trimmed(List<Inline> inner) {
    List<Inline> content = new ArrayList<>(inner);
    trimEnd(content);
    return content;
  }
}
