package org.newsflow.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One immutable version of one piece of news, in the terms of NewsML-G2.
 *
 * @param guid the item's name for its whole life
 * @param version 1, 2, 3 …: (guid, version) names exactly one entry of the flow
 * @param language BCP 47 tag of the text
 * @param urgency 1 (most) to 9; follows from the level unless the desk says otherwise
 * @param firstCreated when the item was first released; before that, when it was begun
 * @param versionCreated when this version was released
 * @param desk the newsroom's desk that filed it, or null
 * @param edNote for editors, never for the public
 * @param embargo null where there is none
 * @param publishable false for what never goes to the public: advisories, daybooks
 * @param test a test item: marked as such in every format and never published
 * @param renditions the forms of a picture, video, audio or graphic
 * @param signals IPTC's warnings and notes to receivers, such as {@code sig:cwarn}
 * @param sourceIds the ids under which other providers know it, by provider
 */
public record NewsItem(
    Guid guid,
    int version,
    ItemType type,
    String language,
    PubStatus pubStatus,
    Level level,
    int urgency,
    Instant firstCreated,
    Instant versionCreated,
    @Nullable String desk,
    NewsLines lines,
    Body body,
    About about,
    List<InfoSource> infoSources,
    @Nullable String edNote,
    @Nullable Embargo embargo,
    Rights rights,
    boolean publishable,
    boolean test,
    PublicUse publicUse,
    List<Picture> pictures,
    List<Rendition> renditions,
    List<Link> links,
    List<String> signals,
    Map<String, String> sourceIds) {

  public NewsItem {
    infoSources = List.copyOf(infoSources);
    pictures = List.copyOf(pictures);
    renditions = List.copyOf(renditions);
    links = List.copyOf(links);
    signals = List.copyOf(signals);
    sourceIds = Ordered.copy(sourceIds);
  }

  /** An item with nothing but its name, to build on. */
  public static NewsItemBuilder builder(Guid guid, ItemType type, String language) {
    return new NewsItemBuilder(guid, type, language);
  }

  /** A builder that begins as this item. */
  public NewsItemBuilder toBuilder() {
    return new NewsItemBuilder(this);
  }

  /** The headline. */
  public String headline() {
    return lines.headline();
  }

  /** The agency that provides it: the guid's first part. */
  public String provider() {
    return guid.value().substring(0, guid.value().indexOf(':'));
  }

  /**
   * The same version without any words or pictures: who it is and how it stands, nothing else. What
   * remains of a killed or held item, and what is told to those without a right to the text.
   */
  public NewsItem withoutWords() {
    return builder(guid, type, language)
        .version(version)
        .pubStatus(pubStatus)
        .level(level)
        .urgency(urgency)
        .firstCreated(firstCreated)
        .versionCreated(versionCreated)
        .publishable(publishable)
        .test(test)
        .publicUse(PublicUse.NONE)
        .build();
  }

  /** The renditions of the picture with this number, from 1; with 0 the item's own. */
  public List<Rendition> renditions(int picture) {
    if (picture == 0) {
      return renditions;
    }
    return picture > 0 && picture <= pictures.size()
        ? pictures.get(picture - 1).renditions()
        : List.of();
  }
}
