package org.newsflow.access;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody is in the agency. */
public enum Role {
  /** Runs the installation: people, subscribers, keys, the audit log. No newsroom role. */
  ADMIN,
  /** Chief editor: everything an editor may, and the second word on a kill. */
  CHIEF,
  /** Writes and releases. */
  EDITOR,
  /** Writes drafts. */
  TRANSLATOR;

  /** The code on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The codes of these, for people to read. */
  static String codes(Collection<Role> roles) {
    return roles.stream().map(Role::code).sorted().collect(joining(" or "));
  }

  /** The role with this code, if there is one. */
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
