package org.newsflow.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Agency;
import org.newsflow.item.Language;

/** Gathers what surrounds a page. */
final class FrameBuilder {

  private final Agency agency;
  private final Language language;
  private final HouseDate dates;
  private final Addresses addresses;
  private final Assets assets;
  private final Instant now;
  private final String path;

  String title = "";
  String description = "";
  @Nullable Section section;
  List<Section> sections = List.of();
  Map<Language, String> alternates = Map.of();
  List<Card> flashes = List.of();
  boolean indexed = true;
  @Nullable String structured;
  @Nullable Photo photo;

  FrameBuilder(
      Agency agency,
      Language language,
      HouseDate dates,
      Addresses addresses,
      Assets assets,
      Instant now,
      String path) {
    this.agency = agency;
    this.language = language;
    this.dates = dates;
    this.addresses = addresses;
    this.assets = assets;
    this.now = now;
    this.path = path;
  }

  String agencyName() {
    return build().agencyName();
  }

  Frame build() {
    return new Frame(
        agency,
        language,
        Words.in(language),
        dates,
        addresses,
        assets,
        now,
        title,
        description,
        path,
        section,
        sections,
        alternates,
        flashes,
        indexed,
        structured,
        photo);
  }
}
