package org.newsflow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Whoever runs the program finds every setting in one file. */
class SettingsTest {

  private static final Path FILE = Path.of("src/main/resources/application.yaml");

  @Test
  void everySettingStandsInTheFile() throws Exception {
    var yaml = new YamlMapFactoryBean();
    yaml.setResources(new FileSystemResource(FILE));
    Map<String, Object> file = requireNonNull(yaml.getObject());
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    List<String> keys = new ArrayList<>();
    for (var found : scanner.findCandidateComponents("org.newsflow")) {
      Class<?> type = Class.forName(found.getBeanClassName());
      keys(type.getAnnotation(ConfigurationProperties.class).value(), type, keys);
    }
    assertThat(keys).hasSizeGreaterThan(20);
    assertThat(keys).allMatch(key -> isIn(file, key));
  }

  @Test
  void everySettingSaysWhatItIsForAndItsVariable() throws IOException {
    List<String> lines = Files.readAllLines(FILE);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).matches("\\s+\\S+: \\S.*") || lines.get(i).strip().startsWith("#")) {
        continue;
      }
      int comment = i;
      while (comment > 0 && !lines.get(comment).strip().startsWith("#")) {
        comment--;
      }
      assertThat(lines.get(comment))
          .as("the comment above line " + (i + 1) + ": " + lines.get(i))
          .containsPattern("[A-Z]{3,}_[A-Z_]{3,}");
    }
  }

  private static boolean isIn(Map<?, ?> file, String key) {
    int dot = key.indexOf('.');
    return dot < 0
        ? file.containsKey(key)
        : file.get(key.substring(0, dot)) instanceof Map<?, ?> inner
            && isIn(inner, key.substring(dot + 1));
  }

  private static void keys(String prefix, Class<?> type, List<String> keys) {
    for (RecordComponent component : type.getRecordComponents()) {
      String key =
          prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      if (component.getType().isRecord()) {
        keys(key, component.getType(), keys);
      } else {
        keys.add(key);
      }
    }
  }
}
