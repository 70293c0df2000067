package org.newsflow.admin;

import java.util.List;
import java.util.function.Function;
import org.newsflow.access.Audit;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.Decision;
import org.newsflow.item.Problem;
import org.newsflow.subscriber.Edited;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers of the book in HTTP's words, each edit put on record. */
@Component
final class Replies {

  private final Audit audit;

  Replies(Audit audit) {
    this.audit = audit;
  }

  /** What was added, or why it was not. */
  <T> Object added(
      Person admin,
      String act,
      Edited<T> edited,
      Function<T, Object> object,
      Function<T, Object> view) {
    return answer(HttpStatus.CREATED, admin, act, edited, object, view);
  }

  /** What was changed, or why it was not. */
  <T> Object changed(
      Person admin,
      String act,
      Edited<T> edited,
      Function<T, Object> object,
      Function<T, Object> view) {
    return answer(HttpStatus.OK, admin, act, edited, object, view);
  }

  private <T> Object answer(
      HttpStatus status,
      Person admin,
      String act,
      Edited<T> edited,
      Function<T, Object> object,
      Function<T, Object> view) {
    return switch (edited) {
      case Edited.Done<T>(T value) -> {
        recorded(admin, act, String.valueOf(object.apply(value)));
        yield ResponseEntity.status(status).body(view.apply(value));
      }
      case Edited.Refused<T>(List<Problem> problems) -> Refusal.unprocessable(problems);
    };
  }

  /** Puts an act on record. */
  void recorded(Person admin, String act, String object) {
    audit.record(Decision.allowed(admin, act, object));
  }

  static Problem missing(String field) {
    return new Problem(field, "required", "is missing: add it");
  }

  static Refusal unknown(String what, Object id) {
    return Refusal.notFound("there is no " + what + " " + id);
  }
}
