package org.newsflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsflow.access.Role;
import org.newsflow.desk.DeskServer.Doors;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk's calls over HTTP, as the contract has them. */
@SpringBootTest(
    classes = DeskServer.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "newsflow.access.requests-per-minute.person=100000",
      "newsflow.access.requests-per-minute.address=100000"
    })
@TestInstance(Lifecycle.PER_CLASS)
class DeskIT {

  private static final String ITEMS = "/v1/desk/items";
  private static final String STORY =
      """
      {"language":"en","type":"text","headline":"Bridge opened after four years",
       "body":["The bridge was opened on Monday.","Hundreds walked across it.","Trams are to follow."],
       "level":"routine","slugline":"bridge-opening","datelines":[{"city":"Ankara","country":"Türkiye"}],
       "byline":"Sample Reporter","creditline":"Sample Agency","subjects":["medtop:04000000"],
       "keywords":["bridge"],"places":["Ankara"],"public":{"show":"abridged"}}\
      """;
  private static final String KILL =
      "{\"ground\":\"legal\",\"reason\":\"libel\",\"publicNote\":\"This story was withdrawn.\"}";

  @LocalServerPort int port;
  @Autowired Doors doors;
  private Http chief = new Http(0);
  private Http second = new Http(0);
  private Http editor = new Http(0);
  private Http translator = new Http(0);

  @BeforeAll
  void comeIn() {
    chief = doors.person(port, "chief@example.org", Role.CHIEF);
    second = doors.person(port, "second@example.org", Role.CHIEF);
    editor = doors.person(port, "editor@example.org", Role.EDITOR);
    translator = doors.person(port, "translator@example.org", Role.TRANSLATOR, "tr");
    doors.subscribe();
  }

  private String draft() {
    Answer made = editor.post(ITEMS, STORY);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.at("/guid");
  }

  private String released() {
    String guid = draft();
    assertThat(editor.post(at(guid, "release"), "{}").status()).isEqualTo(201);
    return guid;
  }

  private static String at(String guid, String act) {
    return ITEMS + "/" + guid + "/" + act;
  }

  private static Answer put(Http who, String guid, String json, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "application/json";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return who.send("PUT", ITEMS + "/" + guid, BodyPublishers.ofString(json), all);
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.at("/code")).isEqualTo(code);
    assertThat(answer.at("/detail")).isNotBlank();
  }

  @Test
  void aDraftIsMadeReadSavedAndThrownAway() {
    Answer made = editor.post(ITEMS, STORY);
    assertThat(made.status()).isEqualTo(201);
    String guid = made.at("/guid");
    assertThat(made.header("Location")).isEqualTo(ITEMS + "/" + guid);
    assertThat(made.json().at("/check/problems").isEmpty()).isTrue();

    Answer read = editor.get(ITEMS + "/" + guid);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("ETag")).isEqualTo(made.header("ETag")).isEqualTo(read.at("/etag"));
    assertThat(read.at("/state")).isEqualTo("draft");
    assertThat(read.at("/event")).isEqualTo("release");
    assertThat(read.json().at("/version").asInt()).isZero();
    assertThat(read.at("/headline")).isEqualTo("Bridge opened after four years");
    assertThat(read.at("/body/1")).isEqualTo("Hundreds walked across it.");
    assertThat(read.at("/datelines/0/city")).isEqualTo("Ankara");
    assertThat(read.at("/subjects/0")).isEqualTo("medtop:04000000");
    assertThat(read.at("/places/0")).isEqualTo("Ankara");
    assertThat(read.at("/public/show")).isEqualTo("abridged");

    Answer same = put(chief, guid, read.body(), "If-Match", read.header("ETag"));
    assertThat(same.status()).as("what was read may be sent back: " + same.body()).isEqualTo(200);
    assertThat(same.header("ETag")).isNotEqualTo(read.header("ETag"));

    Answer gone =
        editor.send(
            "DELETE", ITEMS + "/" + guid, BodyPublishers.noBody(), "If-Match", same.header("ETag"));
    assertThat(gone.status()).isEqualTo(204);
    assertProblem(editor.get(ITEMS + "/" + guid), 404, "not-found");
  }

  @Test
  void aSaveNeedsTheTagOfWhatWasRead() {
    String guid = draft();
    String etag = editor.get(ITEMS + "/" + guid).header("ETag");
    assertProblem(put(editor, guid, STORY), 428, "if-match-missing");
    for (String wrong : List.of("\"0\"", "W/" + etag, "nonsense", "")) {
      Answer refused = put(editor, guid, STORY, "If-Match", wrong);
      assertProblem(refused, 412, "changed-since");
      assertThat(refused.header("ETag")).isEqualTo(etag);
    }
    assertThat(put(editor, guid, STORY, "If-Match", "\"0\", " + etag).status()).isEqualTo(200);
    assertProblem(editor.delete(ITEMS + "/" + guid), 428, "if-match-missing");
    assertThat(put(editor, guid, STORY, "If-Match", "*").status()).isEqualTo(200);
  }

  @Test
  void ofTwoEditorsWhoSaveAtOnceOneLosesNothingButTheRace() {
    String guid = draft();
    String etag = editor.get(ITEMS + "/" + guid).header("ETag");
    AtomicInteger saved = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    Runnable save =
        () -> {
          int status = put(editor, guid, STORY, "If-Match", etag).status();
          (status == 200 ? saved : refused).addAndGet(status == 200 || status == 412 ? 1 : 100);
        };
    Newsdesk.atOnce(List.of(save, save, save, save));
    assertThat(saved).hasValue(1);
    assertThat(refused).hasValue(3);
  }

  @Test
  void aReleaseTellsWhereItStands() {
    String guid = draft();
    Answer released = editor.post(at(guid, "release"), "{}");
    assertThat(released.status()).isEqualTo(201);
    assertThat(released.json().at("/position").asLong()).isPositive();
    assertThat(released.json().at("/version").asInt()).isEqualTo(1);
    assertThat(editor.get(ITEMS + "/" + guid).at("/state")).isEqualTo("released");
    assertProblem(editor.post(at(guid, "release"), "{}"), 409, "no-draft");
  }

  @Test
  void aReleaseNeedsNoBody() {
    Answer released = editor.send("POST", at(draft(), "release"), BodyPublishers.noBody());
    assertThat(released.status()).as(released.body()).isEqualTo(201);
  }

  @Test
  void aReleaseForLaterIsAccepted() {
    String guid = draft();
    Answer scheduled = editor.post(at(guid, "release"), "{\"at\":\"2036-11-24T09:00:00+03:00\"}");
    assertThat(scheduled.status()).isEqualTo(202);
    assertThat(scheduled.at("/at")).isEqualTo("2036-11-24T06:00:00Z");
    Answer read = editor.get(ITEMS + "/" + guid);
    assertThat(read.at("/state")).isEqualTo("scheduled");
    assertThat(read.at("/schedules/0/kind")).isEqualTo("release");
    assertThat(editor.delete(at(guid, "release")).status()).isEqualTo(204);
    assertProblem(editor.delete(at(guid, "release")), 409, "not-scheduled");
    assertProblem(editor.post(at(guid, "release"), "{\"at\":\"soon\"}"), 422, "not-acceptable");
  }

  @Test
  void allThatKeepsATextInTheHouseIsToldAtOnce() {
    Answer made = editor.post(ITEMS, "{\"language\":\"en\"}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().at("/check/problems").size()).isEqualTo(4);
    Answer refused = editor.post(at(made.at("/guid"), "release"), "{}");
    assertProblem(refused, 422, "not-acceptable");
    assertThat(refused.json().at("/problems"))
        .extracting(problem -> problem.path("field").asString())
        .containsExactlyInAnyOrder("headline", "datelines", "body", "subjects");
    assertThat(refused.json().at("/problems/0/rule").asString()).isNotBlank();
    assertThat(refused.json().at("/problems/0/message").asString()).isNotBlank();
  }

  @Test
  void aCorrectionIsOpenedEditedAndReleased() {
    String guid = released();
    Answer opened =
        editor.post(at(guid, "drafts"), "{\"event\":\"correction\",\"grade\":\"corrective\"}");
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    assertProblem(editor.post(at(guid, "drafts"), "{\"event\":\"update\"}"), 409, "draft-open");
    assertThat(editor.get(ITEMS + "/" + guid).at("/grade")).isEqualTo("corrective");
    Answer saved =
        put(
            editor,
            guid,
            STORY.replace("four years", "five years"),
            "If-Match",
            opened.header("ETag"));
    assertThat(saved.status()).isEqualTo(200);
    Answer refused = editor.post(at(guid, "release"), "{}");
    assertThat(refused.json().at("/problems"))
        .extracting(problem -> problem.path("field").asString())
        .containsExactly("note");
    Answer corrected =
        editor.post(
            at(guid, "release"), "{\"note\":\"five, not four\",\"publicNote\":\"Corrected.\"}");
    assertThat(corrected.status()).isEqualTo(201);
    assertThat(corrected.json().at("/version").asInt()).isEqualTo(2);

    Answer history = editor.get(at(guid, "history"));
    assertThat(history.at("/versions/1/event")).isEqualTo("correction");
    assertThat(history.at("/versions/1/notice/grade")).isEqualTo("corrective");
    assertThat(history.at("/versions/1/fields/0/field")).isEqualTo("headline");
    assertThat(history.at("/versions/1/fields/0/from")).contains("four");
    assertThat(history.at("/versions/1/fields/0/to")).contains("five");
    assertThat(history.json().at("/acts"))
        .extracting(act -> act.path("act").asString())
        .containsExactly("draft", "release", "open", "save", "correction");
  }

  @Test
  void repeatHoldLiftAndEmbargoTellWhereTheyStand() {
    String guid = released();
    int version = 1;
    for (String act : List.of("repeat", "hold", "lift")) {
      Answer done = editor.post(at(guid, act), "{\"note\":\"checking\"}");
      assertThat(done.status()).as(act + " " + done.body()).isEqualTo(201);
      assertThat(done.json().at("/version").asInt()).isEqualTo(++version);
      assertThat(done.json().at("/position").asLong()).isPositive();
    }
    assertProblem(editor.post(at(guid, "lift"), "{\"note\":\"x\"}"), 409, "not-held");
    assertProblem(editor.post(at(guid, "embargo"), "{\"until\":null}"), 409, "not-embargoed");
    assertProblem(editor.post(at(guid, "embargo"), "{}"), 422, "not-acceptable");

    Answer embargoed =
        editor.post(ITEMS, STORY.replace("\"level\"", "\"embargoed\":true,\"level\""));
    String other = embargoed.at("/guid");
    assertThat(editor.post(at(other, "release"), "{}").status()).isEqualTo(201);
    assertThat(editor.get(ITEMS + "/" + other).at("/embargoed")).isEqualTo("untilFurtherNotice");
    Answer changed =
        editor.post(
            at(other, "embargo"), "{\"until\":\"2036-01-01T00:00:00Z\",\"note\":\"as agreed\"}");
    assertThat(changed.status()).isEqualTo(201);
    assertThat(editor.get(ITEMS + "/" + other).at("/embargoed")).isEqualTo("2036-01-01T00:00:00Z");
    Answer lifted = editor.post(at(other, "embargo"), "{\"until\":\"2020-01-01T00:00:00Z\"}");
    assertThat(lifted.status()).isEqualTo(201);
    assertThat(editor.get(at(other, "history")).at("/versions/2/event")).isEqualTo("embargo-lift");
  }

  @Test
  void aKillIsTheActOfTwo() {
    String guid = released();
    Answer asked = chief.post(at(guid, "kill"), KILL);
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    assertThat(asked.json().at("/version").asInt()).isEqualTo(2);
    assertThat(asked.json().at("/position").asLong()).isPositive();
    assertThat(editor.get(ITEMS + "/" + guid).at("/state")).isEqualTo("held");
    assertThat(editor.get(ITEMS + "/" + guid).at("/killRequest/reason")).isEqualTo("libel");

    assertProblem(chief.post(at(guid, "kill/confirm"), "{}"), 403, "same-person");
    assertProblem(editor.post(at(guid, "kill/confirm"), "{}"), 403, "not-permitted");
    Answer killed = second.send("POST", at(guid, "kill/confirm"), BodyPublishers.noBody());
    assertThat(killed.status()).as(killed.body()).isEqualTo(201);
    assertThat(killed.json().at("/version").asInt()).isEqualTo(3);

    Answer read = editor.get(ITEMS + "/" + guid);
    assertThat(read.at("/pubStatus")).isEqualTo("canceled");
    assertThat(read.body()).doesNotContain("Bridge", "Ankara", "bridge");
    assertThat(editor.get(at(guid, "history")).body()).doesNotContain("Bridge", "Hundreds");
    Answer holders = editor.get(at(guid, "holders"));
    assertThat(holders.status()).isEqualTo(200);
    assertThat(holders.at("/recall/kind")).isEqualTo("kill");
    assertThat(holders.json().at("/recall/pending").asInt()).isEqualTo(1);
    assertThat(holders.json().at("/recall/overdue").asInt()).isZero();
    assertThat(holders.at("/holders/0/name")).isEqualTo("Paper");
    assertThat(holders.at("/holders/0/recall")).isEqualTo("pending");
    assertProblem(chief.post(at(guid, "kill"), KILL), 409, "not-usable");
  }

  @Test
  void aWishToKillIsTakenBack() {
    String guid = released();
    assertThat(chief.post(at(guid, "kill"), KILL).status()).isEqualTo(202);
    Answer lifted = chief.delete(at(guid, "kill"));
    assertThat(lifted.status()).isEqualTo(200);
    assertThat(lifted.json().at("/version").asInt()).isEqualTo(3);
    assertProblem(chief.delete(at(guid, "kill")), 409, "no-kill");
    Answer bare = chief.post(at(guid, "kill"), "{}");
    assertThat(bare.json().at("/problems"))
        .extracting(problem -> problem.path("field").asString())
        .containsExactly("ground", "reason", "publicNote");
  }

  @Test
  void aPreviewShowsFormatsThePublicsFormAndTheReach() {
    String guid = draft();
    Answer ninjs = editor.get(at(guid, "preview?format=ninjs"));
    assertThat(ninjs.header("Content-Type")).startsWith("application/json");
    assertThat(ninjs.at("/uri")).isEqualTo(guid);
    assertThat(ninjs.at("/version")).isEqualTo("1");
    assertThat(editor.get(at(guid, "preview?format=text")).body()).contains("Hundreds walked");
    assertThat(editor.get(at(guid, "preview?format=html")).body())
        .contains("<p>Hundreds walked across it.</p>");
    Answer shown = editor.get(at(guid, "preview?format=public"));
    assertThat(shown.json().at("/visible").asBoolean()).isTrue();
    assertThat(shown.json().at("/whole").asBoolean()).isFalse();
    assertThat(shown.at("/item/headline")).isEqualTo("Bridge opened after four years");
    assertThat(shown.body()).doesNotContain("Trams are to follow.");
    Answer reach = editor.get(at(guid, "preview?format=reach"));
    assertThat(reach.json().at("/subscribers").asInt()).isEqualTo(1);
    assertThat(reach.at("/products/0/code")).isEqualTo("en-general");
    assertProblem(editor.get(at(guid, "preview?format=papyrus")), 422, "not-acceptable");
    assertProblem(editor.get(at(guid, "preview")), 400, "bad-parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"language\":\"en\"",
        "{\"language\":\"en\",}",
        "{'language':'en'}",
        "{\"language\":\"en\",\"language\":\"tr\"}",
        "{\"language\":\"en\"} more",
        "{\"headline\":\"half \\ud800 of one\",\"language\":\"en\"}"
      })
  void whatIsNoGoodJsonIsRefused(String json) {
    Answer refused = editor.post(ITEMS, json);
    assertProblem(refused, 400, "malformed-json");
    assertThat(refused.json().at("/problems").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "language  | {\"language\":\"xx\"}",
        "language  | {\"headline\":\"H\"}",
        "level     | {\"language\":\"en\",\"level\":\"top\"}",
        "embargoed | {\"language\":\"en\",\"embargoed\":\"2026-02-30T10:00:00Z\"}",
        "subjects  | {\"language\":\"en\",\"subjects\":[\"nonsense\"]}",
        "headline  | {\"language\":\"en\",\"headline\":\"a\\u0007b\"}",
        "headlne   | {\"language\":\"en\",\"headlne\":\"H\"}"
      })
  void whatIsMalformedIsRefusedByNameAndNothingIsKept(String field, String json) {
    int before = drafts();
    Answer refused = editor.post(ITEMS, json);
    assertProblem(refused, 422, "not-acceptable");
    assertThat(refused.at("/problems/0/field")).isEqualTo(field);
    assertThat(refused.at("/problems/0/message")).isNotBlank();
    assertThat(drafts()).isEqualTo(before);
  }

  @Autowired Desk desk;

  private int drafts() {
    return desk.drafts(10_000).size();
  }

  @Test
  void whatIsTooLargeOrTooDeepIsRefused() {
    String large = "{\"language\":\"en\",\"headline\":\"" + "x".repeat(1_100_000) + "\"}";
    assertProblem(editor.post(ITEMS, large), 413, "too-large");
    String deep = "{\"body\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";
    assertProblem(editor.post(ITEMS, deep), 400, "malformed-json");
    byte[] latin =
        "{\"language\":\"en\",\"headline\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertProblem(editor.post(ITEMS, latin), 400, "malformed-json");
  }

  @Test
  void scriptsDoNotGetIn() {
    Answer made =
        editor.post(
            ITEMS,
            "{\"language\":\"en\",\"bodyHtml\":\"<p>One <i>two</i></p><script>alert(1)</script>\"}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().at("/check/warnings"))
        .extracting(warning -> warning.path("rule").asString())
        .contains("dropped");
    assertThat(editor.get(ITEMS + "/" + made.at("/guid")).at("/bodyHtml"))
        .contains("<em>two</em>")
        .doesNotContain("script", "alert");
  }

  @Test
  void whatIsNotThereIsNotFoundWhateverIsAskedOfIt() {
    for (String guid : List.of("nf:text:20260101:99999", "nonsense", "nf:text:1:2")) {
      assertThat(editor.get(ITEMS + "/" + guid).status()).as(guid).isIn(400, 404);
      for (String act : List.of("release", "repeat", "hold", "lift", "kill/confirm")) {
        assertThat(chief.post(at(guid, act), "{\"note\":\"x\"}").status())
            .as(guid + " " + act)
            .isIn(400, 404, 422);
      }
    }
    String unknown = "nf:text:20260101:99999";
    assertProblem(editor.get(ITEMS + "/" + unknown), 404, "not-found");
    assertProblem(editor.get(at(unknown, "history")), 404, "not-found");
    assertProblem(editor.get(at(unknown, "holders")), 404, "not-found");
    assertProblem(editor.get(at(unknown, "preview?format=text")), 404, "not-found");
    assertProblem(chief.post(at(unknown, "kill"), KILL), 404, "not-found");
    assertProblem(editor.post(at(unknown, "hold"), "{\"note\":\"x\"}"), 404, "not-found");
    assertProblem(editor.post(at(unknown, "drafts"), "{\"event\":\"update\"}"), 404, "not-found");
  }

  @Test
  void eachActIsForWhoMayDoIt() {
    String guid = released();
    assertProblem(new Http(port).post(ITEMS, STORY), 401, "credentials-missing");
    assertProblem(translator.post(ITEMS, STORY), 403, "not-permitted");
    String turkish = STORY.replace("\"en\"", "\"tr\"");
    Answer made = translator.post(ITEMS, turkish);
    assertThat(made.status()).isEqualTo(201);
    for (String act : List.of("release", "repeat", "hold", "lift")) {
      assertProblem(translator.post(at(guid, act), "{\"note\":\"x\"}"), 403, "not-permitted");
    }
    assertProblem(translator.post(at(guid, "kill"), KILL), 403, "not-permitted");
    assertThat(translator.get(ITEMS + "/" + guid).status()).isEqualTo(200);
  }

  @Test
  void commandsTakeNoFieldsThatTheyDoNotHave() {
    String guid = released();
    Answer refused = editor.post(at(guid, "hold"), "{\"note\":\"x\",\"untill\":\"now\"}");
    assertProblem(refused, 422, "not-acceptable");
    assertThat(refused.at("/problems/0/field")).isEqualTo("untill");
    assertProblem(editor.post(at(guid, "drafts"), "{}"), 422, "not-acceptable");
    assertProblem(editor.post(at(guid, "drafts"), "{\"event\":\"kill\"}"), 422, "not-acceptable");
    assertThat(Instant.parse(editor.get(at(guid, "history")).at("/versions/0/at"))).isNotNull();
  }
}
