package org.newsflow.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridgement;
import org.newsflow.item.NewsItem;
import org.newsflow.store.Store;

/** Writes many entries to the tables at once, as the flow would have: a past for benchmarks. */
public final class BulkEntries {

  private BulkEntries() {}

  /** An entry with its content, encoded: what takes long and can be done by many threads. */
  public record Prepared(Entry entry, Object content) {
    /** Prepares an entry. */
    public static Prepared of(Entry entry, NewsItem item, @Nullable Abridgement abridgement) {
      return new Prepared(entry, FlowTables.Content.of(item, abridgement));
    }
  }

  /** Writes these, which follow on those that are there; a flow that is open does not see them. */
  public static void write(Store store, List<Prepared> entries) {
    Entry last = entries.getLast().entry();
    store.write(transaction -> {
      for (Prepared each : entries) {
        FlowTables.insert(transaction.sql(), each.entry(), (FlowTables.Content) each.content());
      }
      return transaction
          .sql()
          .sql("UPDATE flow SET head = ?, last_at = ?")
          .params(last.position(), last.at().toEpochMilli())
          .update();
    });
  }
}
