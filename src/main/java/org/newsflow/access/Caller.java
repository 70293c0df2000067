package org.newsflow.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.subscriber.Scope;

/** Who sends a request. A controller gets it as an argument, as the kind that its route admits. */
public sealed interface Caller {

  /** How the audit log names them. */
  String actor();

  /**
   * Somebody of the agency, signed in.
   *
   * @param email in small letters
   * @param desks where they work, none for all
   * @param languages BCP 47 tags that they work in, none for all
   */
  record Person(
      long id, String email, String name, Set<Role> roles, Set<String> desks, Set<String> languages)
      implements Caller {

    public Person {
      roles = Set.copyOf(roles);
      desks = Set.copyOf(desks);
      languages = Set.copyOf(languages);
    }

    @Override
    public String actor() {
      return email;
    }

    /** Whether a role of theirs grants this. */
    public boolean may(Permission permission) {
      return permission.roles().stream().anyMatch(roles::contains);
    }

    /** Whether they work on items of this desk, if it is known, in this language. */
    public boolean worksOn(@Nullable String desk, String language) {
      return (desk == null || desks.isEmpty() || desks.contains(desk))
          && (languages.isEmpty() || languages.contains(language));
    }
  }

  /**
   * A subscriber's program.
   *
   * @param scopes what the key opens
   */
  record KeyHolder(long keyId, long subscriberId, Set<Scope> scopes) implements Caller {

    public KeyHolder {
      scopes = Set.copyOf(scopes);
    }

    @Override
    public String actor() {
      return "key:" + keyId;
    }

    /** Whether the key opens this. */
    public boolean may(Scope scope) {
      return scopes.contains(Scope.ALL) || scopes.contains(scope);
    }
  }

  /**
   * Nobody that we know.
   *
   * @param credentials whether they showed any; they are no good, then
   */
  record Nobody(boolean credentials) implements Caller {
    @Override
    public String actor() {
      return "nobody";
    }
  }
}
