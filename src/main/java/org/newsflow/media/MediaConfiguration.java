package org.newsflow.media;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the folder of pictures. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
public class MediaConfiguration {

  @Bean(destroyMethod = "close")
  Media media(MediaSettings settings, Environment environment) {
    Path folder = settings.folder();
    Path data =
        Binder.get(environment).bind("newsflow.store.folder", Path.class).orElse(Path.of("data"));
    return new Media(
        folder == null || folder.toString().isEmpty() ? data.resolve("media") : folder,
        settings.maxPixels());
  }
}
