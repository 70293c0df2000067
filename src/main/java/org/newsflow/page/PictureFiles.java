package org.newsflow.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.newsflow.feed.Feed;
import org.newsflow.feed.PictureLookup;
import org.newsflow.feed.Reader;
import org.newsflow.item.Rendition;
import org.newsflow.media.Media;
import org.newsflow.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pictures on the pages, as long as the gate gives them to the public. */
@RestController
final class PictureFiles {

  private static final Reader PUBLIC = new Reader.OfPublic();

  private final Edition edition;
  private final Feed feed;
  private final Media media;

  PictureFiles(Edition edition, Feed feed, Media media) {
    this.edition = edition;
    this.feed = feed;
    this.media = media;
  }

  @GetMapping("/pictures/{number:[0-9]{1,18}}/{picture:[0-9]{1,3}}-{name:[a-z-]{1,40}}")
  void picture(
      @PathVariable long number,
      @PathVariable int picture,
      @PathVariable String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    edition.upToDate();
    Optional<PictureLookup> looked =
        edition.story(number).map(row -> feed.picture(PUBLIC, row.guid(), null, picture, name));
    if (looked.isPresent()
        && looked.get() instanceof PictureLookup.Found(Rendition rendition, String hash)) {
      send(rendition, hash, request, response);
    } else {
      Refusal.nothingHere().writeTo(request, response);
    }
  }

  private void send(
      Rendition rendition, String hash, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String etag = "\"" + hash + "\"";
    // Asked about each time, like the page: a picture goes with its story.
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", etag);
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    if (etag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    Optional<byte[]> file = media.open(hash);
    if (file.isEmpty()) {
      Refusal.nothingHere().writeTo(request, response);
      return;
    }
    response.setContentType(rendition.mediaType());
    response.setContentLength(file.get().length);
    response.getOutputStream().write(file.get());
  }
}
