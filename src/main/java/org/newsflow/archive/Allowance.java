package org.newsflow.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.newsflow.archive.MayRead.Window;

/**
 * What one reader may read, made ready to be asked of document after document: that is quicker than
 * to find all that may be read, when few of them are wanted.
 */
final class Allowance {

  private static final Window[] NONE = new Window[0];

  private final MayRead mayRead;
  private final long[] products;
  private final Window[][] windows;

  /** From when on a product may be looked up; {@link Long#MAX_VALUE} for never. */
  private final long[] reaches;

  Allowance(MayRead mayRead) {
    this.mayRead = mayRead;
    this.products = mayRead.products().stream().mapToLong(Long::longValue).sorted().toArray();
    Map<Long, Window[]> byProduct = new TreeMap<>();
    for (Window window : mayRead.windows()) {
      byProduct.merge(window.product(), new Window[] {window}, Allowance::joined);
    }
    this.windows = new Window[products.length][];
    this.reaches = new long[products.length];
    for (int i = 0; i < products.length; i++) {
      windows[i] = byProduct.getOrDefault(products[i], NONE);
      reaches[i] = mayRead.reaches().getOrDefault(products[i], Long.MAX_VALUE);
    }
  }

  private static Window[] joined(Window[] some, Window[] one) {
    Window[] joined = Arrays.copyOf(some, some.length + 1);
    joined[some.length] = one[0];
    return joined;
  }

  /** The products of which the reader has anything, in order. */
  long[] products() {
    return products;
  }

  /** Whether a document of both standings may be read; the newest is looked at where it counts. */
  boolean allows(Standing entry, Standing newest, int document) throws IOException {
    entry.of(document);
    if (!mayRead.embargo() && entry.embargoed()) {
      return false;
    }
    if (given(entry)) {
      return true;
    }
    // Who does not get the newest version looks up no older one.
    return reached(entry) && (given(newest.of(document)) || reached(newest));
  }

  private boolean given(Standing entry) throws IOException {
    for (int i = 0; i < entry.products(); i++) {
      int product = Arrays.binarySearch(products, entry.product(i));
      if (product >= 0 && isWithin(windows[product], entry)) {
        return true;
      }
    }
    return mayRead.subscriber() != null && entry.isOwedTo(mayRead.subscriber());
  }

  private boolean reached(Standing entry) throws IOException {
    for (int i = 0; i < entry.products(); i++) {
      int product = Arrays.binarySearch(products, entry.product(i));
      if (product >= 0 && reaches(product, entry)) {
        return true;
      }
    }
    return false;
  }

  /** Counts a document that may be read for each of the reader's products that has it. */
  void count(Standing entry, long[] counts) throws IOException {
    for (int i = 0; i < entry.products(); i++) {
      int product = Arrays.binarySearch(products, entry.product(i));
      if (product >= 0 && (isWithin(windows[product], entry) || reaches(product, entry))) {
        counts[product]++;
      }
    }
  }

  private static boolean isWithin(Window[] windows, Standing entry) throws IOException {
    for (Window window : windows) {
      if (window.from() <= entry.position()
          && entry.position() < window.to()
          && window.since() <= entry.at()
          && entry.at() < window.until()
          && (window.embargo() || !entry.embargoed())) {
        return true;
      }
    }
    return false;
  }

  private boolean reaches(int product, Standing entry) throws IOException {
    long since = reaches[product];
    return since != Long.MAX_VALUE && since <= entry.at() && !entry.embargoed();
  }
}
