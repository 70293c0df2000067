package org.newsflow.desk;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The newsroom's settings.
 *
 * @param twoPersonKill whether a kill needs two people
 * @param holdReminder how long after a hold, and after each reminder, the desk is reminded of it
 * @param headlineCharacters the longest headline that may be released
 * @param warnOnly names of rules that this newsroom takes as advice: what breaks them is told, and
 *     does not stop a release
 * @param required names of rules that stop a release here, though they usually warn
 */
@ConfigurationProperties("newsflow.desk")
public record DeskSettings(
    @DefaultValue("true") boolean twoPersonKill,
    @DefaultValue("4h") Duration holdReminder,
    @DefaultValue("250") int headlineCharacters,
    @DefaultValue Set<String> warnOnly,
    @DefaultValue Set<String> required) {

  /** What holds unless an agency says otherwise. */
  public static final DeskSettings STANDARD =
      new DeskSettings(true, Duration.ofHours(4), 250, Set.of(), Set.of());

  public DeskSettings {
    warnOnly = Set.copyOf(warnOnly);
    required = Set.copyOf(required);
  }
}
