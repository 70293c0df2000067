package org.newsflow.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the HTTP doors take.
 *
 * @param base where this installation is reached from outside, without a slash at the end
 * @param maxBody the largest body of a request, where its address sets no other
 * @param maxDepth how deep JSON may be nested
 */
@ConfigurationProperties("newsflow.web")
public record WebSettings(
    @DefaultValue("http://localhost:8080") String base,
    @DefaultValue("1MB") DataSize maxBody,
    @DefaultValue("64") int maxDepth) {}
