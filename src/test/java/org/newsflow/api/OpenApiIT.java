package org.newsflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.api.Visitor.DOCUMENTED;
import static org.newsflow.api.Visitor.SEEN;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.newsflow.access.Role;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The program answers as the API's document says, and the document leaves nothing out. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenApiIT extends OnTheAir {

  /** What cannot be brought about here: our faults, moments that pass, kills by one person. */
  private static final String NOT_TO_BE_SEEN =
      ".* (internal|unavailable|busy)|.*/responses/503|.*1kill/post/responses/(201|409 killed)"
          + "|.*session/get/responses/404 not-found";

  @Autowired Collection<RequestMappingInfoHandlerMapping> mappings;

  @Test
  void everyAddressIsDocumentedAndNoOther() {
    Set<String> served = new TreeSet<>();
    for (RequestMappingInfoHandlerMapping mapping : mappings) {
      for (var info : mapping.getHandlerMethods().keySet()) {
        for (String path : info.getPatternValues()) {
          info.getMethodsCondition()
              .getMethods()
              .forEach(method -> served.add(method + " " + path.replaceAll(":[^/]+}", "}")));
        }
      }
    }
    served.removeIf(call -> call.startsWith("HEAD "));
    // The public site is for people, and told of by its own maps.
    served.removeIf(call ->
        call.matches(
            "[A-Z]+ (/|/\\{language.*|/(assets|pictures)/.*|/oembed|/robots.txt|/sitemap.*)"));
    // The actuator has one address for all groups of health; the settings name two.
    assertThat(served.remove("GET /health/**")).isTrue();
    served.addAll(Set.of("GET /health/live", "GET /health/ready"));

    assertThat(DOCUMENTED.operations().stream().map(Object::toString))
        .containsExactlyInAnyOrderElementsOf(served);
  }

  @Test
  void aStoryGoesOutIsCorrectedHeldLiftedAndKilled() {
    Visitor reader = reader(subscriber("life", EVERYTHING, FAST));
    String guid = released("Bridge opens");
    JsonNode entry = reader.get(200, "/v1/feed?after=0&product=life").json().at("/entries/0");
    assertThat(entry.propertyStream().map(field -> field.getKey())).last().isEqualTo("item");
    Answer item = reader.get(200, "/v1/items/" + guid);
    reader.get(304, "/v1/items/" + guid, "If-None-Match", item.header("ETag"));
    reader.get(200, "/v1/items/" + guid + "?format=text");
    reader.post(201, "/v1/receipts", receipt(guid, 1, "printed"));

    follow(guid, "update", "Bridge opens to traffic", "{}");
    follow(guid, "correction", "Bridge is open", "{\"grade\":\"correction\",\"note\":\"Late.\"}");
    act(201, guid, "repeat", "{}");
    act(201, guid, "hold", "{\"note\":\"Denied by the ministry.\"}");
    Answer recalled = reader.get(200, "/v1/feed?after=1", "Last-Event-ID", "0");
    assertThat(recalled.json().path("recalls")).isNotEmpty();
    editor().get(200, ITEMS + guid + "/holders");
    act(201, guid, "lift", "{\"note\":\"Confirmed.\"}");
    String links = "\"links\":[{\"rel\":\"continues\",\"guid\":\"%s\"}]".formatted(guid);
    String take = draft(story("A take", links));
    act(201, take, "release", "{}");
    editor().get(200, ITEMS + guid + "/history");
    reader.get(200, "/v1/items/" + guid + "/history");
    kill(guid);

    assertThat(editor().get(200, ITEMS + take).json().path("flags")).isNotEmpty();
    assertThat(reader.get(410, "/v1/items/" + guid).at("/notice/publicNote")).isEqualTo("Gone.");
    assertThat(reader.get(410, "/v1/items/" + guid + "/history").at("/code")).isEqualTo("killed");
    reader.post(201, "/v1/receipts", receipt(guid, 1, "removed"));
    assertThat(editor().get(200, ITEMS + guid + "/holders").at("/recall/removed")).isEqualTo("1");
    editor().get(200, ITEMS + guid);
    editor().get(200, ITEMS + guid + "/history");
    for (String format : List.of("ninjs", "text", "none")) {
      reader.get(200, "/v1/feed?after=0&limit=500&format=" + format);
    }
  }

  @Test
  void aDraftMayHaveEveryDocumentedField() {
    JsonNode whole =
        DOCUMENTED.document.at(
            "/paths/~1v1~1desk~1items/post/requestBody/content/application~1json/examples/whole/value");
    JsonNode documented = DOCUMENTED.document.at("/components/schemas/ItemFields/properties");
    Set<String> fields = new TreeSet<>(documented.propertyNames());
    fields.remove("body"); // bodyHtml stands in its place
    assertThat(whole.propertyNames()).containsExactlyInAnyOrderElementsOf(fields);

    String guid = draft(whole.toString());
    Answer read = editor().get(200, ITEMS + guid);

    assertThat(read.json().propertyNames()).containsAll(fields);
    editor().get(304, ITEMS + guid, "If-None-Match", read.header("ETag"));
    for (String format : List.of("ninjs", "text", "html", "public", "reach")) {
      editor().get(200, ITEMS + guid + "/preview?format=" + format);
    }
    editor().delete(204, ITEMS + guid, "If-Match", "*");
  }

  @Test
  void anEmbargoIsSeenByWhomItIsGrantedTo() {
    Visitor granted = reader(subscriber("granted", EVERYTHING, "\"embargo\":true," + FAST));
    Paper former = subscriber("former", EVERYTHING, "\"embargo\":true," + FAST);
    Visitor other = reader(subscriber("other", EVERYTHING, FAST));
    String guid = draft(story("Report", "\"embargoed\":\"2099-01-01T00:00:00Z\""));
    act(202, guid, "release", "{\"at\":\"2098-01-01T00:00:00Z\"}");
    editor().get(200, ITEMS + guid);
    editor().delete(204, ITEMS + guid + "/release");
    act(201, guid, "release", "{}");

    granted.get(200, "/v1/items/" + guid);
    other.get(404, "/v1/items/" + guid);
    change(former, "in-force", FAST);
    reader(former).get(403, "/v1/items/" + guid);
    act(201, guid, "embargo", "{\"until\":null,\"note\":\"It was put off.\"}");
    granted.get(406, "/v1/items/" + guid);
    granted.get(200, "/v1/items/" + guid + "?format=text");
    assertThat(newest(granted.get(200, "/v1/feed?after=0&limit=500")).has("item")).isFalse();
    act(201, guid, "embargo", "{\"until\":\"2020-01-01T00:00:00Z\"}");
    assertThat(newest(other.get(200, "/v1/feed?after=0&limit=500")).path("event").asString())
        .isEqualTo("release");
  }

  private static JsonNode newest(Answer feed) {
    return feed.json().path("entries").valueStream().reduce((any, later) -> later).orElseThrow();
  }

  @Test
  void aSearchFindsMarksCountsAndGoesOn() throws InterruptedException {
    Visitor reader = reader(subscriber("searcher", EVERYTHING, "\"embargo\":true," + FAST));
    released("Lighthouse <opens>");
    String like = released("Lighthouse closed");
    act(201, draft(story("Lighthouse report", "\"embargoed\":true")), "release", "{}");
    String search = "/v1/search?q=lighthouse%20traffic&limit=2";
    Answer page = reader.get(200, search);
    for (int n = 0; n < 100 && !page.at("/total").equals("3"); n++) {
      Thread.sleep(50); // the archive follows the flow
      page = reader.get(200, search);
    }
    assertThat(page.at("/hits/0/embargoed")).isEqualTo("true");
    assertThat(page.at("/hits/1/highlights/headline")).isEqualTo("<em>Lighthouse</em> closed");
    assertThat(page.at("/hits/1/highlights/fragments/0"))
        .isEqualTo("<em>Traffic</em> was let onto it.");
    assertThat(page.at("/facets/product/0/value")).isEqualTo("searcher");
    String next = page.at("/next").replaceFirst("http://[^/]+", "").replace(" ", "%20");
    Answer second = reader.get(200, next);
    assertThat(second.at("/hits/0/highlights/headline"))
        .isEqualTo("<em>Lighthouse</em> &lt;opens&gt;");
    assertThat(second.json().has("next")).isFalse();
    assertThat(reader.get(200, "/v1/search?q=lihgthouse").at("/suggestion"))
        .isEqualTo("Lighthouse");
    assertThat(reader.get(200, "/v1/search?like=" + like).at("/total")).isNotEqualTo("0");
  }

  @Test
  void topicsBringWhatTheyFind() throws InterruptedException {
    new TopicSteps(this).run();
  }

  @Test
  void picturesAreSentAndHadAsDocumented() {
    askForPictures();
  }

  @Test
  void theStreamSaysTheSameAsTheFeed() throws IOException, InterruptedException {
    Paper paper = subscriber("listener", EVERYTHING, FAST);
    String first = released("First");
    released("Second");
    kill(first);
    Answer feed = reader(paper).get(200, "/v1/feed?after=0&limit=500&product=listener");
    List<String> fed =
        Stream.of("recalls", "entries")
            .flatMap(list -> feed.json().path(list).valueStream())
            .map(JsonNode::toString)
            .toList();
    String ticket = reader(paper).post(201, "/v1/tickets", null).at("/ticket");

    List<String> events =
        events("/v1/stream?after=0&product=listener&ticket=" + ticket, fed.size() + 2);

    assertThat(events.subList(1, fed.size() + 1)).isEqualTo(fed);
    assertThat(fed.getFirst()).contains("\"event\":\"recall\"", "\"version\":3");
    for (String beat : List.of(events.getFirst(), events.getLast())) {
      assertThat(beat).contains("\"flow\":\"" + feed.at("/flow"), "\"last\":" + feed.at("/last"));
    }
    assertThat(feed.at("/next")).contains("flow=" + feed.at("/flow"));
    nobody().get(401, "/v1/stream?ticket=" + ticket);
  }

  /** The data of so many events, each as documented. */
  private List<String> events(String path, int count) throws IOException, InterruptedException {
    String answer = "/paths/~1v1~1stream/get/responses/200";
    URI address = URI.create("http://localhost:" + port + path);
    List<String> events = new ArrayList<>();
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build(),
            BodyHandlers.ofInputStream());
    DOCUMENTED
        .document
        .at(answer + "/headers")
        .properties()
        .forEach(header -> {
          String value = response.headers().firstValue(header.getKey()).orElseThrow();
          assertThat(header.getValue().at("/schema/const").asString(value)).isEqualTo(value);
        });
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      while (events.size() < count) {
        String line = lines.readLine();
        if (line.startsWith("data: ")) {
          events.add(line.substring("data: ".length()));
          String schema = answer + "/content/text~1event-stream/schema";
          assertThat(DOCUMENTED.faults(schema, events.getLast())).as(line).isEmpty();
        }
      }
    }
    client.shutdownNow();
    SEEN.add(answer);
    return events;
  }

  @Test
  void refusalsAreAsDocumented() {
    Paper paper = subscriber("refused", EVERYTHING, FAST);
    new Session(this, paper).run("/api/refusals.txt");
  }

  @Test
  void whoHasNoContractIsToldOfRecallsAlone() {
    Paper paper = subscriber("ended", EVERYTHING, FAST);
    String kept = released("Kept");
    String killed = released("To be killed");
    change(paper, "ended", FAST);
    kill(killed);

    Visitor reader = reader(paper);
    reader.get(403, "/v1/account");
    reader.get(403, "/v1/account/usage");
    reader.get(403, "/v1/search");
    reader.get(403, "/v1/items/" + kept);
    reader.get(403, "/v1/items/" + kept + "/history");
    reader.get(410, "/v1/items/" + killed + "/history");
    JsonNode entries = reader.get(200, "/v1/feed?after=0").json().path("entries");
    assertThat(entries.valueStream().map(entry -> entry.path("event").asString()))
        .containsExactly("hold", "kill");
    reader.post(201, "/v1/receipts", receipt(killed, 3, "notUsed"));
  }

  @Test
  void tooFastIsTooFast() {
    Visitor hasty = reader(subscriber("hasty", EVERYTHING, FAST.replaceAll("900+", "1")));
    hasty.get(200, "/v1/account");
    hasty.get(429, "/v1/account");
    hasty.get(429, "/v1/items/nf:text:20261123:1");
    hasty.get(429, "/v1/search");
  }

  @Test
  void itemsTakenOneByOneAreCountedAndTheFlowIsNot() {
    String rights = "\"downloads\":{\"count\":1,\"period\":\"month\"}," + FAST;
    Visitor reader = reader(subscriber("sparing", EVERYTHING, rights));
    String first = released("One");
    String second = released("Two");
    Answer last = reader.get(200, "/v1/items/" + first);
    assertThat(last.header("Downloads-Limit")).isEqualTo("1");
    assertThat(last.header("Downloads-Remaining")).isEqualTo("0");
    assertThat(Integer.parseInt(last.header("Downloads-Reset"))).isBetween(1, 31 * 86_400);
    reader.get(200, "/v1/items/" + first);
    Answer refused = reader.get(429, "/v1/items/" + second);
    assertThat(refused.at("/code")).isEqualTo("downloads-used-up");
    assertThat(refused.header("Retry-After")).isNotNull();
    assertThat(reader.get(200, "/v1/account/usage").at("/downloads/used")).isEqualTo("1");
    assertThat(reader.get(200, "/v1/feed?after=0&limit=500").body()).contains(second);
  }

  @Test
  void anAnswerHasNoMoreEntriesThanTheContractAllows() {
    Visitor reader = reader(subscriber("short", EVERYTHING, FAST.replace("500", "1")));
    released("One");
    released("Two");
    Answer page = reader.get(200, "/v1/feed?after=0&product=short");
    assertThat(page.json().path("entries")).hasSize(1);
    assertThat(page.at("/more")).isEqualTo("true");
  }

  @Test
  void administratorsBookAndLook() {
    String rights =
        "\"archiveDays\":30,\"downloads\":{\"count\":5,\"period\":\"week\"},"
            + "\"sizes\":{\"picture\":[\"web\"]},\"territories\":[\"TR\"],"
            + FAST;
    Paper paper = subscriber("booked", "language:en", rights);
    reader(paper).get(200, "/v1/account");
    assertThat(reader(paper).get(200, "/v1/account/usage").at("/downloads/used")).isEqualTo("0");
    String subscriber = "/v1/admin/subscribers/" + paper.id();
    String key = admin().get(200, subscriber + "/keys").at("/0/id");
    admin().delete(204, subscriber + "/keys/" + key);
    admin().get(200, subscriber + "/keys");
    admin().put(200, subscriber, "{\"name\":\"Left\",\"closed\":true}");
    String product = "{\"names\":{\"en\":\"x\"},\"query\":\"language:en\",\"withdrawn\":true}";
    admin().put(200, "/v1/admin/products/booked", product);
    long id = id(admin().post(201, "/v1/admin/people", enrolment("new", Role.EDITOR)));
    String person = "{\"name\":\"New\",\"roles\":[\"chief\"],\"suspended\":true}";
    admin().put(200, "/v1/admin/people/" + id, person);
    Stream.of("people", "subscribers", "products", "contracts", "audit", "set-aside")
        .forEach(list -> admin().get(200, "/v1/admin/" + list));
    assertThat(admin().get(200, "/metrics").body())
        .contains(
            "newsflow_queries_memory_bytes{", "newsflow_match_seconds_bucket{of=\"products\"");
    admin().get(200, "/v1/session");
    person("leaver", Role.EDITOR).delete(204, "/v1/session");
  }

  @Test
  void numbersHaveTheDocumentedBounds() {
    Visitor reader = reader(subscriber("counter", EVERYTHING, FAST));
    released("Something to be had at once");
    for (JsonNode parameter : DOCUMENTED.document.at("/paths/~1v1~1feed/get/parameters")) {
      JsonNode schema = parameter.path("schema");
      if (schema.has("maximum")) {
        String asked = "/v1/feed?after=0&" + parameter.path("name").asString() + "=";
        int least = schema.path("minimum").asInt();
        int most = schema.path("maximum").asInt();
        reader.get(200, asked + least);
        reader.get(200, asked + most);
        reader.get(400, asked + (least - 1));
        reader.get(400, asked + (most + 1));
      }
    }
  }

  @Test
  void theDocumentAndItsPageAreOpenToAnybody() {
    assertThat(nobody().get(200, "/docs/api/openapi.yaml").body()).isEqualTo(DOCUMENTED.yaml);
    Answer page = nobody().get(200, "/docs/api");
    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'sha256-");
    assertThat(page.body()).doesNotContain("<script", " style=", "http-equiv", "src=");
    for (Documented.Operation operation : DOCUMENTED.operations()) {
      assertThat(page.body())
          .contains("id=\"" + operation.node().path("operationId").asString() + "\"");
    }
    for (String address : List.of("/health", "/health/live", "/health/ready")) {
      nobody().get(200, address);
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyDocumentedAnswerHasBeenSeen() {
    Set<String> missing = new TreeSet<>();
    for (Documented.Operation operation : DOCUMENTED.operations()) {
      for (String status : operation.node().path("responses").propertyNames()) {
        String answer =
            DOCUMENTED.answer(operation, status.equals("default") ? 0 : Integer.parseInt(status));
        Set<String> codes = DOCUMENTED.codes(answer);
        codes.forEach(code -> missing.add(answer + " " + code));
        if (codes.isEmpty()) {
          missing.add(answer);
        }
      }
    }
    missing.removeAll(SEEN);
    missing.removeIf(answer -> answer.matches(NOT_TO_BE_SEEN));
    assertThat(missing).isEmpty();
  }
}
