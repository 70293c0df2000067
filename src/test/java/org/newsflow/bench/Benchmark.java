package org.newsflow.bench;

import java.nio.file.Path;
import java.util.List;

/** Measures one thing and its peer, turn by turn. */
interface Benchmark {

  /** What it is called on the command line. */
  String name();

  /** What is measured, and exactly what the peer does: lines for people. */
  List<String> words();

  /**
   * Measures.
   *
   * @param quick whether a rough answer within half a minute is wanted
   * @param folder an empty one to work in
   */
  List<Figure> run(boolean quick, Path folder) throws Exception;

  /** Of what depends on a size, what was measured at which size; empty where nothing does. */
  default List<Curve.Point> curve() {
    return List.of();
  }

  /** What grows along the curve. */
  default String growing() {
    return "";
  }
}
