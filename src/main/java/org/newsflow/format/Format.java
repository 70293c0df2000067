package org.newsflow.format;

/** A form in which news items travel; each is an {@link ItemWriter} or an {@link ItemReader}. */
public interface Format {

  /** The name by which callers ask for it, as in {@code ?format=ninjs}. */
  String name();

  /** The IANA media type of its documents, without parameters; all of them are UTF-8. */
  String mediaType();
}
