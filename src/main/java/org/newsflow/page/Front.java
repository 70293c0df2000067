package org.newsflow.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Guid;

/**
 * The front page: what matters most by level and time, what is newest, and the sections.
 *
 * @param lead the story at the top, or null where there is none
 * @param below those under it
 * @param beside those next to it
 */
record Front(
    @Nullable Card lead,
    List<Card> below,
    List<Card> beside,
    List<Card> latest,
    List<Block> blocks) {

  private static final int BELOW = 2;
  private static final int BESIDE = 3;
  private static final int TOP = 1 + BELOW + BESIDE;
  private static final int LATEST = 14;
  private static final int IN_BLOCK = 4;

  /** A section's newest stories. */
  record Block(Section section, List<Card> cards) {}

  /**
   * Lays the page out.
   *
   * @param newest of all sections
   * @param sections each with its newest
   */
  static Front of(List<Card> newest, List<Block> sections, Instant now) {
    List<Card> ranked =
        newest.stream()
            .filter(card -> !card.isFlash())
            .sorted(Comparator.comparingDouble(card -> hoursBehind(card, now)))
            .toList();
    List<Card> top = new ArrayList<>(ranked.subList(0, Math.min(TOP, ranked.size())));
    // Of the first ones that which can be shown largest.
    top.stream()
        .filter(card -> card.photo() != null)
        .findFirst()
        .ifPresent(lead -> {
          top.remove(lead);
          top.addFirst(lead);
        });
    Set<Guid> above = top.stream().map(card -> card.row().guid()).collect(Collectors.toSet());
    List<Block> blocks = new ArrayList<>();
    for (Block block : sections) {
      List<Card> cards =
          block.cards().stream()
              .filter(card -> !above.contains(card.row().guid()) && !card.isFlash())
              .limit(IN_BLOCK)
              .toList();
      if (!cards.isEmpty()) {
        blocks.add(new Block(block.section(), cards));
      }
    }
    return new Front(
        top.isEmpty() ? null : top.getFirst(),
        between(1, 1 + BELOW, top),
        between(1 + BELOW, TOP, top),
        newest.stream().limit(LATEST).toList(),
        blocks);
  }

  private static List<Card> between(int from, int to, List<Card> cards) {
    return cards.subList(Math.min(from, cards.size()), Math.min(to, cards.size()));
  }

  /** How old a story feels: a routine story ages faster than an urgent one. */
  private static double hoursBehind(Card card, Instant now) {
    double hours = Duration.between(card.row().updated(), now).toSeconds() / 3600.0;
    return hours
        + switch (card.row().level()) {
          case FLASH, URGENT -> 0;
          case IMPORTANT -> 1;
          case ROUTINE -> 6;
          case SPECIAL -> 8;
          case ARCHIVE -> 48;
        };
  }
}
