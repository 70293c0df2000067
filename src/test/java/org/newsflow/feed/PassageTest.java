package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.feed.Passage.Passed;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.item.Event;
import org.newsflow.match.Parsed;
import org.newsflow.match.Query;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;
import org.newsflow.store.StoreException;

/** What passes is held against queries, whatever is wrong with one of it. */
class PassageTest {

  @TempDir Path folder;
  private SmallWire wire;
  private StoredQueries queries;

  @BeforeEach
  void open() {
    wire = new SmallWire(folder);
    queries = new StoredQueries(SubjectTree.NONE, wire.clock());
    queries.register(7, ((Parsed.Valid) Query.parse("headline")).query());
  }

  @AfterEach
  void close() {
    wire.close();
  }

  /** The true flow, but this happens whenever the item at a position is read. */
  private NewsFlow flowThatFailsAt(long position, Runnable fault) {
    return (NewsFlow)
        Proxy.newProxyInstance(
            NewsFlow.class.getClassLoader(),
            new Class<?>[] {NewsFlow.class},
            (proxy, called, arguments) -> {
              if (called.getName().equals("items")
                  && ((Collection<?>) arguments[0]).contains(position)) {
                fault.run();
              }
              return called.invoke(wire.flow, arguments);
            });
  }

  @Test
  void anItemThatCannotBeReadIsTheFaultOfItsEntryAlone() {
    List<Entry> entries = List.of(wire.release("en"), wire.release("en"), wire.release("en"));
    Passage passage =
        new Passage(
            flowThatFailsAt(
                entries.get(1).position(),
                () -> {
                  throw new IllegalStateException("unreadable");
                }));

    List<Passed> passed = passage.after(0, 10, queries);
    assertThat(passed).extracting(Passed::position).containsExactly(1L, 2L, 3L);
    assertThat(passed.get(0).held().found()).containsExactly(7L);
    assertThat(passed.get(1).held().fault()).isInstanceOf(IllegalStateException.class);
    assertThat(passed.get(1).held().found()).isEmpty();
    assertThat(passed.get(2).held().found()).containsExactly(7L);
    assertThat(passed).filteredOn(each -> each.held().fault() != null).hasSize(1);
  }

  @Test
  void aStoreThatFailsIsNoFaultOfAnyEntry() {
    wire.release("en");
    Passage passage =
        new Passage(
            flowThatFailsAt(
                1,
                () ->
                    wire.store.read(sql -> sql.sql("SELECT 1 FROM nowhere").query().listOfRows())));
    assertThatThrownBy(() -> passage.after(0, 10, queries)).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> passage.again(1, queries)).isInstanceOf(StoreException.class);
  }

  @Test
  void nothingIsFoundAgainOfWhatIsKilledByNow() {
    Entry bad = wire.release("en");
    Entry update = wire.mark(Event.REPEAT, bad);
    Passage.Again before = wire.passage.again(bad.position(), queries);
    assertThat(before.held().found()).containsExactly(7L);
    assertThat(before.entries()).containsExactly(bad.position(), update.position());
    wire.mark(Event.KILL, update);
    Passage.Again after = wire.passage.again(bad.position(), queries);
    assertThat(after.held().found()).isEmpty();
    assertThat(after.entries()).isEmpty();
  }
}
