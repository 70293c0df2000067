package org.newsflow.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsflow.flow.NewsFlow;
import org.newsflow.item.NewsItem;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Product;

/** Whom an item would reach, were it released now. */
final class Reach {

  private final Entitlements entitlements;
  private final NewsFlow flow;
  private final Clock clock;

  Reach(Entitlements entitlements, NewsFlow flow, Clock clock) {
    this.entitlements = entitlements;
    this.flow = flow;
    this.clock = clock;
  }

  Preview.OfReach of(NewsItem item, boolean isPublic) {
    Set<Long> products = entitlements.match(item).products();
    Map<Long, Set<Long>> entitled =
        entitlements.entitled(products, flow.head() + 1, clock.instant(), item.embargo() != null);
    List<Preview.Reached> reached =
        entitlements.book().products().stream()
            .filter(product -> products.contains(product.id()))
            .map(product -> reached(product, entitled, item.language()))
            .toList();
    return new Preview.OfReach(reached, entitled.size(), isPublic);
  }

  private static Preview.Reached reached(
      Product product, Map<Long, Set<Long>> entitled, String language) {
    long subscribers =
        entitled.values().stream().filter(held -> held.contains(product.id())).count();
    return new Preview.Reached(product.code(), product.name(language), subscribers);
  }
}
