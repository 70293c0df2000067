package org.newsflow.archive;

import java.nio.file.Path;
import java.time.Clock;
import org.newsflow.flow.NewsFlow;
import org.newsflow.follow.SetAsides;
import org.newsflow.item.Agency;
import org.newsflow.item.MediaTopics;
import org.newsflow.match.SubjectTree;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the archive in the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveSettings.class)
class ArchiveConfiguration {

  @Bean
  Archive archive(
      NewsFlow flow,
      SetAsides setAsides,
      Agency agency,
      ArchiveSettings settings,
      Environment environment,
      Clock clock) {
    Path data = Binder.get(environment).bind("newsflow.store.folder", Path.class).get();
    return new Archive(
        flow,
        data.resolve("archive"),
        SubjectTree.of(MediaTopics.standard()),
        setAsides.ofNode("archive", data.resolve("archive.node")),
        clock.withZone(agency.zone()),
        settings.rebuild());
  }
}
