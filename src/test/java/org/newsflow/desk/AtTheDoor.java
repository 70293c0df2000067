package org.newsflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.newsflow.access.Role;
import org.newsflow.desk.DeskServer.Doors;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk's door, and who comes in by it. */
@SpringBootTest(
    classes = DeskServer.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "newsflow.access.requests-per-minute.person=100000",
      "newsflow.access.requests-per-minute.address=100000"
    })
@TestInstance(Lifecycle.PER_CLASS)
abstract class AtTheDoor {

  static final String ITEMS = "/v1/desk/items";
  static final String STORY =
      """
      {"language":"en","type":"text","headline":"Bridge opened after four years",
       "body":["The bridge was opened on Monday.","Hundreds walked across it.","Trams are to follow."],
       "level":"routine","slugline":"bridge-opening","datelines":[{"city":"Ankara","country":"Türkiye"}],
       "byline":"Sample Reporter","creditline":"Sample Agency","subjects":["medtop:04000000"],
       "keywords":["bridge"],"places":["Ankara"],"public":{"show":"abridged"}}\
      """;
  static final String KILL =
      "{\"ground\":\"legal\",\"reason\":\"libel\",\"publicNote\":\"This story was withdrawn.\"}";

  @LocalServerPort int port;
  @Autowired Doors doors;
  Http chief = new Http(0);
  Http second = new Http(0);
  Http editor = new Http(0);
  Http translator = new Http(0);

  @BeforeAll
  void comeIn() {
    chief = doors.person(port, "chief@example.org", Role.CHIEF);
    second = doors.person(port, "second@example.org", Role.CHIEF);
    editor = doors.person(port, "editor@example.org", Role.EDITOR);
    translator = doors.person(port, "translator@example.org", Role.TRANSLATOR, "tr");
  }

  final String draft() {
    Answer made = editor.post(ITEMS, STORY);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.at("/guid");
  }

  final String released() {
    String guid = draft();
    assertThat(editor.post(at(guid, "release"), "{}").status()).isEqualTo(201);
    return guid;
  }

  static String at(String guid, String act) {
    return ITEMS + "/" + guid + "/" + act;
  }

  static Answer put(Http who, String guid, String json, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "application/json";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return who.send("PUT", ITEMS + "/" + guid, BodyPublishers.ofString(json), all);
  }

  static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.at("/code")).isEqualTo(code);
    assertThat(answer.at("/detail")).isNotBlank();
  }
}
