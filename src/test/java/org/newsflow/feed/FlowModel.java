package org.newsflow.feed;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.FlowFacts.Made;
import org.newsflow.feed.FlowFacts.Member;
import org.newsflow.feed.FlowFacts.Offer;
import org.newsflow.feed.FlowFacts.Reach;
import org.newsflow.feed.FlowFacts.Story;
import org.newsflow.feed.FlowFacts.Taken;
import org.newsflow.feed.FlowFacts.Terms;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;

/**
 * The rules of the flow told as plainly as they can be: it is told what happened, in the order in
 * which it happened, and says what any reader must be told. It asks nobody for its answers.
 *
 * <p>A reader is a subscriber's id, or null for the public.
 */
final class FlowModel {

  private record Given(long subscriber, Guid guid, int version) {}

  private final List<Made> flow = new ArrayList<>();
  private final Map<Guid, List<Made>> histories = new HashMap<>();
  private final Map<Long, Terms> terms = new TreeMap<>();
  private final Map<Long, Member> members = new TreeMap<>();
  private final Map<Long, Offer> offers = new TreeMap<>();
  private final Set<Given> given = new HashSet<>();

  void edit(Terms after) {
    terms.put(after.id(), after);
  }

  void edit(Member after) {
    members.put(after.id(), after);
  }

  void edit(Offer after) {
    offers.put(after.id(), after);
  }

  void handOut(long subscriber, Guid guid, int version) {
    given.add(new Given(subscriber, guid, version));
  }

  /** An act, with the text as it is after it, and whether only some may know of it then. */
  Made act(Event event, Guid guid, Instant at, Story story, boolean embargoed) {
    List<Made> earlier = history(guid);
    Set<Level> levels = EnumSet.of(story.level());
    earlier.forEach(made -> levels.addAll(made.levels()));
    boolean usable = event != Event.HOLD && event != Event.KILL;
    boolean abridged = usable && story.publishable() && !story.test() && !embargoed;
    Set<Long> products =
        offers.values().stream()
            .filter(offer -> !offer.withdrawn() && offer.asks().test(story))
            .map(Offer::id)
            .collect(toSet());
    Map<Long, Reach> reached = new HashMap<>();
    for (long subscriber : members.keySet()) {
      Set<Long> through = through(subscriber, products, at, embargoed);
      Set<Long> former = new HashSet<>();
      boolean had = given.stream().anyMatch(each -> isOf(each, subscriber, guid));
      for (Made made : earlier) {
        Reach before = made.reached().get(subscriber);
        if (before != null) {
          had = true;
          former.addAll(before.through());
          former.addAll(before.former());
        }
      }
      boolean owed = had && (through.isEmpty() || !through.containsAll(former));
      if (owed || !through.isEmpty()) {
        reached.put(subscriber, new Reach(through, owed ? former : Set.of()));
      }
    }
    Made made =
        new Made(
            flow.size() + 1L,
            guid,
            earlier.size() + 1,
            event,
            at,
            story,
            embargoed,
            levels,
            products,
            abridged || earlier.stream().anyMatch(Made::isPublic),
            abridged,
            reached);
    flow.add(made);
    histories.computeIfAbsent(guid, key -> new ArrayList<>()).add(made);
    return made;
  }

  private static boolean isOf(Given each, long subscriber, Guid guid) {
    return each.subscriber() == subscriber && each.guid().equals(guid);
  }

  long head() {
    return flow.size();
  }

  List<Made> history(Guid guid) {
    return histories.getOrDefault(guid, List.of());
  }

  /** The contracts that a subscriber has now: its own and its groups'. */
  private List<Terms> termsOf(long subscriber) {
    List<Terms> found = new ArrayList<>();
    Member member = members.get(subscriber);
    while (member != null && !member.closed()) {
      for (Terms each : terms.values()) {
        if (each.subscriber() == member.id()) {
          found.add(each);
        }
      }
      member = member.parent() == null ? null : members.get(member.parent());
    }
    return found;
  }

  private Set<Long> through(long subscriber, Set<Long> products, Instant at, boolean embargoed) {
    Set<Long> through = new HashSet<>();
    for (Terms each : termsOf(subscriber)) {
      if (each.give(at) && (each.embargo() || !embargoed)) {
        through.addAll(each.products());
      }
    }
    through.retainAll(products);
    return through;
  }

  boolean inForce(@Nullable Long reader, Instant now) {
    return reader == null || termsOf(reader).stream().anyMatch(each -> each.give(now));
  }

  private static boolean isIn(@Nullable Long reader, Made made) {
    return reader == null
        ? made.isPublic() && !made.embargoed()
        : made.reached().containsKey(reader);
  }

  private boolean isIn(@Nullable Long reader, Filter filter, Made made) {
    if (!isIn(reader, made)
        || !(filter.languages().isEmpty() || filter.languages().contains(made.story().language()))
        || !(filter.levels().isEmpty()
            || filter.levels().stream().anyMatch(made.levels()::contains))
        || !(filter.types().isEmpty() || filter.types().contains(typeOf(made)))) {
      return false;
    }
    if (reader == null || filter.products().isEmpty()) {
      return true;
    }
    Reach reach = requireNonNull(made.reached().get(reader));
    Set<Long> products = new HashSet<>(reach.through());
    products.addAll(reach.former());
    return codes(products).stream().anyMatch(filter.products()::contains);
  }

  private static ItemType typeOf(Made made) {
    return ItemType.of(made.guid().value().split(":", -1)[1]).orElseThrow();
  }

  private List<String> codes(Set<Long> products) {
    return products.stream().map(id -> requireNonNull(offers.get(id)).code()).sorted().toList();
  }

  /** Position of the newest entry of a reading, 0 for none. */
  long newest(@Nullable Long reader, Filter filter) {
    return newest(reader, filter, head());
  }

  /** Position of the newest entry of a reading up to this position, 0 for none. */
  long newest(@Nullable Long reader, Filter filter, long upto) {
    long newest = 0;
    for (Made made : flow) {
      newest = made.position() <= upto && isIn(reader, filter, made) ? made.position() : newest;
    }
    return newest;
  }

  /**
   * All that a reading is told of now. Who has no contract in force is told of what became of what
   * it had, and of nothing else; the links are those of all that it has.
   */
  List<Line> reading(@Nullable Long reader, Filter filter, Instant now) {
    List<Line> lines = new ArrayList<>();
    long previous = 0;
    for (Made made : flow) {
      if (isIn(reader, filter, made)) {
        if (isTold(reader, made, now)) {
          lines.add(line(reader, made, previous, now));
        }
        previous = made.position();
      }
    }
    return lines;
  }

  private boolean isTold(@Nullable Long reader, Made made, Instant now) {
    return inForce(reader, now)
        || made.event() == Event.HOLD
        || made.event() == Event.LIFT
        || made.event() == Event.KILL
        || made.event() == Event.CORRECTION;
  }

  /** The first position after this one of which a reading is not told now; else the end. */
  long untold(@Nullable Long reader, Filter filter, long after, Instant now) {
    for (Made made : flow) {
      if (made.position() > after && isIn(reader, filter, made) && !isTold(reader, made, now)) {
        return made.position();
      }
    }
    return Long.MAX_VALUE;
  }

  private Line line(@Nullable Long reader, Made made, long previous, Instant now) {
    Made recall = recall(made.guid());
    boolean knewNothing =
        history(made.guid()).stream()
            .noneMatch(other -> other.position() < made.position() && isIn(reader, other));
    boolean looksReleased = made.event() == Event.EMBARGO_LIFT && knewNothing;
    Shape shape = shape(reader, made, now);
    Reach reach = reader == null ? null : made.reached().get(reader);
    return new Line(
        made.position(),
        previous,
        looksReleased ? Event.RELEASE : made.event(),
        made.guid(),
        made.version(),
        made.at(),
        reach == null ? List.of() : codes(reach.through()),
        !looksReleased && (recall == null || recall.position() <= made.position()),
        recall == null ? null : recall.position(),
        shape,
        shape == Shape.WHOLE || shape == Shape.ABRIDGED ? made.story().headline() : "",
        shape == Shape.WHOLE && !known(reader, linked(made.guid()), now).isEmpty());
  }

  /** What each item is linked to. */
  static Guid linked(Guid guid) {
    String item = guid.value();
    return switch (item.charAt(item.length() - 1)) {
      case '1' -> new Guid("nf:text:20261123:2");
      case '2' -> new Guid("nf:text:20261123:3");
      default -> new Guid("nf:picture:20261123:1");
    };
  }

  /** The hold or kill that is open on this item. */
  @Nullable Made recall(Guid guid) {
    Made newest = history(guid).getLast();
    return newest.event() == Event.HOLD || newest.event() == Event.KILL ? newest : null;
  }

  private Shape shape(@Nullable Long reader, Made made, Instant now) {
    Made recall = recall(made.guid());
    if (recall != null && recall.event() == Event.KILL) {
      return Shape.KILLED;
    }
    if (recall != null || made.event() == Event.HOLD) {
      return Shape.HELD;
    }
    if (reader == null) {
      return made.abridged() ? Shape.ABRIDGED : Shape.STATUS;
    }
    boolean mayEmbargo =
        termsOf(reader).stream().anyMatch(each -> each.give(now) && each.embargo());
    return inForce(reader, now) && (!made.embargoed() || mayEmbargo) ? Shape.WHOLE : Shape.STATUS;
  }

  /** The recalls after this position that concern a reader who has read up to another. */
  List<Taken> recalls(@Nullable Long reader, long after, long upto, Instant now) {
    List<Taken> taken = new ArrayList<>();
    for (Made recall : flow) {
      if (recall.position() > after && recall.equals(recall(recall.guid()))) {
        Set<Integer> versions = new TreeSet<>();
        for (Made made : history(recall.guid())) {
          boolean read = isIn(reader, made) && (made.position() <= upto || !inForce(reader, now));
          if (made.version() < recall.version() && (read || wasGiven(reader, made))) {
            versions.add(made.version());
          }
        }
        if (!versions.isEmpty()) {
          boolean kill = recall.event() == Event.KILL;
          taken.add(
              new Taken(
                  recall.guid(), List.copyOf(versions), recall.version(), recall.position(), kill));
        }
      }
    }
    return taken;
  }

  private boolean wasGiven(@Nullable Long reader, Made made) {
    return reader != null && given.contains(new Given(reader, made.guid(), made.version()));
  }

  /**
   * The versions of an item that a reader may know of. Who neither has the newest nor may look it
   * up is not shown an older one as if it still held.
   */
  private List<Made> known(@Nullable Long reader, Guid guid, Instant now) {
    List<Made> known = new ArrayList<>();
    for (Made made : history(guid)) {
      Made newest = history(guid).getLast();
      boolean current = isIn(reader, newest) || reachesBack(reader, newest, now);
      if (isIn(reader, made) || (current && reachesBack(reader, made, now))) {
        known.add(made);
      }
    }
    return known;
  }

  /** Those that it may ask for: the public has no old ones. */
  List<Made> visible(@Nullable Long reader, Guid guid, Instant now) {
    List<Made> known = known(reader, guid, now);
    return reader != null || known.isEmpty() ? known : List.of(known.getLast());
  }

  /** Whether a contract opens the archive as far back as to this entry. */
  private boolean reachesBack(@Nullable Long reader, Made made, Instant now) {
    if (reader == null || made.embargoed()) {
      return false;
    }
    for (Terms each : termsOf(reader)) {
      Integer days = each.archiveDays();
      if (each.give(now)
          && each.products().stream().anyMatch(made.products()::contains)
          && (days == null || !made.at().isBefore(now.minus(Duration.ofDays(days))))) {
        return true;
      }
    }
    return false;
  }

  /** What comes of asking for an item: a word, and what belongs to it. */
  List<Object> lookup(@Nullable Long reader, Guid guid, @Nullable Integer version, Instant now) {
    List<Made> known = known(reader, guid, now);
    if (known.isEmpty()) {
      return List.of("unknown");
    }
    Made recall = recall(guid);
    if (recall != null && recall.event() == Event.KILL) {
      return List.of("killed", known.stream().map(Made::version).toList(), recall.position());
    }
    if (!inForce(reader, now)) {
      return List.of("forbidden", "contract");
    }
    for (Made made : visible(reader, guid, now).reversed()) {
      if (version == null || made.version() == version) {
        Shape shape = shape(reader, made, now);
        return shape == Shape.STATUS
            ? List.of("forbidden", made.embargoed() ? "embargo" : "contract")
            : List.of("found", made.version(), shape);
      }
    }
    return List.of("unknown");
  }

  /** Whether a subscriber had this version: in its flow or otherwise. */
  boolean had(long subscriber, Guid guid, int version) {
    return given.contains(new Given(subscriber, guid, version))
        || history(guid).stream()
            .anyMatch(made -> made.version() == version && isIn(subscriber, made));
  }
}
