package org.newsflow.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.newsflow.flow.Entry;
import org.newsflow.flow.Strand;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.Notice;
import org.newsflow.item.PubStatus;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;

/** The book against a model that replays everything for each question. */
final class BookPropertyTest {

  private static final int SUBSCRIBERS = 5;
  private static final int PRODUCTS = 3;
  private static final int CONTRACTS = 4;
  private static final List<ContractState> STATES = List.of(ContractState.values());
  private static final Instant START = SmallAgency.DAY_ONE;

  private static Book empty() {
    return Book.empty(new StoredQueries(SubjectTree.NONE, Clock.systemUTC()));
  }

  @Property(tries = 300)
  void coversAsTheModelDoes(@ForAll Random random) {
    List<Edit> edits = edits(random, 40);
    Book book = empty().after(edits);
    NaiveBook model = new NaiveBook(edits);
    long end = edits.getLast().from() + 2;
    for (long subscriber = 1; subscriber <= SUBSCRIBERS; subscriber++) {
      for (long product = 1; product <= PRODUCTS; product++) {
        for (long position = 1; position <= end; position++) {
          Instant at = time(random);
          boolean embargoed = random.nextBoolean();
          assertThat(book.entitlement(subscriber).covers(product, position, at, embargoed))
              .as("%d, %d at %d, %s, %s", subscriber, product, position, at, embargoed)
              .isEqualTo(model.covers(subscriber, product, position, at, embargoed));
        }
      }
    }
  }

  @Property(tries = 300)
  void whatWasSaidOfThePastNeverChanges(@ForAll Random random) {
    List<Edit> edits = edits(random, 30);
    Book book = empty();
    for (Edit edit : edits) {
      book = book.after(List.of(edit));
    }
    Book atOnce = empty().after(edits);
    for (int i = 1; i < edits.size(); i++) {
      Book then = empty().after(edits.subList(0, i));
      long last = edits.get(i).from() - 1;
      for (long subscriber = 1; subscriber <= SUBSCRIBERS; subscriber++) {
        for (long product = 1; product <= PRODUCTS; product++) {
          Instant at = time(random);
          boolean said = then.entitlement(subscriber).covers(product, last, at, false);
          assertThat(book.entitlement(subscriber).covers(product, last, at, false)).isEqualTo(said);
          assertThat(atOnce.entitlement(subscriber).covers(product, last, at, false))
              .isEqualTo(said);
        }
      }
    }
  }

  @Property(tries = 500)
  void owesWhatTheModelOwes(@ForAll Random random) {
    List<Edit> edits = edits(random, 30);
    Book book = empty().after(edits);
    NaiveBook model = new NaiveBook(edits);
    List<Entry> earlier = new ArrayList<>();
    Set<Long> handed = some(random, SUBSCRIBERS, 0.1);
    long position = 0;
    long seconds = 0;
    boolean embargoed = random.nextInt(4) == 0;
    for (int version = 1; version <= 6; version++) {
      position += 1 + random.nextInt(6);
      seconds += random.nextInt(20);
      embargoed &= random.nextInt(3) > 0;
      Set<Long> products = some(random, PRODUCTS, 0.6);
      if (random.nextBoolean()) {
        products.add(Strand.PUBLIC);
      }
      Entry next =
          entry(position, version, START.plusSeconds(seconds), embargoed, products, Map.of());
      Map<Long, Set<Long>> owed = Owed.of(book, next, earlier, handed);
      assertThat(owed).isEqualTo(model.owed(next, earlier, handed));
      earlier.add(entry(position, version, next.at(), embargoed, products, owed));
    }
  }

  /** Edits that the rules allow, at positions that rise now and then. */
  private static List<Edit> edits(Random random, int count) {
    List<Edit> edits = new ArrayList<>();
    Book book = empty();
    long from = 1;
    for (int tries = 0; tries < count; tries++) {
      from += random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
      Booked booked = booked(random, book);
      if (Rules.problems(book, before(book, booked), booked).isEmpty()) {
        Edit edit = new Edit(edits.size() + 1, from, START, "admin", booked);
        edits.add(edit);
        book = book.after(List.of(edit));
      }
    }
    return edits;
  }

  private static Booked booked(Random random, Book book) {
    if (book.nextProduct() <= PRODUCTS) {
      long id = book.nextProduct();
      return new Product(id, "p" + id, Map.of("en", "p"), "*", false);
    }
    if (random.nextInt(2) == 0) {
      long id = 1L + random.nextInt((int) Math.min(SUBSCRIBERS, book.nextSubscriber()));
      long parent = random.nextInt(SUBSCRIBERS + 1);
      return new Subscriber(id, "s" + id, parent == 0 ? null : parent, random.nextInt(8) == 0);
    }
    long id = 1L + random.nextInt((int) Math.min(CONTRACTS, book.nextContract()));
    Instant from = time(random).minusSeconds(30);
    return new Contract(
        id,
        book.contract(id).map(Contract::subscriber).orElse(1L + random.nextInt(SUBSCRIBERS)),
        some(random, PRODUCTS, 0.5),
        STATES.get(random.nextInt(STATES.size())),
        from,
        random.nextBoolean() ? null : from.plusSeconds(1 + random.nextInt(60)),
        ContractRights.STANDARD.embargo(random.nextBoolean()));
  }

  private static @Nullable Booked before(Book book, Booked booked) {
    return switch (booked) {
      case Subscriber subscriber -> book.subscriber(subscriber.id()).orElse(null);
      case Product product -> book.product(product.id()).orElse(null);
      case Contract contract -> book.contract(contract.id()).orElse(null);
    };
  }

  private static Instant time(Random random) {
    return START.plusSeconds(random.nextInt(60));
  }

  private static Set<Long> some(Random random, int most, double share) {
    return LongStream.rangeClosed(1, most)
        .filter(each -> random.nextDouble() < share)
        .boxed()
        .collect(Collectors.toSet());
  }

  private static Entry entry(
      long position,
      int version,
      Instant at,
      boolean embargoed,
      Set<Long> products,
      Map<Long, Set<Long>> owed) {
    return new Entry(
        position,
        new Guid("nf:text:20261123:1"),
        version,
        version == 1 ? Event.RELEASE : Event.UPDATE,
        at,
        ItemType.TEXT,
        "en",
        Level.ROUTINE,
        EnumSet.of(Level.ROUTINE),
        PubStatus.USABLE,
        embargoed,
        false,
        Notice.NONE,
        List.of(),
        "editor",
        products,
        owed);
  }
}
