package org.newsflow.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.newsflow.item.Language;
import org.newsflow.web.Http.Answer;

/** The pages as documents: the Nu checker finds nothing, and the headers keep browsers safe. */
class PageValidityIT extends OnThePage {

  /** The pages that the Nu checker reads, by what they are. */
  private Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    PageKinds kinds = kinds();
    for (String language : List.of("ar", "tr", "en")) {
      for (PageKinds.Kind kind : kinds.in(language)) {
        Answer answer = read(kind.address());
        assertThat(answer.status()).as(kind.toString()).isEqualTo(kind.status());
        pages.put(kind.toString(), answer.body());
      }
      String form = "/" + language + "/subscribe";
      pages.put(form + " with errors", fill(form, "email=x").body());
      pages.put(form + " thanks", fill(form, PageKinds.form(PageKinds.FORM)).body());
    }
    for (String language : Language.tags()) {
      pages.put("front " + language, get("/" + language).body());
      Element story =
          Jsoup.parse(get("/" + language).body()).expectFirst("article.card :is(h2,h3) a");
      pages.put("story " + language, get(story.attr("href")).body());
    }
    pages.put("/demo", get("/demo").body());
    pages.put("/docs/api", get("/docs/api").body());
    return pages;
  }

  @Test
  void nothingIsWrongWithAnyPage() {
    TreeSet<String> faults = new TreeSet<>();
    NuChecker checker = new NuChecker();
    pages()
        .forEach(
            (name, page) -> checker.html(page).forEach(fault -> faults.add(fault + " in " + name)));
    assertThat(faults).isEmpty();
  }

  @Test
  void nothingIsWrongWithTheStyle() {
    NuChecker checker = new NuChecker();
    for (Element sheet : Jsoup.parse(get("/en").body()).select("link[rel=stylesheet]")) {
      assertThat(checker.css(get(sheet.attr("href")).body())).isEmpty();
    }
  }

  /** A checker that finds nothing in anything would prove nothing. */
  @Test
  void theCheckerFindsWhatIsWrong() {
    NuChecker checker = new NuChecker();
    assertThat(checker.html(get("/en").body().replace("<main ", "<center><main ")))
        .anyMatch(fault -> fault.contains("“center” element is obsolete"));
    assertThat(checker.html(get("/en").body().replace("lang=\"en\"", "lang=\"tr\"")))
        .anyMatch(fault -> fault.startsWith("warning: This document appears to be written in"));
    assertThat(checker.css("a { inset-inline-begin: 0 }")).hasSize(1);
  }
}
