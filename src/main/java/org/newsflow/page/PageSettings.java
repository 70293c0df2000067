package org.newsflow.page;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code newsflow.page.*}.
 *
 * @param base the site's address as readers know it
 * @param strips how many readers may have the flash strip update itself at once
 */
@ConfigurationProperties("newsflow.page")
record PageSettings(
    @DefaultValue("http://localhost:8080") URI base, @DefaultValue("10000") int strips) {}
