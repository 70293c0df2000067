package org.newsflow.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Level;

/**
 * The front page: what matters most by level and time, what is newest, and the sections. A running
 * story stands at the top once.
 *
 * @param lead the story at the top, or null where there is none
 * @param also others of the lead's running story
 * @param beside those next to it, one with a picture first if there is one
 * @param below those under it
 */
record Front(
    @Nullable Card lead,
    List<Card> also,
    List<Card> beside,
    List<Card> below,
    List<Card> latest,
    List<Block> blocks) {

  private static final int ALSO = 2;
  private static final int BESIDE = 3;
  private static final int BELOW = 3;
  private static final int TOP = 1 + BESIDE + BELOW;
  private static final int LATEST = 10;
  private static final int IN_BLOCK = 4;

  /** A picture may bring a story to the top before others that feel as fresh, give or take. */
  private static final double PICTURE_HOURS = 2;

  /** A section's newest stories. */
  record Block(Section section, List<Card> cards) {}

  /**
   * What there is of one running story, or one story alone.
   *
   * @param first the one that stands for all
   * @param rank how old the freshest of them feels, in hours
   */
  private record Running(Card first, List<Card> others, double rank) {

    static Running of(List<Card> cards, Instant now) {
      // An urgent take gives way to the fuller story that follows it.
      Card first =
          cards.stream()
              .min(Comparator.comparingDouble(card -> age(card, now) + hours(fuller(card))))
              .orElseThrow();
      return new Running(
          first,
          cards.stream().filter(card -> !card.row().guid().equals(first.row().guid())).toList(),
          cards.stream()
              .mapToDouble(card -> age(card, now) + hours(card.row().level()))
              .min()
              .orElseThrow());
    }

    private static Level fuller(Card card) {
      return card.row().level() == Level.URGENT ? Level.IMPORTANT : card.row().level();
    }
  }

  /**
   * Lays the page out.
   *
   * @param newest of all sections
   * @param sections each with its newest
   */
  static Front of(List<Card> newest, List<Block> sections, Instant now) {
    List<Running> ranked = ranked(newest, now);
    List<Running> top = new ArrayList<>(ranked.subList(0, Math.min(TOP, ranked.size())));
    top.stream()
        .filter(each -> each.rank() <= top.getFirst().rank() + PICTURE_HOURS)
        .filter(each -> each.first().photo() != null)
        .findFirst()
        .ifPresent(lead -> toFront(lead, top));
    List<Card> cards = new ArrayList<>(top.stream().map(Running::first).toList());
    List<Card> beside = new ArrayList<>(between(1, 1 + BESIDE, cards));
    beside.stream()
        .filter(card -> card.photo() != null)
        .findFirst()
        .ifPresent(card -> toFront(card, beside));
    Set<String> above = new HashSet<>();
    cards.forEach(card -> above.add(card.headline()));
    List<Card> also =
        top.isEmpty()
            ? List.of()
            : top.getFirst().others().stream()
                .filter(card -> above.add(card.headline()))
                .limit(ALSO)
                .toList();
    return new Front(
        cards.isEmpty() ? null : cards.getFirst(),
        also,
        beside,
        between(1 + BESIDE, TOP, cards),
        between(0, LATEST, Card.distinct(newest)),
        blocks(sections, above));
  }

  private static List<Block> blocks(List<Block> sections, Set<String> above) {
    return sections.stream()
        .map(block ->
            new Block(
                block.section(),
                Card.distinct(block.cards()).stream()
                    .filter(card -> !above.contains(card.headline()) && !card.isFlash())
                    .limit(IN_BLOCK)
                    .toList()))
        .filter(block -> !block.cards().isEmpty())
        .toList();
  }

  /** The running stories, the freshest first. */
  private static List<Running> ranked(List<Card> newest, Instant now) {
    Map<String, List<Card>> together = new LinkedHashMap<>();
    for (Card card : newest) {
      if (!card.isFlash()) {
        String slugline = card.item().lines().slugline();
        String name = slugline == null ? card.row().guid().value() : Tag.slug(slugline);
        together.computeIfAbsent(name, same -> new ArrayList<>()).add(card);
      }
    }
    return together.values().stream()
        .map(cards -> Running.of(cards, now))
        .sorted(Comparator.comparingDouble(Running::rank))
        .toList();
  }

  private static <T> void toFront(T first, List<T> list) {
    list.remove(first);
    list.addFirst(first);
  }

  private static <T> List<T> between(int from, int to, List<T> list) {
    return List.copyOf(list.subList(Math.min(from, list.size()), Math.min(to, list.size())));
  }

  private static double age(Card card, Instant now) {
    return Duration.between(card.row().updated(), now).toSeconds() / 3600.0;
  }

  /** How much older than it is a story feels: a routine story ages faster than an urgent one. */
  private static double hours(Level level) {
    return switch (level) {
      case FLASH, URGENT -> 0;
      case IMPORTANT -> 1;
      case ROUTINE -> 6;
      case SPECIAL -> 8;
      case ARCHIVE -> 48;
    };
  }
}
