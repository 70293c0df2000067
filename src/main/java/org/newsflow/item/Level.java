package org.newsflow.item;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The desk's word for how pressing an item is. From it follow the {@code urgency} of NewsML-G2 and
 * ninjs (1 to 9, 1 the most), the priority of IPTC 7901 (1 to 6) and the alarm at the receiver.
 */
public enum Level {
  /** One sentence, no dateline or byline needed; alarm. */
  FLASH(1, 1),
  /** A few sentences; alarm. */
  URGENT(2, 2),
  /** Top of the file. */
  IMPORTANT(3, 3),
  /** The normal case. */
  ROUTINE(4, 4),
  /** Feature, analysis, interview: no hurry. */
  SPECIAL(5, 5),
  /** Background, filed for the record. */
  ARCHIVE(8, 6);

  private final int urgency;
  private final int priority;

  Level(int urgency, int priority) {
    this.urgency = urgency;
    this.priority = priority;
  }

  /** The code on the wire, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The urgency that this level stands for, 1 (most) to 9. */
  public int urgency() {
    return urgency;
  }

  /** The priority of IPTC 7901, 1 (most) to 6; it is also the level's number in the older API. */
  public int priority() {
    return priority;
  }

  /** Whether the receiver's bell should ring. */
  public boolean alarms() {
    return this == FLASH || this == URGENT;
  }

  /** The level with this code, if there is one. */
  public static Optional<Level> of(String code) {
    return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst();
  }

  /** The least pressing level that is at least as pressing as this urgency, 1 to 9. */
  public static Level ofUrgency(int urgency) {
    return Arrays.stream(values())
        .filter(level -> level.urgency >= urgency)
        .findFirst()
        .orElse(ARCHIVE);
  }
}
