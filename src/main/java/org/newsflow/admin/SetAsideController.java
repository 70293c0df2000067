package org.newsflow.admin;

import java.time.Instant;
import java.util.List;
import org.newsflow.access.Audit;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.Decision;
import org.newsflow.follow.SetAside;
import org.newsflow.follow.SetAsides;
import org.newsflow.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/admin/set-aside}: entries that topics or archive could not take (dead letters). */
@RestController
@RequestMapping("/v1/admin/set-aside")
final class SetAsideController {

  private static final int MOST = 500;

  private final SetAsides setAsides;
  private final Audit audit;

  SetAsideController(SetAsides setAsides, Audit audit) {
    this.setAsides = setAsides;
    this.audit = audit;
  }

  /** What is shown of one. */
  record Shown(
      String follower,
      long position,
      String guid,
      int version,
      String reason,
      Instant at,
      int tries,
      boolean again) {

    static Shown of(SetAside entry) {
      return new Shown(
          entry.follower(),
          entry.position(),
          entry.guid().value(),
          entry.version(),
          entry.reason(),
          entry.at(),
          entry.tries(),
          entry.again());
    }
  }

  /**
   * A page of them.
   *
   * @param last what to send as {@code after} for the next page
   */
  record Page(List<Shown> entries, long last, boolean more) {}

  @GetMapping
  Object all(
      @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MOST) {
      return Refusal.badParameter("limit", "range", "must be 1 to " + MOST);
    }
    List<SetAside> entries = setAsides.after(after, limit);
    long last = entries.isEmpty() ? after : entries.getLast().position();
    return new Page(
        entries.stream().map(Shown::of).toList(), last, !setAsides.after(last, 1).isEmpty());
  }

  @PostMapping("/{follower}/{position}/retry")
  Object again(Person admin, @PathVariable String follower, @PathVariable long position) {
    Decision decision =
        Decision.allowed(
            admin, "set-aside-retry", follower + " " + position); // here is the address
    return setAsides
        .again(follower, position, (transaction, _) -> audit.record(transaction, decision))
        .<Object>map(entry -> ResponseEntity.accepted().body(Shown.of(entry)))
        .orElseGet(() ->
            Refusal.notFound(
                "nothing at position "
                    + position
                    + " is set aside by "
                    + follower
                    + ": it was taken, or never set aside"));
  }

  /**
   * What was ordered.
   *
   * @param again how many entries are about to be taken again
   */
  record Ordered(int again) {}

  @PostMapping("/{follower}/retry")
  Object allAgain(Person admin, @PathVariable String follower) {
    Decision decision = Decision.allowed(admin, "set-aside-retry", follower);
    int again = setAsides.allAgain(follower, transaction -> audit.record(transaction, decision));
    return again == 0
        ? Refusal.notFound("nothing is set aside by " + follower)
        : ResponseEntity.accepted().body(new Ordered(again));
  }
}
