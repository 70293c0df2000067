package org.newsflow.access;

import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log: who did or was refused what. It must hold no secret and no word of a
 * story.
 *
 * @param actor an email, {@code key:ID} or a part of the program
 * @param act what was done, kebab-case
 * @param object what it was done to, by its id
 * @param reason why it was refused, or what an allowed act needs to be understood
 * @param address where the request came from
 */
public record Decision(
    String actor,
    String act,
    @Nullable String object,
    boolean allowed,
    @Nullable String reason,
    @Nullable String address) {

  private static final int LONGEST = 300;

  public Decision {
    actor = clean(actor);
    object = object == null ? null : clean(object);
    reason = reason == null ? null : clean(reason);
  }

  /** It was allowed. Called on the request's thread, it knows the address. */
  public static Decision allowed(Caller caller, String act, @Nullable String object) {
    return allowed(caller.actor(), act, object);
  }

  /** The same for a part of the program, or for whom it acts. */
  public static Decision allowed(String actor, String act, @Nullable String object) {
    return new Decision(actor, act, object, true, null, Address.current());
  }

  /** It was refused, for this reason. Called on the request's thread, it knows the address. */
  public static Decision refused(
      Caller caller, String act, @Nullable String object, String reason) {
    return new Decision(caller.actor(), act, object, false, reason, Address.current());
  }

  /** One line, without marks that would show it otherwise than it is. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ")
        .codePoints()
        .limit(LONGEST)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
