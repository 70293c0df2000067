package org.newsflow.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.newsflow.Newsflow;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.People;
import org.newsflow.access.Role;
import org.newsflow.follow.SetAsides;
import org.newsflow.media.SamplePictures;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program on a store of its own, with an agency that is made over the API. */
@SpringBootTest(
    classes = Newsflow.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"newsflow.deliver.heartbeat=500ms", "newsflow.topic.per-subscriber=3"})
@TypeExcludeFilters(ProgramAlone.class)
public abstract class OnTheAir {

  protected static final String ITEMS = "/v1/desk/items/";
  static final String EVERYTHING = "type:text OR type:picture";
  static final String KILL = "{\"ground\":\"legal\",\"reason\":\"libel\",\"publicNote\":\"Gone.\"}";
  static final String FAST =
      "\"limits\":{\"requestsPerSecond\":900,\"requestsPerMinute\":9000,\"streams\":9,\"page\":500}";

  private static final String PASSWORD = "several words for tests";
  private static final Map<String, String> TOKENS = new HashMap<>();

  @LocalServerPort protected int port;
  @Autowired People people;
  @Autowired SetAsides setAsides;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry registry) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "api");
    registry.add("newsflow.store.folder", folder::toString);
  }

  protected Visitor nobody() {
    return new Visitor(new Http(port));
  }

  protected Visitor with(String token) {
    return new Visitor(new Http(port).with(token));
  }

  protected Visitor admin() {
    return person("admin", Role.ADMIN);
  }

  protected Visitor chief() {
    return person("chief", Role.CHIEF);
  }

  protected Visitor second() {
    return person("second", Role.CHIEF);
  }

  protected Visitor editor() {
    return person("editor", Role.EDITOR);
  }

  /** Somebody of the agency, signed in; the admin enrols all others. */
  protected Visitor person(String name, Role role) {
    String email = name + "@api.test";
    String here = port + " " + email;
    if (!TOKENS.containsKey(here)) {
      if (role == Role.ADMIN) {
        Person admin = new Person(0, email, name, Set.of(role), Set.of(), Set.of());
        people.enrol(admin, PASSWORD, "test");
      } else {
        admin().post(201, "/v1/admin/people", enrolment(name, role));
      }
      String attempt = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD);
      TOKENS.put(here, nobody().post(200, "/v1/session", attempt).at("/token"));
    }
    return with(TOKENS.get(here));
  }

  static String enrolment(String name, Role role) {
    return "{\"email\":\"%s@api.test\",\"name\":\"%s\",\"roles\":[\"%s\"],\"password\":\"%s\"}"
        .formatted(name, name, role.code(), PASSWORD);
  }

  /**
   * A subscriber with a contract about a product of its own.
   *
   * @param name of the subscriber, and the product's code
   * @param key that opens everything
   */
  record Paper(String name, long id, long contract, String key) {}

  /** A subscriber that has what matches this query from now on, with these rights. */
  Paper subscriber(String name, String query, String rights) {
    admin()
        .post(
            201,
            "/v1/admin/products",
            "{\"code\":\"%s\",\"names\":{\"en\":\"%s\"},\"query\":\"%s\"}"
                .formatted(name, name, query));
    long id = id(admin().post(201, "/v1/admin/subscribers", "{\"name\":\"%s\"}".formatted(name)));
    long contract =
        id(admin().post(201, "/v1/admin/contracts", contract(id, name, "in-force", rights)));
    return new Paper(name, id, contract, key(id, "all"));
  }

  Visitor reader(Paper paper) {
    return with(paper.key());
  }

  void change(Paper paper, String state, String rights) {
    String json = contract(paper.id(), paper.name(), state, rights);
    admin().put(200, "/v1/admin/contracts/" + paper.contract(), json);
  }

  private static String contract(long subscriber, String product, String state, String rights) {
    return """
    {"subscriber":%d,"products":["%s"],"state":"%s","from":"2020-01-01T00:00:00Z","rights":{%s}}\
    """
        .formatted(subscriber, product, state, rights);
  }

  String key(long subscriber, String scope) {
    String json = "{\"label\":\"test\",\"scopes\":[\"%s\"]}".formatted(scope);
    return admin().post(201, "/v1/admin/subscribers/" + subscriber + "/keys", json).at("/key");
  }

  static long id(Answer answer) {
    return answer.json().path("id").asLong();
  }

  static String story(String headline) {
    return """
    {"language":"en","headline":"%s","slugline":"BRIDGE-OPENING","level":"urgent",
     "body":["The bridge over the river was opened on Monday.","Traffic was let onto it."],
     "datelines":[{"city":"Ankara","country":"TR"}],"subjects":["04000000"]}\
    """
        .formatted(headline);
  }

  /** The same with these fields before it. */
  static String story(String headline, String fields) {
    return "{" + fields + "," + story(headline).substring(1);
  }

  String draft(String json) {
    return editor().post(201, "/v1/desk/items", json).at("/guid");
  }

  /** An item that is out. */
  String released(String headline) {
    String guid = draft(story(headline));
    act(201, guid, "release", "{}");
    return guid;
  }

  /** An item with a picture that is out. */
  String pictured(String headline) {
    String picture = editor().upload(201, SamplePictures.jpeg(640, 480), "image/jpeg").body();
    String guid = draft(story(headline, "\"pictures\":[" + picture + "]"));
    act(201, guid, "release", "{}");
    return guid;
  }

  protected Answer act(int status, String guid, String act, String json) {
    return editor().post(status, ITEMS + guid + "/" + act, json);
  }

  /** Puts another version out. */
  void follow(String guid, String event, String headline, String notice) {
    act(201, guid, "drafts", "{\"event\":\"" + event + "\"}");
    editor().put(200, ITEMS + guid, story(headline), "If-Match", "*");
    act(201, guid, "release", notice);
  }

  void kill(String guid) {
    chief().post(202, ITEMS + guid + "/kill", KILL);
    second().post(201, ITEMS + guid + "/kill/confirm", null);
  }

  static String receipt(String guid, int version, String status) {
    return "{\"guid\":\"%s\",\"version\":%d,\"status\":\"%s\"}".formatted(guid, version, status);
  }

  /** Sends and takes pictures until every answer has come. */
  void askForPictures() {
    String rights =
        "\"sizes\":{\"picture\":[\"web\"]},\"downloads\":{\"count\":1,\"period\":\"month\"},";
    Paper paper = subscriber("gallery", EVERYTHING, rights + FAST);
    Visitor reader = reader(paper);
    String guid = pictured("Seen");
    String web = "/v1/items/" + guid + "/renditions/1-web";
    reader.get(304, web, "If-None-Match", reader.get(200, web).header("ETag"));
    reader.get(200, web + "-webp?version=1");
    reader.get(400, web + "?version=x");
    reader.get(403, "/v1/items/" + guid + "/renditions/1-print");
    with(key(paper.id(), "feed")).get(403, web);
    nobody().get(401, web);
    reader.get(404, "/v1/items/" + guid + "/renditions/2-web");
    reader.get(429, "/v1/items/" + pictured("One too many") + "/renditions/1-web");
    Visitor hasty = reader(subscriber("glance", EVERYTHING, FAST.replaceAll("900+", "1")));
    hasty.get(200, "/v1/account");
    hasty.get(429, web);
    act(201, guid, "hold", "{\"note\":\"Denied.\"}");
    reader.get(409, web);
    act(201, guid, "lift", "{}");
    kill(guid);
    reader.get(410, web);
    editor().upload(415, new byte[9], "image/gif");
    editor().upload(422, new byte[9], "image/png");
  }
}
