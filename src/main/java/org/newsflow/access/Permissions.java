package org.newsflow.access;

import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.Person;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpStatus;

/** Asks whether somebody may do something, and puts each refusal on record. */
public final class Permissions {

  private final Audit audit;

  Permissions(Audit audit) {
    this.audit = audit;
  }

  /**
   * What to answer when they may not, or null when they may. What is allowed, the act itself puts
   * on record, in its own transaction.
   *
   * @param object what they want to do it to, by its id
   */
  public @Nullable Refusal refusal(Person person, Permission act, @Nullable String object) {
    if (person.may(act)) {
      return null;
    }
    return refused(person, act, object, "this needs the role " + Role.codes(act.roles()));
  }

  /** The same for an item of this desk, if it is known, in this language. */
  public @Nullable Refusal refusal(
      Person person,
      Permission act,
      @Nullable String object,
      @Nullable String desk,
      String language) {
    Refusal refusal = refusal(person, act, object);
    if (refusal != null || person.worksOn(desk, language)) {
      return refusal;
    }
    return refused(
        person, act, object, "you do not work on this desk or in this language: ask who does");
  }

  private Refusal refused(Person person, Permission act, @Nullable String object, String reason) {
    audit.record(Decision.refused(person, act.code(), object, reason));
    return Refusal.of(HttpStatus.FORBIDDEN, "not-permitted", act.code() + ": " + reason);
  }
}
