package org.newsflow.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.subscriber.Book;
import org.newsflow.subscriber.Contract;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.Downloads;
import org.newsflow.subscriber.Entitlement;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.HandOuts;
import org.newsflow.subscriber.Limits;
import org.newsflow.subscriber.Product;
import org.newsflow.subscriber.Subscriber;
import org.newsflow.topic.Topics;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/account} and its usage: what a subscriber has, and how much of it is used. */
@RestController
final class AccountController {

  private static final Duration USAGE_WINDOW = Duration.ofDays(30);

  private final Entitlements entitlements;
  private final HandOuts handOuts;
  private final Allowance allowance;
  private final Streams streams;
  private final Topics topics;
  private final Clock clock;

  AccountController(
      Entitlements entitlements,
      HandOuts handOuts,
      Allowance allowance,
      Streams streams,
      Topics topics,
      Clock clock) {
    this.entitlements = entitlements;
    this.handOuts = handOuts;
    this.allowance = allowance;
    this.streams = streams;
    this.topics = topics;
    this.clock = clock;
  }

  /** The answer of the account. */
  record Account(
      String subscriber,
      List<Offer> products,
      List<Held> contracts,
      Rights rights,
      Limits limits) {}

  /** A product that a contract in force gives. */
  record Offer(String code, Map<String, String> names) {}

  /** A contract in whatever state. */
  record Held(Set<String> products, String state, Instant from, @Nullable Instant until) {}

  /** What the contracts in force allow, taken together. */
  record Rights(
      boolean embargo,
      @Nullable Integer archiveDays,
      @Nullable Integer seats,
      @Nullable DownloadLimit downloads,
      Set<String> media,
      Set<String> territories) {

    static Rights of(ContractRights rights) {
      return new Rights(
          rights.embargo(),
          rights.archiveDays(),
          rights.seats(),
          rights.downloads() == null ? null : DownloadLimit.of(rights.downloads()),
          rights.media(),
          rights.territories());
    }
  }

  /** So many full items in a period. */
  record DownloadLimit(int count, String period) {
    static DownloadLimit of(Downloads downloads) {
      return new DownloadLimit(downloads.count(), downloads.period().code());
    }
  }

  /** The answer of the usage. */
  record Usage(
      int streams,
      int streamsLimit,
      int topics,
      int topicsLimit,
      long items,
      Instant since,
      @Nullable DownloadsUsed downloads) {}

  /** What is taken in this period, where the contract limits it. */
  record DownloadsUsed(int count, String period, long used, Instant since, Instant until) {
    static DownloadsUsed of(Downloads.Use use) {
      Downloads limit = use.limit();
      return new DownloadsUsed(
          limit.count(), limit.period().code(), use.used(), use.since(), use.until());
    }
  }

  @GetMapping("/v1/account")
  Object account(KeyHolder caller) {
    Instant now = clock.instant();
    Book book = entitlements.book();
    Entitlement entitlement = book.entitlement(caller.subscriberId());
    return entitlement
        .rights(now)
        .<Object>map(rights -> account(book, caller.subscriberId(), entitlement, rights, now))
        .orElseGet(AccountController::noContract);
  }

  private static Account account(
      Book book, long subscriber, Entitlement entitlement, ContractRights rights, Instant now) {
    Set<String> codes = new TreeSet<>();
    entitlement.contracts().stream()
        .filter(contract -> contract.inForce(now))
        .forEach(contract -> codes.addAll(book.codes(contract.products())));
    return new Account(
        book.subscriber(subscriber).map(Subscriber::name).orElse(""),
        codes.stream()
            .map(code -> book.product(code).orElseThrow())
            .map(AccountController::offer)
            .toList(),
        entitlement.contracts().stream().map(contract -> held(book, contract)).toList(),
        Rights.of(rights),
        rights.limits());
  }

  private static Offer offer(Product product) {
    return new Offer(product.code(), product.names());
  }

  private static Held held(Book book, Contract contract) {
    return new Held(
        new TreeSet<>(book.codes(contract.products())),
        contract.state().code(),
        contract.from(),
        contract.until());
  }

  @GetMapping("/v1/account/usage")
  Object usage(KeyHolder caller) {
    Instant now = clock.instant();
    Instant since = now.minus(USAGE_WINDOW).truncatedTo(ChronoUnit.MILLIS);
    return entitlements
        .of(caller.subscriberId())
        .rights(now)
        .<Object>map(rights ->
            new Usage(
                streams.count(caller.subscriberId()),
                rights.limits().streams(),
                topics.count(caller.subscriberId()),
                topics.most(),
                handOuts.count(caller.subscriberId(), since),
                since,
                allowance.of(caller).map(DownloadsUsed::of).orElse(null)))
        .orElseGet(AccountController::noContract);
  }

  private static Refusal noContract() {
    return Refusal.of(
        HttpStatus.FORBIDDEN,
        "no-contract",
        "you have no contract in force: ask the agency's sales desk");
  }
}
