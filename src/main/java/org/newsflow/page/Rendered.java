package org.newsflow.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is sent.
 *
 * @param location where it is instead, of a redirect; else null
 * @param head the flow's head up to which it is true; a later entry makes it old
 * @param until when it becomes old in any case
 */
record Rendered(
    int status,
    String mediaType,
    byte[] bytes,
    byte[] gzip,
    String etag,
    @Nullable String location,
    long head,
    Instant until) {

  static Rendered of(int status, String mediaType, byte[] bytes, long head, Instant until) {
    return new Rendered(
        status,
        mediaType,
        bytes,
        Assets.gzip(bytes),
        "\"" + Assets.hash(bytes) + "\"",
        null,
        head,
        until);
  }

  static Rendered elsewhere(int status, String location, long head, Instant until) {
    byte[] bytes = location.getBytes(StandardCharsets.UTF_8);
    return new Rendered(
        status, "text/plain;charset=UTF-8", bytes, bytes, "\"\"", location, head, until);
  }

  boolean isCompressed() {
    return gzip.length < bytes.length;
  }
}
