package org.newsflow.flow;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.store.Store;
import org.newsflow.store.StoreException;
import org.newsflow.store.StoreSettings;

/**
 * A flow that several threads write to as fast as they can, and that says on standard output what
 * it has acknowledged, line by line, each when its append has returned.
 *
 * <p>Arguments: the folder, the address of a PostgreSQL or {@code -}, the number of writers, and
 * how many acts to do before it ends (0 for ever).
 */
final class FlowUnderLoad {

  private static final Event[] LIFE = {Event.UPDATE, Event.HOLD, Event.LIFT, Event.KILL};

  private final NewsFlow flow;
  private final long acts;
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong number = new AtomicLong(System.currentTimeMillis() * 100_000);

  private FlowUnderLoad(NewsFlow flow, long acts) {
    this.flow = flow;
    this.acts = acts == 0 ? Long.MAX_VALUE : acts;
  }

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    StoreSettings settings =
        arguments[1].equals("-")
            ? StoreSettings.sqlite(folder)
            : StoreSettings.postgresql(folder, arguments[1], null, null);
    try (Store store = Store.open(settings)) {
      NewsFlow flow =
          new StoredFlow(
              store, new Subscriptions(Newsroom.products()), Newsroom::abridge, Clock.systemUTC());
      long before = store.commits();
      say("opened " + flow.id());
      new FlowUnderLoad(flow, Long.parseLong(arguments[3])).run(Integer.parseInt(arguments[2]));
      say("commits " + (store.commits() - before));
    }
  }

  private void run(int writers) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int n = 0; n < writers; n++) {
      threads.add(Thread.ofPlatform().start(this::write));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Releases items, and leads some of them on through a part of their lives. */
  private void write() {
    while (true) {
      Guid guid = new Guid("nf:text:20261123:" + number.incrementAndGet());
      long life = guid.number() % (LIFE.length * 2L);
      for (int version = 0; version <= life && version <= LIFE.length; version++) {
        if (begun.incrementAndGet() > acts) {
          return;
        }
        Event event = version == 0 ? Event.RELEASE : LIFE[version - 1];
        if (!acknowledged(Newsroom.act(event, guid, version))) {
          break;
        }
      }
    }
  }

  private boolean acknowledged(Act act) {
    try {
      if (flow.append(act) instanceof Outcome.Appended(Entry entry)) {
        say(new Acknowledged(entry).toString());
        return true;
      }
    } catch (StoreException e) {
      say("failed " + e.code());
    }
    return false;
  }

  /** In one go, so that a line is whole or not there; its end is marked. */
  private static void say(String line) {
    byte[] bytes = (line + " .\n").getBytes(StandardCharsets.US_ASCII);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }

  /** What a line says of an entry. */
  record Acknowledged(long position, String guid, int version, String event) {

    Acknowledged(Entry entry) {
      this(entry.position(), entry.guid().value(), entry.version(), entry.event().code());
    }

    static Optional<Acknowledged> parse(String line) {
      String[] words = line.split(" ", -1);
      return words.length == 6 && words[0].equals("entry") && words[5].equals(".")
          ? Optional.of(
              new Acknowledged(
                  Long.parseLong(words[1]), words[2], Integer.parseInt(words[3]), words[4]))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return "entry " + position + " " + guid + " " + version + " " + event;
    }
  }
}
