package org.newsflow.draw;

/** Chance that flows: what lies close together is alike, and the same seed gives the same. */
final class Noise {

  private final long seed;

  Noise(long seed) {
    this.seed = seed;
  }

  /** Along a line, from -1 to 1, with so many layers of detail. */
  double at(double x, int layers) {
    return at(x, 0.5, layers);
  }

  /** On a plane, from -1 to 1. */
  double at(double x, double y, int layers) {
    double sum = 0;
    double share = 1;
    double whole = 0;
    for (int i = 0; i < layers; i++) {
      sum += share * smooth(x, y + 31 * i);
      whole += share;
      share /= 2;
      x *= 2.03;
      y *= 2.03;
    }
    return sum / whole;
  }

  private double smooth(double x, double y) {
    long left = (long) Math.floor(x);
    long top = (long) Math.floor(y);
    double across = ease(x - left);
    double down = ease(y - top);
    double above = mix(value(left, top), value(left + 1, top), across);
    double below = mix(value(left, top + 1), value(left + 1, top + 1), across);
    return mix(above, below, down);
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double mix(double one, double other, double share) {
    return one + (other - one) * share;
  }

  private double value(long x, long y) {
    long bits = seed + x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    bits ^= bits >>> 31;
    return (bits >>> 11) * 0x1.0p-52 - 1;
  }
}
