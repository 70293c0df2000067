package org.newsflow.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Agency;
import org.newsflow.item.Language;

/**
 * What surrounds every page.
 *
 * @param path of the page itself; the canonical address
 * @param sections those that have stories
 * @param alternates the same page in other languages: path by language
 * @param flashes the newest, if they are fresh
 * @param indexed whether search engines may keep it
 * @param structured JSON-LD of the page, or null
 * @param photo of the page, or null
 */
record Frame(
    Agency agency,
    Language language,
    Words words,
    HouseDate dates,
    Addresses addresses,
    Assets assets,
    Instant now,
    String title,
    String description,
    String path,
    @Nullable Section section,
    List<Section> sections,
    Map<Language, String> alternates,
    List<Card> flashes,
    boolean indexed,
    @Nullable String structured,
    @Nullable Photo photo) {

  /** The agency's name in the page's language. */
  String agencyName() {
    return name(agency.names());
  }

  /** The agency's short name in the page's language. */
  String shortName() {
    return name(agency.shortNames());
  }

  private String name(Map<String, String> names) {
    String any = names.isEmpty() ? agency.provider() : names.values().iterator().next();
    return names.getOrDefault(language.tag(), names.getOrDefault("en", any));
  }

  /** The languages of the agency. */
  List<Language> languages() {
    return agency.languages().stream().flatMap(tag -> Language.of(tag).stream()).toList();
  }

  /** What the browser shows above the page. */
  String fullTitle() {
    return title.equals(agencyName()) ? title : title + " | " + agencyName();
  }

  String label(Section section) {
    return words.get("section." + section.path());
  }

  String year() {
    return dates.year(now);
  }

  /** Whether this is a front page: of these {@code /} chooses one by the reader's languages. */
  boolean isFront() {
    return path.equals(Addresses.front(language));
  }

  /** The page's place in another language: the same page, or that language's front page. */
  String in(Language other) {
    return alternates.getOrDefault(other, Addresses.front(other));
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, agency.zone());
  }

  boolean isToday(Instant moment) {
    return LocalDate.ofInstant(moment, agency.zone()).equals(today());
  }
}
