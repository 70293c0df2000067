package org.newsflow.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture that goes with a story (ninjs {@code associations}).
 *
 * @param guid the picture's own item, or null where it has none
 * @param altText what it shows, for those who do not see it
 */
public record Picture(
    @Nullable Guid guid,
    @Nullable String headline,
    @Nullable String caption,
    @Nullable String altText,
    @Nullable String byline,
    @Nullable String creditline,
    List<Rendition> renditions) {

  public Picture {
    renditions = List.copyOf(renditions);
  }

  /** The same without the name of its own item. */
  public Picture withoutGuid() {
    return new Picture(null, headline, caption, altText, byline, creditline, renditions);
  }

  /** The same with other renditions. */
  public Picture renditions(List<Rendition> renditions) {
    return new Picture(guid, headline, caption, altText, byline, creditline, renditions);
  }
}
