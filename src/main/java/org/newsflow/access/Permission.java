package org.newsflow.access;

import static org.newsflow.access.Role.ADMIN;
import static org.newsflow.access.Role.CHIEF;
import static org.newsflow.access.Role.EDITOR;
import static org.newsflow.access.Role.TRANSLATOR;

import java.util.Locale;
import java.util.Set;

/** The acts of the newsroom and the agency, and which roles may do them. */
public enum Permission {
  /** See drafts, released items and their history. */
  READ_DESK,
  /** Make, change and throw away drafts, also of a next version. */
  WRITE_DRAFT,
  /** Release, update, correct or repeat, now or on schedule. */
  RELEASE,
  /** Set, change or lift an embargo. */
  EMBARGO,
  HOLD,
  LIFT,
  /** Ask for a kill, which holds at once; also to take the request back. */
  KILL,
  /** The second person's word, which kills. */
  KILL_CONFIRM,
  /** See who had an item. */
  READ_HOLDERS,
  /** Products, subscribers, contracts and keys. */
  MANAGE_SUBSCRIBERS,
  /** The agency's own people. */
  MANAGE_PEOPLE,
  READ_AUDIT;

  /** The roles that may; one of them is enough. */
  public Set<Role> roles() {
    return switch (this) {
      case READ_DESK -> Set.of(ADMIN, CHIEF, EDITOR, TRANSLATOR);
      case WRITE_DRAFT -> Set.of(CHIEF, EDITOR, TRANSLATOR);
      case RELEASE, EMBARGO, HOLD, LIFT, KILL -> Set.of(CHIEF, EDITOR);
      case KILL_CONFIRM -> Set.of(CHIEF);
      case READ_HOLDERS -> Set.of(ADMIN, CHIEF, EDITOR);
      case MANAGE_SUBSCRIBERS, MANAGE_PEOPLE, READ_AUDIT -> Set.of(ADMIN);
    };
  }

  /** The name in the audit log and in problem documents, such as {@code kill-confirm}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
