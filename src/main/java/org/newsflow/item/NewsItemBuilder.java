package org.newsflow.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link NewsItem} field by field; what is not set has the plainest value. */
public final class NewsItemBuilder {

  private final Guid guid;
  private final ItemType type;
  private final String language;
  private int version = 1;
  private PubStatus pubStatus = PubStatus.USABLE;
  private Level level = Level.ROUTINE;
  private int urgency = Level.ROUTINE.urgency();
  private Instant firstCreated = Instant.EPOCH;
  private Instant versionCreated = Instant.EPOCH;
  private @Nullable String desk;
  private NewsLines lines = NewsLines.NONE;
  private Body body = Body.EMPTY;
  private About about = About.NOTHING;
  private List<InfoSource> infoSources = List.of();
  private @Nullable String edNote;
  private @Nullable Embargo embargo;
  private Rights rights = Rights.NONE;
  private boolean publishable = true;
  private boolean test = false;
  private PublicUse publicUse = PublicUse.ABRIDGED;
  private List<Picture> pictures = List.of();
  private List<Rendition> renditions = List.of();
  private List<Link> links = List.of();
  private List<String> signals = List.of();
  private Map<String, String> sourceIds = Map.of();

  NewsItemBuilder(Guid guid, ItemType type, String language) {
    this.guid = guid;
    this.type = type;
    this.language = language;
  }

  NewsItemBuilder(NewsItem item) {
    this(item.guid(), item.type(), item.language());
    this.version = item.version();
    this.pubStatus = item.pubStatus();
    this.level = item.level();
    this.urgency = item.urgency();
    this.firstCreated = item.firstCreated();
    this.versionCreated = item.versionCreated();
    this.desk = item.desk();
    this.lines = item.lines();
    this.body = item.body();
    this.about = item.about();
    this.infoSources = item.infoSources();
    this.edNote = item.edNote();
    this.embargo = item.embargo();
    this.rights = item.rights();
    this.publishable = item.publishable();
    this.test = item.test();
    this.publicUse = item.publicUse();
    this.pictures = item.pictures();
    this.renditions = item.renditions();
    this.links = item.links();
    this.signals = item.signals();
    this.sourceIds = item.sourceIds();
  }

  public NewsItemBuilder version(int version) {
    this.version = version;
    return this;
  }

  public NewsItemBuilder pubStatus(PubStatus pubStatus) {
    this.pubStatus = pubStatus;
    return this;
  }

  /** Sets the level and the urgency that follows from it. */
  public NewsItemBuilder level(Level level) {
    this.level = level;
    this.urgency = level.urgency();
    return this;
  }

  public NewsItemBuilder urgency(int urgency) {
    this.urgency = urgency;
    return this;
  }

  public NewsItemBuilder firstCreated(Instant firstCreated) {
    this.firstCreated = firstCreated;
    return this;
  }

  public NewsItemBuilder versionCreated(Instant versionCreated) {
    this.versionCreated = versionCreated;
    return this;
  }

  public NewsItemBuilder desk(@Nullable String desk) {
    this.desk = desk;
    return this;
  }

  public NewsItemBuilder lines(NewsLines lines) {
    this.lines = lines;
    return this;
  }

  public NewsItemBuilder body(Body body) {
    this.body = body;
    return this;
  }

  public NewsItemBuilder about(About about) {
    this.about = about;
    return this;
  }

  public NewsItemBuilder infoSources(List<InfoSource> infoSources) {
    this.infoSources = infoSources;
    return this;
  }

  public NewsItemBuilder edNote(@Nullable String edNote) {
    this.edNote = edNote;
    return this;
  }

  public NewsItemBuilder embargo(@Nullable Embargo embargo) {
    this.embargo = embargo;
    return this;
  }

  public NewsItemBuilder rights(Rights rights) {
    this.rights = rights;
    return this;
  }

  public NewsItemBuilder publishable(boolean publishable) {
    this.publishable = publishable;
    return this;
  }

  public NewsItemBuilder test(boolean test) {
    this.test = test;
    return this;
  }

  public NewsItemBuilder publicUse(PublicUse publicUse) {
    this.publicUse = publicUse;
    return this;
  }

  public NewsItemBuilder pictures(List<Picture> pictures) {
    this.pictures = pictures;
    return this;
  }

  public NewsItemBuilder renditions(List<Rendition> renditions) {
    this.renditions = renditions;
    return this;
  }

  public NewsItemBuilder links(List<Link> links) {
    this.links = links;
    return this;
  }

  public NewsItemBuilder signals(List<String> signals) {
    this.signals = signals;
    return this;
  }

  public NewsItemBuilder sourceIds(Map<String, String> sourceIds) {
    this.sourceIds = sourceIds;
    return this;
  }

  /** Sets the headline and leaves the other lines as they are. */
  public NewsItemBuilder headline(String headline) {
    this.lines =
        new NewsLines(
            headline,
            lines.subheadline(),
            lines.standfirst(),
            lines.slugline(),
            lines.datelines(),
            lines.byline(),
            lines.creditline());
    return this;
  }

  /** The item. */
  public NewsItem build() {
    return new NewsItem(
        guid,
        version,
        type,
        language,
        pubStatus,
        level,
        urgency,
        firstCreated,
        versionCreated,
        desk,
        lines,
        body,
        about,
        infoSources,
        edNote,
        embargo,
        rights,
        publishable,
        test,
        publicUse,
        pictures,
        renditions,
        links,
        signals,
        sourceIds);
  }
}
