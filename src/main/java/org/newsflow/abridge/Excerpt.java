package org.newsflow.abridge;

import java.util.ArrayList;
import java.util.List;
import org.newsflow.item.Body;
import org.newsflow.item.Body.Block;
import org.newsflow.item.Body.Bold;
import org.newsflow.item.Body.Hyperlink;
import org.newsflow.item.Body.Inline;
import org.newsflow.item.Body.Italic;
import org.newsflow.item.Body.LineBreak;
import org.newsflow.item.Body.Media;
import org.newsflow.item.Body.Paragraph;
import org.newsflow.item.Body.Quote;
import org.newsflow.item.Body.Subhead;

/**
 * The top of a text: whole paragraphs from the lead down, or the lead's first sentences.
 *
 * @param paragraphs how many of the text's paragraphs it keeps, the last perhaps in part
 */
record Excerpt(Body body, int paragraphs) {

  static final Excerpt NOTHING = new Excerpt(Body.EMPTY, 0);

  /** As much as the rule allows and good manners leave, never all of it. */
  static Excerpt of(Text text, Rule rule) {
    int lead = text.lead();
    if (lead < 0) {
      return NOTHING;
    }
    int limit = rule.limit(text.words(), text.leadWords());
    List<Block> blocks = text.blocks();
    int last = lastOfText(blocks);
    int end = lead;
    for (int words = text.leadWords(); end < last && words <= limit; end++) {
      words += words(blocks.get(end + 1));
    }
    while (--end >= lead) {
      List<Block> kept = blocks.subList(0, end + 1);
      if (endsWell(kept, text.habits())) {
        return of(kept);
      }
    }
    return leadCut(text, lead, limit);
  }

  private static Excerpt of(List<Block> blocks) {
    Body body = new Body(blocks);
    return new Excerpt(body, body.paragraphs().size());
  }

  private static int words(Block block) {
    return new Body(List.of(block)).words();
  }

  private static int lastOfText(List<Block> blocks) {
    int last = blocks.size() - 1;
    while (Body.text(blocks.get(last)).isBlank()) {
      last--;
    }
    return last;
  }

  /** The lead's first sentences: with the last of them the lead was refused, or is the text. */
  private static Excerpt leadCut(Text text, int lead, int limit) {
    if (!(text.blocks().get(lead) instanceof Paragraph(var content))) {
      return NOTHING;
    }
    List<Block> above = text.blocks().subList(0, lead);
    int left = limit - new Body(above).words();
    List<Integer> ends = text.habits().sentenceEnds(Body.plain(content));
    Excerpt longest = NOTHING;
    for (int end : ends.subList(0, ends.size() - 1)) {
      Paragraph sentences = new Paragraph(upTo(end, content));
      if (words(sentences) > left) {
        break;
      }
      List<Block> kept = new ArrayList<>(above);
      kept.add(sentences);
      if (endsWell(kept, text.habits())) {
        longest = of(kept);
      }
    }
    return longest;
  }

  /**
   * Whether a text may end here: not on a heading or a colon, not within a quotation, and not
   * before the speaker of a statement is named.
   */
  private static boolean endsWell(List<Block> blocks, LanguageHabits habits) {
    Block last = blocks.getLast();
    if (last instanceof Subhead || last instanceof Media || endsOnColon(Body.text(last))) {
      return false;
    }
    Quotation quotation = new Quotation();
    boolean introduced = false;
    boolean speakerMissing = false;
    for (Block block : blocks) {
      String text = Body.text(block);
      Quotation.Passage passage = quotation.read(text);
      boolean states = passage.states() || block instanceof Quote;
      if (speakerMissing || (states && !introduced && !(block instanceof Subhead))) {
        speakerMissing = !isSigned(block) && !habits.attributes(passage.outside());
      }
      introduced = endsOnColon(text);
    }
    return !quotation.isOpen() && !speakerMissing;
  }

  private static boolean isSigned(Block block) {
    return block instanceof Quote(var paragraphs, var source) && source != null;
  }

  private static boolean endsOnColon(String text) {
    return text.stripTrailing().endsWith(":");
  }

  /** The first so many characters of a run of inlines. */
  private static List<Inline> upTo(int characters, List<Inline> content) {
    List<Inline> kept = new ArrayList<>();
    int left = characters;
    for (Inline inline : content) {
      int length = Body.plain(List.of(inline)).length();
      if (left <= 0) {
        break;
      }
      kept.add(length <= left ? inline : upTo(left, inline));
      left -= length;
    }
    return kept;
  }

  private static Inline upTo(int characters, Inline inline) {
    return switch (inline) {
      case Body.Text(var value) -> new Body.Text(value.substring(0, characters));
      case Bold(var inner) -> new Bold(upTo(characters, inner));
      case Italic(var inner) -> new Italic(upTo(characters, inner));
      case Hyperlink(var href, var inner) -> new Hyperlink(href, upTo(characters, inner));
      case LineBreak() -> inline;
    };
  }
}
