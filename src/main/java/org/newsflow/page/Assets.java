package org.newsflow.page;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** The site's style and script, under addresses that change with them. */
final class Assets {

  private static final Map<String, String> TYPES =
      Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  private final Map<String, Asset> byPath = new TreeMap<>();
  private final Map<String, String> paths = new TreeMap<>();

  /** A file as it is sent. */
  record Asset(String mediaType, byte[] bytes, byte[] gzip) {}

  Assets() {
    for (String name : new String[] {"page.css", "page.js", "icon.svg"}) {
      byte[] bytes = read(name);
      int dot = name.lastIndexOf('.');
      String path =
          "/assets/%s.%s%s".formatted(name.substring(0, dot), hash(bytes), name.substring(dot));
      byPath.put(
          path, new Asset(requireNonNull(TYPES.get(name.substring(dot + 1))), bytes, gzip(bytes)));
      paths.put(name, path);
    }
  }

  /** Where a file stands. */
  String path(String name) {
    return requireNonNull(paths.get(name));
  }

  Optional<Asset> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static byte[] read(String name) {
    try (InputStream in = requireNonNull(Assets.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** The first digits of SHA-256. */
  static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
