package org.newsflow.desk;

import java.time.Clock;
import org.newsflow.abridge.Rule;
import org.newsflow.access.Audit;
import org.newsflow.feed.Holdings;
import org.newsflow.flow.NewsFlow;
import org.newsflow.format.HouseStyle;
import org.newsflow.item.Agency;
import org.newsflow.item.MediaTopics;
import org.newsflow.media.Media;
import org.newsflow.media.MediaSettings;
import org.newsflow.store.Store;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.web.BodyLimit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the newsroom and its door. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
@Import({DraftController.class, ActController.class, MediaController.class})
public class DeskConfiguration {

  @Bean(destroyMethod = "close")
  Desk desk(
      Store store,
      NewsFlow flow,
      Entitlements entitlements,
      Holdings holdings,
      Audit audit,
      Clock clock,
      Agency agency,
      HouseStyle style,
      Media media,
      DeskSettings settings,
      ObjectProvider<MediaTopics> topics) {
    return new Desk(
        new Desk.Surroundings(
            store, flow, entitlements, holdings::of, Journal.of(audit), clock, style, media),
        agency,
        settings,
        topics.getIfAvailable(MediaTopics::standard),
        Rule.STANDARD);
  }

  @Bean
  BodyLimit pictures(MediaSettings settings) {
    return new BodyLimit(MediaController.ADDRESS, settings.maxUpload());
  }
}
