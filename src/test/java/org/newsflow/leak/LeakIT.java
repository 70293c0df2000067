package org.newsflow.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.newsflow.Newsflow;
import org.newsflow.access.Role;
import org.newsflow.archive.Archive;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Filter;
import org.newsflow.feed.Findings;
import org.newsflow.feed.Reader;
import org.newsflow.feed.Search;
import org.newsflow.feed.Searched;
import org.newsflow.feed.Searches;
import org.newsflow.flow.NewsFlow;
import org.newsflow.format.Formats;
import org.newsflow.item.Guid;
import org.newsflow.subscriber.ContractState;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Every reader asks every address for every item, and what comes back is searched for words that
 * the reader may not have (WIRE 8 to 10, 16 to 20, 28 to 30), by the tables of {@link Entitled}.
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

  @LocalServerPort int port;
  @Autowired Customers customers;
  @Autowired Formats formats;
  @Autowired Feed feed;
  @Autowired Searches searches;
  @Autowired NewsFlow flow;
  @Autowired Archive archive;
  @Autowired Findings findings;
  @Autowired ApplicationContext running;

  private Newsdesk desk = new Newsdesk(new Http(0), new Http(0));
  private final SavedTopics topics = new SavedTopics();
  private final List<Caller> callers = new ArrayList<>();

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry registry) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "leak");
    registry.add("newsflow.store.folder", () -> folder);
  }

  @BeforeAll
  void aDayAtTheAgency() throws InterruptedException {
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
    for (String name : List.of("full", "plain", "other", "future", "ended", "suspended")) {
      topics.save(name, new Http(port).with(customers.keys(name, 1).getFirst()));
    }
    Day.begins(desk);
    customers.state(ended, ContractState.ENDED);
    customers.state(suspended, ContractState.SUSPENDED);
    customers.subscriber("late", "economy", false, null);
    topics.save("late", new Http(port).with(customers.keys("late", 1).getFirst()));
    Day.goesOn(desk);
    for (int n = 0; n < 200 && !followed(); n++) {
      Thread.sleep(50);
    }
    callers.addAll(Caller.all(customers, chief));
  }

  private boolean followed() {
    return archive.position() >= flow.head() && findings.position() >= flow.head();
  }

  private Addresses everything() {
    return new Addresses(running, formats, desk.guids.values(), topics.ids());
  }

  private static String all(Answer answer) {
    return answer.status() + " " + answer.headers().map() + "\n" + answer.body();
  }

  /** Leaks, each as who read what where. */
  private Set<String> leaks(Caller caller, String where, String answer) {
    Set<String> may = Entitled.mayRead(caller.column());
    Set<String> leaks = new TreeSet<>();
    for (String found : desk.canaries.in(answer)) {
      if (may.stream().noneMatch(found::startsWith)) {
        leaks.add(caller.name() + " read " + found + " at " + where);
      }
    }
    String echoed = where.length() > 300 ? where : where + " ";
    desk.guids.forEach((item, guid) -> {
      if (!Entitled.mayKnow(caller.column(), item)
          && !echoed.contains(guid)
          && answer.contains(guid + "\"")) {
        leaks.add(caller.name() + " learned of " + item + " at " + where);
      }
    });
    return leaks;
  }

  @Test
  void nobodyReadsWhatTheyMayNot() throws Exception {
    Set<String> leaks = new TreeSet<>();
    Map<String, Set<String>> read = new HashMap<>();
    List<String> addresses = everything().all();
    for (Caller caller : callers) {
      try (Http http = new Http(port)) {
        Set<String> seen = read.computeIfAbsent(caller.name(), name -> new TreeSet<>());
        int call = 0;
        for (String address : addresses) {
          if (caller.name().equals("newsroom") && !address.matches("/v1/(feed|items|account).*")) {
            continue; // their own addresses are theirs
          }
          String key = caller.authorization(call++);
          Answer answer = ask(http, address, key);
          while (answer.status() == 429) { // who has no contract has the usual limits
            Thread.sleep(500);
            answer = ask(http, address, key);
          }
          assertThat(answer.status()).as(address).isNotEqualTo(500);
          leaks.addAll(leaks(caller, address, all(answer)));
          seen.addAll(desk.canaries.in(all(answer)));
        }
      }
    }
    assertThat(leaks).isEmpty();
    for (String column : List.of("full", "plain", "late", "other")) {
      assertThat(read.get(column)).as(column).containsAll(Entitled.owedTo(column));
    }
    assertThat(read.get("plain")).contains("released 1 file", "updated 1 file", "updated 2 file");
    assertThat(read.get("ended")).as("ended").containsAll(Entitled.owedTo("former"));
    assertThat(read.get("suspended")).as("suspended").containsAll(Entitled.owedTo("former"));
  }

  /**
   * A word that a reader may not read finds nothing, is counted nowhere and suggested to nobody.
   */
  @Test
  void noSearchCountsAWordThatItsReaderMayNotRead() throws InterruptedException {
    Set<String> leaks = new TreeSet<>();
    Map<String, Set<String>> found = new TreeMap<>();
    for (Caller caller : callers.subList(0, 4)) {
      Http http = new Http(port).with(caller.authorization(0));
      Set<String> may = Entitled.mayRead(caller.column());
      for (Map.Entry<String, String> each : desk.canaries.all().entrySet()) {
        String word = each.getKey();
        boolean readable = may.stream().anyMatch(each.getValue()::startsWith);
        String field = each.getValue().contains("infoSources") ? "infosource:" : "person:";
        for (String query : List.of(word, word.substring(0, 12) + "*", field + word)) {
          Answer answer = http.get("/v1/search?versions=all&q=" + query);
          boolean empty = answer.at("/total").equals("0") && answer.json().path("hits").isEmpty();
          if (!readable && (!empty || answer.json().has("suggestion") || counts(answer))) {
            leaks.add(caller.name() + " found " + each.getValue() + " by " + query);
          } else if (!empty) {
            found.computeIfAbsent(caller.name(), _ -> new TreeSet<>()).add(each.getValue());
          }
        }
        if (!readable && word.charAt(2) == 'b') { // some of them will do
          String nearly =
              word.substring(0, 8) + word.charAt(9) + word.charAt(8) + word.substring(10);
          if (!http.get("/v1/search?q=" + nearly).at("/suggestion").isEmpty()) {
            leaks.add(caller.name() + " was told how to spell " + each.getValue());
          }
        }
      }
    }
    assertThat(leaks).isEmpty();
    for (String column : List.of("full", "plain", "late", "other")) {
      assertThat(found.get(column))
          .as(column)
          .containsAll(
              Entitled.owedTo(column).stream()
                  .filter(may ->
                      may.matches(
                          ".* (headline|subheadline|standfirst|slugline|keywords|body|bodyEnd|caption)"))
                  .toList());
    }
  }

  private static boolean counts(Answer answer) {
    return answer.json().path("facets").valueStream().anyMatch(counts -> !counts.isEmpty());
  }

  @Test
  void noPublicSearchCountsAWordThatIsNotPublic() {
    Set<String> may = Entitled.mayRead("public");
    Set<String> leaks = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    desk.canaries
        .all()
        .forEach((word, meaning) -> {
          String[] parts = meaning.split(" ", -1);
          boolean readable =
              may.stream().anyMatch(meaning::startsWith) && Entitled.PUBLIC.contains(parts[2]);
          Searched.Found answer =
              (Searched.Found)
                  searches.search(new Reader.OfPublic(), Search.of(word, null, 10, null));
          boolean empty = answer.total() == 0 && answer.hits().isEmpty();
          if (!empty) {
            found.add(meaning);
          }
          if (!readable && (!empty || answer.suggestion() != null)) {
            leaks.add(meaning);
          }
        });
    assertThat(leaks).isEmpty();
    assertThat(found).contains("released 1 abridgement", "embargoLifted 2 headline");
  }

  @Test
  void noStreamCarriesWhatTheFeedDoesNot() throws InterruptedException {
    Set<String> leaks = ConcurrentHashMap.newKeySet();
    Map<String, Set<String>> read = new ConcurrentHashMap<>();
    List<Thread> taps = new ArrayList<>();
    // What is under embargo without an end goes into no ninjs, but into text (WIRE 18).
    for (String form : List.of("ninjs", "text")) {
      for (Caller caller : callers) {
        taps.add(Thread.ofVirtual().start(() -> tap(caller, form, leaks, read)));
      }
    }
    for (Thread tap : taps) {
      tap.join();
    }
    assertThat(leaks).isEmpty();
    for (String column : List.of("full", "plain", "other")) {
      assertThat(read.get(column)).as(column).containsAll(Entitled.owedTo(column));
    }
  }

  private void tap(Caller caller, String form, Set<String> leaks, Map<String, Set<String>> read) {
    String key = caller.authorization(0);
    String by = key.isEmpty() ? "" : "Authorization: Bearer " + key + "\r\n";
    String request = "GET /v1/stream?format=" + form;
    try (Tap tap = Tap.open(port, request, by, "Last-Event-ID: 0\r\n")) {
      String answer = tap.read(Duration.ofSeconds(3));
      read.computeIfAbsent(caller.name(), name -> ConcurrentHashMap.newKeySet())
          .addAll(desk.canaries.in(answer));
      leaks.addAll(leaks(caller, request, answer));
    }
  }

  /** Nothing that a reader may not know of shows in places, counts or differences of errors. */
  @Test
  void whatMayNotBeKnownCannotBeToldFromWhatIsNot() {
    Http plain = new Http(port).with(callers.get(1).authorization(0));
    List<String> secret = List.of("draft", "scheduled", "embargoed", "killedEmbargoed");
    String none = "nf:text:20260101:987654";
    for (String item : secret) {
      String guid = String.valueOf(desk.guids.get(item));
      for (String more :
          Stream.concat(everything().itemVariations().stream(), Stream.of("/history")).toList()) {
        assertThat(told(plain.get("/v1/items/" + guid + more), guid))
            .as(item + more)
            .isEqualTo(told(plain.get("/v1/items/" + none + more), none));
      }
      String receipt = "{\"guid\":\"%s\",\"version\":1,\"status\":\"removed\"}";
      assertThat(told(plain.post("/v1/receipts", receipt.formatted(guid)), guid))
          .isEqualTo(told(plain.post("/v1/receipts", receipt.formatted(none)), none));
    }
  }

  private static String told(Answer answer, String guid) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    // The address comes back in the body, so its length is of no account.
    List.of("date", "content-length").forEach(headers::remove);
    headers.keySet().removeIf(name -> name.startsWith("ratelimit-"));
    return answer.status() + " " + headers + answer.body().replace(guid, "GUID");
  }

  @Test
  void aTopicOfEverythingBringsWhatTheFeedDoesAndNothingElse() {
    for (String name : List.of("full", "plain", "other")) {
      Http http = new Http(port).with(customers.keys(name, 1).getFirst());
      String topic = topics.of(name).getFirst();
      JsonNode fed = http.get("/v1/feed?after=0&limit=500").json();
      JsonNode brought = http.get("/v1/topics/" + topic + "/feed?after=0&limit=500").json();
      assertThat(SavedTopics.links(brought)).as(name).isEqualTo(SavedTopics.links(fed));
      assertThat(brought.path("recalls")).isEqualTo(fed.path("recalls"));
    }
  }

  @Test
  void noTestOfATopicCountsAWordThatItsReaderMayNotRead() {
    for (Caller caller : callers.subList(0, 4)) {
      Http http = new Http(port).with(caller.authorization(0));
      Set<String> may = Entitled.mayRead(caller.column());
      assertThat(SavedTopics.counted(http, may, desk.canaries.all())).as(caller.name()).isEmpty();
      assertThat(leaks(caller, "/v1/topics/test", all(SavedTopics.test(http, "*")))).isEmpty();
    }
  }

  /** Each entry names the one before it, and the newest is the reader's own. */
  @Test
  void placesAreOfTheReadersOwnEntries() {
    Http plain = new Http(port).with(callers.get(1).authorization(0));
    JsonNode page = plain.get("/v1/feed?after=0&limit=500").json();
    long previous = 0;
    for (JsonNode entry : page.at("/entries")) {
      assertThat(entry.at("/previous").asLong()).isEqualTo(previous);
      previous = entry.at("/position").asLong();
    }
    desk.act("embargoed", "embargo", Map.of("until", "2099-01-01T00:00:00Z"));
    JsonNode waited = plain.get("/v1/feed?wait=1&after=" + previous).json();

    assertThat(previous).isPositive();
    assertThat(page.at("/last").asLong()).isEqualTo(previous);
    assertThat(waited.at("/last").asLong()).isEqualTo(previous);
    assertThat(waited.at("/next").asString()).endsWith("after=" + previous);
    assertThat(waited.at("/recalls")).isEmpty();
    for (String now : List.of("", "?since=2090-01-01T00:00:00Z", "?language=tr")) {
      JsonNode begun = plain.get("/v1/feed" + now).json();
      assertThat(begun.at("/next").asString()).as(now).containsPattern("after=" + previous + "$");
      assertThat(begun.at("/last").asLong()).isLessThanOrEqualTo(previous);
    }
    String lost = plain.get("/v1/feed?after=999999").at("/detail");
    assertThat(lost.replace("999999", "").replace(feed.flowId(), "").replaceAll("after=0", ""))
        .as("the end of the flow is not told")
        .doesNotContainPattern("[0-9]");
  }

  @Test
  void thePublicGetsNothingButAbridgements() throws InterruptedException {
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
    assertThat(Entitled.notPublic(desk.canaries.in(views.toString()))).isEmpty();
    assertThat(desk.canaries.in(views.toString()))
        .contains("released 1 abridgement", "updated 2 headline", "embargoLifted 2 headline");
  }

  @Test
  void noPageShowsWhatIsNotPublic() throws Exception {
    PageReader reader = new PageReader(desk);
    try (Http http = new Http(port)) {
      everything().pages().forEach(address -> reader.read(http, address));
    }
    assertThat(reader.leaks).isEmpty();
    assertThat(reader.read)
        .contains(
            "released 1 headline",
            "released 1 abridgement",
            "updated 2 body",
            "embargoLifted 2 headline",
            "killed 0 killLine");
  }

  private static Answer ask(Http http, String address, String key) throws Exception {
    return key.isEmpty() ? http.get(address) : http.get(address, "Authorization", "Bearer " + key);
  }
}
