package org.newsflow.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A random word of 256 bits that is shown once. Only its SHA-256 is kept: against that much chance
 * a slow hash adds nothing.
 */
final class Secret {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final String prefix;
  private final Pattern form;

  /** Words that begin like this, so that a leaked one is known for what it is. */
  Secret(String prefix) {
    this.prefix = prefix;
    this.form = Pattern.compile(Pattern.quote(prefix) + "[A-Za-z0-9_-]{43}");
  }

  String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether it can be one of these at all. */
  boolean fits(String word) {
    return form.matcher(word).matches();
  }

  static byte[] hash(String word) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
