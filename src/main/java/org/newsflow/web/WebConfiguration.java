package org.newsflow.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;
import tools.jackson.databind.json.JsonMapper;

/** Puts the shared parts before every door. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
@Import({Advice.class, ApiDocument.class})
public class WebConfiguration {

  @Bean
  StrictJson strictJson(WebSettings settings) {
    return new StrictJson(settings.maxDepth(), Math.toIntExact(settings.maxBody().toBytes()));
  }

  @Bean
  ServerHttpMessageConvertersCustomizer strictBodies(StrictJson reader, JsonMapper writer) {
    return converters -> converters.withJsonConverter(new JsonConverter(reader, writer));
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsAsProblems() {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new ErrorValve()));
  }

  @Bean
  FilterRegistrationBean<SafeHeaders> safeHeaders() {
    return before(new SafeHeaders(), Ordered.HIGHEST_PRECEDENCE);
  }

  /** An address with a slash at its end is the same address. */
  @Bean
  FilterRegistrationBean<UrlHandlerFilter> trailingSlashes() {
    return before(
        UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build(),
        Ordered.HIGHEST_PRECEDENCE + 1);
  }

  /** After the question who calls: a stranger is told that first. */
  @Bean
  FilterRegistrationBean<BodyLimits> bodyLimits(
      WebSettings settings, ObjectProvider<BodyLimit> limits) {
    List<BodyLimit> larger = limits.orderedStream().toList();
    return before(new BodyLimits(larger, settings.maxBody()), Ordered.LOWEST_PRECEDENCE);
  }

  private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> before(
      T filter, int order) {
    FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
