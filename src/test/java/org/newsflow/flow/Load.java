package org.newsflow.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.newsflow.flow.FlowUnderLoad.Acknowledged;
import org.newsflow.item.NewsItem;
import org.newsflow.item.PubStatus;
import org.newsflow.store.ChildJvm;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;

/** A {@link FlowUnderLoad} in a process of its own, and what it has said so far. */
final class Load {

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private final CountDownLatch writing = new CountDownLatch(1);
  private final Thread listening;

  private Load(Process process) {
    this.process = process;
    this.listening = Thread.ofPlatform().start(this::listen);
  }

  static Load start(StoreSettings settings, int writers, int acts) throws IOException {
    return start(List.of(), settings, writers, acts);
  }

  static Load start(List<String> under, StoreSettings settings, int writers, int acts)
      throws IOException {
    String url = settings.url();
    return new Load(
        ChildJvm.start(
            under,
            FlowUnderLoad.class,
            settings.folder().toString(),
            url == null ? "-" : url,
            String.valueOf(writers),
            String.valueOf(acts)));
  }

  private void listen() {
    try (BufferedReader output = process.inputReader(StandardCharsets.US_ASCII)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
        if (line.startsWith("entry ")) {
          writing.countDown();
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for the first acknowledgement. */
  void begins() throws InterruptedException {
    assertThat(writing.await(30, TimeUnit.SECONDS)).as("it begins").isTrue();
  }

  /** SIGKILL; returns when it is dead and everything that it said is heard. */
  void kill() throws InterruptedException {
    process
        .toHandle()
        .destroyForcibly(); // the process itself would close what is still to be heard
    end();
  }

  /** Waits until it ends by itself. */
  void end() throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
    listening.join();
  }

  List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  List<Acknowledged> acknowledged() {
    return lines().stream().flatMap(line -> Acknowledged.parse(line).stream()).toList();
  }

  /**
   * Opens the store as a restart would, and checks that the flow is whole and holds what was
   * acknowledged.
   *
   * @return the flow's id
   */
  static String check(StoreSettings settings, List<Acknowledged> acknowledged) {
    try (Store store = Store.open(settings)) {
      NewsFlow flow =
          new StoredFlow(
              store, new Subscriptions(Newsroom.products()), Newsroom::abridge, Clock.systemUTC());
      check(flow, acknowledged);
      return flow.id();
    }
  }

  static void check(NewsFlow flow, List<Acknowledged> acknowledged) {
    List<Entry> entries = flow.after(0, Integer.MAX_VALUE);
    assertThat(entries.stream().map(Entry::position).toList())
        .as("positions have no gap")
        .isEqualTo(LongStream.rangeClosed(1, flow.head()).boxed().toList());

    Map<Long, Acknowledged> kept = new TreeMap<>();
    Set<String> versions = new HashSet<>();
    Map<String, Entry> newest = new TreeMap<>();
    for (Entry entry : entries) {
      kept.put(entry.position(), new Acknowledged(entry));
      assertThat(versions.add(entry.guid() + " " + entry.version())).as("once: " + entry).isTrue();
      newest.put(entry.guid().value(), entry);
    }
    assertThat(acknowledged)
        .as("what was acknowledged is there, where it was said to be")
        .allSatisfy(said -> assertThat(kept.get(said.position())).isEqualTo(said));

    Map<Long, NewsItem> items = flow.items(kept.keySet());
    assertThat(items.keySet()).as("content").isEqualTo(kept.keySet());
    for (Entry entry : newest.values()) {
      Recall recall = flow.recall(entry.guid());
      assertThat(recall == null ? 0 : recall.position())
          .as("recall of " + entry)
          .isEqualTo(entry.status() == PubStatus.USABLE ? 0 : entry.position());
    }
  }
}
