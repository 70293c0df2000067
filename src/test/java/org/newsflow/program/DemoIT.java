package org.newsflow.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.item.Language;
import org.newsflow.program.RunningProgram.Ended;
import org.newsflow.web.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo, as people try it. */
class DemoIT {

  private static final List<String> QUICK = List.of("NEWSFLOW_DELIVER_HEARTBEAT=1s");

  @TempDir private Path temporary;

  private RunningProgram demo(int port, Path folder, String... more) throws Exception {
    String[] arguments = {"demo", "--port", "" + port, "--data", folder.toString()};
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return RunningProgram.start(QUICK, all);
  }

  private static JsonNode demoFile(Path folder) {
    return JsonMapper.shared().readTree(folder.resolve("demo.json"));
  }

  private static String key(JsonNode demo, String product, String state) {
    return StreamSupport.stream(demo.path("subscribers").spliterator(), false)
        .filter(each -> each.path("state").asString("").equals(state))
        .filter(each -> each.path("products").get(0).asString("").equals(product))
        .findFirst()
        .orElseThrow()
        .path("key")
        .asString();
  }

  @Test
  void demoBehavesLikeALiveAgencyAndKeepsItsFolder() throws Exception {
    Path folder = temporary.resolve("demo");
    int port = RunningProgram.freePort();
    String base = "http://localhost:" + port;
    String flow;
    JsonNode first;
    try (RunningProgram program = demo(port, folder)) {
      program.untilItSays("is on the air at " + base);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("demo.json"))))
          .isEqualTo("rw-------");
      first = demoFile(folder);
      assertThat(first.path("base").asString()).isEqualTo(base);
      holdsWhatTheContractAsks(first);
      Http http = new Http(port);
      tokensAndPasswordsWork(http, first);
      flow = feedsAnswerByTheirContracts(http, first);
      assertThat(http.get("/demo").body()).contains(key(first, "all", "in-force"));
      for (String language : Language.tags()) {
        assertThat(http.get("/" + language).body())
            .contains("<article class=\"card", "rel=\"canonical\" href=\"" + base + "/" + language);
      }
      oneProcessHasTheFolder(port, folder);

      String everything = key(first, "all", "in-force");
      try (Stream stream = new Stream(base, everything, "?after=0");
          Stream ended = new Stream(base, key(first, "en-general", "ended"), "?after=0")) {
        streamKeepsToTheLetter(stream);
        // The story that is killed shows as status, and to the ended one without words.
        stream.until("\"event\":\"kill\"");
        assertThat(stream.text()).contains("\"event\":\"kill\"");
        killReachesTheEndedWithoutWords(http, first, ended);
        long started = System.nanoTime();
        Ended end = program.stop();
        assertThat(end.status()).isEqualTo(143);
        assertThat(System.nanoTime() - started)
            .as("nanoseconds to stop")
            .isLessThan(15_000_000_000L);
        stream.untilItEnds();
        chainIsUnbroken(stream.entries());
      }
    }
    keepsPeopleKeysAndFlow(port, folder, first, flow);
    freshBeginsAnew(port, folder, flow);
  }

  private static void holdsWhatTheContractAsks(JsonNode demo) {
    List<String> roles =
        StreamSupport.stream(demo.path("people").spliterator(), false)
            .map(person -> person.path("role").asString())
            .toList();
    assertThat(roles.stream().filter("chief"::equals)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(roles.stream().filter("editor"::equals)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(key(demo, "all", "in-force")).isNotEmpty();
    assertThat(key(demo, "ar-general", "in-force")).isNotEmpty();
    assertThat(key(demo, "en-economy", "in-force")).isNotEmpty();
    assertThat(key(demo, "en-general", "ended")).isNotEmpty();
    assertThat(demo.at("/subscribers/0/rights/0").asString()).isEqualTo("embargo");
    assertThat(demo.at("/subscribers/2/rights").size()).isZero();
  }

  private static void tokensAndPasswordsWork(Http http, JsonNode demo) {
    TreeSet<String> languages = new TreeSet<>();
    for (JsonNode person : demo.path("people")) {
      Http.Answer me = http.with(person.path("token").asString()).get("/v1/session");
      assertThat(me.status()).isEqualTo(200);
      assertThat(me.at("/email")).isEqualTo(person.path("email").asString());
      if (person.path("role").asString().equals("editor")) {
        me.json().path("languages").forEach(language -> languages.add(language.asString()));
      }
    }
    assertThat(languages).contains("ar", "tr", "en");
    JsonNode chief = demo.at("/people/1");
    assertThat(
            RunningProgram.token(
                http, chief.path("email").asString(), chief.path("password").asString()))
        .startsWith("nft_");
  }

  private static String feedsAnswerByTheirContracts(Http http, JsonNode demo) {
    Http.Answer all = http.with(key(demo, "all", "in-force")).get("/v1/feed?after=0&limit=500");
    assertThat(all.status()).isEqualTo(200);
    assertThat(all.json().path("entries").size()).isGreaterThanOrEqualTo(10);
    chainIsUnbroken(StreamSupport.stream(all.json().path("entries").spliterator(), false).toList());
    JsonNode arabic = http.with(key(demo, "ar-general", "in-force")).get("/v1/feed?after=0").json();
    assertThat(arabic.path("entries").size()).isPositive();
    arabic
        .path("entries")
        .forEach(entry -> assertThat(entry.at("/item/language").asString()).isEqualTo("ar"));
    JsonNode economy =
        http.with(key(demo, "en-economy", "in-force")).get("/v1/feed?after=0").json();
    economy
        .path("entries")
        .forEach(entry -> {
          assertThat(entry.at("/item/language").asString()).isEqualTo("en");
          assertThat(entry.path("item").has("embargoedUntil")).isFalse();
        });
    return all.at("/flow");
  }

  private static void chainIsUnbroken(List<JsonNode> entries) {
    long previous = 0;
    for (JsonNode entry : entries) {
      assertThat(entry.path("previous").asLong()).isEqualTo(previous);
      previous = entry.path("position").asLong();
    }
  }

  private static void streamKeepsToTheLetter(Stream stream) throws InterruptedException {
    String text = stream.until("event: heartbeat");
    assertThat(text).startsWith("retry: 3000\n\n").contains("event: heartbeat\ndata: {\"flow\":");
    assertThat(text).doesNotContain("\r");
    assertThat(stream.response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(stream.response.headers().firstValue("Cache-Control"))
        .contains("no-store, no-transform");
    assertThat(stream.response.headers().firstValue("X-Accel-Buffering")).contains("no");
    assertThat(stream.untilThereAre(10)).as("what was out before").isTrue();
    int before = stream.entries().size();
    assertThat(stream.untilThereAre(before + 1)).as("the newsroom goes on").isTrue();
  }

  private static void killReachesTheEndedWithoutWords(Http http, JsonNode demo, Stream stream)
      throws InterruptedException {
    Http ended = http.with(key(demo, "en-general", "ended"));
    Http.Answer answer = ended.get("/v1/feed?after=0&limit=500");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    boolean killed = false;
    for (JsonNode entry : answer.json().path("entries")) {
      assertThat(entry.at("/item/bodies").isMissingNode() || entry.at("/item/bodies").isEmpty())
          .as(entry.toString())
          .isTrue();
      assertThat(entry.at("/item/headlines").isMissingNode()).as(entry.toString()).isTrue();
      killed |= entry.path("event").asString().equals("kill");
    }
    assertThat(killed).as("the kill: " + answer.body()).isTrue();
    assertThat(stream.until("\"event\":\"kill\"")).contains("\"event\":\"kill\"");
  }

  private void oneProcessHasTheFolder(int port, Path folder) throws Exception {
    for (String[] more : new String[][] {{}, {"--fresh"}}) {
      try (RunningProgram second = demo(RunningProgram.freePort(), folder, more)) {
        Ended end = second.ended();
        assertThat(end.status()).isEqualTo(1);
        assertThat(end.out()).doesNotContain("Exception");
        assertThat(end.err().strip())
            .startsWith("newsflow: ")
            .contains("is open already")
            .hasLineCount(1);
      }
    }
    try (RunningProgram samePort = demo(port, temporary.resolve("other"))) {
      Ended end = samePort.ended();
      assertThat(end.status()).isEqualTo(1);
      assertThat(end.err().strip()).startsWith("newsflow: ").contains("" + port).hasLineCount(1);
    }
  }

  private void keepsPeopleKeysAndFlow(int port, Path folder, JsonNode first, String flow)
      throws Exception {
    try (RunningProgram again = demo(port, folder)) {
      again.untilItSays("is on the air");
      JsonNode second = demoFile(folder);
      assertThat(second.path("subscribers")).isEqualTo(first.path("subscribers"));
      assertThat(second.at("/people/1/password")).isEqualTo(first.at("/people/1/password"));
      Http http = new Http(port);
      tokensAndPasswordsWork(http, second);
      Http.Answer feed =
          http.with(key(first, "all", "in-force")).get("/v1/feed?wait=20&flow=" + flow);
      assertThat(feed.status()).as(feed.body()).isEqualTo(200);
      assertThat(feed.at("/flow")).isEqualTo(flow);
      assertThat(feed.json().path("entries").size()).as("it goes on").isPositive();
      again.stop();
    }
  }

  private void freshBeginsAnew(int port, Path folder, String flow) throws Exception {
    try (RunningProgram fresh = demo(port, folder, "--fresh")) {
      fresh.untilItSays("is on the air");
      JsonNode file = demoFile(folder);
      assertThat(new Http(port).with(key(file, "all", "in-force")).get("/v1/feed").at("/flow"))
          .isNotEqualTo(flow);
      fresh.stop();
    }
    Path own = Files.createDirectory(temporary.resolve("own"));
    Files.writeString(own.resolve("precious"), "do not lose");
    try (RunningProgram refused = demo(port, own, "--fresh")) {
      Ended end = refused.ended();
      assertThat(end.status()).isEqualTo(1);
      assertThat(end.err().strip()).contains("holds no demo").hasLineCount(1);
    }
    assertThat(own.resolve("precious")).exists();
    assertThat(own.resolve("lock")).doesNotExist();
  }
}
