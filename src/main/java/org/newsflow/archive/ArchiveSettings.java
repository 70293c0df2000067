package org.newsflow.archive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the archive.
 *
 * @param rebuild whether the index is begun anew at this start
 */
@ConfigurationProperties("newsflow.archive")
record ArchiveSettings(@DefaultValue("false") boolean rebuild) {}
