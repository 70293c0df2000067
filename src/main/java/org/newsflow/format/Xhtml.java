package org.newsflow.format;

import com.ibm.icu.util.ULocale;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.newsflow.item.Language;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Picture;
import org.newsflow.item.Problem;
import org.newsflow.item.Rendition;

/**
 * A body as one XHTML {@code div}, and any HTML as a body. What is parsed is built anew from the
 * body's own blocks: no piece of foreign HTML survives as a string.
 */
public final class Xhtml {

  private Xhtml() {}

  /** What came of parsing HTML. */
  public sealed interface Parsing {

    /**
     * The body.
     *
     * @param dateline what stood in an element of the class {@code dateline}, which is no part of
     *     the body; null if there was none
     * @param dropped what was left out, each kind once
     */
    record Parsed(Body body, @Nullable String dateline, List<Problem> dropped) implements Parsing {
      public Parsed {
        dropped = List.copyOf(dropped);
      }
    }

    /** It cannot be taken: too large, too deep, or with characters that no format can carry. */
    record Refused(List<Problem> problems) implements Parsing {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * The body in this HTML, which may be anything.
   *
   * @param field the name under which problems speak of it
   */
  public static Parsing parse(String field, String html) {
    return new HtmlReader(field).read(html);
  }

  /**
   * The body as the desk's editor takes it, without a dateline.
   *
   * @param pictures those that the body's media blocks number
   */
  public static String write(Body body, String language, List<Picture> pictures) {
    return write(body, language, pictures, null);
  }

  /** The item's body with its dateline once, in the house form of its language. */
  public static String write(NewsItem item, HouseStyle style) {
    NewsItem outward = style.outward(item);
    return write(
        outward.body(),
        outward.language(),
        outward.pictures(),
        PrintedDateline.of(item.lines(), item.language(), style));
  }

  private static String write(
      Body body, String language, List<Picture> pictures, @Nullable PrintedDateline dateline) {
    StringBuilder html = new StringBuilder(2_048);
    html.append("<div xmlns=\"http://www.w3.org/1999/xhtml\"");
    attribute("lang", language, html);
    attribute("xml:lang", language, html);
    attribute("dir", rightToLeft(language) ? "rtl" : "ltr", html);
    html.append('>');
    boolean joins = dateline != null && dateline.joins(body.blocks());
    if (dateline != null && !joins) {
      html.append("<p class=\"dateline\">");
      escape(dateline.text().strip(), html);
      html.append("</p>");
    }
    for (Block block : body.blocks()) {
      if (joins && dateline != null && block instanceof Paragraph(var content)) {
        html.append("<p><span class=\"dateline\">");
        escape(dateline.text(), html);
        html.append("</span>");
        inlines(content, html);
        html.append("</p>");
        joins = false;
      } else {
        block(block, pictures, html);
      }
    }
    return html.append("</div>").toString();
  }

  /** Whether this language is written from right to left, also if it is none of the agency's. */
  static boolean rightToLeft(String language) {
    return Language.of(language)
        .map(Language::rightToLeft)
        .orElseGet(() -> new ULocale(language).isRightToLeft());
  }

  private static void block(Block block, List<Picture> pictures, StringBuilder html) {
    switch (block) {
      case Paragraph(var content) -> element("p", content, html);
      case Subhead(var content) -> element("h2", content, html);
      case ItemList(var ordered, var entries) -> {
        html.append(ordered ? "<ol>" : "<ul>");
        entries.forEach(entry -> element("li", entry, html));
        html.append(ordered ? "</ol>" : "</ul>");
      }
      case Quote(var paragraphs, var source) -> {
        html.append("<blockquote>");
        paragraphs.forEach(paragraph -> element("p", paragraph, html));
        if (source != null) {
          html.append("<footer>");
          escape(source, html);
          html.append("</footer>");
        }
        html.append("</blockquote>");
      }
      case Table(var rows) -> {
        html.append("<table><tbody>");
        for (List<List<Inline>> row : rows) {
          html.append("<tr>");
          row.forEach(cell -> element("td", cell, html));
          html.append("</tr>");
        }
        html.append("</tbody></table>");
      }
      case Media(var number) -> figure(number, pictures, html);
    }
  }

  /** The number is what readers go by; image and caption are for those who show it as it is. */
  private static void figure(int number, List<Picture> pictures, StringBuilder html) {
    html.append("<figure");
    attribute("data-picture", Integer.toString(number), html);
    html.append('>');
    if (number >= 0 && number < pictures.size()) {
      Picture picture = pictures.get(number);
      if (!picture.renditions().isEmpty()) {
        html.append("<img");
        attribute("src", shown(picture.renditions()).href(), html);
        attribute("alt", picture.altText() == null ? "" : picture.altText(), html);
        html.append("/>");
      }
      if (picture.caption() != null) {
        html.append("<figcaption>");
        escape(picture.caption(), html);
        html.append("</figcaption>");
      }
    }
    html.append("</figure>");
  }

  private static Rendition shown(List<Rendition> renditions) {
    return renditions.stream()
        .filter(rendition -> rendition.name().equals("web"))
        .findFirst()
        .orElse(renditions.getFirst());
  }

  private static void element(String name, List<Inline> content, StringBuilder html) {
    html.append('<').append(name).append('>');
    inlines(content, html);
    html.append("</").append(name).append('>');
  }

  private static void inlines(List<Inline> content, StringBuilder html) {
    for (Inline inline : content) {
      switch (inline) {
        case Body.Text(var value) -> escape(value, html);
        case Bold(var inner) -> element("strong", inner, html);
        case Italic(var inner) -> element("em", inner, html);
        case Hyperlink(var href, var inner) -> {
          html.append("<a");
          attribute("href", href, html);
          html.append('>');
          inlines(inner, html);
          html.append("</a>");
        }
        case LineBreak() -> html.append("<br/>");
      }
    }
  }

  private static void attribute(String name, String value, StringBuilder html) {
    html.append(' ').append(name).append("=\"");
    escape(value.replace('\n', ' '), html);
    html.append('"');
  }

  /** A line's end in a text is one for the reader too, which white space in HTML is not. */
  private static void escape(String text, StringBuilder html) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\n' -> "<br/>";
            default -> null;
          };
      if (escaped != null) {
        html.append(text, from, i).append(escaped);
        from = i + 1;
      }
    }
    html.append(from == 0 ? text : text.substring(from)); // quicker than letter by letter
  }
}
