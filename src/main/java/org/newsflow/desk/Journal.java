package org.newsflow.desk;

import org.jspecify.annotations.Nullable;
import org.newsflow.access.Audit;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.Decision;
import org.newsflow.item.Guid;
import org.newsflow.store.Transaction;

/** The agency's record of decisions, beside the desk's own history of each item. */
interface Journal {

  /** Who this is, on the thread that serves their request. */
  Who who(Person person);

  /** Puts an act on record with its entry: both are on disk or neither. */
  void done(Transaction transaction, Who who, String act, Guid guid);

  /** Puts on record that somebody was refused. */
  void refused(Person person, String act, @Nullable Guid guid, String reason);

  /** A record in the audit log. */
  static Journal of(Audit audit) {
    return new Journal() {
      @Override
      public Who who(Person person) {
        return new Who(person.actor(), Decision.allowed(person, "", null).address());
      }

      @Override
      public void done(Transaction transaction, Who who, String act, Guid guid) {
        audit.record(
            transaction, new Decision(who.name(), act, guid.value(), true, null, who.address()));
      }

      @Override
      public void refused(Person person, String act, @Nullable Guid guid, String reason) {
        String object = guid == null ? null : guid.value();
        audit.record(Decision.refused(person, act, object, reason));
      }
    };
  }
}
