package org.newsflow.leak;

import java.util.ArrayList;
import java.util.List;
import org.newsflow.subscriber.Keys;
import org.newsflow.subscriber.Scope;

/**
 * Who asks.
 *
 * @param column of the tables, by which it is judged
 */
record Caller(String name, String column, List<String> keys) {

  String authorization(int call) {
    return keys.isEmpty() ? "" : keys.get(call % keys.size());
  }

  /** Those with a contract first, then those without, then who has no business here. */
  static List<Caller> all(Customers customers, String chief) {
    List<Caller> callers = new ArrayList<>();
    for (String name : List.of("full", "plain", "late", "other")) {
      callers.add(new Caller(name, name, customers.keys(name, 1)));
    }
    callers.add(new Caller("ended", "former", customers.keys("ended", 40)));
    callers.add(new Caller("suspended", "former", customers.keys("suspended", 40)));
    callers.add(new Caller("future", "nobody", customers.keys("future", 40)));
    for (Scope scope : List.of(Scope.FEED, Scope.ITEMS, Scope.RECEIPTS, Scope.ACCOUNT)) {
      String column = scope == Scope.FEED || scope == Scope.ITEMS ? "full" : "nobody";
      callers.add(
          new Caller(
              "full by " + scope.code(), column, List.of(customers.key("full", scope).plain())));
    }
    Keys.Issued revoked = customers.key("full", Scope.ALL);
    customers.keys.revoke(revoked.key().id());
    callers.add(new Caller("revoked key", "nobody", List.of(revoked.plain())));
    callers.add(new Caller("no key", "nobody", List.of()));
    callers.add(new Caller("malformed key", "nobody", List.of("nf_x")));
    callers.add(new Caller("wrong key", "nobody", List.of("nf_" + "0".repeat(48))));
    callers.add(new Caller("newsroom", "nobody", List.of(chief)));
    return callers;
  }
}
