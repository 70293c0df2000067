package org.newsflow.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.archive.Order;
import org.newsflow.item.Guid;
import org.newsflow.item.Problem;
import org.newsflow.match.Parsed;
import org.newsflow.match.Query;
import org.newsflow.match.QueryProblem;

/** Reads what somebody asks the archive; all that is wrong is told at once. */
final class SearchReading {

  private final List<Problem> problems = new ArrayList<>();
  private final List<Query> parts = new ArrayList<>();
  private final @Nullable Query text;
  private final Order order;
  private final boolean allVersions;
  private final @Nullable Guid like;
  private final @Nullable SearchCursor cursor;

  SearchReading(Search search) {
    this.text = search.text() == null ? null : query(search.text());
    languages(search.languages());
    date("from", ">=", search.from());
    date("to", "<=", search.to());
    this.like = like(search.like());
    this.order = order(search.sort());
    this.allVersions = search.versions() != null;
    if (search.versions() != null && !search.versions().equals("all")) {
      problem("versions", "unknown", "is all, or not sent: then the newest are searched");
    }
    this.cursor = cursor(search.cursor());
  }

  List<Problem> problems() {
    return problems;
  }

  /** What is looked for, within all bounds. */
  Query query() {
    return within(text == null ? new Query.Everything() : text);
  }

  /** The same bounds around another query. */
  Query within(Query other) {
    List<Query> all = new ArrayList<>(List.of(other));
    all.addAll(parts);
    return all.size() == 1 ? other : new Query.And(all);
  }

  /** What was written, if anything was. */
  @Nullable Query text() {
    return text;
  }

  Order order() {
    return order;
  }

  boolean allVersions() {
    return allVersions;
  }

  @Nullable Guid like() {
    return like;
  }

  @Nullable SearchCursor cursor() {
    return cursor;
  }

  private Query query(String text) {
    return switch (Query.parse(text)) {
      case Parsed.Valid(Query query) -> query;
      case Parsed.Invalid(List<QueryProblem> faults) -> {
        faults.forEach(fault -> problems.add(fault.in("q")));
        yield new Query.Everything();
      }
    };
  }

  private void languages(List<String> tags) {
    List<Query> each = new ArrayList<>();
    for (String tag : tags) {
      if (isPlain(tag) && Query.parse("language:" + tag) instanceof Parsed.Valid(Query query)) {
        each.add(query);
      } else {
        problem("language", "unknown", "must be BCP 47 tags such as ar, sr-Latn");
        return;
      }
    }
    if (!each.isEmpty()) {
      parts.add(each.size() == 1 ? each.getFirst() : new Query.Or(each));
    }
  }

  private void date(String name, String sign, @Nullable String value) {
    if (value == null) {
      return;
    }
    if (isPlain(value)
        && Query.parse("date:" + sign + value) instanceof Parsed.Valid(Query query)
        && query instanceof Query.Dated) {
      parts.add(query);
    } else {
      problem(
          name, "date", "must be a day such as 2026-11-23, a month, a time, or today, -7d, -12h");
    }
  }

  /** Whether it reads as one value in a query. */
  private static boolean isPlain(String value) {
    return value.matches("[\\w:.+-]{1,40}");
  }

  private @Nullable Guid like(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Optional<Guid> guid = Guid.parse(text);
    if (guid.isEmpty()) {
      problem("like", "guid", "must be the guid of an item");
    }
    return guid.orElse(null);
  }

  private Order order(@Nullable String sort) {
    if (sort == null) {
      return like == null ? Order.NEWEST : Order.RELEVANCE;
    }
    Optional<Order> order = Order.of(sort);
    if (order.isEmpty()) {
      problem("sort", "unknown", "is newest, oldest or relevance");
    }
    return order.orElse(Order.NEWEST);
  }

  private @Nullable SearchCursor cursor(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Optional<SearchCursor> cursor = SearchCursor.parse(text);
    if (cursor.isEmpty()) {
      problem("cursor", "cursor", "must be what an earlier answer gave");
    }
    return cursor.orElse(null);
  }

  private void problem(String field, String rule, String message) {
    problems.add(new Problem(field, rule, message));
  }
}
