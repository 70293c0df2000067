package org.newsflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** Items in work over HTTP, as the contract has them, and what must not get in. */
class DeskIT extends AtTheDoor {

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
    assertThat(put(editor, guid, STORY, "If-Match", "W/\"0\", " + etag).status()).isEqualTo(200);
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
    return Newsdesk.done(desk.drafts(Newsdesk.EDITOR, 10_000)).size();
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
}
