package org.newsflow.format;

/** Reads documents of one format. They come from outside: any bytes at all get an answer. */
public interface ItemReader extends Format {

  /** The item in this document, or everything that is wrong with it. */
  Reading read(byte[] document, Arrival arrival);
}
