package org.newsflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.newsflow.item.Guid;
import org.newsflow.web.Http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a subscriber does with topics, and every answer that it gets. */
final class TopicSteps {

  private static final String TOPICS = "/v1/topics";
  private static final String BRIDGES = "{\"name\":\"Bridges\",\"query\":\"headline:bridge\"}";
  private static final String DIGEST =
      """
      {"name":"Traffic","query":"traffic","language":"en","alerts":{"when":"digest",
       "days":["mon","fri"],"times":["17:30","08:00"],"zone":"Europe/Istanbul"}}\
      """;

  private final OnTheAir server;
  private final OnTheAir.Paper paper;
  private final Visitor reader;

  TopicSteps(OnTheAir server) {
    this.server = server;
    this.paper = server.subscriber("collector", OnTheAir.EVERYTHING, OnTheAir.FAST);
    this.reader = server.reader(paper);
  }

  void run() throws InterruptedException {
    Answer made = reader.post(201, TOPICS, BRIDGES);
    String address = made.header("Location");
    assertThat(made.at("/alerts/when")).isEqualTo("muted");
    assertThat(made.at("/feed")).endsWith(address + "/feed?after=0");
    Answer digest = reader.post(201, TOPICS, DIGEST);
    assertThat(digest.json().at("/alerts/times/0").asString()).isEqualTo("08:00");
    assertThat(digest.json().at("/alerts/next").asString()).endsWith(":00Z");
    reader.post(201, TOPICS, BRIDGES.replace("headline:bridge", "dateline"));
    assertThat(reader.post(409, TOPICS, BRIDGES).at("/detail")).contains("3 topics");
    Answer all = reader.get(200, TOPICS);
    assertThat(all.at("/used") + all.at("/limit")).isEqualTo("33");
    Answer usage = reader.get(200, "/v1/account/usage");
    assertThat(usage.at("/topics") + usage.at("/topicsLimit")).isEqualTo("33");

    String guid = server.released("Bridge opens");
    bringsIt(address, guid);
    cannotBeTakenAndIsTakenAgain(address, guid);
    wouldHaveBroughtIt(guid);
    followsIt(address, guid);
    isChanged(address, made.header("ETag"));
    isRefused(address);
  }

  private void bringsIt(String address, String guid) {
    Answer page = reader.get(200, address + "/feed?after=0&wait=30");
    JsonNode entry = page.json().at("/entries/0");
    assertThat(entry.path("guid").asString()).isEqualTo(guid);
    assertThat(entry.path("topics").valueStream().map(topic -> topic.path("name").asString()))
        .containsExactly("Bridges", "Traffic");
    assertThat(page.at("/next")).contains(address + "/feed?", "flow=", "wait=30");
    assertThat(page.at("/last")).isEqualTo(page.at("/entries/0/position"));
    reader.get(400, address + "/feed?limit=0");
    reader.get(409, address + "/feed?after=999999");
    assertThat(reader.get(200, "/v1/feed?after=0").body()).doesNotContain("\"topics\"");
  }

  /** As if it could not have been held against topics: both sides see it, others do not. */
  private void cannotBeTakenAndIsTakenAgain(String address, String guid)
      throws InterruptedException {
    String list = "/v1/admin/set-aside";
    long position =
        reader.get(200, address + "/feed?after=0").json().at("/entries/0/position").asLong();
    server.setAsides.of("topics").put(position, new Guid(guid), 1, new IllegalStateException());

    Answer seen = server.admin().get(200, list + "?after=" + (position - 1) + "&limit=1");
    assertThat(seen.at("/entries/0/guid")).isEqualTo(guid);
    assertThat(seen.at("/entries/0/reason")).startsWith("IllegalStateException at TopicSteps.");
    assertThat(reader.get(200, address).at("/setAside/0/guid")).isEqualTo(guid);
    assertThat(reader.get(200, address + "/feed?after=" + position).at("/setAside/0/position"))
        .isEqualTo(String.valueOf(position));
    Visitor stranger = server.reader(server.subscriber("stranger", "language:tr", OnTheAir.FAST));
    String foreign = stranger.post(201, TOPICS, BRIDGES).header("Location");
    assertThat(stranger.get(200, foreign + "/feed?after=0").body()).doesNotContain("setAside");
    reader.get(403, list);
    server.editor().get(403, list);
    server.admin().get(400, list + "?limit=501");

    String retry = list + "/topics/" + position + "/retry";
    server.editor().post(403, retry, null);
    server.admin().post(400, list + "/topics/x/retry", null);
    assertThat(server.admin().post(202, retry, null).at("/again")).isEqualTo("true");
    for (int n = 0; n < 200 && !server.setAsides.after(position - 1, 1).isEmpty(); n++) {
      Thread.sleep(50);
    }
    server.admin().post(404, retry, null);
    server.admin().post(404, list + "/topics/retry", null);
    server.setAsides.of("topics").put(position, new Guid(guid), 1, new IllegalStateException());
    assertThat(server.admin().post(202, list + "/topics/retry", null).at("/again")).isEqualTo("1");
    for (int n = 0; n < 200 && !server.setAsides.after(position - 1, 1).isEmpty(); n++) {
      Thread.sleep(50);
    }
    assertThat(reader.get(200, address).body()).doesNotContain("setAside");
    assertThat(server.admin().get(200, "/v1/admin/audit?limit=500").body())
        .contains("\"act\":\"set-aside-retry\",\"object\":\"topics " + position + "\"");
  }

  private void wouldHaveBroughtIt(String guid) throws InterruptedException {
    String trial = "{\"query\":\"headline:bridge OR ferry\",\"language\":\"en\",\"days\":2}";
    Answer tested = reader.post(200, TOPICS + "/test", trial);
    for (int n = 0; n < 200 && !tested.body().contains(guid); n++) {
      Thread.sleep(50); // the archive follows the flow
      tested = reader.post(200, TOPICS + "/test", trial);
    }
    assertThat(tested.at("/total")).isEqualTo("1");
    assertThat(tested.at("/perDay/0/count")).isEqualTo("1");
    assertThat(tested.at("/hits/0/guid")).isEqualTo(guid);
    JsonNode why = tested.json().at("/hits/0/why");
    assertThat(why.path("found").asBoolean()).isTrue();
    assertThat(why.at("/parts/0/parts/0/query").asString()).isEqualTo("headline:bridge");
    assertThat(why.at("/parts/0/parts/1/found").asBoolean()).isFalse();
    ObjectNode hit = (ObjectNode) tested.json().at("/hits/0");
    hit.remove("why");
    assertThat(hit)
        .as("a hit is a hit, wherever it is found")
        .isEqualTo(
            reader
                .get(200, "/v1/search?language=en&q=headline:bridge%20OR%20ferry")
                .json()
                .at("/hits/0"));
  }

  private void followsIt(String address, String guid) {
    String place = reader.get(200, address + "/feed?after=0").at("/last");
    server.follow(
        guid, "correction", "Ferry sails", "{\"grade\":\"correction\",\"note\":\"No bridge.\"}");
    Answer corrected = reader.get(200, address + "/feed?wait=30&after=" + place);
    assertThat(corrected.at("/entries/0/event")).isEqualTo("correction");
    assertThat(corrected.at("/entries/0/previous")).isEqualTo(place);
    server.kill(guid);
    List<String> events =
        reader
            .get(200, address + "/feed?wait=30&after=" + corrected.at("/last"))
            .json()
            .path("recalls")
            .valueStream()
            .map(recall -> recall.path("guid").asString())
            .toList();
    assertThat(events).containsExactly(guid);
  }

  private void isChanged(String address, String etag) {
    String renamed = BRIDGES.replace("Bridges", "Crossings");
    Answer changed = reader.put(200, address, renamed, "If-Match", etag);
    assertThat(changed.at("/name")).isEqualTo("Crossings");
    reader.put(412, address, renamed, "If-Match", etag);
    reader.put(428, address, renamed);
    reader.put(422, address, "{\"query\":\"(oil\"}", "If-Match", "*");
    reader.put(404, TOPICS + "/none", renamed);
    assertThat(reader.get(200, address).header("ETag")).isEqualTo(changed.header("ETag"));
    Answer read = reader.get(200, address, "If-None-Match", changed.header("ETag"));
    assertThat(read.header("Cache-Control")).as("setAside has no ETag").isEqualTo("no-store");
    reader.get(404, TOPICS + "/none");
    reader.get(404, TOPICS + "/none/feed");
    reader.delete(412, address, "If-Match", etag);
    reader.delete(428, address);
    reader.delete(404, TOPICS + "/none");
  }

  private void isRefused(String address) {
    Visitor other =
        server.reader(server.subscriber("neighbour", OnTheAir.EVERYTHING, OnTheAir.FAST));
    for (String missing : List.of(address, TOPICS + "/none")) {
      for (String more : List.of("", "/feed", "/feed?after=x")) {
        assertThat(other.get(404, missing + more).body().replace(missing, "x"))
            .isEqualTo(
                other.get(404, TOPICS + "/none" + more).body().replace(TOPICS + "/none", "x"));
      }
      other.put(404, missing, "{\"query\":\"(\"}");
      other.delete(404, missing, "If-Match", "*");
    }
    Visitor account = server.with(server.key(paper.id(), "account"));
    account.get(200, address);
    account.get(403, address + "/feed");
    account.post(403, TOPICS + "/test", "{\"query\":\"bridge\"}");
    Visitor feed = server.with(server.key(paper.id(), "feed"));
    feed.get(200, address + "/feed?after=0");
    feed.get(403, address);
    reader.post(422, TOPICS + "/test", "{\"query\":\"date:-7d\",\"days\":0}");

    server.change(paper, "ended", OnTheAir.FAST);
    for (String path : List.of(TOPICS, address)) {
      assertThat(reader.get(403, path).at("/code")).isEqualTo("no-contract");
    }
    reader.post(403, TOPICS, BRIDGES);
    reader.post(403, TOPICS + "/test", "{\"query\":\"bridge\"}");
    reader.put(403, address, BRIDGES, "If-Match", "*");
    reader.delete(403, address, "If-Match", "*");
    Answer left = reader.get(200, address + "/feed?after=0");
    assertThat(
            left.json().path("entries").valueStream().map(entry -> entry.at("/event").asString()))
        .containsExactly("correction", "hold", "kill");
    assertThat(left.body()).doesNotContain("Ferry sails");
    server.change(paper, "in-force", OnTheAir.FAST);
    reader.delete(204, address, "If-Match", "*");
    reader.get(404, address);
  }
}
