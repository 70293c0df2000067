package org.newsflow.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.newsflow.Newsflow;
import org.newsflow.access.Role;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Filter;
import org.newsflow.feed.Reader;
import org.newsflow.format.Formats;
import org.newsflow.format.ItemWriter;
import org.newsflow.item.Guid;
import org.newsflow.subscriber.ContractState;
import org.newsflow.subscriber.Keys;
import org.newsflow.subscriber.Scope;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every reader asks every address for every item, and what comes back is searched for words that
 * the reader may not have (WIRE 8 to 10, 16 to 20, 28 to 30). The tables are the rules, not what
 * the program does.
 */
@SpringBootTest(
    classes = {Newsflow.class, Customers.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "newsflow.access.requests-per-minute.person=1000000",
      "newsflow.access.requests-per-minute.address=1000000"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakIT {

  /**
   * Which versions' words each may read. {@code full} has the embargo right, {@code plain} has not,
   * {@code late} came when the first versions were out, {@code other} holds another product. Who
   * stands in no column may read nothing.
   */
  private static final String WORDS =
      """
      item               full plain late other public
      draft              -    -     -    -     -
      scheduled          -    -     -    -     -
      embargoed          1    -     -    -     -
      embargoCorrected   1,2  -     -    -     -
      embargoLifted      1,2  2     2    -     2
      released           1    1     1    -     1
      updated            1,2  1,2   1,2  -     1,2
      held               -    -     -    -     -
      heldLifted         1    1     1    -     1
      killRequested      -    -     -    -     -
      killed             -    -     -    -     -
      killedEmbargoed    -    -     -    -     -
      correctedOut       1,2  1,2   1    2     1,2
      test               1    1     1    -     -
      notPublishable     1    1     1    -     -
      redrafted          1    1     1    -     1
      lateRelease        1    1     1    -     1
      """;

  /** Who may read what is said with an act, by the act; {@code former} had a contract once. */
  private static final String NOTES =
      """
      note                            full plain late other former
      embargoCorrected.correctionNote yes  -     -    -     yes
      embargoCorrected.correctionLine yes  -     -    -     yes
      embargoLifted.correctionNote    yes  -     -    -     yes
      embargoLifted.correctionLine    yes  -     -    -     yes
      held.holdNote                   yes  yes   yes  -     yes
      heldLifted.holdNote             yes  yes   yes  -     yes
      heldLifted.liftNote             yes  yes   yes  -     yes
      killRequested.killReason        yes  yes   yes  -     yes
      killRequested.killLine          -    -     -    -     -
      killed.correctionNote           -    -     -    -     -
      killed.correctionLine           -    -     -    -     -
      killed.killReason               yes  yes   yes  -     yes
      killed.killLine                 yes  yes   yes  -     yes
      killedEmbargoed.killReason      yes  -     -    -     yes
      killedEmbargoed.killLine        yes  -     -    -     yes
      correctedOut.correctionNote     yes  yes   -    yes   yes
      correctedOut.correctionLine     yes  yes   -    yes   yes
      """;

  /** Who may know that there is such an item; what is not here is out and open. */
  private static final Map<String, Set<String>> SECRET =
      Map.of(
          "draft", Set.of(),
          "scheduled", Set.of(),
          "embargoed", Set.of("full", "former"),
          "embargoCorrected", Set.of("full", "former"),
          "killedEmbargoed", Set.of("full", "former"),
          "correctedOut", Set.of("full", "plain", "late", "former", "other"),
          "lateRelease", Set.of("full", "plain", "late"));

  private static final Set<String> OPEN = Set.of("full", "plain", "late", "former");

  /** What a whole text must carry: without it, this test would find nothing to find. */
  private static final List<String> CARRIED =
      List.of(
          "headline",
          "subheadline",
          "standfirst",
          "slugline",
          "byline",
          "keywords",
          "body",
          "bodyEnd",
          "caption",
          "edNote");

  /** What the public may have: the lines, the story's beginning and the pictures. */
  private static final Set<String> PUBLIC =
      Set.of(
          "headline",
          "subheadline",
          "standfirst",
          "slugline",
          "byline",
          "body",
          "body2",
          "body3",
          "body4",
          "caption",
          "altText",
          "href",
          "abridgement");

  @LocalServerPort int port;
  @Autowired Customers customers;
  @Autowired Formats formats;
  @Autowired Feed feed;
  @Autowired ApplicationContext running;

  private Newsdesk desk = new Newsdesk(new Http(0), new Http(0));
  private final List<Caller> callers = new ArrayList<>();

  /**
   * Who asks.
   *
   * @param column of the tables, by which it is judged
   */
  private record Caller(String name, String column, List<String> keys) {
    String authorization(int call) {
      return keys.isEmpty() ? "" : keys.get(call % keys.size());
    }
  }

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry registry) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "leak");
    registry.add("newsflow.store.folder", () -> folder);
  }

  @BeforeAll
  void aDayAtTheAgency() {
    String chief = customers.token("chief@leak.example", Role.CHIEF);
    desk =
        new Newsdesk(
            new Http(port).with(chief),
            new Http(port).with(customers.token("second@leak.example", Role.CHIEF)));
    customers.product("economy", "language:en AND subject:" + Newsdesk.ECONOMY);
    customers.product("sport", "language:en AND subject:" + Newsdesk.SPORT);
    customers.subscriber("full", "economy", true, null);
    customers.subscriber("plain", "economy", false, null);
    customers.subscriber("other", "sport", false, null);
    customers.subscriber("future", "economy", true, Duration.ofDays(1));
    long ended = customers.subscriber("ended", "economy", true, null);
    long suspended = customers.subscriber("suspended", "economy", true, null);
    firstVersions();
    customers.state(ended, ContractState.ENDED);
    customers.state(suspended, ContractState.SUSPENDED);
    customers.subscriber("late", "economy", false, null);
    furtherVersions();
    for (String name : List.of("full", "plain", "late", "other")) {
      callers.add(caller(name, name, customers.keys(name, 1)));
    }
    callers.add(caller("ended", "former", customers.keys("ended", 40)));
    callers.add(caller("suspended", "former", customers.keys("suspended", 40)));
    callers.add(caller("future", "nobody", customers.keys("future", 40)));
    for (Scope scope : List.of(Scope.FEED, Scope.ITEMS, Scope.RECEIPTS, Scope.ACCOUNT)) {
      String column = scope == Scope.FEED || scope == Scope.ITEMS ? "full" : "nobody";
      callers.add(
          caller("full by " + scope.code(), column, List.of(customers.key("full", scope).plain())));
    }
    Keys.Issued revoked = customers.key("full", Scope.ALL);
    customers.keys.revoke(revoked.key().id());
    callers.add(caller("revoked key", "nobody", List.of(revoked.plain())));
    callers.add(caller("no key", "nobody", List.of()));
    callers.add(caller("malformed key", "nobody", List.of("nf_x")));
    callers.add(caller("wrong key", "nobody", List.of("nf_" + "0".repeat(48))));
    callers.add(caller("newsroom", "nobody", List.of(chief)));
  }

  private static Caller caller(String name, String column, List<String> keys) {
    return new Caller(name, column, keys);
  }

  private void firstVersions() {
    Map<String, Object> open = Map.of("embargoed", true);
    desk.draft("draft", Map.of());
    desk.draft("scheduled", Map.of());
    desk.act(
        "scheduled", "release", Map.of("at", Instant.now().plus(Duration.ofDays(1)).toString()));
    for (String name :
        List.of("embargoed", "embargoCorrected", "embargoLifted", "killedEmbargoed")) {
      desk.release(name, open);
    }
    desk.release(
        "released",
        Map.of(
            "public",
            Map.of(
                "show",
                "abridged",
                "abridgement",
                "In short, " + desk.canaries.mint("released", 1, "abridgement") + " was said.")));
    for (String name :
        List.of("updated", "held", "heldLifted", "killRequested", "killed", "correctedOut")) {
      desk.release(name);
    }
    desk.release("test", Map.of("test", true, "public", Map.of("show", "none")));
    desk.release("notPublishable", Map.of("publishable", false));
    desk.release("redrafted");
  }

  private void furtherVersions() {
    desk.correct("embargoCorrected", Map.of());
    desk.correct("embargoLifted", Map.of());
    desk.act("embargoLifted", "embargo", Map.of("until", "2020-01-01T00:00:00Z"));
    desk.update("updated");
    desk.hold("held");
    desk.hold("heldLifted");
    desk.act("heldLifted", "lift", Map.of("note", desk.note("heldLifted", "liftNote")));
    desk.askForKill("killRequested");
    desk.correct("killed", Map.of());
    desk.kill("killed");
    desk.kill("killedEmbargoed");
    desk.correct("correctedOut", Map.of("subjects", List.of(Newsdesk.SPORT)));
    desk.redraft("redrafted", Map.of("event", "update"), Map.of());
    desk.release("lateRelease");
  }

  /** What a caller of this column may read, as {@code item version field}, before the fields. */
  private static Set<String> mayRead(String column) {
    Set<String> may = new TreeSet<>();
    cells(WORDS, column)
        .forEach((item, cell) -> {
          for (String version : cell.equals("-") ? new String[0] : cell.split(",")) {
            may.add(item + " " + version + " ");
          }
        });
    cells(NOTES, column)
        .forEach((note, cell) -> {
          if (cell.equals("yes")) {
            may.add(note.replace(".", " 0 "));
          }
        });
    return may;
  }

  private static Map<String, String> cells(String table, String column) {
    List<List<String>> rows = table.lines().map(line -> Arrays.asList(line.split(" +"))).toList();
    int at = rows.getFirst().indexOf(column);
    Map<String, String> cells = new LinkedHashMap<>();
    if (at > 0) {
      rows.stream().skip(1).forEach(row -> cells.put(row.getFirst(), row.get(at)));
    }
    return cells;
  }

  private boolean mayKnow(Caller caller, String item) {
    return SECRET.getOrDefault(item, OPEN).contains(caller.column());
  }

  /** Every address that can be read, as this caller would ask for it. */
  private List<String> addresses() {
    List<String> all = new ArrayList<>();
    for (RequestMappingInfoHandlerMapping mapping :
        running.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
      for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
          info.getPatternValues().forEach(pattern -> all.addAll(asked(pattern)));
        }
      }
    }
    return all;
  }

  private List<String> asked(String pattern) {
    String guid = "{guid:[a-z][a-z0-9]*:[a-z]+:[0-9]+:[0-9]+}";
    return switch (pattern) {
      case "/v1/feed" -> feeds();
      case "/v1/stream" -> List.of(); // a reading of its own, below
      case "/v1/items/{guid}" -> each(pattern, "{guid}", itemVariations());
      case "/v1/items/{guid}/history" -> each(pattern, "{guid}", List.of("", "?version=1"));
      case "/v1/account", "/v1/account/usage", "/v1/session", "/v1/admin/audit" -> List.of(pattern);
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
    return desk.guids.values().stream()
        .flatMap(guid -> variations.stream().map(more -> pattern.replace(variable, guid) + more))
        .toList();
  }

  private Stream<String> forms() {
    return Stream.concat(
        formats.all().stream().filter(ItemWriter.class::isInstance).map(form -> form.name()),
        Stream.of("none", "unknown"));
  }

  private List<String> itemVariations() {
    List<String> all = new ArrayList<>(List.of("", "?version=0", "?version=x", "?version=99"));
    forms().forEach(form -> all.add("?format=" + form));
    for (int version = 1; version <= 4; version++) {
      String of = "?version=" + version;
      all.add(of);
      forms().filter(form -> !form.equals("unknown")).forEach(f -> all.add(of + "&format=" + f));
    }
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

  private static String all(Answer answer) {
    return answer.status() + " " + answer.headers().map() + "\n" + answer.body();
  }

  /** Leaks, each as who read what where. */
  private Set<String> leaks(Caller caller, String where, String answer) {
    Set<String> may = mayRead(caller.column());
    Set<String> leaks = new TreeSet<>();
    for (String found : desk.canaries.in(answer)) {
      if (may.stream().noneMatch(found::startsWith)) {
        leaks.add(caller.name() + " read " + found + " at " + where);
      }
    }
    String echoed = where.length() > 300 ? where : where + " ";
    desk.guids.forEach((item, guid) -> {
      if (!mayKnow(caller, item) && !echoed.contains(guid) && answer.contains(guid + "\"")) {
        leaks.add(caller.name() + " learned of " + item + " at " + where);
      }
    });
    return leaks;
  }

  @Test
  void nobodyReadsWhatTheyMayNot() {
    Set<String> leaks = new TreeSet<>();
    Map<String, Set<String>> read = new HashMap<>();
    List<String> addresses = addresses();
    for (Caller caller : callers) {
      try (Http http = new Http(port)) {
        Set<String> seen = read.computeIfAbsent(caller.name(), name -> new TreeSet<>());
        int call = 0;
        for (String address : addresses) {
          if (caller.name().equals("newsroom") && !address.matches("/v1/(feed|items|account).*")) {
            continue; // their own addresses are theirs
          }
          String key = caller.authorization(call++);
          Answer answer =
              key.isEmpty()
                  ? http.get(address)
                  : http.get(address, "Authorization", "Bearer " + key);
          assertThat(answer.status()).as(address).isNotEqualTo(500).isNotEqualTo(429);
          leaks.addAll(leaks(caller, address, all(answer)));
          seen.addAll(desk.canaries.in(all(answer)));
        }
      }
    }
    assertThat(leaks).isEmpty();
    for (String column : List.of("full", "plain", "late", "other")) {
      assertThat(read.get(column)).as(column).containsAll(owedTo(column));
    }
    assertThat(read.get("ended")).as("ended").containsAll(owedTo("former"));
    assertThat(read.get("suspended")).as("suspended").containsAll(owedTo("former"));
  }

  /** What those who are entitled must find: a test that finds nothing proves nothing. */
  private static Collection<String> owedTo(String column) {
    return mayRead(column).stream()
        .flatMap(
            may -> may.endsWith(" ") ? CARRIED.stream().map(field -> may + field) : Stream.of(may))
        .collect(Collectors.toSet());
  }

  @Test
  void noStreamCarriesWhatTheFeedDoesNot() throws InterruptedException {
    Set<String> leaks = java.util.concurrent.ConcurrentHashMap.newKeySet();
    Map<String, Set<String>> read = new java.util.concurrent.ConcurrentHashMap<>();
    List<Thread> taps = new ArrayList<>();
    for (Caller caller : callers) {
      taps.add(
          Thread.ofVirtual()
              .start(() -> {
                String key = caller.authorization(0);
                String by = key.isEmpty() ? "" : "Authorization: Bearer " + key + "\r\n";
                try (Tap tap = Tap.open(port, "GET /v1/stream", by, "Last-Event-ID: 0\r\n")) {
                  String answer = tap.read(Duration.ofSeconds(2));
                  read.put(caller.name(), desk.canaries.in(answer));
                  leaks.addAll(leaks(caller, "/v1/stream", answer));
                }
              }));
    }
    for (Thread tap : taps) {
      tap.join();
    }
    assertThat(leaks).isEmpty();
    for (String column : List.of("full", "plain", "other")) {
      assertThat(read.get(column)).as(column).containsAll(owedTo(column));
    }
  }

  @Test
  void thePublicGetsNothingButAbridgements() throws InterruptedException {
    Set<String> may = mayRead("public");
    StringBuilder views = new StringBuilder();
    feed.follow(new Reader.OfPublic(), Filter.NONE, 0)
        .next(500, Duration.ZERO)
        .entries()
        .forEach(view -> views.append(view).append('\n'));
    for (String guid : desk.guids.values()) {
      Guid name = Guid.parse(guid).orElseThrow();
      views.append(feed.item(new Reader.OfPublic(), name, null));
      views.append(feed.history(new Reader.OfPublic(), name));
    }
    Set<String> read = desk.canaries.in(views.toString());
    Set<String> leaks = new TreeSet<>();
    for (String found : read) {
      String[] parts = found.split(" ");
      boolean line = parts[2].equals("killLine") || parts[2].equals("correctionLine");
      if (may.stream().noneMatch(found::startsWith) && !line
          || !PUBLIC.contains(parts[2]) && !line) {
        leaks.add(found);
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(read)
        .contains("released 1 abridgement", "updated 2 headline", "embargoLifted 2 headline");
  }
}
