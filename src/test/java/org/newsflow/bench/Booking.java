package org.newsflow.bench;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Contract;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.Keys;
import org.newsflow.subscriber.Limits;
import org.newsflow.subscriber.Product;
import org.newsflow.subscriber.Scope;
import org.newsflow.subscriber.Subscriber;

/** Books a realistic offer of products, and one subscriber who holds them all. */
final class Booking {

  private static final String ACTOR = "bench";

  /** So many that no limit is ever met. */
  private static final Limits GENEROUS = new Limits(1_000_000, 60_000_000, 20_000, 500);

  private static final List<String> QUERIES =
      List.of(
          "type:text OR type:picture OR type:video",
          "language:en",
          "language:tr",
          "language:ar",
          "language:en AND subject:04000000",
          "language:tr AND subject:04000000",
          "language:ar AND subject:11000000",
          "subject:15000000",
          "level:flash OR level:urgent",
          "subject:13000000 AND NOT level:routine",
          "subject:06000000 OR subject:17000000",
          "comet OR telescope OR observatory",
          "\"joint statement\" AND parliament",
          "headline:river OR headline:water",
          "(drought OR flood) AND (farmers OR harvest)",
          "Merkez OR faiz OR enflasyon",
          "وزارة OR اجتماع",
          "\"foreign minister\" AND NOT football",
          "slug:Comet* OR slug:Nisra*",
          "language:en AND (market OR shares OR bonds)");

  private Booking() {}

  /** The key of the subscriber. */
  static String make(Administration administration, Keys keys) {
    Set<Long> products = new HashSet<>();
    for (String query : QUERIES) {
      String code = "product-" + (products.size() + 1);
      Product product = Product.of(code, Map.of("en", code), query);
      products.add(administration.add(product, ACTOR).orElseThrow().id());
    }
    long subscriber = administration.add(Subscriber.named("Benchmark"), ACTOR).orElseThrow().id();
    administration
        .add(
            Contract.of(
                subscriber,
                products,
                Instant.parse("2026-01-01T00:00:00Z"),
                ContractRights.STANDARD.limits(GENEROUS)),
            ACTOR)
        .orElseThrow();
    return keys.create(subscriber, Set.of(Scope.ALL), ACTOR).orElseThrow().plain();
  }
}
