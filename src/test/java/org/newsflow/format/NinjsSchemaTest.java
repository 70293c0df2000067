package org.newsflow.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsflow.item.NewsItem;
import org.newsflow.item.PubStatus;
import org.newsflow.item.Samples;

/** Holds what is written against IPTC's schema, formats of addresses and times checked too. */
class NinjsSchemaTest {

  static final Path SHARED = Path.of(System.getProperty("newsflow.shared", "../shared"));

  private static Schema schema;

  @BeforeAll
  static void schemaIsThere() throws IOException {
    Path folder = SHARED.resolve("standards/ninjs");
    if (!Files.exists(folder)) {
      System.err.println("SKIPPED: no schemas of ninjs under " + folder.toAbsolutePath());
    }
    assumeThat(folder).exists();
    String ninjs = Files.readString(folder.resolve("ninjs-schema_3.1.json"));
    String geo = Files.readString(folder.resolve("GeoJSON-schema.json"));
    schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry ->
                    registry.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", geo)))
            .getSchema(SchemaLocation.of(Ninjs.SCHEMA), ninjs, InputFormat.JSON);
  }

  static List<String> faults(String document) {
    return schema
        .validate(
            document,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void everySampleThatIsCarriedIsValid() {
    ItemWriter writer = new NinjsWriter(FormatContractTest.STYLE);
    for (Map.Entry<String, NewsItem> sample : Samples.all().entrySet()) {
      for (PubStatus status : PubStatus.values()) {
        NewsItem item = sample.getValue().toBuilder().pubStatus(status).build();
        if (writer.write(item) instanceof Writing.Written(byte[] document)) {
          assertThat(faults(new String(document, StandardCharsets.UTF_8)))
              .as(sample.getKey())
              .isEmpty();
        }
      }
    }
  }

  @Test
  void theCheckFindsFaults() {
    assertThat(faults("{\"uri\":\"no uri at all\"}")).isNotEmpty();
    assertThat(faults("{\"uri\":\"nf:text:20261123:1\",\"own\":1}")).isNotEmpty();
    assertThat(faults("{\"uri\":\"nf:text:20261123:1\",\"versionCreated\":\"today\"}"))
        .isNotEmpty();
  }
}
