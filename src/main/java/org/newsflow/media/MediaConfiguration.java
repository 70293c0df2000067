package org.newsflow.media;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the folder of pictures. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
public class MediaConfiguration {

  @Bean(destroyMethod = "close")
  Media media(MediaSettings settings, @Value("${newsflow.store.folder:data}") Path data) {
    Path folder = settings.folder();
    return new Media(
        folder == null || folder.toString().isEmpty() ? data.resolve("media") : folder,
        settings.maxPixels());
  }
}
