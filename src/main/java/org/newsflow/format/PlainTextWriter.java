package org.newsflow.format;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Dateline;
import org.newsflow.item.Embargo;
import org.newsflow.item.InfoSource;
import org.newsflow.item.Link;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Picture;
import org.newsflow.item.PubStatus;
import org.newsflow.item.Rendition;
import org.newsflow.item.Rights;

/** Writes an item as plain text, in the form that {@link PlainText} describes. */
final class PlainTextWriter implements ItemWriter {

  private final HouseStyle style;

  PlainTextWriter(HouseStyle style) {
    this.style = style;
  }

  @Override
  public String name() {
    return PlainText.NAME;
  }

  @Override
  public String mediaType() {
    return PlainText.MEDIA_TYPE;
  }

  @Override
  public Writing write(NewsItem item) {
    NewsItem shown =
        item.pubStatus() == PubStatus.CANCELED ? item.withoutWords() : style.outward(item);
    StringBuilder text = new StringBuilder(4_096);
    banners(shown, text);
    fields(shown, text);
    if (!shown.body().isEmpty()) {
      PrintedDateline dateline = PrintedDateline.of(shown.lines(), shown.language(), style);
      text.append('\n').append(PlainBody.write(shown.body(), dateline)).append('\n');
    }
    return new Writing.Written(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void banners(NewsItem item, StringBuilder text) {
    switch (item.pubStatus()) {
      case USABLE -> {}
      case WITHHELD -> banner(PlainText.HOLD, text);
      case CANCELED -> banner(PlainText.KILL, text);
    }
    if (item.test()) {
      banner(PlainText.TEST, text);
    }
    if (!item.publishable()) {
      banner(PlainText.EDITORS_ONLY, text);
    }
    if (item.signals().contains(PlainText.CORRECTED)) {
      banner(PlainText.CORRECTION, text);
    }
    Embargo embargo = item.embargo();
    if (embargo != null) {
      Object until = embargo.until() == null ? PlainText.FURTHER_NOTICE : embargo.until();
      banner(PlainText.EMBARGO + until, text);
    }
  }

  private static void banner(String words, StringBuilder text) {
    text.append(PlainText.BANNER_START).append(words).append(PlainText.BANNER_END).append('\n');
  }

  private static void fields(NewsItem item, StringBuilder text) {
    field(PlainText.GUID, item.guid().value(), text);
    field(PlainText.VERSION, Integer.toString(item.version()), text);
    field(PlainText.TYPE, item.type().code(), text);
    field(PlainText.LANGUAGE, item.language(), text);
    field(PlainText.LEVEL, item.level().code(), text);
    field(PlainText.URGENCY, Integer.toString(item.urgency()), text);
    field(PlainText.FIRST_CREATED, item.firstCreated().toString(), text);
    field(PlainText.VERSION_CREATED, item.versionCreated().toString(), text);
    item.signals().forEach(signal -> field(PlainText.SIGNAL, signal, text));
    for (Link link : item.links()) {
      field(PlainText.LINK, link.rel().code() + " " + link.guid(), text);
    }
    field(PlainText.EDITORS_NOTE, item.edNote(), text);
    field(PlainText.EMBARGO_NOTE, item.embargo() == null ? null : item.embargo().note(), text);
    Rights rights = item.rights();
    field(PlainText.COPYRIGHT_HOLDER, rights.copyrightHolder(), text);
    field(PlainText.COPYRIGHT_NOTICE, rights.copyrightNotice(), text);
    field(PlainText.USAGE_TERMS, rights.usageTerms(), text);
    for (InfoSource source : item.infoSources()) {
      field(PlainText.INFO_SOURCE, pair(source.name(), source.role()), text);
    }
    item.about().keywords().forEach(keyword -> field(PlainText.KEYWORD, keyword, text));
    item.pictures().forEach(picture -> field(PlainText.PICTURE, listed(picture), text));
    NewsLines lines = item.lines();
    field(PlainText.SLUGLINE, lines.slugline(), text);
    field(PlainText.HEADLINE, lines.headline(), text);
    field(PlainText.SUBHEADLINE, lines.subheadline(), text);
    field(PlainText.STANDFIRST, lines.standfirst(), text);
    field(PlainText.BYLINE, lines.byline(), text);
    field(PlainText.CREDITLINE, lines.creditline(), text);
    for (Dateline dateline : lines.datelines()) {
      field(PlainText.LOCATED, pair(dateline.city(), dateline.country()), text);
    }
  }

  private static void field(String name, @Nullable String value, StringBuilder text) {
    if (value != null && !value.isEmpty()) {
      text.append(name).append(": ").append(value.replace("\n", "\n ")).append('\n');
    }
  }

  private static String pair(String first, @Nullable String second) {
    return second == null ? first : first + "\n" + second;
  }

  private static String listed(Picture picture) {
    StringBuilder words = new StringBuilder();
    String what = picture.caption() == null ? picture.headline() : picture.caption();
    words.append(what == null ? "" : what);
    if (picture.creditline() != null) {
      words.append(" (").append(picture.creditline()).append(')');
    }
    for (Rendition rendition : picture.renditions()) {
      words.append('\n').append(rendition.name()).append(": ").append(rendition.href());
    }
    return words.toString().strip();
  }
}
