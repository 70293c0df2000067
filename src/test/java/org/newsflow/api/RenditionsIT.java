package org.newsflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.newsflow.access.Role;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Lookup;
import org.newsflow.feed.PictureLookup;
import org.newsflow.feed.Reader;
import org.newsflow.item.Guid;
import org.newsflow.media.SamplePictures;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A picture goes from the desk to those who may have it, in the sizes that they may have. */
@TestPropertySource(
    properties = {"newsflow.web.base=https://wire.example", "newsflow.media.max-upload=300KB"})
class RenditionsIT extends OnTheAir {

  private static final String WEB = "/renditions/1-web";
  private static final byte[] JPEG = SamplePictures.WORDS.embedIn(SamplePictures.jpeg(1300, 900));

  @Autowired Feed feed;

  /** As the desk gives it. */
  private String picture() {
    Answer answer = editor().upload(201, JPEG, "image/jpeg");
    assertThat(answer.at("/caption")).isEqualTo(SamplePictures.WORDS.caption());
    return answer.body();
  }

  private String pictured(String headline, String more) {
    return draft(story(headline, more + "\"pictures\":[" + picture() + "]"));
  }

  private String out(String headline) {
    String guid = pictured(headline, "");
    act(201, guid, "release", "{}");
    return guid;
  }

  private Visitor reader(String name, String rights) {
    return reader(subscriber(name, EVERYTHING, rights + FAST));
  }

  @Test
  void theItemTellsWhereItsPicturesAreAndTheyAreThere() {
    Visitor reader = reader("viewer", "");
    String guid = out("Bridge opens");

    JsonNode renditions =
        reader.get(200, "/v1/items/" + guid).json().at("/associations/0/renditions");
    assertThat(renditions).hasSize(7);
    for (JsonNode rendition : renditions) {
      String href = rendition.path("href").asString();
      assertThat(href)
          .isEqualTo(
              "https://wire.example/v1/items/%s/renditions/1-%s",
              guid, rendition.path("name").asString());
      Answer file = reader.get(200, href.substring("https://wire.example".length()));
      String type = rendition.path("contentType").asString();
      assertThat(file.header("Content-Type")).isEqualTo(type);
      assertThat(file.header("Content-Length")).isEqualTo(rendition.path("sizeInBytes").asString());
      assertThat(file.header("Cache-Control")).isEqualTo("no-store");
      assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(file.header("Content-Disposition"))
          .isEqualTo(
              "inline; filename=\"%s-1-%s.%s\"",
              guid.replace(':', '-'),
              rendition.path("name").asString(),
              type.endsWith("webp") ? "webp" : "jpg");
    }
    String web = "/v1/items/" + guid + WEB;
    reader.get(304, web, "If-None-Match", reader.get(200, web).header("ETag"));
    assertThat(reader.get(200, "/v1/items/" + guid + "?format=text").body())
        .contains("https://wire.example" + web)
        .doesNotContain("media:");
    assertThat(editor().get(200, ITEMS + guid + "/preview?format=html").body())
        .doesNotContain("media:");
    assertThat(editor().get(200, ITEMS + guid).at("/pictures/0/renditions/0/href"))
        .startsWith("media:");
    reader.get(200, web + "?version=1");
    reader.get(400, web + "?version=x");
    for (String none : new String[] {"1-huge", "2-web", "0-web", "web", "999999-web", "1-WEB"}) {
      reader.get(404, "/v1/items/" + guid + "/renditions/" + none);
    }
    reader.get(404, web + "?version=2");
    reader.get(404, "/v1/items/nf:text:20200101:1" + WEB);
  }

  @Test
  void theContractSaysWhichSizes() {
    Visitor screen = reader("screen", "\"sizes\":{\"picture\":[\"web\"]},");
    String guid = out("For the screen");
    screen.get(200, "/v1/items/" + guid + WEB);
    screen.get(200, "/v1/items/" + guid + WEB + "-webp");
    assertThat(screen.get(403, "/v1/items/" + guid + "/renditions/1-print").at("/code"))
        .isEqualTo("no-right");
    Paper paper = subscriber("scoped", EVERYTHING, FAST);
    with(key(paper.id(), "feed")).get(403, "/v1/items/" + guid + WEB);
    nobody().get(401, "/v1/items/" + guid + WEB);
    editor().get(403, "/v1/items/" + guid + WEB);
  }

  @Test
  void whoMayNotHaveTheTextHasNoPicture() {
    Visitor sport = reader(subscriber("elsewhere", "language:tr", FAST));
    Visitor plain = reader("plain", "");
    Visitor granted = reader("granted", "\"embargo\":true,");
    Paper paper = subscriber("former", EVERYTHING, FAST);
    String open = out("Open");
    String secret = pictured("Secret", "\"embargoed\":\"2099-01-01T00:00:00Z\",");
    act(201, secret, "release", "{}");

    sport.get(404, "/v1/items/" + open + WEB);
    plain.get(404, "/v1/items/" + secret + WEB);
    granted.get(200, "/v1/items/" + secret + WEB);
    change(paper, "ended", FAST);
    reader(paper).get(403, "/v1/items/" + open + WEB);
    plain.get(404, "/v1/items/" + pictured("A draft", "") + WEB);
  }

  @Test
  void aHoldAndAKillTakeThePicturesBack() {
    Visitor reader = reader("recalled", "");
    String guid = out("To be held");
    String web = "/v1/items/" + guid + WEB;
    reader.get(200, web);

    act(201, guid, "hold", "{\"note\":\"Denied.\"}");
    assertThat(reader.get(409, web).at("/code")).isEqualTo("held");
    reader.get(409, web + "?version=1");
    act(201, guid, "lift", "{}");
    reader.get(200, web);
    kill(guid);
    assertThat(reader.get(410, web).at("/notice/publicNote")).isEqualTo("Gone.");
    reader.get(410, web + "?version=1");
  }

  @Test
  void thePublicHasTheSizesOfTheScreenOfWhatItsPageShows() {
    String guid = out("For all");
    assertThat(shown(guid, "web")).isInstanceOf(PictureLookup.Found.class);
    assertThat(shown(guid, "thumb-webp")).isInstanceOf(PictureLookup.Found.class);
    assertThat(shown(guid, "print")).isInstanceOf(PictureLookup.Refused.class);
    String inside = pictured("Not for all", "\"public\":{\"show\":\"none\"},");
    act(201, inside, "release", "{}");
    assertThat(shown(inside, "web")).isInstanceOf(PictureLookup.Refused.class);
    act(201, guid, "hold", "{\"note\":\"Denied.\"}");
    assertThat(shown(guid, "web")).isInstanceOf(PictureLookup.Held.class);
    act(201, guid, "lift", "{}");
    kill(guid);
    assertThat(shown(guid, "web"))
        .isInstanceOfSatisfying(
            PictureLookup.Refused.class,
            refused -> assertThat(refused.reason()).isInstanceOf(Lookup.Killed.class));
  }

  private PictureLookup shown(String guid, String name) {
    return feed.picture(new Reader.OfPublic(), Guid.parse(guid).orElseThrow(), null, 1, name);
  }

  @Test
  void anItemAndItsPicturesAreOneDownloadOnRecord() {
    Visitor sparing = reader("sparing", "\"downloads\":{\"count\":1,\"period\":\"month\"},");
    String first = out("One");
    String second = out("Two");
    sparing.get(200, "/v1/items/" + first + WEB);
    sparing.get(200, "/v1/items/" + first + "/renditions/1-print");
    sparing.get(200, "/v1/items/" + first);
    assertThat(sparing.get(429, "/v1/items/" + second + WEB).at("/code"))
        .isEqualTo("downloads-used-up");
    assertThat(sparing.get(200, "/v1/account/usage").at("/downloads/used")).isEqualTo("1");
    assertThat(editor().get(200, ITEMS + first + "/holders").body()).contains("\"item\"");
  }

  @Test
  void aPictureStaysWithItsLaterVersions() {
    Visitor reader = reader("later", "");
    String guid = out("First");
    act(201, guid, "drafts", "{\"event\":\"update\"}");
    editor().put(200, ITEMS + guid, story("Second"), "If-Match", "*");
    act(201, guid, "release", "{}");

    reader.get(404, "/v1/items/" + guid + WEB);
    reader.get(200, "/v1/items/" + guid + WEB + "?version=1");
  }

  @Test
  void theDeskRefusesWhatIsNoPicture() {
    editor().upload(415, JPEG, "image/gif");
    editor().upload(415, "{}".getBytes(StandardCharsets.UTF_8), "application/json");
    assertThat(editor().upload(422, new byte[9], "image/jpeg").at("/problems/0/rule"))
        .isEqualTo("not-a-picture");
    editor().upload(413, new byte[400_000], "image/png");
    editor().upload(400, new byte[0], "image/png");
    nobody().upload(401, JPEG, "image/jpeg");
    person("looker", Role.ADMIN);
    admin().upload(403, JPEG, "image/jpeg");
  }

  @Test
  void nothingIsReleasedWithAFileThatIsNotHere() {
    String none = "media:" + "0".repeat(64);
    String picture =
        "\"pictures\":[{\"caption\":\"c\",\"altText\":\"a\",\"renditions\":[{\"name\":\"%s\","
            + "\"href\":\"%s\",\"mediaType\":\"image/jpeg\"}]}]";
    String guid = draft(story("Missing", picture.formatted("web", none)));
    Answer refused = act(422, guid, "release", "{}");
    assertThat(refused.at("/problems/0/rule")).isEqualTo("file-unknown");
    assertThat(refused.at("/problems/0/field")).isEqualTo("pictures[0].renditions");
    editor().post(422, "/v1/desk/items", story("Malformed", picture.formatted("../web", none)));
  }
}
