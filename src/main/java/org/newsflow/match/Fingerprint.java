package org.newsflow.match;

import java.security.SecureRandom;

/**
 * A number of 64 bits that stands for a text, so that tables need neither keep nor compare texts.
 *
 * <p>It is SipHash-1-3 under a key that each process draws for itself. Nobody outside can tell which
 * texts would share a number, and that any two do has the chance of one in 2<sup>64</sup>.
 */
final class Fingerprint {

  private static final SecureRandom DRAWN = new SecureRandom();
  private static final long KEY_0 = DRAWN.nextLong();
  private static final long KEY_1 = DRAWN.nextLong();
  private static final long[] FIELDS = DRAWN.longs(Field.values().length).toArray();

  private long v0 = KEY_0 ^ 0x736f6d6570736575L;
  private long v1 = KEY_1 ^ 0x646f72616e646f6dL;
  private long v2 = KEY_0 ^ 0x6c7967656e657261L;
  private long v3 = KEY_1 ^ 0x7465646279746573L;

  private Fingerprint() {}

  /** The fingerprint of a text. */
  static long of(String text) {
    Fingerprint print = new Fingerprint();
    int length = text.length();
    long block = 0;
    for (int i = 0; i < length; i++) {
      block = block << 16 | text.charAt(i);
      if ((i & 3) == 3) {
        print.take(block);
        block = 0;
      }
    }
    return print.end(block, length);
  }

  /** The fingerprint of the first bytes of an array. */
  static long of(byte[] bytes, int length) {
    Fingerprint print = new Fingerprint();
    long block = 0;
    for (int i = 0; i < length; i++) {
      block = block << 8 | bytes[i] & 0xff;
      if ((i & 7) == 7) {
        print.take(block);
        block = 0;
      }
    }
    return print.end(block, length);
  }

  /** The fingerprint of a text with this fingerprint, as found in a field; never 0. */
  static long in(Field field, long print) {
    long in = print ^ FIELDS[field.ordinal()];
    return in == 0 ? 1 : in;
  }

  private long end(long block, int length) {
    take(block);
    take(length);
    v2 ^= 0xff;
    mix();
    mix();
    mix();
    return v0 ^ v1 ^ v2 ^ v3;
  }

  private void take(long block) {
    v3 ^= block;
    mix();
    v0 ^= block;
  }

  private void mix() {
    v0 += v1;
    v2 += v3;
    v1 = Long.rotateLeft(v1, 13) ^ v0;
    v3 = Long.rotateLeft(v3, 16) ^ v2;
    v0 = Long.rotateLeft(v0, 32);
    v2 += v1;
    v0 += v3;
    v1 = Long.rotateLeft(v1, 17) ^ v2;
    v3 = Long.rotateLeft(v3, 21) ^ v0;
    v2 = Long.rotateLeft(v2, 32);
  }
}
