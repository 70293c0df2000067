package org.newsflow.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where pictures are kept, and how large they may come.
 *
 * @param folder null for {@code media} in the data folder
 * @param maxUpload the largest file
 * @param maxPixels the most pixels of a picture: width by height
 */
@ConfigurationProperties("newsflow.media")
public record MediaSettings(
    @Nullable Path folder,
    @DefaultValue("40MB") DataSize maxUpload,
    @DefaultValue("60000000") long maxPixels) {}
