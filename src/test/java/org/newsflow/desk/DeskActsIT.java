package org.newsflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsflow.access.Audit;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** Acts over HTTP, as the contract has them. */
class DeskActsIT extends AtTheDoor {

  @Autowired Audit audit;

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
    assertThat(made.json().at("/check/problems").size()).isEqualTo(2);
    Answer refused = editor.post(at(made.at("/guid"), "release"), "{}");
    assertProblem(refused, 422, "not-acceptable");
    assertThat(refused.json().at("/problems"))
        .extracting(problem -> problem.path("field").asString())
        .containsExactlyInAnyOrder("headline", "body");
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
    assertThat(audit.after(0, 100_000))
        .map(Audit.Recorded::decision)
        .filteredOn(decision -> guid.equals(decision.object()))
        .extracting(decision -> decision.actor() + " " + decision.act() + " " + decision.allowed())
        .contains(
            "chief@example.org hold true",
            "editor@example.org kill-confirm false",
            "second@example.org kill true");
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
