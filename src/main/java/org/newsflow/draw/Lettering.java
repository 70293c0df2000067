package org.newsflow.draw;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.Map;
import org.newsflow.item.Language;

/**
 * Letters for all scripts of the agency, in the direction of a language. The fonts come with the
 * program: a bare machine has none, or none with Arabic.
 */
final class Lettering {

  private static final Font PLAIN = font("DejaVuSansCondensed.ttf");
  private static final Font BOLD = font("DejaVuSansCondensed-Bold.ttf");

  private final Graphics2D pen;
  private final ULocale locale;
  private final boolean rightToLeft;

  Lettering(Graphics2D pen, String language) {
    this.pen = pen;
    this.locale = ULocale.forLanguageTag(language);
    this.rightToLeft = Language.of(language).map(Language::rightToLeft).orElse(false);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  private static Font font(String file) {
    try (InputStream in =
        Lettering.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + file)) {
      return Font.createFont(Font.TRUETYPE_FONT, requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(file, e);
    }
  }

  boolean rightToLeft() {
    return rightToLeft;
  }

  /** Where a line stands to its point. */
  enum Place {
    /** It begins there, in the direction of the language. */
    BEGINS,
    CENTRED,
    ENDS,
    /** It lies to the left, whatever the language. */
    LEFT,
    /** It lies to the right, whatever the language. */
    RIGHT
  }

  void line(String text, double x, double y, Place place, double size, boolean bold, Color colour) {
    TextLayout layout = layout(text, size, bold);
    double width = layout.getAdvance();
    boolean leftwards =
        switch (place) {
          case BEGINS -> rightToLeft;
          case ENDS -> !rightToLeft;
          case RIGHT -> true;
          case LEFT, CENTRED -> false;
        };
    double from = place == Place.CENTRED ? x - width / 2 : leftwards ? x - width : x;
    pen.setColor(colour);
    layout.draw(pen, (float) from, (float) y);
  }

  double width(String text, double size, boolean bold) {
    return layout(text, size, bold).getAdvance();
  }

  /** In as many lines as it needs; where the last one stands. */
  double lines(
      String text, double x, double y, double width, double size, boolean bold, Color colour) {
    LineBreakMeasurer measurer =
        new LineBreakMeasurer(
            attributed(text, size, bold).getIterator(), pen.getFontRenderContext());
    double at = y;
    pen.setColor(colour);
    while (measurer.getPosition() < text.length()) {
      TextLayout layout = measurer.nextLayout((float) width);
      layout.draw(pen, (float) (rightToLeft ? x - layout.getAdvance() : x), (float) at);
      if (measurer.getPosition() < text.length()) {
        at += size * 1.28;
      }
    }
    return at;
  }

  private TextLayout layout(String text, double size, boolean bold) {
    return new TextLayout(attributed(text, size, bold).getIterator(), pen.getFontRenderContext());
  }

  private AttributedString attributed(String text, double size, boolean bold) {
    Font font = (bold ? BOLD : PLAIN).deriveFont((float) size);
    return new AttributedString(
        text.isEmpty() ? " " : text,
        Map.of(
            TextAttribute.FONT,
            font,
            TextAttribute.RUN_DIRECTION,
            rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR));
  }

  /**
   * A number in the language's form.
   *
   * @param digits a text that shows which digits are used beside it, where it has any
   */
  String number(double value, int decimals, String digits) {
    boolean latin = digits.chars().anyMatch(c -> c >= '0' && c <= '9');
    NumberFormat format =
        NumberFormat.getInstance(latin ? locale.setKeywordValue("numbers", "latn") : locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }
}
