package org.newsflow.feed;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.FlowFacts.Made;
import org.newsflow.feed.FlowFacts.Story;
import org.newsflow.item.Event;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;

/** What may happen around the gate, in any order. */
final class GateSteps {

  static final int ITEMS = 3;
  static final int PRODUCTS = 4;
  static final int FOLLOWERS = 6;

  /** The last one is the public. */
  static final int READERS = 5;

  /** What products ask for: few enough, and plain enough, to be answered by hand. */
  enum Asking {
    EVERYTHING("*", story -> true),
    ENGLISH("language:en", story -> story.language().equals("en")),
    TURKISH("language:tr", story -> story.language().equals("tr")),
    SPORT("desk:sport", story -> story.desk().equals("sport")),
    PRESSING(
        "level:flash OR level:urgent",
        story -> story.level() == Level.FLASH || story.level() == Level.URGENT),
    NO_SPORT(
        "language:en AND NOT desk:sport",
        story -> story.language().equals("en") && !story.desk().equals("sport"));

    final String query;
    final Predicate<Story> asks;

    Asking(String query, Predicate<Story> asks) {
      this.query = query;
      this.asks = asks;
    }
  }

  static final List<Filter> FILTERS =
      List.of(
          Filter.NONE,
          new Filter(Set.of("p1"), Set.of(), Set.of(), Set.of()),
          new Filter(Set.of("p2", "p3"), Set.of(), Set.of(), Set.of()),
          new Filter(Set.of(), Set.of("en"), Set.of(), Set.of()),
          new Filter(Set.of(), Set.of("tr", "ar"), Set.of(), Set.of(Level.FLASH)),
          new Filter(Set.of(), Set.of(), Set.of(ItemType.PICTURE), Set.of()),
          new Filter(Set.of(), Set.of(), Set.of(ItemType.TEXT), Set.of(Level.ROUTINE)));

  /** Something that happens. */
  sealed interface Step {}

  /**
   * An act, as far as the item allows one.
   *
   * @param dice which one
   */
  record Doing(int dice, int item, Story story, boolean embargoed) implements Step {}

  /**
   * A contract, new or edited.
   *
   * @param hours until its end; null for none
   */
  record Agree(
      int contract,
      int subscriber,
      Set<Long> products,
      boolean delivers,
      @Nullable Integer hours,
      boolean embargo,
      @Nullable Integer archiveDays)
      implements Step {}

  record Offering(long product, Asking asking, boolean withdrawn) implements Step {}

  /**
   * A subscriber joins a group or leaves one, or the agency.
   *
   * @param parent 0 for none
   */
  record Belong(long subscriber, long parent, boolean closed) implements Step {}

  record Wait(int hours) implements Step {}

  record Look(int reader, int item, @Nullable Integer version) implements Step {}

  /**
   * A page for who comes with a cursor.
   *
   * @param from place of the cursor, in hundredths of the flow
   */
  record Poll(int reader, int filter, int from, int limit) implements Step {}

  record Connect(int follower, int reader, int filter, int from) implements Step {}

  record Follow(int follower, int limit) implements Step {}

  record File(long subscriber, int item, int version) implements Step {}

  /** Everybody is asked everything. */
  record Compare(int from, int limit) implements Step {}

  private GateSteps() {}

  /** What may be done to an item whose newest entry is this one; null for an item yet to come. */
  static List<Event> allowed(@Nullable Made newest) {
    if (newest == null) {
      return List.of(Event.RELEASE);
    }
    return switch (newest.event()) {
      case KILL -> List.of();
      case HOLD -> List.of(Event.LIFT, Event.LIFT, Event.KILL);
      default ->
          newest.embargoed()
              ? List.of(
                  Event.EMBARGO_LIFT,
                  Event.EMBARGO_LIFT,
                  Event.UPDATE,
                  Event.CORRECTION,
                  Event.HOLD,
                  Event.EMBARGO_CHANGE,
                  Event.KILL)
              : List.of(
                  Event.UPDATE,
                  Event.CORRECTION,
                  Event.HOLD,
                  Event.UPDATE,
                  Event.REPEAT,
                  Event.KILL);
    };
  }

  static Arbitrary<List<Step>> scripts() {
    return Arbitraries.frequencyOf(
            Tuple.of(14, acts()),
            Tuple.of(4, agreements()),
            Tuple.of(1, offers()),
            Tuple.of(1, belongings()),
            Tuple.of(1, Arbitraries.integers().between(1, 30).map(Wait::new)),
            Tuple.of(3, looks()),
            Tuple.of(3, polls()),
            Tuple.of(2, connections()),
            Tuple.of(6, pages()),
            Tuple.of(1, receipts()),
            Tuple.of(2, comparisons()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(70)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<Step> acts() {
    return Combinators.combine(Arbitraries.integers().between(0, 11), items(), stories(), oneIn(3))
        .as(Doing::new);
  }

  private static Arbitrary<Story> stories() {
    return Combinators.combine(
            Arbitraries.of("en", "tr", "ar"),
            Arbitraries.of(Level.FLASH, Level.URGENT, Level.ROUTINE),
            Arbitraries.of("sport", "world"),
            oneIn(4),
            oneIn(12))
        .as((language, level, desk, inside, test) ->
            new Story("", language, level, desk, !inside, test));
  }

  private static Arbitrary<Step> agreements() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(1, READERS - 1),
            Arbitraries.longs().between(1, PRODUCTS).set().ofMinSize(1).ofMaxSize(3),
            oneIn(3),
            Arbitraries.integers().between(1, 60).injectNull(0.7),
            oneIn(2),
            Arbitraries.integers().between(0, 2).injectNull(0.4))
        .as((contract, subscriber, products, stops, hours, embargo, days) ->
            new Agree(contract, subscriber, products, !stops, hours, embargo, days));
  }

  private static Arbitrary<Step> offers() {
    return Combinators.combine(
            Arbitraries.longs().between(1, PRODUCTS), Arbitraries.of(Asking.class), oneIn(4))
        .as(Offering::new);
  }

  private static Arbitrary<Step> belongings() {
    return Combinators.combine(
            Arbitraries.longs().between(1, READERS - 1),
            Arbitraries.longs().between(0, READERS - 1),
            oneIn(5))
        .as(Belong::new);
  }

  private static Arbitrary<Step> looks() {
    return Combinators.combine(
            readers(), items(), Arbitraries.integers().between(1, 5).injectNull(0.5))
        .as(Look::new);
  }

  private static Arbitrary<Step> polls() {
    return Combinators.combine(readers(), filters(), cursors(), limits()).as(Poll::new);
  }

  private static Arbitrary<Step> connections() {
    return Combinators.combine(followers(), readers(), filters(), cursors()).as(Connect::new);
  }

  private static Arbitrary<Step> pages() {
    return Combinators.combine(followers(), limits()).as(Follow::new);
  }

  private static Arbitrary<Step> receipts() {
    return Combinators.combine(
            Arbitraries.longs().between(1, READERS - 1),
            items(),
            Arbitraries.integers().between(1, 5))
        .as(File::new);
  }

  private static Arbitrary<Step> comparisons() {
    return Combinators.combine(cursors(), limits()).as(Compare::new);
  }

  private static Arbitrary<Integer> items() {
    return Arbitraries.integers().between(1, ITEMS);
  }

  private static Arbitrary<Integer> readers() {
    return Arbitraries.integers().between(1, READERS);
  }

  private static Arbitrary<Integer> followers() {
    return Arbitraries.integers().between(0, FOLLOWERS - 1);
  }

  private static Arbitrary<Integer> filters() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(0)),
        Tuple.of(1, Arbitraries.integers().between(1, FILTERS.size() - 1)));
  }

  private static Arbitrary<Integer> cursors() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(0, 100)), Tuple.of(1, Arbitraries.integers().between(0, 100)));
  }

  private static Arbitrary<Integer> limits() {
    return Arbitraries.integers().between(1, 12);
  }

  private static Arbitrary<Boolean> oneIn(int many) {
    return Arbitraries.integers().between(1, many).map(n -> n == many);
  }
}
