package org.newsflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublicNoticeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This website carries a portion of the news that our subscribers get, in summary.",
        "Web sitemizde, abonelere sunulan haberler özetlenerek yayımlanmaktadır.",
        "الأخبار على هذا الموقع ملخص لجزء مما يصل إلى المشتركين.",
        "Ce site ne publie qu'un résumé des informations destinées aux abonnés.",
        "Este sitio publica un resumen de las noticias que reciben los suscriptores."
      })
  void aNoticeIsKnown(String notice) {
    assertThat(PublicNotice.isNotice(notice)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The newspaper has a million subscribers.",
        "Subscribers to the news service rose by a tenth, the company said in a summary.",
        "The website was down for an hour on Monday.",
        "Aboneler zamdan şikâyetçi."
      })
  void aStoryAboutSubscribersIsNone(String paragraph) {
    assertThat(PublicNotice.isNotice(paragraph)).isFalse();
  }

  @Test
  void noRealStoryLosesItsLastParagraph() throws IOException {
    Path folder = Path.of(System.getProperty("newsflow.shared", "../shared"), "demo-news");
    assumeTrue(
        Files.isDirectory(folder), "SKIPPED: no stories at " + folder + " to try the notice on");
    List<String> taken = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode body = new JsonMapper().readTree(line).path("body");
          String last = body.path(body.size() - 1).asString("");
          if (PublicNotice.isNotice(last)) {
            taken.add(last);
          }
        }
      }
    }
    assertThat(taken).isEmpty();
  }
}
