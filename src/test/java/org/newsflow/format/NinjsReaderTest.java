package org.newsflow.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsflow.item.Body;
import org.newsflow.item.Dateline;
import org.newsflow.item.Embargo;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;

class NinjsReaderTest {

  private static final Arrival PARTNER =
      new Arrival(
          "partner", new Guid("nf:text:20261123:500"), "en", Instant.parse("2026-11-23T12:00:00Z"));

  private final ItemReader reader = new NinjsReader(FormatContractTest.STYLE);

  private Reading.Read read(byte[] document) {
    Reading reading = reader.read(document, PARTNER);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return (Reading.Read) reading;
  }

  private NewsItem item(String fields) {
    return read(("{\"uri\":\"http://example.org/1\"," + fields + "}").getBytes(UTF_8)).item();
  }

  private List<Problem> refused(byte[] document) {
    Reading reading = reader.read(document, PARTNER);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) reading).problems();
  }

  private List<Problem> refused(String fields) {
    return refused(("{\"uri\":\"http://example.org/1\"," + fields + "}").getBytes(UTF_8));
  }

  private static byte[] sample(String name) throws Exception {
    Path file = NinjsSchemaTest.SHARED.resolve("standards/samples/ninjs").resolve(name);
    if (!Files.exists(file)) {
      System.err.println("SKIPPED: no sample " + file.toAbsolutePath());
    }
    assumeThat(file).exists();
    return Files.readAllBytes(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"004_simple_text_article", "005_complex_text_article", "007_multimedia"})
  void storiesOfIptcAreRead(String name) throws Exception {
    NewsItem item = read(sample("3.1/" + name + ".json")).item();

    assertThat(item.headline()).isEqualTo("Captain of wrecked cruise ship on trial in Italy");
    assertThat(item.body().blocks()).hasSize(4);
    assertThat(item.body().plainText()).startsWith("GROSSETO, Italy (AP) -- The trial");
    assertThat(item.lines().byline()).isEqualTo("Paulo Santalucia and Frances d'Emilio");
    assertThat(item.guid()).isEqualTo(PARTNER.guid());
    assertThat(item.sourceIds().get("partner")).startsWith("http://ninjs.example.com/newsitems/");
  }

  @Test
  void picturesAndThingsNamedByIptcAreRead() throws Exception {
    Reading.Read read = read(sample("3.1/007_multimedia.json"));
    NewsItem item = read.item();

    assertThat(item.type()).isEqualTo(ItemType.COMPOSITE);
    assertThat(item.versionCreated()).isEqualTo("2013-07-09T10:39:00Z");
    assertThat(item.pictures()).hasSize(2);
    assertThat(item.pictures().getFirst().headline()).isEqualTo("Costa Concordia cruise ship");
    assertThat(item.pictures().getFirst().caption()).startsWith("The Costa Concordia cruise ship");
    assertThat(item.pictures().getFirst().renditions()).hasSize(2);
    assertThat(item.lines().datelines()).containsExactly(new Dateline("Grossetto", "Italy"));
    assertThat(item.about().people().getFirst().code())
        .isEqualTo("http://www.wikidata.org/entity/Q4421821");
    assertThat(item.about().places()).extracting(place -> place.name("en")).contains("Tuscany");
  }

  @Test
  void anEventIsADaybookEntryForEditors() throws Exception {
    Reading.Read read = read(sample("3.1/008_event.json"));

    assertThat(read.item().headline()).isEqualTo("2023 NATO Summit Press Conference");
    assertThat(read.item().publishable()).isFalse();
    assertThat(read.remarks()).extracting(Problem::field).contains("eventDetails");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.6/004_simple_text_article.json", "2.2/007_multimedia.json"})
  void olderNinjsIsRefusedSinceItsKillsWouldBeLost(String name) throws Exception {
    assertThat(refused(sample(name))).extracting(Problem::rule).contains("older-ninjs");
  }

  @Test
  void onlyOurOwnDocumentsKeepTheirGuid() {
    byte[] document = "{\"uri\":\"http://example.org/1\"}".getBytes(UTF_8);

    assertThat(reader.read(document, FormatContractTest.OWN)).isInstanceOf(Reading.Refused.class);
    assertThat(reader.read(document, PARTNER)).isInstanceOf(Reading.Read.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\"pubStatus\":\"cancelled\"~pubStatus~unknown",
        "\"pubStatus\":7~pubStatus~not-a-text",
        "\"embargoedUntil\":\"\"~embargoedUntil~not-a-time",
        "\"embargoedUntil\":\"soon\"~embargoedUntil~not-a-time",
        "\"embargoedUntil\":\"2026-11-24T09:00:00\"~embargoedUntil~not-a-time",
        "\"embargoedUntil\":0~embargoedUntil~not-a-time",
        "\"versionCreated\":\"+99999-01-01T00:00:00Z\"~versionCreated~not-a-time",
        "\"urgency\":0~urgency~not-a-number",
        "\"urgency\":\"4\"~urgency~not-a-number",
        "\"urgency\":4e999~urgency~not-a-number",
        "\"type\":\"component\"~type~unknown",
        "\"language\":\"Türkçe\"~language~not-a-language",
        "\"headlines\":{}~headlines~not-a-list",
        "\"headlines\":[1]~headlines[0]~not-an-object",
        "\"headlines\":[{\"value\":\"\\ud800\"}]~headlines[0].value~half-character",
        "\"bodies\":[{\"value\":\"a\\u0000\"}]~bodies[0].value~control-character",
        "\"bodies\":[{\"role\":\"richtext\",\"value\":\"&#1;\"}]~bodies[0].value~control-character",
        "\"associations\":[{\"type\":\"picture\",\"renditions\":[{\"href\":\"http://a.b\",\"width\":-1}]}]~"
            + "associations[0].renditions[0].width~not-a-number",
        "\"standard\":{\"version\":\"2.2\"}~standard.version~older-ninjs",
        "\"pubstatus\":\"canceled\"~pubstatus~older-ninjs",
      })
  void whatIsWrongIsToldByNameAndRule(String fields, String field, String rule) {
    assertThat(refused(fields))
        .anySatisfy(problem -> {
          assertThat(problem.field()).isEqualTo(field);
          assertThat(problem.rule()).isEqualTo(rule);
        });
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThat(refused("\"urgency\":0,\"by\":1,\"pubStatus\":\"x\"")).hasSize(3);
  }

  @Test
  void documentsThatAreNoneAreRefused() {
    Stream.of(
            "",
            "null",
            "[]",
            "{",
            "{}",
            "{\"uri\":\"a:b\"} x",
            "{\"uri\":\"a:b\",\"uri\":\"c:d\"}",
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "{\"uri\":" + "9".repeat(100_000) + "}")
        .forEach(document -> assertThat(refused(document.getBytes(UTF_8))).isNotEmpty());
    assertThat(refused(new byte[(4 << 20) + 1])).extracting(Problem::rule).contains("too-large");
    assertThat(refused(new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}))
        .extracting(Problem::rule, Problem::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("not-utf-8", "not UTF-8 at byte 2: send UTF-8"));
  }

  @Test
  void unknownFieldsAndNullsAreIgnored() {
    assertThat(item("\"own\":{\"x\":[1]},\"by\":null,\"urgency\":null").lines().byline()).isNull();
  }

  @Test
  void addressesOfPicturesThatAreNoneAreLeftOut() {
    Reading.Read read =
        read(
            """
            {"uri":"a:b","associations":[{"uri":"a:c","type":"picture","renditions":[
              {"name":"web","href":"javascript:alert(1)"},{"name":"web","href":"https://a.example/1"}]}]}
            """
                .getBytes(UTF_8));

    assertThat(read.item().pictures().getFirst().renditions()).hasSize(1);
    assertThat(read.remarks())
        .extracting(Problem::field)
        .contains("associations[0].renditions[0].href");
  }

  @Test
  void levelsFollowFromUrgencyWhereNoneIsMarked() {
    assertThat(item("\"urgency\":3").level()).isEqualTo(Level.IMPORTANT);
    assertThat(item("\"urgency\":9").level()).isEqualTo(Level.ARCHIVE);
    assertThat(item("\"pubStatus\":\"canceled\"").pubStatus()).isEqualTo(PubStatus.CANCELED);
  }

  @Test
  void marksInTheEditorsNoteComeBackApart() {
    NewsItem item =
        item(
            """
            "embargoedUntil":"2026-11-24T10:00:00+01:00",
            "edNote":"TEST ITEM. Not for publication.\\n\\nEMBARGO: none\\n\\nEMBARGO: terms",
            "genres":[{"literal":"use:test"}]
            """);

    assertThat(item.test()).isTrue();
    assertThat(item.edNote()).isEqualTo("EMBARGO: none");
    assertThat(item.embargo())
        .isEqualTo(new Embargo(Instant.parse("2026-11-24T09:00:00Z"), "terms"));
  }

  @Test
  void aDatelineThatNoFieldNamesIsNotLost() {
    assertThat(
            item("""
            "bodies":[{"contentType":"text/html",
              "value":"<p class='dateline'>ROME (X)</p><p>Text</p>"}]
            """)
                .body())
        .isEqualTo(Body.of("ROME (X)", "Text"));
  }
}
