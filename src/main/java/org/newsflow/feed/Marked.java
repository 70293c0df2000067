package org.newsflow.feed;

import java.util.List;

/**
 * A text in which what was looked for is marked.
 *
 * @param marks in order; none touches another
 */
public record Marked(String text, List<Mark> marks) {

  public Marked {
    marks = List.copyOf(marks);
  }

  /**
   * A part of the text, in characters of Java.
   *
   * @param start included
   * @param end excluded
   */
  public record Mark(int start, int end) {}

  /** The text as HTML: all signs escaped, marks as {@code <em>}. */
  public String html() {
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (Mark mark : marks) {
      escape(html, at, mark.start());
      html.append("<em>");
      escape(html, mark.start(), mark.end());
      html.append("</em>");
      at = mark.end();
    }
    escape(html, at, text.length());
    return html.toString();
  }

  private void escape(StringBuilder html, int from, int to) {
    for (int i = from; i < to; i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(sign);
      }
    }
  }
}
