package org.newsflow.desk;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.newsflow.item.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The newsroom's settings.
 *
 * @param provider the agency's code, the first part of every guid: a small letter, then small
 *     letters and digits, at most 16
 * @param zone the agency's time zone, which decides what date a guid carries
 * @param languages the languages that it files in, by BCP 47 tag; empty for all that there are
 * @param twoPersonKill whether a kill needs two people
 * @param holdReminder how long after a hold, and after each reminder, the desk is reminded of it
 * @param killOverdue how long after a kill's delivery a receipt is awaited
 * @param headlineCharacters the longest headline that may be released
 * @param warnOnly names of rules that this newsroom takes as advice: what breaks them is told, and
 *     does not stop a release
 */
@ConfigurationProperties("newsflow.desk")
public record DeskSettings(
    @DefaultValue("nf") String provider,
    @DefaultValue("UTC") ZoneId zone,
    @DefaultValue Set<String> languages,
    @DefaultValue("true") boolean twoPersonKill,
    @DefaultValue("4h") Duration holdReminder,
    @DefaultValue("1h") Duration killOverdue,
    @DefaultValue("250") int headlineCharacters,
    @DefaultValue Set<String> warnOnly) {

  public DeskSettings {
    languages = languages.isEmpty() ? Set.copyOf(Language.tags()) : Set.copyOf(languages);
    warnOnly = Set.copyOf(warnOnly);
    List<String> unknown =
        languages.stream().filter(tag -> Language.of(tag).isEmpty()).sorted().toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "newsflow.desk.languages: not among the known tags: " + String.join(", ", unknown));
    }
    if (!provider.matches("[a-z][a-z0-9]{0,15}")) {
      throw new IllegalArgumentException(
          "newsflow.desk.provider: a small letter, then small letters and digits, at most 16");
    }
  }

  /** The settings of an agency with this code, all else as usual. */
  public static DeskSettings of(String provider, ZoneId zone) {
    return new DeskSettings(
        provider, zone, Set.of(), true, Duration.ofHours(4), Duration.ofHours(1), 250, Set.of());
  }
}
