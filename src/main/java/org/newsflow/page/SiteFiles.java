package org.newsflow.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsflow.item.Agency;
import org.newsflow.item.Language;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What programs read of the site: feeds, maps, oEmbed; and its style, script and pictures. */
@RestController
final class SiteFiles {

  private static final Pattern STORY = Pattern.compile("/([A-Za-z-]+)/[^/]+/[^/]+/([0-9]{1,18})");

  private final Agency agency;
  private final NewsFeeds feeds;
  private final SiteMaps maps;
  private final Assets assets;
  private final PageCache cache;

  SiteFiles(Agency agency, NewsFeeds feeds, SiteMaps maps, Assets assets, PageCache cache) {
    this.agency = agency;
    this.feeds = feeds;
    this.maps = maps;
    this.assets = assets;
    this.cache = cache;
  }

  @GetMapping({
    PageController.LANGUAGE + "/rss",
    PageController.LANGUAGE + "/atom",
    PageController.LANGUAGE + "/feed.json"
  })
  void feed(@PathVariable String language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    NewsFeeds.Form form = NewsFeeds.Form.of(path.substring(path.lastIndexOf('/') + 1));
    send(known(language).map(known -> feeds.feed(known, form)), request, response);
  }

  @GetMapping("/sitemap.xml")
  void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(Optional.of(maps.index()), request, response);
  }

  @GetMapping("/sitemap-{number:[0-9]{1,9}}.xml")
  void map(@PathVariable int number, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(maps.part(number), request, response);
  }

  @GetMapping("/sitemap-news.xml")
  void news(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(Optional.of(maps.news()), request, response);
  }

  @GetMapping("/robots.txt")
  void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(Optional.of(maps.robots()), request, response);
  }

  /** oEmbed 1.0: a story as a link. */
  @GetMapping("/oembed")
  void oembed(
      @RequestParam String url,
      @RequestParam(defaultValue = "json") String format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!format.equals("json")) {
      Refusal.of(HttpStatus.NOT_IMPLEMENTED, "no-such-form", "ask for format=json")
          .writeTo(request, response);
      return;
    }
    Optional<Rendered> found = Optional.empty();
    try {
      Matcher story = STORY.matcher(Optional.ofNullable(new URI(url).getPath()).orElse(""));
      if (story.matches()) {
        long number = Long.parseLong(story.group(2));
        found = known(story.group(1)).flatMap(language -> feeds.embedded(language, number));
      }
    } catch (java.net.URISyntaxException e) {
      // Not an address: nothing is found.
    }
    send(found, request, response);
  }

  @GetMapping("/assets/{name}")
  void asset(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Assets.Asset> found = assets.at(request.getRequestURI());
    if (found.isEmpty()) {
      Refusal.nothingHere().writeTo(request, response);
      return;
    }
    Assets.Asset asset = found.get();
    String encoding = request.getHeader("Accept-Encoding");
    boolean packed = encoding != null && encoding.contains("gzip");
    byte[] bytes = packed ? asset.gzip() : asset.bytes();
    response.setContentType(asset.mediaType() + ";charset=UTF-8");
    // Another content has another address.
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    if (packed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private void send(
      Optional<Rendered> made, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (made.isPresent()) {
      cache.keep(made.get(), request, response);
    } else {
      Refusal.nothingHere().writeTo(request, response);
    }
  }

  private Optional<Language> known(String tag) {
    return Optional.of(tag).filter(agency.languages()::contains).flatMap(Language::of);
  }
}
