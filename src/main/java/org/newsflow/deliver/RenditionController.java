package org.newsflow.deliver;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Lookup;
import org.newsflow.feed.PictureLookup;
import org.newsflow.feed.Reader;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsflowException;
import org.newsflow.item.Rendition;
import org.newsflow.media.Media;
import org.newsflow.subscriber.Downloads;
import org.newsflow.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/items/{guid}/renditions/{name}}: the files of pictures. */
@RestController
final class RenditionController {

  /** The number of the picture in the item, and the name of its rendition. */
  private static final Pattern NAME = Pattern.compile("([0-9]{1,3})-([a-z0-9-]{1,100})");

  private final Feed feed;
  private final Media media;
  private final Allowance allowance;

  RenditionController(Feed feed, Media media, Allowance allowance) {
    this.feed = feed;
    this.media = media;
    this.allowance = allowance;
  }

  @GetMapping("/v1/items/{guid}/renditions/{name}")
  Object rendition(
      KeyHolder caller,
      @PathVariable String guid,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable Integer version) {
    Optional<Guid> item = Guid.parse(guid);
    Matcher asked = NAME.matcher(name);
    if (item.isEmpty() || !asked.matches()) {
      return ItemController.UNKNOWN;
    }
    // By the item's own channel: the item and its pictures are one download.
    Reader reader = new Reader.OfSubscriber(caller.subscriberId(), caller.keyId(), "item");
    int picture = Integer.parseInt(asked.group(1));
    return switch (feed.picture(reader, item.get(), version, picture, asked.group(2))) {
      case PictureLookup.Refused(Lookup.Refused reason) -> ItemController.refusal(reason);
      case PictureLookup.Exhausted(Downloads.Use use) -> allowance.exhausted(use);
      case PictureLookup.Held() ->
          Refusal.of(
              HttpStatus.CONFLICT,
              "held",
              "the item is held: stop using it until the flow tells that the hold is over");
      case PictureLookup.Found(Rendition rendition, String hash) ->
          ResponseEntity.ok()
              .contentType(MediaType.parseMediaType(rendition.mediaType()))
              .cacheControl(CacheControl.noStore())
              .headers(allowance.headers(caller))
              .header(
                  HttpHeaders.CONTENT_DISPOSITION, fileName(item.get(), name, rendition).toString())
              .eTag("\"" + hash + "\"")
              .body(file(hash));
    };
  }

  private byte[] file(String hash) {
    return media
        .open(hash)
        .orElseThrow(() ->
            new NewsflowException(
                "media-missing", NewsflowException.Category.OURS, "there is no file " + hash));
  }

  private static ContentDisposition fileName(Guid guid, String name, Rendition rendition) {
    String ending =
        switch (rendition.mediaType()) {
          case "image/jpeg" -> ".jpg";
          case "image/webp" -> ".webp";
          default -> "";
        };
    return ContentDisposition.inline()
        .filename(guid.value().replace(':', '-') + "-" + name + ending)
        .build();
  }
}
