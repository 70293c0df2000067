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
import org.newsflow.item.Body.Paragraph;

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
    int opening = text.opening();
    int limit = rule.limit(text.words(), text.words(opening));
    int end = lead;
    for (int words = text.words(lead); end < text.last() && words <= limit; end++) {
      words += words(text.blocks().get(end + 1));
    }
    Ending ending = text.ending();
    int sound = -1;
    while (--end >= lead) {
      if (ending.isSound(end)) {
        if (ending.isFair(end)) {
          return of(text.blocks().subList(0, end + 1));
        }
        sound = Math.max(sound, end);
      }
    }
    if (sound < 0 || opening > lead) {
      Excerpt parted = within(text, opening, limit);
      if (sound < 0 || parted.paragraphs() > 0) {
        return parted;
      }
    }
    return of(text.blocks().subList(0, sound + 1));
  }

  private static Excerpt of(List<Block> blocks) {
    return new Excerpt(new Body(blocks), Text.paragraphs(blocks));
  }

  private static int words(Block block) {
    return new Body(List.of(block)).words();
  }

  /** What stands above a paragraph and its first sentences, as many as may be, but not all. */
  private static Excerpt within(Text text, int paragraph, int limit) {
    if (!(text.blocks().get(paragraph) instanceof Paragraph(var content))) {
      return NOTHING;
    }
    List<Block> above = text.blocks().subList(0, paragraph);
    List<Block> below = text.blocks().subList(paragraph + 1, text.blocks().size());
    int left = limit - new Body(above).words();
    String plain = Body.plain(content);
    List<Integer> ends = text.habits().sentenceEnds(plain);
    Excerpt sound = null;
    for (int end : ends.subList(0, ends.size() - 1).reversed()) {
      Paragraph sentences = new Paragraph(upTo(end, content));
      if (words(sentences) > left) {
        continue;
      }
      List<Block> parted = new ArrayList<>(above);
      parted.add(sentences);
      parted.add(Paragraph.of(plain.substring(end).strip()));
      parted.addAll(below);
      Ending ending = new Ending(parted, text.habits(), text.turns());
      if (ending.isSound(paragraph)) {
        Excerpt kept = of(parted.subList(0, paragraph + 1));
        if (ending.isFair(paragraph)) {
          return kept;
        }
        sound = sound == null ? kept : sound;
      }
    }
    return sound == null ? NOTHING : sound;
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
