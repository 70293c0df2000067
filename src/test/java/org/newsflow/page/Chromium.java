package org.newsflow.page;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser of this machine, if it has one, with axe-core in every page. */
final class Chromium implements AutoCloseable {

  /** What WCAG 2.2 asks on its levels A and AA, and what the makers of axe advise. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What may change with the colours and the width, of these rules. */
  private static final List<String> RULES_OF_LOOK =
      List.of("color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable");

  private static final String AXE =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {runOnly: {type: arguments[0], values: arguments[1]}, resultTypes: ['violations']})
        .then(found => done(found.violations.map(each => each.id + ': '
            + each.nodes.map(node => node.target.join(' ') + ' ' + node.html.slice(0, 120)
                + ' ' + (node.any[0]?.message ?? '')).slice(0, 3).join(' | '))),
          fault => done(['axe failed: ' + fault]));
      """;

  private static final String SHIFTS =
      """
      const done = arguments[arguments.length - 1];
      const shifts = [];
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
          shifts.push(entry.value + ' by ' + entry.sources.map(source => source.node?.nodeName
              + '.' + source.node?.className));
        }
      }).observe({type: 'layout-shift', buffered: true});
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shifts), 0)));
      """;

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Opens the browser; nothing where there is none. */
  static Optional<Chromium> open() {
    File browser = program("chromium");
    File driver = program("chromedriver");
    if (browser == null || driver == null) {
      System.err.println(
          "SKIPPED: the browser's tests need chromium and chromedriver"
              + " (Debian: apt-get install chromium chromium-driver)");
      return Optional.empty();
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions().setBinary(browser);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run");
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver).usingAnyFreePort().build();
    Chromium opened = new Chromium(new ChromeDriver(service, options));
    opened.driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    opened.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", axe()));
    return Optional.of(opened);
  }

  private static @Nullable File program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .findFirst()
        .orElse(null);
  }

  private static String axe() {
    try (InputStream in = requireNonNull(Chromium.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  void load(String address) {
    driver.get(address);
  }

  /** A phone up to 500 pixels of width, else a desk's screen. */
  void width(int width) {
    boolean phone = width < 500;
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", width, "height", phone ? 844 : 768, "deviceScaleFactor", 1, "mobile", phone));
  }

  /** {@code light} or {@code dark}. */
  void colours(String scheme) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  void scripts(boolean run) {
    command("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  Object run(String script, Object... arguments) {
    return requireNonNull(driver.executeScript(script, arguments), "null");
  }

  /**
   * Sends the form of the page and waits for what comes back: the old page must not be looked at.
   */
  void submit() throws InterruptedException {
    run(
        "document.documentElement.id = 'before';"
            + " document.querySelector('main form').submit(); return 1");
    String loaded =
        "return document.readyState === 'complete' && document.documentElement.id !== 'before'";
    for (int n = 0; n < 1200 && !run(loaded).equals(true); n++) {
      Thread.sleep(50);
    }
  }

  /** What axe finds against all rules. */
  List<String> violations() {
    return strings(driver.executeAsyncScript(AXE, "tag", RULES));
  }

  /** What axe finds against the rules of colours and sizes. */
  List<String> violationsOfLook() {
    return strings(driver.executeAsyncScript(AXE, "rule", RULES_OF_LOOK));
  }

  /** What has moved since the page began to show. */
  List<String> shifts() {
    return strings(driver.executeAsyncScript(SHIFTS));
  }

  /** So many pixels are beside the screen. */
  long overflow() {
    Object wide =
        run(
            "const root = document.documentElement;"
                + " return Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth");
    return ((Number) wide).longValue();
  }

  /** What the console has said since it was last asked; what the policy forbade is there too. */
  List<String> console() {
    List<String> said = new ArrayList<>();
    driver.manage().logs().get(LogType.BROWSER).forEach(entry -> said.add(entry.getMessage()));
    return said;
  }

  private static List<String> strings(@Nullable Object list) {
    return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
