package org.newsflow.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.newsflow.web.Http.Answer;

/** Every kind of page there is, found as readers find them: by the links of the others. */
final class PageKinds {

  /** A form that was filled in as it should be; and its fields. */
  static final Map<String, String> FORM =
      Map.of(
          "organisation", "Orsel Post",
          "name", "Dana Torvel",
          "email", "dana@orsel.example",
          "message", "English and Arabic.");

  private static final String TOPIC = "footer.tags a[href*=/topic/]";
  private static final String RUNNING = "#running a[href*=/story/]";
  private static final String SECTION = "nav.sections li + li a[href]";

  private final Function<String, Answer> readers;
  private final PageDay day;

  PageKinds(Function<String, Answer> readers, PageDay day) {
    this.readers = readers;
    this.day = day;
  }

  /**
   * A page.
   *
   * @param name of its kind
   */
  record Kind(String name, int status, String address) {
    @Override
    public String toString() {
      return name + " at " + address;
    }
  }

  /** The pages of a language that may be asked for with GET. */
  List<Kind> in(String language) {
    String home = "/" + language;
    Map<String, Kind> kinds = new LinkedHashMap<>();
    add(kinds, "front", 200, home);
    add(kinds, "section", 200, link(home, SECTION));
    for (String example : day.examples(language)) {
      int status = List.of("killed", "withdrawn").contains(example) ? 410 : 200;
      add(kinds, example, status, story(language, example));
    }
    String pictured = story(language, "pictured");
    add(kinds, "place", 200, link(pictured, "footer.tags a[href*=/place/]"));
    if (List.of("ar", "tr", "en")
        .contains(language)) { // Others have no names for topics, and no second story that runs.
      add(kinds, "topic", 200, link(with(language, TOPIC), TOPIC));
      add(kinds, "running", 200, link(with(language, RUNNING), RUNNING));
    }
    add(kinds, "archive", 200, home + "/archive");
    add(kinds, "day", 200, link(home + "/archive", "nav.days a[rel=prev]"));
    add(kinds, "corrections", 200, home + "/corrections");
    add(kinds, "search", 200, home + "/search");
    String older = section(home).select("nav.pager a[rel=next]").attr("href");
    if (!older.isEmpty()) {
      add(kinds, "older", 200, older);
    }
    String headline = document(pictured).expectFirst("h1").text();
    add(kinds, "search with hits", 200, search(home, headline.split(" ", 2)[0]));
    add(kinds, "search without hits", 200, search(home, "zzqqzz"));
    add(kinds, "search that is wrong", 200, search(home, "(headline:"));
    add(kinds, "form", 200, home + "/subscribe");
    add(kinds, "not found", 404, home + "/no/such/page");
    // One story may be an example of several things.
    Map<String, Kind> places = new LinkedHashMap<>();
    kinds.values().forEach(kind -> places.putIfAbsent(kind.address(), kind));
    return new ArrayList<>(places.values());
  }

  private static void add(Map<String, Kind> kinds, String name, int status, String address) {
    kinds.put(name, new Kind(name, status, address));
  }

  private Document section(String home) {
    return document(link(home, SECTION));
  }

  /** The canonical address of an example, or where it would be. */
  String story(String language, String example) {
    return canonical("/" + language + "/news/x/" + day.number(language, example));
  }

  private String canonical(String address) {
    Answer answer = readers.apply(address);
    Element canonical = Jsoup.parse(answer.body()).selectFirst("link[rel=canonical]");
    return canonical == null ? address : OnThePage.here(canonical.attr("href"));
  }

  /** A story whose page has such a link. */
  private String with(String language, String link) {
    for (String example : day.examples(language)) {
      String address = story(language, example);
      if (document(address).selectFirst(link) != null) {
        return address;
      }
    }
    return "/" + language; // whose want of such a link will be told
  }

  private String link(String address, String selector) {
    Element link = document(address).selectFirst(selector);
    assertThat(link).as(selector + " of " + address).isNotNull();
    return link == null ? "" : link.attr("href");
  }

  Document document(String address) {
    return Jsoup.parse(readers.apply(address).body());
  }

  private static String search(String home, String query) {
    return home + "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  /** The form as a browser sends it. */
  static String form(Map<String, String> fields) {
    List<String> pairs = new ArrayList<>();
    fields.forEach(
        (name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return String.join("&", pairs);
  }
}
