package org.newsflow.bench;

import java.io.IOException;

/** Something that sends what is published to all who have a stream open. */
interface FanOut extends AutoCloseable {

  String name();

  int port();

  /** Of the stream. */
  String path();

  /** The stream's bearer token. */
  String key();

  /** Publishes the next event; the time from which its way is measured. */
  long publish() throws IOException;

  /** Bytes of memory that its process has in RAM. */
  long memory() throws IOException;

  @Override
  void close() throws IOException;
}
