package org.newsflow.leak;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsflow.Newsflow;
import org.newsflow.access.Role;
import org.newsflow.subscriber.Keys;
import org.newsflow.subscriber.Scope;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a subscriber with bad intentions, or a stranger, would try. */
@SpringBootTest(
    classes = {Newsflow.class, Customers.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "newsflow.access.requests-per-minute.person=1000000",
      "newsflow.access.requests-per-minute.address=1000000"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackIT {

  @LocalServerPort int port;
  @Autowired Customers customers;

  private Newsdesk desk = new Newsdesk(new Http(0), new Http(0));
  private String key = "";
  private Http http = new Http(0);

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry registry) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "attack");
    registry.add("newsflow.store.folder", () -> folder);
  }

  @BeforeAll
  void agency() {
    desk =
        new Newsdesk(
            new Http(port).with(customers.token("chief@attack.example", Role.CHIEF)),
            new Http(port).with(customers.token("second@attack.example", Role.CHIEF)));
    customers.product("economy", "language:en AND subject:" + Newsdesk.ECONOMY);
    customers.subscriber("full", "economy", true, null);
    customers.subscriber("plain", "economy", false, null);
    key = customers.keys("full", 1).getFirst();
    http = new Http(port).with(key);
    desk.release("first");
  }

  private static String by(String key) {
    return "Authorization: Bearer " + key + "\r\n";
  }

  @Test
  void theStreamOfARevokedKeyEnds() {
    Keys.Issued issued = customers.key("full", Scope.ALL);
    try (Tap tap = Tap.open(port, "GET /v1/stream", by(issued.plain()), "Connection: close\r\n")) {
      assertThat(tap.read(Duration.ofSeconds(1))).contains("retry: 3000");
      customers.keys.revoke(issued.key().id());
      desk.release("afterRevocation");

      assertThat(desk.canaries.in(tap.read(Duration.ofSeconds(2)))).isEmpty();
      assertThat(tap.isEnded()).isTrue();
    }
  }

  @Test
  void whoWaitsWithARevokedKeyGetsNothing() {
    Keys.Issued issued = customers.key("full", Scope.ALL);
    try (Tap tap = Tap.open(port, "GET /v1/feed?wait=20", by(issued.plain()))) {
      assertThat(tap.read(Duration.ofSeconds(1))).isEmpty();
      customers.keys.revoke(issued.key().id());
      desk.release("afterRevocationToo");

      assertThat(desk.canaries.in(tap.read(Duration.ofSeconds(2)))).isEmpty();
    }
  }

  @Test
  void theTicketOfARevokedKeyOpensNothing() {
    Keys.Issued issued = customers.key("full", Scope.ALL);
    String ticket = new Http(port).with(issued.plain()).post("/v1/tickets", "").at("/ticket");
    customers.keys.revoke(issued.key().id());

    try (Tap tap = Tap.open(port, "GET /v1/stream?after=0&ticket=" + ticket)) {
      assertThat(tap.read(Duration.ofSeconds(1))).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void aTicketOpensOneStreamAndNothingElse() {
    String ticket = http.post("/v1/tickets", "").at("/ticket");
    Http stranger = new Http(port);

    assertThat(stranger.get("/v1/feed?after=0&ticket=" + ticket).status()).isEqualTo(401);
    assertThat(stranger.get("/v1/items/" + desk.guids.get("first") + "?ticket=" + ticket).status())
        .isEqualTo(401);
    assertThat(stranger.get("/v1/feed?after=0&key=" + key + "&access_token=" + key).status())
        .isEqualTo(401);
    try (Tap tap = Tap.open(port, "GET /v1/stream?after=0&ticket=" + ticket);
        Tap again = Tap.open(port, "GET /v1/stream?after=0&ticket=" + ticket)) {
      List<String> answers =
          List.of(tap.read(Duration.ofSeconds(1)), again.read(Duration.ofSeconds(1)));
      assertThat(answers).filteredOn(answer -> answer.startsWith("HTTP/1.1 200")).hasSize(1);
      assertThat(answers).filteredOn(answer -> answer.startsWith("HTTP/1.1 401")).hasSize(1);
    }
  }

  /**
   * Nothing is written in answer to HEAD, so it would never be noticed that the client has gone.
   */
  @Test
  void headOpensNoStream() {
    try (Tap tap = Tap.open(port, "HEAD /v1/stream", by(key), "Connection: close\r\n")) {
      assertThat(tap.read(Duration.ofSeconds(2))).startsWith("HTTP/1.1 405");
      assertThat(tap.isEnded()).isTrue();
    }
  }

  @Test
  void theNextAddressKeepsEncodedParameters() {
    String next = http.get("/v1/feed?after=0&language=en%2Ctr&level=flash").at("/next");

    assertThat(next).contains("language=en%2Ctr").doesNotContain("%25");
    assertThat(next.split("flow=", -1)).as("and names the flow once").hasSize(2);
  }

  @Test
  void anAcceptThatIsNoneIsTheCallersFault() {
    String item = "/v1/items/" + desk.guids.get("first");

    for (String accept : List.of("///", "text", "a/b;c", "*/json", "text/*;q=x", ",".repeat(99))) {
      assertThat(http.get(item, "Accept", accept).status()).as(accept).isBetween(200, 406);
    }
  }

  @Test
  void aThousandWrongValuesAreNotToldOneByOne() {
    Answer answer = http.get("/v1/feed?type=" + ",".repeat(4000));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().length()).isLessThan(20_000);
  }

  @Test
  void eachFormatHasAnETagOfItsOwn() {
    String item = "/v1/items/" + desk.guids.get("first") + "?format=";

    assertThat(http.get(item + "ninjs").header("ETag"))
        .isNotEqualTo(http.get(item + "text").header("ETag"));
  }

  @Test
  void aKilledItemIsGoneWhateverTheClientHolds() {
    desk.release("conditional");
    String item = "/v1/items/" + desk.guids.get("conditional");
    String etag = http.get(item).header("ETag");
    assertThat(http.get(item, "If-None-Match", etag).status()).isEqualTo(304);
    desk.kill("conditional");

    for (String held : List.of(etag, "*", "W/" + etag)) {
      assertThat(http.get(item, "If-None-Match", held).status()).isEqualTo(410);
      assertThat(http.get(item, "If-Match", held, "Range", "bytes=0-99").status()).isEqualTo(410);
    }
    assertThat(http.get(item + "?version=1", "If-None-Match", etag).status()).isEqualTo(410);
  }

  @Test
  void nothingOpenLinksToWhatIsUnderEmbargo() {
    desk.release("secret", Map.of("embargoed", true));
    List<Map<String, String>> link =
        List.of(Map.of("rel", "seeAlso", "guid", String.valueOf(desk.guids.get("secret"))));
    desk.draft("open", Map.of("links", link));
    desk.draft("secretToo", Map.of("links", link, "embargoed", true));

    Answer refused = desk.tried("open", "release", Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("link-embargoed");
    assertThat(desk.tried("secretToo", "release", Map.of()).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/%66eed?after=0",
        "/V1/feed?after=0",
        "//v1/feed?after=0",
        "/v1//feed?after=0",
        "/v1/./feed?after=0",
        "/v1/%2e%2e/v1/feed?after=0",
        "/health/../v1/feed?after=0",
        "/health/%2e%2e/v1/feed?after=0",
        "/health;/../v1/feed?after=0",
        "/v1/feed;a=b?after=0",
        "/v1/feed/?after=0",
        "/v1/feed.json?after=0",
        "/v1/feed%00?after=0",
        "/v1/feed%0a?after=0",
        "/v1/feed%2f?after=0",
        "/v1\\feed?after=0",
        "/health/%2fv1/feed?after=0",
        "http://localhost/v1/feed?after=0",
        "http://other.example/v1/feed?after=0"
      })
  void noWayRoundTheDoor(String path) {
    for (String method : List.of("GET", "HEAD", "POST", "OPTIONS", "PROPFIND", "QUERY")) {
      String head = method + " " + path;
      try (Tap stranger = Tap.open(port, head, "Connection: close\r\n", "X-HTTP-Method: GET\r\n");
          Tap forged =
              Tap.open(
                  port,
                  head,
                  "Connection: close\r\n",
                  by("nf_" + "0".repeat(48)),
                  "X-Original-URL: /health\r\nX-Rewrite-URL: /health\r\n",
                  "X-Forwarded-Prefix: /health\r\nX-Forwarded-For: 127.0.0.1\r\n")) {
        for (Tap tap : List.of(stranger, forged)) {
          String answer = tap.read(Duration.ofSeconds(2));
          assertThat(answer).as(head).matches("(?s)HTTP/1.1 4.*").doesNotContain("<html", "\tat ");
          assertThat(desk.canaries.in(answer)).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "after=-1",
        "after=%D9%A1",
        "after=1e9",
        "after=0x10",
        "after=99999999999999999999",
        "after=0&after=5",
        "after=+1",
        "after=%20",
        "limit=0",
        "limit=501",
        "limit=%D9%A1%D9%A0",
        "limit=-1",
        "limit=99999999999",
        "wait=61",
        "wait=-1",
        "since=now",
        "since=%00",
        "since=-999999999-01-01T00:00:00Z",
        "since=%2B999999999-01-01T00:00:00Z",
        "format=..%2f..",
        "product=%27%20OR%201%3D1",
        "product=a&product=b",
        "language=en%0d%0aSet-Cookie:%20a=b",
        "flow=%0d%0aX:%20y",
        "level=",
        "version=1"
      })
  void hostileParametersAreRefusedOrMeanNothing(String query) {
    for (String address : List.of("/v1/feed?", "/v1/items/" + desk.guids.get("first") + "?")) {
      Answer answer = http.get(address + query);

      assertThat(answer.status()).as(answer.body()).isLessThan(500);
      assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "x");
    }
  }

  @Test
  void aThousandWaitAndAllAreAnswered() throws InterruptedException {
    long last = http.get("/v1/feed").json().at("/last").asLong();
    List<Tap> waiting = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      waiting.add(Tap.open(port, "GET /v1/feed?wait=30&format=none&after=" + last, by(key)));
    }
    MILLISECONDS.sleep(1500);
    desk.release("awaited");
    String guid = String.valueOf(desk.guids.get("awaited"));
    int answered = 0;
    for (Tap tap : waiting) {
      answered += tap.readUntil(guid, Duration.ofSeconds(5)).contains(guid) ? 1 : 0;
      tap.close();
    }
    assertThat(answered).isEqualTo(1000);
  }

  /** What was asked for after the kill was answered must not carry a word, wherever it is asked. */
  @Test
  void noReadThatBeginsAfterAKillFindsAWord() throws InterruptedException {
    Set<String> leaks = ConcurrentHashMap.newKeySet();
    for (int round = 0; round < 4; round++) {
      String name = "raced" + round;
      desk.release(name);
      AtomicLong killed = new AtomicLong(Long.MAX_VALUE);
      String item = "/v1/items/" + desk.guids.get(name);
      List<Thread> readers = new ArrayList<>();
      for (String address :
          List.of(
              item, item + "?version=1&format=text", "/v1/feed?after=0", "/v1/stream?after=0")) {
        readers.add(
            Thread.ofVirtual()
                .start(() -> {
                  while (System.nanoTime() - killed.get() < 100_000_000 || isOpen(killed)) {
                    long begun = System.nanoTime();
                    try (Tap tap =
                        Tap.open(port, "GET " + address, by(key), "Connection: close\r\n")) {
                      String answer = tap.read(Duration.ofMillis(150));
                      if (begun > killed.get()) {
                        desk.canaries.in(answer).stream()
                            .filter(found -> found.startsWith(name + " 1"))
                            .forEach(found -> leaks.add(found + " at " + address));
                      }
                    }
                  }
                }));
      }
      desk.kill(name);
      killed.set(System.nanoTime());
      for (Thread reader : readers) {
        reader.join();
      }
    }
    assertThat(leaks).isEmpty();
  }

  private static boolean isOpen(AtomicLong killed) {
    return killed.get() == Long.MAX_VALUE;
  }

  /** A kill overtakes what waits for a slow reader: more than any socket holds is on its way. */
  @Test
  void aKillOvertakesWhatASlowReaderHasNotTaken() throws InterruptedException {
    List<String> long_ = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      long_.add("Nothing happened. ".repeat(100));
    }
    long before = http.get("/v1/feed").json().at("/last").asLong();
    for (int i = 0; i < 60; i++) {
      desk.release("bulk" + i, Map.of("body", long_));
    }
    desk.release("slow");
    String from = "?limit=500&after=" + before;
    try (Tap stream = Tap.open(port, "GET /v1/stream" + from, by(key));
        Tap page = Tap.open(port, "GET /v1/feed" + from, by(key))) {
      MILLISECONDS.sleep(1500);
      desk.kill("slow");

      String guid = String.valueOf(desk.guids.get("slow"));
      String answer = stream.readUntil("\"event\":\"kill\",\"guid\"", Duration.ofSeconds(20));
      assertThat(desk.canaries.in(answer)).noneMatch(found -> found.startsWith("slow 1"));
      assertThat(answer.indexOf("\"event\":\"recall\",\"guid\":\"" + guid))
          .as("the recall overtakes the rest of the batch")
          .isBetween(0, answer.indexOf("\"event\":\"release\",\"guid\":\"" + guid));

      String paged = page.read(Duration.ofSeconds(20));
      assertThat(desk.canaries.in(paged)).noneMatch(found -> found.startsWith("slow 1"));
      JsonNode json = JsonMapper.shared().readTree(paged.substring(paged.indexOf("\r\n\r\n")));
      JsonNode newest = json.at("/entries").values().stream().reduce((a, b) -> b).orElseThrow();
      assertThat(newest.at("/guid").asString()).isEqualTo(guid);
      assertThat(newest.at("/item/pubStatus").asString()).isEqualTo("canceled");
      assertThat(json.at("/recalls").toString()).contains(guid, "\"kind\":\"kill\"");
      assertThat(json.at("/next").asString()).endsWith("after=" + newest.at("/position").asLong());
    }
  }
}
