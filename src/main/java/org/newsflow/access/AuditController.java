package org.newsflow.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the audit log to admins. */
@RestController
final class AuditController {

  private static final int MOST = 500;

  private final Audit audit;

  AuditController(Audit audit) {
    this.audit = audit;
  }

  record Line(
      long number,
      Instant at,
      String actor,
      String act,
      @Nullable String object,
      String decision,
      @Nullable String reason,
      @Nullable String address) {

    static Line of(Audit.Recorded recorded) {
      Decision decision = recorded.decision();
      return new Line(
          recorded.number(),
          recorded.at(),
          decision.actor(),
          decision.act(),
          decision.object(),
          decision.allowed() ? "allowed" : "refused",
          decision.reason(),
          decision.address());
    }
  }

  /**
   * A page of it.
   *
   * @param last what to send as {@code after} for the next page
   */
  record Page(List<Line> entries, long last, boolean more) {}

  @GetMapping("/v1/admin/audit")
  Object audit(
      @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MOST) {
      return Refusal.badParameter("limit", "range", "must be 1 to " + MOST);
    }
    List<Line> lines = audit.after(after, limit + 1).stream().map(Line::of).toList();
    List<Line> page = lines.subList(0, Math.min(limit, lines.size()));
    return new Page(page, page.isEmpty() ? after : page.getLast().number(), lines.size() > limit);
  }
}
