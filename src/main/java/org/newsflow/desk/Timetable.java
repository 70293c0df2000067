package org.newsflow.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.newsflow.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due, on time, one after the other; late when the program was not running, but never
 * skipped. Schedules are rows, so that nothing is lost with the process. Where several nodes run,
 * each tries, and the flow lets one of them succeed.
 */
final class Timetable implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Timetable.class);
  private static final int PAGE = 100;

  /** So that a clock that was set forward is noticed. */
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

  private static final Duration AFTER_FAULT = Duration.ofSeconds(5);

  private final Store store;
  private final Clock clock;
  private final Consumer<Schedule> work;
  private final Map<Long, Instant> postponed = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean stale = true;
  private boolean closed;
  private final Thread thread;

  /**
   * Begins at once.
   *
   * @param work does one, and ends its row; what it throws lets the row be tried again
   */
  Timetable(Store store, Clock clock, Consumer<Schedule> work) {
    this.store = store;
    this.clock = clock;
    this.work = work;
    this.thread = Thread.ofPlatform().name("desk-timetable").start(this::run);
  }

  /** Looks anew at what is due: a schedule was made or changed. */
  void wake() {
    lock.lock();
    try {
      stale = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    Instant next = clock.instant();
    try {
      while (sleepUntil(next)) {
        next = turn();
      }
    } catch (InterruptedException e) {
      log.debug("the timetable stops");
    }
  }

  /** Sleeps until this time or until there is something new; false when it is to stop. */
  private boolean sleepUntil(Instant next) throws InterruptedException {
    lock.lock();
    try {
      while (!closed && !stale) {
        Duration left = Duration.between(clock.instant(), next);
        if (!left.isPositive()) {
          break;
        }
        Duration sleep = left.compareTo(LONGEST_SLEEP) < 0 ? left : LONGEST_SLEEP;
        changed.awaitNanos(Math.max(sleep.toNanos(), TimeUnit.MILLISECONDS.toNanos(1)));
      }
      stale = false;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Does all that is due and says when to look again. */
  private Instant turn() {
    Instant now = clock.instant();
    try {
      List<Schedule> due = store.read(sql -> ScheduleTables.due(sql, now, PAGE));
      postponed.keySet().retainAll(due.stream().map(Schedule::number).toList());
      due.stream().filter(schedule -> isReady(schedule, now)).forEach(this::tried);
      if (due.size() == PAGE && postponed.isEmpty()) {
        return now;
      }
      Optional<Instant> next = store.read(sql -> ScheduleTables.next(sql, now));
      Instant again = next.orElse(Instant.MAX);
      Instant retry = postponed.values().stream().min(Instant::compareTo).orElse(Instant.MAX);
      return again.isBefore(retry) ? again : retry;
    } catch (RuntimeException e) {
      log.error("cannot read the schedules, trying again", e);
      return now.plus(AFTER_FAULT);
    }
  }

  private boolean isReady(Schedule schedule, Instant now) {
    Instant after = postponed.get(schedule.number());
    return after == null || !after.isAfter(now);
  }

  private void tried(Schedule schedule) {
    try {
      work.accept(schedule);
      postponed.remove(schedule.number());
    } catch (RuntimeException e) {
      log.error("{} of {} could not be done on time", schedule.kind().code(), schedule.guid(), e);
      postponed.put(schedule.number(), clock.instant().plus(AFTER_FAULT));
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
