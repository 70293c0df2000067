package org.newsflow.archive;

import java.nio.file.Path;
import java.time.Clock;
import org.newsflow.flow.NewsFlow;
import org.newsflow.item.Agency;
import org.newsflow.item.MediaTopics;
import org.newsflow.match.SubjectTree;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the archive in the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveSettings.class)
class ArchiveConfiguration {

  @Bean
  Archive archive(
      NewsFlow flow,
      Agency agency,
      ArchiveSettings settings,
      @Value("${newsflow.store.folder}") Path folder,
      Clock clock) {
    return new Archive(
        flow,
        folder.resolve("archive"),
        SubjectTree.of(MediaTopics.standard()),
        clock.withZone(agency.zone()),
        settings.rebuild());
  }
}
