package org.newsflow.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code newsflow.page.*}.
 *
 * @param strips how many readers may have the flash strip update itself at once
 */
@ConfigurationProperties("newsflow.page")
record PageSettings(@DefaultValue("10000") int strips) {}
