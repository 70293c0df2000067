package org.newsflow.match;

import java.util.Arrays;

/** Bytes that are written one after the other and then read: how queries are kept small. */
final class Bytes {

  private byte[] bytes;
  private int end;
  private int at;

  /** To write. */
  Bytes() {
    this(new byte[64], 0);
  }

  /** To read from a place on. */
  Bytes(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  void clear() {
    end = 0;
    at = 0;
  }

  /** The bytes that were written, and others behind them. */
  byte[] array() {
    return bytes;
  }

  int length() {
    return end;
  }

  void put(int value) {
    if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * end);
    }
    bytes[end++] = (byte) value;
  }

  int get() {
    return bytes[at++] & 0xff;
  }

  /** A number in as few bytes as it needs. */
  void putNumber(int number) {
    int rest = number;
    while ((rest & ~0x7f) != 0) {
      put(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    put(rest);
  }

  int getNumber() {
    int number = 0;
    int shift = 0;
    int next = get();
    while (next >= 0x80) {
      number |= (next & 0x7f) << shift;
      shift += 7;
      next = get();
    }
    return number | next << shift;
  }

  /** A text, each of its characters in one to three bytes. */
  void putText(String text) {
    putNumber(text.length());
    for (int i = 0; i < text.length(); i++) {
      putNumber(text.charAt(i));
    }
  }

  String getText() {
    char[] text = new char[getNumber()];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) getNumber();
    }
    return new String(text);
  }

  void putDecimal(double number) {
    long bits = Double.doubleToLongBits(number);
    putNumber((int) (bits >>> 32));
    putNumber((int) bits);
  }

  double getDecimal() {
    long high = getNumber();
    return Double.longBitsToDouble(high << 32 | getNumber() & 0xffffffffL);
  }
}
