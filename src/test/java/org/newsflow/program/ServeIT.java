package org.newsflow.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.program.RunningProgram.Ended;
import org.newsflow.store.Postgres;
import org.newsflow.web.Http;
import org.springframework.http.HttpMethod;

/** An installation from its first start. */
class ServeIT {

  @TempDir private Path temporary;

  @Test
  void agencyIsSetUpOverHttpAndOutlivesAStart() throws Exception {
    try (Agency agency = Agency.begin(temporary)) {
      setsUp(agency);
      refusesWhatIsWrong(agency);
      keysAndPeopleEnd(agency);
      String before = agency.http.with(agency.key).get("/v1/feed?after=0").at("/flow");
      assertThat(agency.program.stop().status()).isEqualTo(143);
      agency.again();
      assertThat(agency.program.out()).doesNotContain("first admin");
      assertThat(agency.http.with(agency.key).get("/v1/feed?after=0").at("/flow"))
          .isEqualTo(before);
      assertThat(agency.program.err() + agency.program.out()).doesNotContain(agency.firstPassword);
    }
  }

  @Test
  void agencyRunsOnPostgresql() throws Exception {
    String url = Postgres.freshDatabase();
    try (Agency agency = Agency.begin(temporary, "newsflow.store.url: \"" + url + "\"")) {
      setsUp(agency);
      assertThat(agency.folder.resolve("newsflow.db")).doesNotExist();
    }
  }

  @Test
  void foldersOfTheDemoAndSettingsThatCannotBeReadAreRefused() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("demo"));
    Files.writeString(folder.resolve("demo.json"), "{}");
    Path config = temporary.resolve("demo.yaml");
    Files.writeString(config, "newsflow.store.folder: " + folder);
    Ended demo = RunningProgram.run("serve", "--config", config.toString());
    assertThat(demo.status()).isEqualTo(1);
    assertThat(demo.err().strip()).startsWith("newsflow: ").contains("demo agency").hasLineCount(1);
    assertThat(folder.resolve("newsflow.db")).doesNotExist();
    Ended missing = RunningProgram.run("serve", "--config", temporary + "/none.yaml");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err().strip()).contains("none.yaml").hasLineCount(1);
  }

  private static void setsUp(Agency agency) {
    String editor = agency.enrol("editor@example.org", "editor");
    String key = agency.subscribe();
    long position = agency.release(editor, "The first of all");
    Http.Answer feed = agency.http.with(key).get("/v1/feed?after=0");
    assertThat(feed.json().at("/entries/0/position").asLong()).isEqualTo(position);
    assertThat(feed.at("/entries/0/products/0")).isEqualTo("en-all");
    assertThat(agency.http.with(agency.admin).get("/v1/admin/audit").body())
        .contains("person-enrol", "product-add", "subscriber-add", "contract-add", "key-make")
        .doesNotContain(key)
        .doesNotContain(agency.firstPassword);
  }

  private static void refusesWhatIsWrong(Agency agency) {
    Http admin = agency.http.with(agency.admin);
    assertThat(agency.http.with(agency.key).get("/v1/admin/people").status()).isEqualTo(403);
    assertThat(agency.http.get("/v1/admin/contracts").status()).isEqualTo(401);
    assertThat(fields(admin.post("/v1/admin/people", "{\"roles\":[\"king\"]}")))
        .contains("email", "password", "name", "roles");
    assertThat(fields(admin.post("/v1/admin/products", "{\"code\":\"en-all\",\"query\":\"(\"}")))
        .contains("code", "names", "query");
    assertThat(fields(admin.post("/v1/admin/subscribers", "{}"))).contains("name");
    assertThat(
            fields(
                admin.post(
                    "/v1/admin/contracts",
                    "{\"products\":[\"none\"],\"state\":\"?\",\"rights\":{\"downloads\":{\"count\":1}}}")))
        .contains("subscriber", "from", "state", "products", "rights.downloads.period");
    assertThat(admin.post("/v1/admin/subscribers", "{\"nam\":\"x\"}").at("/problems/0/message"))
        .contains("name");
    assertThat(put(admin, "/v1/admin/products/none", "{}").status()).isEqualTo(404);
    assertThat(put(admin, "/v1/admin/contracts/77", "{}").status()).isEqualTo(404);
    assertThat(admin.post("/v1/admin/subscribers/77/keys", "{}").status()).isEqualTo(404);
    Http.Answer myself =
        put(admin, "/v1/admin/people/1", "{\"name\":\"A\",\"roles\":[\"editor\"]}");
    assertThat(myself.at("/problems/0/rule")).as(myself.body()).isEqualTo("own-account");
  }

  private static void keysAndPeopleEnd(Agency agency) {
    Http admin = agency.http.with(agency.admin);
    String second = agency.edit("/subscribers/1/keys", "{\"label\":\"old\"}").at("/key");
    assertThat(agency.http.with(second).get("/v1/account").status()).isEqualTo(200);
    assertThat(admin.delete("/v1/admin/subscribers/1/keys/2").status()).isEqualTo(204);
    assertThat(agency.http.with(second).get("/v1/account").status()).isEqualTo(401);
    assertThat(admin.get("/v1/admin/subscribers/1/keys").body()).doesNotContain(second);
    String leaver = agency.enrol("leaver@example.org", "editor");
    String suspended = "{\"name\":\"Leaver\",\"roles\":[\"editor\"],\"suspended\":true}";
    assertThat(put(admin, "/v1/admin/people/3", suspended).status()).isEqualTo(200);
    assertThat(agency.http.with(leaver).get("/v1/session").status()).isEqualTo(401);
    assertThat(admin.get("/v1/admin/people").json().get(2).path("suspended").asBoolean()).isTrue();
    String contract =
        """
        {"subscriber":1,"products":["en-all"],"from":"2026-01-01T00:00:00Z","state":"ended"}
        """;
    assertThat(put(admin, "/v1/admin/contracts/1", contract).at("/state")).isEqualTo("ended");
    assertThat(agency.http.with(agency.key).get("/v1/account").status()).isEqualTo(403);
    assertThat(put(admin, "/v1/admin/contracts/1", contract.replace("ended", "in-force")).status())
        .isEqualTo(200);
    assertThat(put(admin, "/v1/admin/subscribers/1", "{\"name\":\"Renamed\"}").at("/name"))
        .isEqualTo("Renamed");
  }

  private static Http.Answer put(Http http, String path, String json) {
    return http.send(
        HttpMethod.PUT.name(),
        path,
        java.net.http.HttpRequest.BodyPublishers.ofString(json),
        "Content-Type",
        "application/json");
  }

  private static java.util.List<String> fields(Http.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    return answer
        .json()
        .path("problems")
        .valueStream()
        .map(p -> p.path("field").asString())
        .toList();
  }
}
