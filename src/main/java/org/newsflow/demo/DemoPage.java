package org.newsflow.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.newsflow.item.Language;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** {@code /demo}: what there is to see in the demo, with links, accounts and commands. */
@RestController
@ConditionalOnBooleanProperty("newsflow.demo.enabled")
final class DemoPage {

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#16191d;--paper:#fdfcfa;--line:#d9d4ca;--accent:#0f4c5c;--raised:#f4f1eb}
      @media(prefers-color-scheme:dark){:root{--ink:#ebe8e2;--paper:#14171c;--line:#363c45;--accent:#8ccbd9;--raised:#1d2127}}
      body{margin:0 auto;max-width:62rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif}
      h1{font:700 2.25rem/1.15 Charter,Georgia,serif}h2{margin-block-start:2.25rem;border-block-start:2px solid;padding-block-start:.6rem;font-size:1.25rem}
      a{color:var(--accent)}ul{padding-inline-start:1.25rem}li{margin-block:.3rem}pre,.wide{overflow-x:auto}pre{background:var(--raised);padding:.9rem 1rem;font-size:.875rem}
      table{border-collapse:collapse;font-size:.9375rem}td,th{text-align:start;padding:.4rem 1rem .4rem 0;border-block-end:1px solid var(--line);vertical-align:top}
      code{font-size:.9em;overflow-wrap:anywhere}.languages{display:grid;gap:0 1rem;
      grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));list-style:none;padding:0}
      """;

  private final DemoAgency agency;

  DemoPage(DemoAgency agency) {
    this.agency = agency;
  }

  @GetMapping("/demo")
  ResponseEntity<String> page() {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                .formatted(hash()))
        .body(agency.file().map(DemoPage::html).orElse("The demo is not ready yet."));
  }

  private static String html(DemoFile file) {
    DemoRecord record = DemoRecord.read();
    Map<String, String> names = record.agency().names();
    StringBuilder html = new StringBuilder(16_384);
    html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<title>The demo</title><style>")
        .append(STYLE)
        .append("</style></head><body><main><h1>")
        .append(escaped(names.getOrDefault("en", "The demo")))
        .append("</h1><p>A made-up agency that works while this program runs: its newsroom")
        .append(" releases a story every few seconds, updates, corrects and now and then kills")
        .append(" one. When all are out, the day begins again.</p>");
    html.append("<h2>What readers see</h2><ul class=\"languages\">");
    for (String tag : record.agency().languages()) {
      String direction = Language.of(tag).map(Language::direction).orElse("ltr");
      html.append("<li><a href=\"/%1$s\" lang=\"%1$s\" dir=\"%2$s\">".formatted(tag, direction))
          .append(escaped(names.getOrDefault(tag, tag)))
          .append("</a> <code>%s</code></li>".formatted(tag));
    }
    html.append("</ul><ul>");
    for (List<String> link :
        List.of(
            List.of("/en/corrections", "what was corrected, when and why"),
            List.of("/ar/archive", "the archive by day"),
            List.of("/tr/search?q=Nisra", "the search, in the words of each language"),
            List.of("/en/place/talmera", "the news of a place"),
            List.of("/en/story/nisra-water", "a running story"),
            List.of("/en/rss", "the news feed (also /atom and /feed.json)"),
            List.of("/fa/subscribe", "the subscription request"),
            List.of("/sitemap.xml", "the map of the site"))) {
      html.append(
          "<li><a href=\"%1$s\"><code>%1$s</code></a> %2$s</li>"
              .formatted(link.get(0), link.get(1)));
    }
    html.append("</ul><h2>What subscribers get</h2><p>Everything in full and at once, in one flow")
        .append(" with gap-free positions. <a href=\"/docs/api\">All calls</a>.</p>")
        .append("<div class=\"wide\"><table><thead><tr><th>Subscriber</th><th>Products</th>")
        .append("<th>Contract</th><th>Key</th></tr></thead><tbody>");
    for (DemoFile.Subscriber subscriber : file.subscribers()) {
      row(
          html,
          subscriber.name(),
          String.join(", ", subscriber.products())
              + (subscriber.rights().isEmpty()
                  ? ""
                  : " (" + String.join(", ", subscriber.rights()) + ")"),
          subscriber.state(),
          subscriber.key());
    }
    String key = file.subscribers().getFirst().key();
    String base = file.base();
    html.append("</tbody></table></div>");
    commands(
        html,
        "curl -N -H 'Authorization: Bearer %s' '%s/v1/stream?after=0'".formatted(key, base),
        "curl -H 'Authorization: Bearer %s' '%s/v1/feed?after=0&limit=3'".formatted(key, base),
        "curl -H 'Authorization: Bearer %s' '%s/v1/search?q=Nisra'".formatted(key, base));
    html.append("<p>Most of them have topics: saved searches in their own languages, held against")
        .append(" each entry as it is released. What the first one has, and what it brings:</p>");
    commands(
        html,
        "curl -H 'Authorization: Bearer %s' '%s/v1/topics'".formatted(key, base),
        "TOPIC=$(curl -s -H 'Authorization: Bearer %s' '%s/v1/topics' | jq -r .topics[0].id)"
            .formatted(key, base),
        "curl -H 'Authorization: Bearer %s' \"%s/v1/topics/$TOPIC/feed?after=0&wait=30\""
            .formatted(key, base),
        ("curl -H 'Authorization: Bearer %s' -H 'Content-Type: application/json'"
                + " -d '{\"query\":\"ferry OR vapur\",\"days\":7}' '%s/v1/topics/test'")
            .formatted(key, base));
    html.append("<h2>Who works here</h2><p>Two chief editors, since a kill needs two people.</p>")
        .append("<div class=\"wide\"><table><thead><tr><th>Role</th><th>Address</th>")
        .append("<th>Password</th><th>Token</th></tr></thead><tbody>");
    for (DemoFile.Person person : file.people()) {
      row(html, person.role(), person.email(), person.password(), person.token());
    }
    html.append("</tbody></table></div>");
    file.people().stream()
        .filter(person -> person.role().equals("chief"))
        .findFirst()
        .ifPresent(chief ->
            commands(
                html,
                ("GUID=$(curl -s -H 'Authorization: Bearer %1$s' -H 'Content-Type: application/json'"
                        + " -d '{\"language\":\"en\",\"type\":\"text\",\"level\":\"flash\","
                        + "\"headline\":\"Try it yourself\",\"body\":[\"Try it yourself.\"]}'"
                        + " %2$s/v1/desk/items | jq -r .guid)")
                    .formatted(chief.token(), base),
                "curl -X POST -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' -d '{}' %s/v1/desk/items/$GUID/release"
                    .formatted(chief.token(), base)));
    return html.append("</main></body></html>").toString();
  }

  private static void row(StringBuilder html, String name, String... codes) {
    html.append("<tr><td>").append(escaped(name)).append("</td>");
    for (String code : codes) {
      html.append("<td><code>").append(escaped(code)).append("</code></td>");
    }
    html.append("</tr>");
  }

  private static void commands(StringBuilder html, String... commands) {
    html.append("<pre tabindex=\"0\">")
        .append(escaped(String.join("\n", commands)))
        .append("</pre>");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private static String hash() {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
