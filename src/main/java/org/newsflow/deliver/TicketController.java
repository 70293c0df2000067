package org.newsflow.deliver;

import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.access.Tickets;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/tickets}: a ticket of one minute for one stream, for browsers. */
@RestController
final class TicketController {

  private final Tickets tickets;

  TicketController(Tickets tickets) {
    this.tickets = tickets;
  }

  @PostMapping("/v1/tickets")
  @ResponseStatus(HttpStatus.CREATED)
  Tickets.Ticket issue(KeyHolder caller) {
    return tickets.issue(caller);
  }
}
