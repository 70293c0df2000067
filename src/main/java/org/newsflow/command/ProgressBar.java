package org.newsflow.command;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** A line that grows on a terminal while something long goes on; nothing where none looks. */
final class ProgressBar {

  private static final int WIDTH = 30;
  private static final long RHYTHM_NANOS = 200_000_000L;

  private final PrintStream out;
  private final String label;
  private final long total;
  private final boolean watched =
      Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  private final long started = System.nanoTime();
  private long done;
  private long drawn;

  ProgressBar(PrintStream out, String label, long total) {
    this.out = out;
    this.label = label;
    this.total = total;
  }

  /** One more is done. */
  synchronized void step() {
    done++;
    long now = System.nanoTime();
    if (watched && (now - drawn > RHYTHM_NANOS || done == total)) {
      drawn = now;
      int filled = (int) (WIDTH * done / Math.max(1, total));
      double seconds = (now - started) / 1e9;
      out.printf(
          "\r%s [%s%s] %,d of %,d, %,.0f/s ",
          label, "#".repeat(filled), "-".repeat(WIDTH - filled), done, total, done / seconds);
    }
  }

  /** Says this on a line of its own. */
  synchronized void say(String line) {
    out.print(watched ? "\r\033[K" : "");
    out.println(line);
  }

  /** Ends the line. */
  synchronized void end() {
    if (watched) {
      out.println();
    }
  }
}
