package org.newsflow.match;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.newsflow.match.Keys.Kind;

/**
 * What a stored query will cost, as far as can be told when it is saved.
 *
 * @param looks how many times it will be looked at for an item, on average; most queries are looked
 *     at for one item in a hundred or fewer
 * @param tests how many tests a look takes at most; words of a phrase count four times, those of
 *     one that may be moved eight times
 * @param anchored whether an item must have a word or value for it; if not, it is looked at for
 *     every item
 * @param widest the beginning of a word for which it is looked at often; empty where none is
 */
public record Cost(double looks, double tests, boolean anchored, String widest) {

  /** The rule under which a query is refused that costs more than it may. */
  public static final String TOO_COSTLY = "too-costly";

  private static final double OFTEN = .5;
  private static final int PHRASE = 4;
  private static final int NEAR_PHRASE = 8;

  /**
   * How much a query may cost.
   *
   * @param unanchored whether it may be looked at for every item
   * @param work how many looks and tests it may take for an item, on average
   */
  public record Limit(boolean unanchored, double work) {

    /** For what anybody may save, and many do. */
    public static final Limit TOPIC = new Limit(false, 10);

    /**
     * For the few that the agency's staff makes. Every release waits for them: a thousand that all
     * cost as much take half a millisecond.
     */
    public static final Limit PRODUCT = new Limit(true, 250);

    /**
     * Reads a query that is to be kept, as {@link Query#parseStored}, and refuses it where it would
     * cost more than it may.
     */
    public Parsed parse(String text) {
      Parsed parsed = Query.parseStored(text);
      return parsed instanceof Parsed.Valid(Query query)
          ? problem(query, text)
              .<Parsed>map(problem -> new Parsed.Invalid(List.of(problem)))
              .orElse(parsed)
          : parsed;
    }

    /**
     * The problem {@code too-costly}, where a query would cost more than it may, by what is usual
     * of words.
     *
     * @param kept the query as it will be asked
     * @param text what was written for it
     */
    public Optional<QueryProblem> problem(Query kept, String text) {
      return Cost.of(kept, new Chances(List.of()), Clock.systemUTC())
          .tooMuchFor(this)
          .map(reason -> QueryProblem.at(text, 0, TOO_COSTLY, reason));
    }
  }

  static Cost of(Query query, Chances chances, Clock clock) {
    Vocabulary vocabulary = new Vocabulary(chances, clock);
    Node node = vocabulary.node(Canonical.of(query));
    Anchors anchors = Anchors.of(node, vocabulary);
    double tests = 0;
    boolean anchored = true;
    String widest = "";
    for (Anchors.Look look : anchors.looks()) {
      tests = Math.max(tests, tests(look.rest(), vocabulary.phrases()));
      anchored &= look.key() != Keys.ALWAYS;
      if (vocabulary.keys().kind(look.key()) == Kind.BEGINNING
          && vocabulary.chance(look.key()) > OFTEN) {
        widest = vocabulary.keys().text(look.key());
      }
    }
    return new Cost(anchors.chance(), tests, anchored, widest);
  }

  /** How many tests a node takes at most. */
  static double tests(Node node, Phrases phrases) {
    return switch (node) {
      case Node.Constant constant -> 0;
      case Node.Leaf(Node.Kind kind, int number, boolean wanted) ->
          kind == Node.Kind.PHRASE
              ? phrases.length(number) * (phrases.nearness(number) > 0 ? NEAR_PHRASE : PHRASE)
              : 1;
      case Node.All(List<Node> parts) -> tests(parts, phrases);
      case Node.Any(List<Node> parts) -> tests(parts, phrases);
    };
  }

  static double tests(List<Node> parts, Phrases phrases) {
    return parts.stream().mapToDouble(part -> tests(part, phrases)).sum();
  }

  /** The looks and tests for an item, on average. */
  public double work() {
    return looks * (1 + tests);
  }

  /** Why this is more than the limit, and what to do about it; nothing where it is not. */
  public Optional<String> tooMuchFor(Limit limit) {
    if (!anchored && tests > 0 && !limit.unanchored) { // * alone is one for all who save it
      return Optional.of(
          "nothing in this must be there, so it would be asked of every item: add with AND a word,"
              + " a phrase or a value that must be");
    }
    if (!widest.isEmpty() && !limit.unanchored) {
      return Optional.of(
          "nearly every item has a word in %s*: write more letters".formatted(widest));
    }
    return work() <= limit.work
        ? Optional.empty()
        : Optional.of(
            "this takes %.0f tests for an item on average, and may take %.0f: use fewer or rarer words"
                .formatted(work(), limit.work));
  }
}
