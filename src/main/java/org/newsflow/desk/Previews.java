package org.newsflow.desk;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.newsflow.abridge.Abridgement;
import org.newsflow.desk.Answer.Done;
import org.newsflow.desk.Answer.Reason;
import org.newsflow.format.Format;
import org.newsflow.format.Formats;
import org.newsflow.format.HouseStyle;
import org.newsflow.format.ItemWriter;
import org.newsflow.format.Writing;
import org.newsflow.format.Xhtml;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;

/** Shows what a draft would look like once it is out. */
final class Previews {

  static final String PUBLIC = "public";
  static final String REACH = "reach";
  private static final String HTML = "html";

  private final Newsroom newsroom;
  private final HouseStyle style;
  private final Formats formats;
  private final Function<NewsItem, Optional<Abridgement>> abridge;
  private final Reach reach;

  Previews(
      Newsroom newsroom,
      HouseStyle style,
      Function<NewsItem, Optional<Abridgement>> abridge,
      Reach reach) {
    this.newsroom = newsroom;
    this.style = style;
    this.formats = new Formats(style);
    this.abridge = abridge;
    this.reach = reach;
  }

  Answer<Preview> of(Guid guid, String format) {
    Standing standing = newsroom.standing(guid);
    if (standing.isUnknown()) {
      return Newsroom.missing(guid);
    }
    if (standing.is(PubStatus.CANCELED)) {
      return Answer.refused(
          Reason.CONFLICT, "killed", "the item was killed: there is nothing to show");
    }
    NewsItem item = item(standing);
    return switch (format) {
      case PUBLIC -> new Done<>(new Preview.ForPublic(abridge.apply(item).orElse(null)));
      case REACH -> new Done<>(reach.of(item, abridge.apply(item).isPresent()));
      default -> document(item, format);
    };
  }

  /** The draft as it would be released, else what is out. */
  private NewsItem item(Standing standing) {
    NewsItem current = newsroom.current(standing);
    Draft draft = standing.draft();
    if (draft == null && current != null) {
      return current;
    }
    Instant now = newsroom.clock.instant();
    return newsroom.working(requireNonNull(draft), current).toBuilder()
        .version(standing.version() + 1)
        .pubStatus(PubStatus.USABLE)
        .versionCreated(now)
        .firstCreated(current == null ? now : current.firstCreated())
        .build();
  }

  private Answer<Preview> document(NewsItem item, String format) {
    Optional<ItemWriter> writer = formats.writer(format);
    if (writer.isEmpty() && format.equals(HTML)) {
      byte[] html = Xhtml.write(item, style).getBytes(StandardCharsets.UTF_8);
      return new Done<>(new Preview.Document("text/html", html));
    }
    if (writer.isEmpty()) {
      return Answer.refused(
          Reason.INVALID,
          List.of(new Problem("format", "unknown-format", "ask for one of " + names())));
    }
    return switch (writer.get().write(item)) {
      case Writing.Written(byte[] document) ->
          new Done<>(new Preview.Document(writer.get().mediaType(), document));
      case Writing.NotCarried(Problem reason) -> Answer.refused(Reason.INVALID, List.of(reason));
    };
  }

  private String names() {
    return formats.all().stream()
        .filter(ItemWriter.class::isInstance)
        .map(Format::name)
        .collect(Collectors.joining(", ", "", ", html, public, reach"));
  }
}
