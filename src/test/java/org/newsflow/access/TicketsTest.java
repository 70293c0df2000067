package org.newsflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.access.TestServer.MovingClock;
import org.newsflow.subscriber.Scope;

class TicketsTest {

  private final MovingClock clock = new MovingClock();
  private final Tickets tickets = new Tickets(clock);
  private final KeyHolder holder = new KeyHolder(1, 2, Set.of(Scope.FEED));

  @Test
  void aTicketIsRandomAndLastsAMinute() {
    Tickets.Ticket one = tickets.issue(holder);

    assertThat(one.ticket()).matches("nfs_[A-Za-z0-9_-]{43}");
    assertThat(one.expires()).isEqualTo(clock.instant().plusSeconds(60));
    assertThat(tickets.issue(holder).ticket()).isNotEqualTo(one.ticket());
    clock.pass(Duration.ofSeconds(60));
    assertThat(tickets.redeem(one.ticket())).isEmpty();
  }

  @Test
  void ofManyWhoShowTheSameTicketOneGetsIn() throws Exception {
    String ticket = tickets.issue(holder).ticket();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<KeyHolder>>> shown =
          IntStream.range(0, 50).mapToObj(_ -> crowd.submit(() -> tickets.redeem(ticket))).toList();
      int in = 0;
      for (Future<Optional<KeyHolder>> answer : shown) {
        in += answer.get().isPresent() ? 1 : 0;
      }
      assertThat(in).isEqualTo(1);
    }
  }

  @Test
  void whatIsNoTicketGetsNobodyIn() {
    assertThat(tickets.redeem("")).isEmpty();
    assertThat(tickets.redeem("nfs_")).isEmpty();
    assertThat(tickets.redeem("nfs_" + "A".repeat(43))).isEmpty();
  }
}
