package org.newsflow.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsflow.media.PhotoMetadata;
import org.newsflow.media.SamplePictures;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import tools.jackson.databind.json.JsonMapper;

/** Two chiefs who release items whose every field holds a canary. */
final class Newsdesk {

  static final String ECONOMY = "04000000";
  static final String SPORT = "15000000";

  private static final JsonMapper JSON = JsonMapper.shared();

  final Canaries canaries = new Canaries();

  /** By the name that the tests have for an item. */
  final Map<String, String> guids = new LinkedHashMap<>();

  private final Map<String, Integer> texts = new HashMap<>();
  private final Http chief;
  private final Http second;

  Newsdesk(Http chief, Http second) {
    this.chief = chief;
    this.second = second;
  }

  /** A text with a canary in every field. */
  private Map<String, Object> text(String name, Map<String, Object> more) {
    int version = texts.merge(name, 1, Integer::sum);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("language", "en");
    fields.put("type", "text");
    fields.put("slugline", "TEST-" + canaries.mint(name, version, "slugline"));
    for (String line :
        List.of("headline", "subheadline", "standfirst", "byline", "edNote", "usageTerms")) {
      fields.put(line, "Line " + canaries.mint(name, version, line) + " ends.");
    }
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : List.of("body", "body2", "body3", "body4", "body5", "bodyEnd")) {
      String word = canaries.mint(name, version, paragraph);
      paragraphs.add("The ministry said " + word + " was decided. It gave no more of it today.");
    }
    fields.put("body", paragraphs);
    fields.put("datelines", List.of(Map.of("city", "Ankara", "country", "TR")));
    fields.put("keywords", List.of(canaries.mint(name, version, "keywords")));
    fields.put("people", List.of(canaries.mint(name, version, "people")));
    fields.put("infoSources", List.of(canaries.mint(name, version, "infoSources")));
    fields.put("subjects", List.of(ECONOMY));
    String caption = canaries.mint(name, version, "caption");
    fields.put(
        "pictures",
        List.of(
            Map.of(
                "caption",
                "Seen: " + caption,
                "altText",
                "Seen: " + canaries.mint(name, version, "altText"),
                "renditions",
                List.of(
                    Map.of(
                        "name",
                        "web",
                        "href",
                        "https://pictures.example/" + canaries.mint(name, version, "href"),
                        "mediaType",
                        "image/jpeg"))),
            uploaded(canaries.mint(name, version, "file"))));
    fields.putAll(more);
    if (more.containsKey("embargoed")) {
      fields.put("embargoNote", canaries.mint(name, version, "embargoNote"));
    }
    return fields;
  }

  /** A picture that is held here, with this word inside its file and nowhere else. */
  private Object uploaded(String word) {
    byte[] file =
        new PhotoMetadata(word, null, null, null, null, null, null)
            .embedIn(SamplePictures.jpeg(60, 40));
    Answer answer =
        chief.send(
            "POST",
            "/v1/desk/media",
            java.net.http.HttpRequest.BodyPublishers.ofByteArray(file),
            "Content-Type",
            "image/jpeg");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return Map.of(
        "caption",
        "Seen.",
        "renditions",
        JSON.convertValue(answer.json().path("renditions"), List.class));
  }

  String note(String name, String field) {
    return "Said: " + canaries.mint(name, 0, field);
  }

  void draft(String name, Map<String, Object> more) {
    Answer answer = chief.post("/v1/desk/items", JSON.writeValueAsString(text(name, more)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    guids.put(name, answer.at("/guid"));
  }

  void release(String name, Map<String, Object> more) {
    draft(name, more);
    act(name, "release", Map.of());
  }

  void release(String name) {
    release(name, Map.of());
  }

  /** Drafts the next version. */
  void redraft(String name, Map<String, Object> how, Map<String, Object> more) {
    Answer opened = act(name, "drafts", how);
    Answer saved =
        chief.send(
            "PUT",
            address(name),
            java.net.http.HttpRequest.BodyPublishers.ofString(
                JSON.writeValueAsString(text(name, more))),
            "Content-Type",
            "application/json",
            "If-Match",
            opened.header("ETag"));
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
  }

  void update(String name) {
    redraft(name, Map.of("event", "update"), Map.of());
    act(name, "release", Map.of());
  }

  void correct(String name, Map<String, Object> more) {
    redraft(name, Map.of("event", "correction", "grade", "correction"), more);
    act(
        name,
        "release",
        Map.of("note", note(name, "correctionNote"), "publicNote", note(name, "correctionLine")));
  }

  void hold(String name) {
    act(name, "hold", Map.of("note", note(name, "holdNote")));
  }

  void askForKill(String name) {
    act(
        name,
        "kill",
        Map.of(
            "ground",
            "legal",
            "reason",
            note(name, "killReason"),
            "publicNote",
            note(name, "killLine")));
  }

  void kill(String name) {
    askForKill(name);
    Answer answer = second.post(address(name) + "/kill/confirm", "{}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  Answer act(String name, String act, Map<String, Object> body) {
    Answer answer = tried(name, act, body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 202);
    return answer;
  }

  Answer tried(String name, String act, Map<String, Object> body) {
    return chief.post(address(name) + "/" + act, JSON.writeValueAsString(body));
  }

  private String address(String name) {
    return "/v1/desk/items/" + guids.get(name);
  }
}
