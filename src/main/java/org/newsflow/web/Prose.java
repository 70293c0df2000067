package org.newsflow.web;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * The little of Markdown that the API's document uses, as HTML: paragraphs, lists, subheads, {@code
 * `code`} and {@code **bold**}.
 */
final class Prose {

  private static final Pattern BLOCKS = Pattern.compile("\\n\\s*\\n");
  private static final Pattern ENTRIES = Pattern.compile("(?m)^- ");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");

  private Prose() {}

  /** The blocks of a text. */
  static String blocks(String text) {
    StringBuilder html = new StringBuilder();
    for (String block : BLOCKS.split(text.strip(), -1)) {
      if (block.startsWith("## ")) {
        html.append("<h2>").append(line(block.substring(3))).append("</h2>");
      } else if (block.startsWith("- ")) {
        html.append("<ul>");
        for (String entry : ENTRIES.split(block.substring(2), -1)) {
          html.append("<li>").append(line(entry)).append("</li>");
        }
        html.append("</ul>");
      } else {
        html.append("<p>").append(line(block)).append("</p>");
      }
    }
    return html.toString();
  }

  /** A line of text. */
  static String line(String text) {
    String html = CODE.matcher(escaped(text.strip())).replaceAll("<code>$1</code>");
    return BOLD.matcher(html).replaceAll("<strong>$1</strong>");
  }

  /** The text as such. */
  static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
