package org.newsflow.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsflow.web.Http;

/** An agency that an administrator makes over HTTP, from the first start of {@code serve}. */
final class Agency implements AutoCloseable {

  private static final Pattern PASSWORD = Pattern.compile("with the password\\s+(\\S+)\\s");
  private static final String PHRASE = "a pass phrase for tests";

  final Path folder;
  final int port;
  final Http http;
  RunningProgram program;
  String firstPassword = "";
  String admin = "";
  String key = "";

  private final Path config;

  private Agency(Path folder, int port, Path config, RunningProgram program) {
    this.folder = folder;
    this.port = port;
    this.http = new Http(port);
    this.config = config;
    this.program = program;
  }

  /**
   * Starts a new one.
   *
   * @param settings more lines of the settings' file
   */
  static Agency begin(Path temporary, String... settings) throws Exception {
    Path folder = temporary.resolve("agency");
    int port = RunningProgram.freePort();
    Path config = Files.createTempFile(temporary, "agency", ".yaml");
    Files.writeString(
        config,
        """
        server.port: %d
        newsflow.store.folder: %s
        newsflow.access.requests-per-minute.person: 100000
        newsflow.deliver.heartbeat: 1s
        newsflow.deliver.drain: 1s
        %s
        """
            .formatted(port, folder, String.join("\n", settings)));
    Agency agency = new Agency(folder, port, config, serve(config));
    agency.program.untilItSays("Newsflow answers at");
    Matcher password = PASSWORD.matcher(agency.program.out());
    assertThat(password.find()).as(agency.program.out()).isTrue();
    agency.firstPassword = password.group(1);
    agency.admin = RunningProgram.token(agency.http, "admin@localhost", agency.firstPassword);
    return agency;
  }

  private static RunningProgram serve(Path config) throws IOException {
    return RunningProgram.start(List.of(), "serve", "--config", config.toString());
  }

  /** Starts it again. */
  void again() throws Exception {
    program = serve(config).untilItSays("Newsflow answers at");
  }

  /** An admin's edit that must be done. */
  Http.Answer edit(String path, String json) {
    Http.Answer answer = http.with(admin).post("/v1/admin" + path, json);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  /** Enrols somebody; their token. */
  String enrol(String email, String role) {
    edit(
        "/people",
        """
        {"email":"%s","name":"Deniz","roles":["%s"],"password":"%s"}
        """
            .formatted(email, role, PHRASE));
    return RunningProgram.token(http, email, PHRASE);
  }

  /** A subscriber of everything in English; its key. */
  String subscribe() {
    edit(
        "/products",
        "{\"code\":\"en-all\",\"names\":{\"en\":\"English\"},\"query\":\"language:en\"}");
    String subscriber = edit("/subscribers", "{\"name\":\"The Morning Paper\"}").at("/id");
    edit(
        "/contracts",
        """
        {"subscriber":%s,"products":["en-all"],"from":"2026-01-01T00:00:00Z","rights":{"limits":
        {"requestsPerSecond":1000,"requestsPerMinute":60000,"streams":10,"page":500}}}
        """
            .formatted(subscriber));
    key = edit("/subscribers/" + subscriber + "/keys", "{\"label\":\"tests\"}").at("/key");
    return key;
  }

  /** A story, drafted; its guid. */
  String draft(String token, String headline) {
    Http.Answer drafted =
        http.with(token)
            .post(
                "/v1/desk/items",
                """
                {"language":"en","type":"text","headline":"%s","subjects":["medtop:04000000"],
                "datelines":[{"city":"Ankara","country":"TR"}],"body":["One.","Two."]}
                """
                    .formatted(headline));
    assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
    return drafted.at("/guid");
  }

  /** Drafts and releases; the position. */
  long release(String token, String headline) {
    Http.Answer released = act(token, draft(token, headline), "release", "{}");
    assertThat(released.status()).as(released.body()).isEqualTo(201);
    return released.json().path("position").asLong();
  }

  Http.Answer act(String token, String guid, String act, String json) {
    return http.with(token).post("/v1/desk/items/" + guid + "/" + act, json);
  }

  @Override
  public void close() throws IOException {
    program.close();
    http.close();
  }
}
