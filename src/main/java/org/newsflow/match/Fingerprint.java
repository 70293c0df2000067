package org.newsflow.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * A number of 64 bits that stands for a text, so that tables need neither keep nor compare texts.
 *
 * <p>It is SipHash-1-3 under a key that each process draws for itself. Nobody outside can tell
 * which texts would share a number, and that any two do has the chance of one in 2<sup>64</sup>.
 */
final class Fingerprint {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final SecureRandom DRAWN = new SecureRandom();
  private static final long KEY_0 = DRAWN.nextLong();
  private static final long KEY_1 = DRAWN.nextLong();
  private static final long[] FIELDS = DRAWN.longs(Field.values().length).toArray();

  private long v0;
  private long v1;
  private long v2;
  private long v3;
  private long block;
  private int length;

  /** Of a text that is told character by character. */
  Fingerprint() {
    begin();
  }

  /** The fingerprint of a text. */
  static long of(String text) {
    Fingerprint print = new Fingerprint();
    for (int i = 0; i < text.length(); i++) {
      print.add(text.charAt(i));
    }
    return print.end();
  }

  /** The fingerprint of the first bytes of an array. */
  static long of(byte[] bytes, int length) {
    Fingerprint print = new Fingerprint();
    int at = 0;
    for (; at + 8 <= length; at += 8) {
      print.take((long) LONGS.get(bytes, at));
    }
    for (; at < length; at++) {
      print.add((char) (bytes[at] & 0xff));
    }
    print.take(length);
    return print.end();
  }

  /** The fingerprint of a text with this fingerprint, as found in a field; never 0. */
  static long in(Field field, long print) {
    long in = print ^ FIELDS[field.ordinal()];
    return in == 0 ? 1 : in;
  }

  /** Begins with another text. */
  void begin() {
    v0 = KEY_0 ^ 0x736f6d6570736575L;
    v1 = KEY_1 ^ 0x646f72616e646f6dL;
    v2 = KEY_0 ^ 0x6c7967656e657261L;
    v3 = KEY_1 ^ 0x7465646279746573L;
    block = 0;
    length = 0;
  }

  void add(char character) {
    block = block << 16 | character;
    if ((++length & 3) == 0) {
      take(block);
      block = 0;
    }
  }

  /** The fingerprint of the text that was told. */
  long end() {
    take(block);
    take(length);
    v2 ^= 0xff;
    mix();
    mix();
    mix();
    return v0 ^ v1 ^ v2 ^ v3;
  }

  private void take(long part) {
    v3 ^= part;
    mix();
    v0 ^= part;
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
