package org.newsflow.leak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The addresses of the public page, as any reader may ask for them. */
record PageAddresses(Collection<String> guids) {

  private static final String LANGUAGE =
      "/{language:tr|en|bs|hr|sr-Latn|sr-Cyrl|ru|fr|ar|kmr|ckb|sq|fa|mk|id|es}";

  static boolean has(String pattern) {
    return pattern.startsWith(LANGUAGE)
        || pattern.matches("/|/assets/.*|/oembed|/robots.txt|/sitemap.*|/pictures/.*");
  }

  /** What a pattern of the running program stands for; every pattern must be known here. */
  List<String> asked(String pattern) {
    return pattern.startsWith(LANGUAGE)
        ? inLanguages(pattern.substring(LANGUAGE.length()))
        : switch (pattern) {
          case "/", "/robots.txt", "/sitemap.xml", "/sitemap-news.xml" -> List.of(pattern);
          case "/assets/{name}" -> List.of(); // the program's own files
          case "/sitemap-{number:[0-9]{1,9}}.xml" -> List.of("/sitemap-0.xml", "/sitemap-1.xml");
          case "/oembed" ->
              numbers("/oembed?url=http://localhost:8080/en/economy/x/").stream().toList();
          case "/pictures/{number:[0-9]{1,18}}/{picture:[0-9]{1,3}}-{name:[a-z-]{1,40}}" ->
              numbers("/pictures/").stream()
                  .flatMap(story -> Stream.of(story + "/1-web", story + "/1-print"))
                  .toList();
          default -> throw unknown(pattern);
        };
  }

  private List<String> inLanguages(String rest) {
    List<String> all = new ArrayList<>();
    for (String language : List.of("en", "ar", "tr")) {
      asked("/" + language, rest, all);
    }
    return all;
  }

  private void asked(String home, String rest, List<String> all) {
    switch (rest) {
      case "", "/rss", "/atom", "/feed.json", "/corrections", "/archive", "/subscribe" ->
          all.add(home + rest);
      case "/{section}" ->
          Stream.of("economy", "sport", "news", "economy?before=9999", "economy?after=0", "none")
              .forEach(section -> all.add(home + "/" + section));
      case "/{section}/{slug}/{number:[0-9]{1,18}}" -> all.addAll(numbers(home + "/economy/x/"));
      case "/place/{slug}" -> all.addAll(List.of(home + "/place/ankara", home + "/place/none"));
      case "/topic/{code:[0-9]{8}}" -> all.add(home + "/topic/04000000");
      case "/story/{slug}" -> all.add(home + "/story/none");
      case "/archive/{day}" ->
          all.addAll(List.of(home + "/archive/2026-11-23", home + "/archive/x"));
      case "/search" -> all.addAll(List.of(home + "/search", home + "/search?q=ministry"));
      case "/flashes" -> {} // a stream: what it says is on every page
      case "/**" -> all.add(home + "/no/such/page");
      default -> throw unknown(rest);
    }
  }

  private List<String> numbers(String before) {
    return guids.stream().map(guid -> before + guid.substring(guid.lastIndexOf(':') + 1)).toList();
  }

  private static AssertionError unknown(String pattern) {
    return new AssertionError(
        "nobody knows what " + pattern + " gives away: teach this test to ask for it");
  }
}
