package org.newsflow.abridge;

import java.util.List;
import java.util.regex.Pattern;
import org.newsflow.item.Body;
import org.newsflow.item.Body.Block;
import org.newsflow.item.Body.Media;
import org.newsflow.item.Body.Quote;
import org.newsflow.item.Body.Subhead;

/**
 * Where a text may end without misleading who reads no further.
 *
 * <p>Two kinds of rules. An end that is not sound is never used: it would leave a heading, a
 * question, an announcement or a quotation hanging, a speaker unnamed, a list at its head, or an
 * accusation without its denial. An end that is sound but not fair, since what follows turns it
 * round, is used only where there is no other.
 */
record Ending(List<Block> blocks, LanguageHabits habits, Turns turns) {

  private static final Pattern QUESTION = Pattern.compile("[?؟][^\\p{L}\\p{N}]*$");
  private static final Pattern LEADS_ON = Pattern.compile("[:\\p{Pd}][\\s\\p{Cf}]*$");

  /** A list typed as paragraphs: a bullet, a number, a date or an hour before each. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "^\\s*(?:[-–—•·*▪]\\s|\\(?\\p{N}{1,3}[.)]\\s|\\p{N}{1,2}[.:]\\p{N}{2}\\b"
              + "|(?=[^:]{0,45}\\p{N})[^:.!?؟\"“«]{1,45}:\\s)");

  /** What has no more words than this, and no mark at its end, is a heading or a caption. */
  private static final int WORDS_OF_A_HEADING = 10;

  private static final Pattern LETTER_LAST = Pattern.compile("[\\p{L}\\p{M}\\p{N}]\\s*$");

  /** The place of the first block that has text and is no heading, or -1. */
  static int lead(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (!(blocks.get(i) instanceof Subhead) && !Body.text(blocks.get(i)).isBlank()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the text may end with this block. */
  boolean isSound(int end) {
    return closes(end)
        && !(isEntry(end) && isEntry(end + 1))
        && speaksOut(blocks.subList(0, end + 1))
        && denial(end) < 0;
  }

  /** Whether what follows this block leaves it as it is. */
  boolean isFair(int end) {
    int next = next(end);
    while (next >= 0 && turns.goesOn(text(next))) {
      next = next(next);
    }
    return next < 0 || !(turns.turnsRound(text(next)) || turns.letsOtherSideSpeak(text(next)));
  }

  /**
   * Where what stands down to this block is denied, or -1: in the next passage, or after the same
   * speaker went on. Also -1 if a denial stands there already.
   */
  int denial(int end) {
    for (int next = next(end); next >= 0; next = next(next)) {
      if (denies(next)) {
        return blocks.subList(0, end + 1).stream().map(Body::text).anyMatch(turns::denies)
            ? -1
            : next;
      }
      if (!turns.goesOn(text(next))) {
        return -1;
      }
    }
    return -1;
  }

  /** Where what this block says is turned round at once, or -1. */
  int turn(int end) {
    int next = next(end);
    return next >= 0 && turns.turnsRound(text(next)) ? next : -1;
  }

  /** Whether a passage begins with a denial; one that comes later is of something else. */
  boolean denies(int block) {
    List<String> sentences = habits.sentences(text(block));
    return !sentences.isEmpty() && turns.denies(sentences.getFirst());
  }

  /** The next block that has text, or -1 at the end or before a heading. */
  private int next(int block) {
    for (int next = block + 1; next < blocks.size(); next++) {
      if (blocks.get(next) instanceof Subhead) {
        return -1;
      }
      if (!text(next).isBlank()) {
        return next;
      }
    }
    return -1;
  }

  private String text(int block) {
    return Body.text(blocks.get(block));
  }

  /** Whether a block is neither heading nor question nor announcement. */
  private boolean closes(int block) {
    if (blocks.get(block) instanceof Subhead || blocks.get(block) instanceof Media) {
      return false;
    }
    String text = text(block);
    return !QUESTION.matcher(text).find()
        && !LEADS_ON.matcher(text).find()
        && (block == lead(blocks) || !isHeading(block))
        && !turns.announces(lastSentence(text));
  }

  private boolean isHeading(int block) {
    return blocks.get(block) instanceof Body.Paragraph
        && new Body(List.of(blocks.get(block))).words() <= WORDS_OF_A_HEADING
        && LETTER_LAST.matcher(text(block)).find();
  }

  private boolean isEntry(int block) {
    return block < blocks.size()
        && blocks.get(block) instanceof Body.Paragraph
        && ENTRY.matcher(text(block)).find();
  }

  private String lastSentence(String text) {
    List<String> sentences = habits.sentences(text);
    return sentences.isEmpty() ? "" : sentences.getLast();
  }

  /** Whether no quotation is open after these blocks, and every statement has its speaker. */
  private boolean speaksOut(List<Block> kept) {
    Quotation quotation = new Quotation();
    boolean introduced = false;
    boolean speakerMissing = false;
    for (Block block : kept) {
      String text = Body.text(block);
      Quotation.Passage passage = quotation.read(text);
      boolean states = passage.states() || block instanceof Quote;
      if (speakerMissing || (states && !introduced && !(block instanceof Subhead))) {
        speakerMissing = !isSigned(block) && !habits.attributes(passage.outside());
      }
      introduced = text.stripTrailing().endsWith(":");
    }
    return !quotation.isOpen() && !speakerMissing;
  }

  private static boolean isSigned(Block block) {
    return block instanceof Quote(var paragraphs, var source) && source != null;
  }
}
