package org.newsflow.deliver;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Limits;
import org.newsflow.web.Refusal;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The streams that are open: so many for each subscriber as its contract allows. When the program
 * stops they end one by one, spread over a few seconds, so that ten thousand clients do not come
 * back at once.
 */
@Component
final class Streams {

  private final Entitlements entitlements;
  private final Clock clock;
  private final Duration drain;
  private final Map<Long, Integer> counts = new ConcurrentHashMap<>();
  private final Set<Stream> open = ConcurrentHashMap.newKeySet();
  private volatile boolean draining;

  Streams(Entitlements entitlements, Clock clock, DeliverSettings settings) {
    this.entitlements = entitlements;
    this.clock = clock;
    this.drain = settings.drain();
  }

  /** Either a stream, or why there is none. */
  sealed interface Entry {
    record Admitted(Stream stream) implements Entry {}

    record Refused(Refusal refusal) implements Entry {}
  }

  /** Lets the calling thread stream to this subscriber, until what it gets is closed. */
  Entry enter(long subscriber) {
    if (draining) {
      return new Entry.Refused(
          Refusal.unavailable("the server is stopping: connect again", jitter()));
    }
    int most =
        entitlements
            .of(subscriber)
            .rights(clock.instant())
            .map(ContractRights::limits)
            .orElse(Limits.DEFAULT)
            .streams();
    int count = counts.merge(subscriber, 1, Integer::sum);
    Stream stream = new Stream(subscriber);
    if (count > most) {
      stream.leave();
      return new Entry.Refused(
          Refusal.tooMany(
              "your contract allows " + most + " streams at once: close one first",
              Duration.ofSeconds(30)));
    }
    open.add(stream);
    return new Entry.Admitted(stream);
  }

  /** How many a subscriber has open. */
  int count(long subscriber) {
    return counts.getOrDefault(subscriber, 0);
  }

  @EventListener(ContextClosedEvent.class)
  void drain() {
    draining = true;
    for (Stream stream : open) {
      Thread.ofVirtual()
          .start(() -> {
            if (pause(jitter())) {
              stream.thread.interrupt();
            }
          });
    }
  }

  private Duration jitter() {
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(Math.max(1, drain.toMillis())));
  }

  private static boolean pause(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** A stream that is open, on the thread that opened it. */
  final class Stream implements AutoCloseable {
    private final long subscriber;
    private final Thread thread = Thread.currentThread();

    private Stream(long subscriber) {
      this.subscriber = subscriber;
    }

    private void leave() {
      counts.computeIfPresent(subscriber, (any, count) -> count == 1 ? null : count - 1);
    }

    @Override
    public void close() {
      open.remove(this);
      leave();
    }
  }
}
