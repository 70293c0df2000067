package org.newsflow.bench;

import org.jspecify.annotations.Nullable;

/**
 * One number of a benchmark, beside its peer's.
 *
 * @param figure what was measured, in words
 * @param peer whom it is compared with, or null for nobody
 * @param ratio value by peer value; null where there is no peer
 */
record Figure(
    String figure,
    double value,
    String unit,
    @Nullable String peer,
    @Nullable Double peerValue,
    @Nullable Double ratio) {

  static Figure alone(String figure, double value, String unit) {
    return new Figure(figure, value, unit, null, null, null);
  }

  static Figure beside(String figure, double value, String unit, String peer, double peerValue) {
    return new Figure(figure, value, unit, peer, peerValue, value / peerValue);
  }
}
