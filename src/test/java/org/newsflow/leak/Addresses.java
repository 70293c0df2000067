package org.newsflow.leak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.newsflow.format.Formats;
import org.newsflow.format.ItemWriter;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * What can be asked of the running program, in every variation.
 *
 * @param guids to ask for
 * @param topics to ask for: those of all subscribers
 */
record Addresses(
    ApplicationContext running,
    Formats formats,
    Collection<String> guids,
    Collection<String> topics) {

  /** Every address that can be read, as this caller would ask for it. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    for (RequestMappingInfoHandlerMapping mapping :
        running.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
      for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
          info.getPatternValues().stream()
              .filter(pattern -> !PageAddresses.has(pattern))
              .forEach(pattern -> all.addAll(asked(pattern)));
        }
      }
    }
    return all;
  }

  /** The addresses of the public page. */
  List<String> pages() {
    PageAddresses pages = new PageAddresses(guids);
    return running.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .filter(info -> !info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
        .flatMap(info -> info.getPatternValues().stream())
        .filter(PageAddresses::has)
        .flatMap(pattern -> pages.asked(pattern).stream())
        .toList();
  }

  private List<String> asked(String pattern) {
    String guid = "{guid:[a-z][a-z0-9]*:[a-z]+:[0-9]+:[0-9]+}";
    return switch (pattern) {
      case "/v1/feed" -> feeds();
      case "/v1/stream" -> List.of(); // a reading of its own, below
      case "/v1/items/{guid}" -> each(pattern, "{guid}", itemVariations());
      case "/v1/items/{guid}/renditions/{name}" ->
          each(pattern, "{guid}", List.of("")).stream()
              .flatMap(path ->
                  Stream.of(
                          "2-print",
                          "2-web",
                          "2-web-webp",
                          "2-web?version=1",
                          "2-web?version=2",
                          "1-web",
                          "0-web")
                      .map(name -> path.replace("{name}", name)))
              .toList();
      case "/v1/items/{guid}/history" -> each(pattern, "{guid}", List.of("", "?version=1"));
      case "/v1/search" -> searches();
      case "/v1/topics" -> List.of(pattern);
      case "/v1/topics/{id}" -> ofTopics(pattern, List.of(""));
      case "/v1/topics/{id}/feed" ->
          ofTopics(
              pattern,
              List.of(
                  "",
                  "?after=0",
                  "?after=0&limit=1",
                  "?after=5&limit=2",
                  "?after=0&product=economy",
                  "?after=0&format=text",
                  "?after=0&format=none",
                  "?since=2020-01-01T00:00:00Z"));
      case "/v1/account", "/v1/account/usage", "/v1/session" -> List.of(pattern);
      case "/v1/admin/audit",
          "/v1/admin/contracts",
          "/v1/admin/people",
          "/v1/admin/products",
          "/v1/admin/set-aside",
          "/v1/admin/subscribers",
          "/v1/admin/subscribers/{id}/keys" ->
          List.of(pattern.replace("{id}", "1"));
      case "/docs/api", "/docs/api/openapi.yaml" -> List.of(); // the program's own files
      case "/health", "/health/**", "/metrics" -> List.of(pattern.replace("/**", "/ready"));
      default -> {
        if (pattern.startsWith("/v1/desk/items/" + guid)) {
          yield each(
              pattern, guid, pattern.endsWith("preview") ? List.of("?format=ninjs") : List.of(""));
        }
        throw new AssertionError(
            "nobody knows what " + pattern + " gives away: teach this test to ask for it");
      }
    };
  }

  private List<String> each(String pattern, String variable, List<String> variations) {
    return guids.stream()
        .flatMap(guid -> variations.stream().map(more -> pattern.replace(variable, guid) + more))
        .toList();
  }

  private List<String> ofTopics(String pattern, List<String> variations) {
    return topics.stream()
        .flatMap(topic -> variations.stream().map(more -> pattern.replace("{id}", topic) + more))
        .toList();
  }

  private Stream<String> forms() {
    return Stream.concat(
        formats.all().stream().filter(ItemWriter.class::isInstance).map(form -> form.name()),
        Stream.of("none", "unknown"));
  }

  List<String> itemVariations() {
    List<String> all = new ArrayList<>(List.of("", "?version=0", "?version=x", "?version=99"));
    forms().forEach(form -> all.add("?format=" + form));
    for (int version = 1; version <= 4; version++) {
      String of = "?version=" + version;
      all.add(of);
      forms().filter(form -> !form.equals("unknown")).forEach(f -> all.add(of + "&format=" + f));
    }
    return all;
  }

  private List<String> searches() {
    List<String> all = new ArrayList<>();
    for (String more : List.of("", "&versions=all", "&sort=relevance&versions=all")) {
      for (String query :
          List.of("*", "zq*", "headline:zq*", "ministry", "test:true", "-sport%20*")) {
        all.add("/v1/search?limit=100&q=" + query + more);
      }
    }
    all.addAll(
        List.of("/v1/search", "/v1/search?limit=3", "/v1/search?q=(", "/v1/search?cursor=x"));
    guids.forEach(guid -> all.add("/v1/search?like=" + guid));
    return all;
  }

  private List<String> feeds() {
    List<String> all = new ArrayList<>(List.of("/v1/feed", "/v1/feed?after=999999"));
    for (String filter :
        List.of(
            "",
            "&product=economy",
            "&product=sport",
            "&product=economy,sport",
            "&language=en",
            "&language=tr",
            "&type=text",
            "&type=picture",
            "&level=routine",
            "&level=flash",
            "&limit=1",
            "&limit=3",
            "&flow=f1")) {
      all.add("/v1/feed?after=0" + filter);
    }
    forms().forEach(form -> all.add("/v1/feed?after=0&format=" + form));
    for (int after = 1; after < 40; after++) {
      all.add("/v1/feed?limit=2&after=" + after);
    }
    all.add("/v1/feed?since=2020-01-01T00:00:00Z");
    return all;
  }
}
