package org.newsflow.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All formats there are. A new one is a class and its line here. */
public final class Formats {

  private final List<Format> all;

  /** The formats of an agency that writes itself in this style. */
  public Formats(HouseStyle style) {
    all =
        List.of(
            new NinjsWriter(style),
            new NinjsReader(style),
            new PlainTextWriter(style),
            new PlainTextReader(style));
  }

  /** Every format, in an order that does not change. */
  public List<Format> all() {
    return all;
  }

  /** The writer with this name, if there is one. */
  public Optional<ItemWriter> writer(String name) {
    return find(ItemWriter.class, format -> format.name().equals(name));
  }

  /** The first writer of documents of this media type, which has no parameters. */
  public Optional<ItemWriter> writerOf(String mediaType) {
    return find(ItemWriter.class, format -> format.mediaType().equals(mediaType));
  }

  /** The reader with this name, if there is one. */
  public Optional<ItemReader> reader(String name) {
    return find(ItemReader.class, format -> format.name().equals(name));
  }

  private <F extends Format> Optional<F> find(Class<F> kind, Predicate<Format> wanted) {
    return all.stream().filter(kind::isInstance).map(kind::cast).filter(wanted).findFirst();
  }
}
