package org.newsflow.bench;

import java.util.Arrays;

/** What a list of measured values says. */
final class Samples {

  private Samples() {}

  static double median(double... values) {
    return percentile(50, values);
  }

  /** The value that so many per cent of the values do not exceed. */
  static double percentile(double percent, double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return percent == 50 && sorted.length % 2 == 0
        ? (sorted[rank - 1] + sorted[rank]) / 2
        : sorted[Math.max(rank, 1) - 1];
  }
}
