package org.newsflow.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsflow.item.Language;

/** The pages as readers have them before their eyes, on a phone and on a desk, by day and night. */
class PageBrowserIT extends OnThePage {

  private static final int PHONE = 390;
  private static final int SMALLEST = 320;
  private static final int DESK = 1366;

  private static @Nullable Chromium opened;

  private final Set<String> faults = new TreeSet<>();

  @BeforeAll
  static void open() {
    Optional<Chromium> found = Chromium.open();
    assumeTrue(found.isPresent(), "chromium and chromedriver");
    opened = found.get();
  }

  @AfterAll
  static void close() {
    if (opened != null) {
      opened.close();
    }
  }

  private static Chromium browser() {
    return requireNonNull(opened);
  }

  private void fault(String what, List<String> found) {
    found.forEach(each -> faults.add(each + " in " + what));
  }

  /** How a page is come to, by what it is; the address, or what is done on the form. */
  private Map<String, Runnable> pages(String language) {
    Map<String, Runnable> pages = new LinkedHashMap<>();
    for (PageKinds.Kind kind : kinds().in(language)) {
      pages.put(kind.toString(), () -> load(kind.address()));
    }
    String form = "/" + language + "/subscribe";
    pages.put(form + " with errors", () -> send(form, Map.of("email", "x")));
    pages.put(form + " thanks", () -> send(form, PageKinds.FORM));
    if (language.equals("en")) {
      pages.put("/demo", () -> load("/demo"));
      pages.put("/docs/api", () -> load("/docs/api"));
    }
    return pages;
  }

  private void load(String address) {
    browser().load("http://localhost:" + port + address);
  }

  private void send(String form, Map<String, String> fields) {
    load(form);
    fields.forEach((name, value) ->
        browser()
            .run(
                "document.getElementById(arguments[0]).value = arguments[1]; return 1",
                name,
                value));
    try {
      browser().submit();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyPageIsForEverybody() {
    for (String language : PageDay.LANGUAGES) {
      pages(language).forEach((name, page) -> see(language, name, page));
    }
    assertThat(faults).isEmpty();
  }

  private void see(String language, String name, Runnable page) {
    Chromium browser = browser();
    browser.width(PHONE);
    browser.colours("light");
    page.run();
    fault(name + " on a phone", browser.shifts());
    fault(name + " on a phone", browser.violations());
    browser.colours("dark");
    fault(name + " on a phone, dark", browser.violationsOfLook());
    wide(name, PHONE);
    browser.width(SMALLEST);
    wide(name, SMALLEST);
    browser.width(DESK);
    page.run();
    fault(name + " on a desk, dark", browser.shifts());
    fault(name + " on a desk, dark", browser.violations());
    browser.colours("light");
    fault(name + " on a desk", browser.violationsOfLook());
    wide(name, DESK);
    Object read =
        browser.run(
            "const root = document.documentElement;"
                + " return root.lang + ' ' + getComputedStyle(document.body).direction");
    String direction = Language.of(language).orElseThrow().direction();
    if (!read.equals(language + " " + direction)) {
      faults.add(read + " in " + name);
    }
    browser.console().stream()
        .filter(said -> !said.matches("\\S+ - Failed to load resource: .* status of 4(04|10) .*"))
        .forEach(said -> faults.add(said + " in " + name));
  }

  private void wide(String name, int width) {
    long overflow = browser().overflow();
    if (overflow > 0) {
      faults.add(overflow + " pixels beside " + width + " in " + name);
    }
  }

  /** The flash strip is made anew when its stream has begun, and nothing moves. */
  @Test
  void theStreamOfFlashesMovesNothing() throws InterruptedException {
    for (int width : List.of(PHONE, DESK)) {
      browser().width(width);
      load("/en");
      browser().run("document.querySelector('[data-flashes] > div').id = 'before'; return 1");
      for (int n = 0;
          n < 200 && browser().run("return document.getElementById('before') != null").equals(true);
          n++) {
        Thread.sleep(50);
      }
      assertThat(
              browser()
                  .run("return document.querySelectorAll('[data-flashes] > div:not([id])').length"))
          .as("the strip that the stream made")
          .isEqualTo(1L);
      assertThat(browser().shifts()).isEmpty();
    }
    assertThat(browser().console()).isEmpty();
  }

  @Test
  void everythingIsThereWithoutScript() {
    String words = "return document.body.innerText";
    Chromium browser = browser();
    browser.width(DESK);
    Map<String, Object> with = new LinkedHashMap<>();
    List<PageKinds.Kind> pages = new ArrayList<>(kinds().in("ar"));
    for (PageKinds.Kind page : pages) {
      load(page.address());
      with.put(page.toString(), browser.run(words));
    }
    browser.scripts(false);
    try {
      for (PageKinds.Kind page : pages) {
        load(page.address());
        assertThat(browser.run(words)).as(page.toString()).isEqualTo(with.get(page.toString()));
      }
      load("/ar/search");
      browser.run("document.getElementById('q').value = 'zzqqzz'; return 1");
      browser.run("document.querySelector('form.search button').click(); return 1");
      assertThat(browser.run("return location.search")).isEqualTo("?q=zzqqzz");
    } finally {
      browser.scripts(true);
    }
  }
}
