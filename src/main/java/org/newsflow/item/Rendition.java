package org.newsflow.item;

import org.jspecify.annotations.Nullable;

/**
 * One form of a picture, video, audio or graphic (NewsML-G2 {@code remoteContent}).
 *
 * @param name the role, such as {@code print}, {@code web}, {@code web-webp}
 * @param href where it is to be had, absolute; of a file that is held here, until it leaves, {@code
 *     media:} and the SHA-256 of its content
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
    @Nullable Double seconds) {

  /** What stands before the hash in the href of a file that is held here. */
  public static final String HELD = "media:";

  private static final String AS_WEBP = "-webp";

  /** The size, as contracts name it: {@code web} of {@code web} and of {@code web-webp}. */
  public String size() {
    return name.endsWith(AS_WEBP) ? name.substring(0, name.length() - AS_WEBP.length()) : name;
  }

  /** The SHA-256 of the file, as hexadecimal digits, where it is held here; else null. */
  public @Nullable String hash() {
    return href.startsWith(HELD) ? href.substring(HELD.length()) : null;
  }

  /** The same under another address. */
  public Rendition at(String address) {
    return new Rendition(name, address, mediaType, width, height, bytes, seconds);
  }
}
