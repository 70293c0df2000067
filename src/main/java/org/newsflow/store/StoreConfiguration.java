package org.newsflow.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store that the settings name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreConfiguration.Settings.class)
class StoreConfiguration {

  @Bean(destroyMethod = "close")
  Store store(Settings settings) {
    return Store.open(
        new StoreSettings(
            settings.folder,
            given(settings.url),
            given(settings.user),
            given(settings.password),
            settings.readers));
  }

  /** A key that is there without a value gives none. */
  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** {@code newsflow.store.*}: see {@link StoreSettings}. */
  @ConfigurationProperties("newsflow.store")
  record Settings(
      @DefaultValue("data") Path folder,
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      @DefaultValue("4") int readers) {}
}
