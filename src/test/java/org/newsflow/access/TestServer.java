package org.newsflow.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.access.Caller.Person;
import org.newsflow.flow.StoredFlow;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Keys;
import org.newsflow.web.Refusal;
import org.newsflow.web.WebConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doorkeeper before a few doors, on a store of its own. */
@EnableAutoConfiguration
@Import({WebConfiguration.class, AccessConfiguration.class, TestServer.Doors.class})
class TestServer {

  static final String PASSWORD = "a pass phrase for tests";

  /** A clock that moves when it is told to. */
  static final class MovingClock extends Clock {
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));

    void pass(Duration time) {
      now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  @Bean
  MovingClock clock() {
    return new MovingClock();
  }

  @Bean
  Store store() throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "access");
    return Store.open(StoreSettings.sqlite(folder));
  }

  @Bean
  Entitlements entitlements(Store store, Clock clock) {
    return new Entitlements(store, new StoredQueries(SubjectTree.NONE, clock));
  }

  @Bean
  Administration administration(Store store, Entitlements entitlements, Clock clock) {
    StoredFlow flow = new StoredFlow(store, entitlements, _ -> Optional.empty(), clock);
    return new Administration(store, flow, entitlements, clock);
  }

  @Bean
  Keys keys(Store store, Entitlements entitlements, Clock clock) {
    return new Keys(store, entitlements, clock);
  }

  static Person enrol(People people, String email, Role... roles) {
    Person person = new Person(0, email, "Deniz", Set.of(roles), Set.of(), Set.of());
    return switch (people.enrol(person, PASSWORD, "test")) {
      case People.Enrolment.Enrolled(Person enrolled) -> enrolled;
      case People.Enrolment.Refused(var problems) ->
          throw new IllegalArgumentException(problems.toString());
    };
  }

  /** What other packages will put behind the doors. */
  @TestComponent // for this server alone
  @RestController
  static final class Doors {

    private final Tickets tickets;
    private final Permissions permissions;

    Doors(Tickets tickets, Permissions permissions) {
      this.tickets = tickets;
      this.permissions = permissions;
    }

    @RequestMapping("/v1/desk/items")
    String desk(Person person) {
      return person.email();
    }

    @PostMapping("/v1/desk/items/{guid}/{act}")
    Object act(Person person, @PathVariable String guid, @PathVariable String act) {
      @Nullable Refusal refusal =
          permissions.refusal(person, Permission.valueOf(act), guid, null, "ar");
      return refusal == null ? "done" : refusal;
    }

    @RequestMapping({
      "/v1/feed",
      "/v1/stream",
      "/v1/items/{guid}",
      "/v1/search",
      "/v1/topics",
      "/v1/endpoints",
      "/v1/receipts",
      "/v1/account/usage"
    })
    String subscriber(KeyHolder holder) {
      return "subscriber " + holder.subscriberId();
    }

    @PostMapping("/v1/tickets")
    Object ticket(KeyHolder holder) {
      return tickets.issue(holder);
    }

    @GetMapping("/v1/admin/mistaken")
    String mistaken(KeyHolder holder) {
      return holder.actor();
    }

    @RequestMapping({"/hidden", "/v1/hidden", "/v1", "/"})
    String hidden(Caller caller) {
      return "nobody should see this, " + caller.actor();
    }

    @GetMapping("/v1/account/echo")
    List<String> echo(
        @RequestHeader("X-Words") String words,
        @RequestParam(defaultValue = "") String q,
        HttpServletRequest request) {
      return List.of(words, q, request.getRemoteAddr());
    }
  }
}
