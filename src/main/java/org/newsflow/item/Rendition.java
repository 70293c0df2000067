package org.newsflow.item;

import org.jspecify.annotations.Nullable;

/**
 * One form of a picture, video, audio or graphic (NewsML-G2 {@code remoteContent}).
 *
 * @param name the role, such as {@code print}, {@code web}, {@code mobile}
 * @param href where it is to be had, absolute
 * @param mediaType IANA media type
 * @param width in pixels, or null
 * @param height in pixels, or null
 * @param bytes size in bytes, or null
 * @param seconds duration of sound or film, or null
 */
public record Rendition(
    String name,
    String href,
    String mediaType,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Long bytes,
    @Nullable Double seconds) {}
