package org.newsflow.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Picture;
import org.newsflow.item.Rendition;

/**
 * A picture as a page shows it.
 *
 * @param sources other forms of it, the most modern first
 * @param src the largest that every browser can show
 * @param credit photographer and agency
 */
record Photo(
    List<Source> sources,
    String src,
    String srcset,
    int width,
    int height,
    String alt,
    @Nullable String caption,
    @Nullable String credit) {

  /** The same picture in a media type, in several widths. */
  record Source(String mediaType, String srcset) {}

  /** The same where the words beside it say all that is to be said. */
  Photo decoration() {
    return new Photo(sources, src, srcset, width, height, "", caption, credit);
  }

  private static final String COMMON = "image/jpeg";

  /** The pictures of a story that can be shown here: those whose files the agency holds. */
  static List<Photo> of(NewsItem item) {
    List<Photo> photos = new ArrayList<>();
    for (int i = 0; i < item.pictures().size(); i++) {
      Photo photo = of(item, item.pictures().get(i), i + 1);
      if (photo != null) {
        photos.add(photo);
      }
    }
    return photos;
  }

  private static @Nullable Photo of(NewsItem item, Picture picture, int number) {
    List<Rendition> here =
        picture.renditions().stream()
            .filter(rendition -> rendition.href().startsWith("media:") && rendition.width() != null)
            .sorted(Comparator.comparing(Rendition::width))
            .toList();
    List<Rendition> common =
        here.stream().filter(rendition -> rendition.mediaType().equals(COMMON)).toList();
    if (common.isEmpty()) {
      return null;
    }
    Rendition largest = common.getLast();
    List<Source> sources =
        here.stream()
            .map(Rendition::mediaType)
            .distinct()
            .filter(type -> !type.equals(COMMON))
            .map(type ->
                new Source(
                    type,
                    srcset(
                        item,
                        number,
                        here.stream().filter(each -> each.mediaType().equals(type)).toList())))
            .toList();
    return new Photo(
        sources,
        address(item, number, largest),
        srcset(item, number, common),
        Objects.requireNonNullElse(largest.width(), 0),
        Objects.requireNonNullElse(largest.height(), 0),
        Objects.requireNonNullElse(picture.altText(), ""),
        picture.caption(),
        credit(picture));
  }

  private static String srcset(NewsItem item, int number, List<Rendition> renditions) {
    return renditions.stream()
        .map(each -> address(item, number, each) + " " + each.width() + "w")
        .collect(Collectors.joining(", "));
  }

  private static String address(NewsItem item, int number, Rendition rendition) {
    return Addresses.picture(item.guid(), number, rendition.name(), item.version());
  }

  private static @Nullable String credit(Picture picture) {
    String credit =
        java.util.stream.Stream.of(picture.byline(), picture.creditline())
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("/ "));
    return credit.isEmpty() ? null : credit;
  }
}
