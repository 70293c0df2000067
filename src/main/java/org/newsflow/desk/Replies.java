package org.newsflow.desk;

import java.util.function.Function;
import org.newsflow.desk.Answer.Done;
import org.newsflow.desk.Answer.Refused;
import org.newsflow.item.Guid;
import org.newsflow.item.Problem;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers of the desk in HTTP's words. */
final class Replies {

  private Replies() {}

  /** A reply of this, or the problem document of the refusal. */
  static <T> Object of(Answer<T> answer, Function<T, ResponseEntity<?>> reply) {
    return switch (answer) {
      case Done<T>(T value) -> reply.apply(value);
      case Refused<T> refused -> refusal(refused);
    };
  }

  /** Where in the flow an act stands. */
  static Object placed(Answer<Placed> answer) {
    return of(answer, placed -> ResponseEntity.status(HttpStatus.CREATED).body(placed));
  }

  /** Nothing but that it was done. */
  static Object done(Answer<Guid> answer) {
    return of(answer, guid -> ResponseEntity.noContent().build());
  }

  private static Refusal refusal(Refused<?> refused) {
    Problem first = refused.problems().getFirst();
    return switch (refused.reason()) {
      case MISSING -> Refusal.notFound(first.message());
      case FORBIDDEN -> because(HttpStatus.FORBIDDEN, first);
      case CONFLICT -> because(HttpStatus.CONFLICT, first);
      case STALE ->
          because(HttpStatus.PRECONDITION_FAILED, first)
              .header(HttpHeaders.ETAG, String.valueOf(refused.etag()));
      case INVALID -> Refusal.unprocessable(refused.problems());
    };
  }

  private static Refusal because(HttpStatus status, Problem problem) {
    return Refusal.of(status, problem.rule(), problem.message());
  }
}
