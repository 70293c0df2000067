package org.newsflow.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsflow.item.Body;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;
import org.newsflow.item.Samples;

/**
 * What every format must do; a new one is under it as soon as it is one of {@link Formats}. Golden
 * files are written anew with {@code -Dnewsflow.golden=write}.
 */
class FormatContractTest {

  static final HouseStyle STYLE =
      new HouseStyle(
          Map.of("en", "NF", "tr", "NF", "ar", "وكالة ن", "fa", "خبرگزاری ن", "sr-Cyrl", "НФ"));
  static final Arrival OWN = new Arrival("nf", null, "en", Instant.parse("2026-11-23T12:00:00Z"));

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Formats FORMATS = new Formats(STYLE);
  private static final int HOSTILE = 2_000;

  static List<ItemWriter> writers() {
    return FORMATS.all().stream()
        .filter(ItemWriter.class::isInstance)
        .map(ItemWriter.class::cast)
        .toList();
  }

  static List<ItemReader> readers() {
    return FORMATS.all().stream()
        .filter(ItemReader.class::isInstance)
        .map(ItemReader.class::cast)
        .toList();
  }

  static Stream<Arguments> writersAndSamples() {
    return writers().stream()
        .flatMap(writer ->
            Samples.all().entrySet().stream()
                .map(sample ->
                    Arguments.argumentSet(
                        writer.name() + " " + sample.getKey(),
                        writer,
                        sample.getKey(),
                        sample.getValue())));
  }

  @Test
  void everyClassThatIsAFormatIsListed() {
    List<String> classes =
        new ClassFileImporter()
            .importPackages("org.newsflow.format").stream()
                .filter(found -> found.isAssignableTo(Format.class))
                .filter(found -> !found.isInterface())
                .filter(found -> !found.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .toList();

    assertThat(FORMATS.all().stream().map(format -> format.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(classes);
  }

  @Test
  void namesAreToldApartAndFound() {
    assertThat(writers()).extracting(Format::name).doesNotHaveDuplicates();
    assertThat(readers()).extracting(Format::name).doesNotHaveDuplicates();
    for (ItemWriter writer : writers()) {
      assertThat(FORMATS.writer(writer.name())).contains(writer);
      assertThat(FORMATS.writerOf(writer.mediaType())).isPresent();
    }
    assertThat(FORMATS.writer("telex")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("writersAndSamples")
  void everySampleLooksAsTheGoldenFileSays(ItemWriter writer, String sample, NewsItem item)
      throws IOException {
    String document = golden(writer.write(item));
    assertThat(golden(writer.write(item))).as("deterministic").isEqualTo(document);

    Path file = GOLDEN.resolve(writer.name()).resolve(sample + ".golden");
    if ("write".equals(System.getProperty("newsflow.golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, document);
    }
    assertThat(file).as("golden file: write it with -Dnewsflow.golden=write").exists();
    assertThat(document).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("writersAndSamples")
  void ofAKilledItemNoWordIsWritten(ItemWriter writer, String sample, NewsItem item) {
    NewsItem killed = item.toBuilder().pubStatus(PubStatus.CANCELED).build();

    assertThat(writer.write(killed))
        .usingRecursiveComparison()
        .isEqualTo(writer.write(killed.withoutWords()));
    String document = golden(writer.write(killed));
    List<String> words = new ArrayList<>(item.body().paragraphs());
    words.add(item.headline());
    words.removeIf(String::isBlank);
    words.forEach(line -> assertThat(document).doesNotContain(line));
  }

  @ParameterizedTest
  @MethodSource("writersAndSamples")
  void anEmbargoIsCarriedOrTheItemIsNot(ItemWriter writer, String sample, NewsItem item) {
    if (item.embargo() == null) {
      assertThat(writer.write(item)).isInstanceOf(Writing.Written.class);
    } else if (writer.write(item) instanceof Writing.Written(byte[] document)) {
      Instant until = item.embargo().until();
      assertThat(new String(document, UTF_8))
          .contains(until == null ? "further notice" : until.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("writersAndSamples")
  void aTestItemIsMarked(ItemWriter writer, String sample, NewsItem item) {
    if (writer.write(item.toBuilder().test(true).build())
        instanceof Writing.Written(byte[] document)) {
      assertThat(new String(document, UTF_8)).containsIgnoringCase("test item");
    }
  }

  @ParameterizedTest
  @MethodSource("writersAndSamples")
  void whatIsReadBackSaysTheSame(ItemWriter writer, String sample, NewsItem item) {
    ItemReader reader = FORMATS.reader(writer.name()).orElse(null);
    if (reader != null && writer.write(item) instanceof Writing.Written(byte[] document)) {
      Reading reading = reader.read(document, OWN);
      assertThat(reading).isInstanceOf(Reading.Read.class);
      NewsItem again = ((Reading.Read) reading).item();

      assertThat(again.guid()).isEqualTo(item.guid());
      assertThat(again.version()).isEqualTo(item.version());
      assertThat(again.pubStatus()).isEqualTo(item.pubStatus());
      assertThat(again.embargo()).isEqualTo(item.embargo());
      assertThat(again.test()).isEqualTo(item.test());
      assertThat(again.publishable()).isEqualTo(item.publishable());
      assertThat(again.lines()).isEqualTo(item.lines());
      assertThat(again.body().paragraphs().stream().collect(Collectors.joining()))
          .isEqualToIgnoringWhitespace(String.join("", item.body().paragraphs()));
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void hostileDocumentsAreRefusedOrReadButNeverThrow(ItemReader reader) {
    List<byte[]> good = new ArrayList<>();
    FORMATS
        .writer(reader.name())
        .ifPresent(writer -> {
          for (NewsItem item : Samples.all().values()) {
            if (writer.write(item) instanceof Writing.Written(byte[] document)) {
              good.add(document);
            }
          }
        });
    Random random = new Random(20261123);
    for (int i = 0; i < HOSTILE; i++) {
      byte[] document = mutated(good.get(i % good.size()), random);
      try {
        if (reader.read(document, OWN) instanceof Reading.Refused(List<Problem> problems)) {
          assertThat(problems).isNotEmpty();
        }
      } catch (RuntimeException | Error e) {
        fail("document " + i + ": " + new String(document, UTF_8), e);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void anotherHousesDocumentGetsTheGuidThatItIsGiven(ItemReader reader) {
    Guid guid = new Guid("nf:text:20261123:99");
    byte[] document = written(FORMATS.writer(reader.name()).orElseThrow(), Samples.flash());

    Reading reading = reader.read(document, new Arrival("partner", guid, "tr", Instant.EPOCH));

    NewsItem item = ((Reading.Read) reading).item();
    assertThat(item.guid()).isEqualTo(guid);
    assertThat(item.sourceIds()).containsEntry("partner", Samples.flash().guid().value());
    assertThat(item.body()).isEqualTo(Body.of("Merkez Bankası politika faizini değiştirmedi."));
  }

  /** Some bytes changed, cut, doubled or replaced by others, or none of it left. */
  private static byte[] mutated(byte[] good, Random random) {
    byte[] document = good.clone();
    switch (random.nextInt(5)) {
      case 0 -> document = java.util.Arrays.copyOf(document, random.nextInt(document.length));
      case 1 -> {
        for (int i = 0; i <= random.nextInt(8); i++) {
          document[random.nextInt(document.length)] = (byte) random.nextInt(256);
        }
      }
      case 2 -> {
        String hostile =
            List.of(
                    "\u0000", "\\ud800", "<", "{", "[", "\"", "null", "-1e999", "\n\n", "\r",
                    "*** ")
                .get(random.nextInt(11));
        String text = new String(document, UTF_8);
        int place = random.nextInt(text.length());
        document = (text.substring(0, place) + hostile + text.substring(place)).getBytes(UTF_8);
      }
      case 3 -> {
        int from = random.nextInt(document.length);
        int length = Math.min(random.nextInt(200), document.length - from);
        System.arraycopy(
            document, from, document, random.nextInt(document.length - length), length);
      }
      default -> {
        document = new byte[random.nextInt(3_000)];
        random.nextBytes(document);
      }
    }
    return document;
  }

  static byte[] written(ItemWriter writer, NewsItem item) {
    return switch (writer.write(item)) {
      case Writing.Written(byte[] document) -> document;
      case Writing.NotCarried(Problem reason) -> throw new AssertionError(reason);
    };
  }

  private static String golden(Writing writing) {
    return switch (writing) {
      case Writing.Written(byte[] document) -> new String(document, UTF_8);
      case Writing.NotCarried(Problem reason) -> "not carried: " + reason.rule() + "\n";
    };
  }
}
