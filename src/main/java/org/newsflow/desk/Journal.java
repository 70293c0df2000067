package org.newsflow.desk;

import org.jspecify.annotations.Nullable;
import org.newsflow.item.Guid;
import org.newsflow.store.Transaction;

/** Where the acts that leave the house are put on record, beside the desk's own history. */
@FunctionalInterface
public interface Journal {

  /** No other record. */
  Journal NONE = (transaction, actor, act, guid, address) -> {};

  /** Records an act with its entry: both are on disk or neither. */
  void record(
      Transaction transaction, String actor, String act, Guid guid, @Nullable String address);
}
