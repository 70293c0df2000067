package org.newsflow.subscriber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Problem;
import org.newsflow.match.Cost;
import org.newsflow.match.Parsed;
import org.newsflow.match.Query;
import org.newsflow.match.QueryProblem;

/** What speaks against an edit. */
final class Rules {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MOST_LETTERS = 200;
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final List<Problem> problems = new ArrayList<>();

  private Rules() {}

  /** What speaks against this edit of this book; before is null for what is new. */
  static <T extends Booked> List<Problem> problems(Book book, @Nullable T before, T after) {
    Rules rules = new Rules();
    if (before != null && before.id() != after.id()) {
      rules.refuse("id", "fixed", "an id never changes");
    }
    switch (after) {
      case Subscriber subscriber -> rules.check(book, subscriber);
      case Product product -> rules.check(book, (Product) before, product);
      case Contract contract -> rules.check(book, (Contract) before, contract);
    }
    return rules.problems;
  }

  private void check(Book book, Subscriber subscriber) {
    checkName("name", subscriber.name());
    Long parent = subscriber.parent();
    if (parent != null && book.subscriber(parent).isEmpty()) {
      refuse("parent", "unknown-subscriber", "there is no group " + parent);
    }
    for (Optional<Subscriber> group = book.subscriber(parent);
        group.isPresent();
        group = book.subscriber(group.get().parent())) {
      if (group.get().id() == subscriber.id()) {
        refuse("parent", "cycle", "a group cannot be its own member: choose another parent");
        return;
      }
    }
  }

  private void check(Book book, @Nullable Product before, Product product) {
    if (before == null) {
      if (!CODE.matcher(product.code()).matches() || product.code().length() > 64) {
        refuse(
            "code",
            "malformed",
            "a code has small letters, digits and hyphens, at most 64 of them");
      } else if (book.product(product.code()).isPresent()) {
        refuse("code", "taken", "there is a product " + product.code() + ": choose another code");
      }
    } else if (!before.code().equals(product.code())) {
      refuse("code", "fixed", "a code never changes: withdraw the product and make another");
    }
    if (product.names().isEmpty()) {
      refuse("names", "missing", "give a name in at least one language");
    }
    product.names().forEach((language, name) -> checkName("names." + language, name));
    checkQuery(before, product);
  }

  /** A product whose query costs too much may go on as it is, be named anew and be withdrawn. */
  private void checkQuery(@Nullable Product before, Product product) {
    boolean asBefore =
        before != null
            && before.query().equals(product.query())
            && (product.withdrawn() || !before.withdrawn());
    Parsed parsed =
        asBefore ? Query.parseStored(product.query()) : Cost.Limit.PRODUCT.parse(product.query());
    if (parsed instanceof Parsed.Invalid(List<QueryProblem> faults)) {
      faults.forEach(fault -> problems.add(fault.in("query")));
    }
  }

  private void check(Book book, @Nullable Contract before, Contract contract) {
    if (before == null && book.subscriber(contract.subscriber()).isEmpty()) {
      refuse("subscriber", "unknown-subscriber", "there is no subscriber " + contract.subscriber());
    } else if (before != null && before.subscriber() != contract.subscriber()) {
      refuse("subscriber", "fixed", "a contract keeps its subscriber: end it and make another");
    }
    if (contract.products().isEmpty()) {
      refuse("products", "missing", "a contract is about at least one product");
    }
    for (long product : contract.products()) {
      if (book.product(product).isEmpty()) {
        refuse("products", "unknown-product", "there is no product " + product);
      }
    }
    Instant until = contract.until();
    checkTime("from", contract.from());
    if (until != null) {
      checkTime("until", until);
      if (!contract.from().isBefore(until)) {
        refuse("until", "order", "the end must be after the beginning");
      }
    }
    check(contract.rights());
  }

  private void check(ContractRights rights) {
    Limits limits = rights.limits();
    checkAtLeast("rights.archiveDays", rights.archiveDays(), 0);
    checkAtLeast("rights.seats", rights.seats(), 0);
    Downloads downloads = rights.downloads();
    checkAtLeast("rights.downloads.count", downloads == null ? null : downloads.count(), 0);
    checkAtLeast("rights.limits.requestsPerSecond", limits.requestsPerSecond(), 1);
    checkAtLeast("rights.limits.requestsPerMinute", limits.requestsPerMinute(), 1);
    checkAtLeast("rights.limits.streams", limits.streams(), 0);
    checkAtLeast("rights.limits.page", limits.page(), 1);
  }

  private void checkName(String field, String name) {
    if (name.isBlank() || name.length() > MOST_LETTERS) {
      refuse(field, "length", "a name has 1 to " + MOST_LETTERS + " letters");
    }
  }

  private void checkTime(String field, Instant time) {
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      refuse(field, "range", "give a time between the years 1900 and 9999");
    }
  }

  private void checkAtLeast(String field, @Nullable Integer number, int least) {
    if (number != null && number < least) {
      refuse(field, "range", "give a number that is at least " + least);
    }
  }

  private void refuse(String field, String rule, String message) {
    problems.add(new Problem(field, rule, message));
  }
}
