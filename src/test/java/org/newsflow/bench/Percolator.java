package org.newsflow.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Query;
import org.newsflow.match.SubjectTree;

/**
 * OpenSearch's percolator: one node in a process of its own, as it brings another Lucene. What is
 * timed is timed there.
 */
final class Percolator implements StoredMatcher {

  private static final Path MODULE = RealNews.home().resolve("bench/opensearch");
  private static final String MAIN = "org.newsflow.bench.opensearch.Percolator";

  private final ChildProcess node;
  private final Path folder;
  private final SubjectTree subjects;
  private final PercolatorForms forms;

  private Percolator(ChildProcess node, Path folder, SubjectTree subjects, Clock clock) {
    this.node = node;
    this.folder = folder;
    this.subjects = subjects;
    this.forms = new PercolatorForms(clock);
  }

  /** Builds the module, which fetches OpenSearch the first time, and starts a node. */
  static Percolator start(Path folder, SubjectTree subjects, Clock clock)
      throws IOException, InterruptedException {
    Path classpath = MODULE.resolve("target/classpath");
    Process build =
        new ProcessBuilder(
                RealNews.home().resolve("mvnw").toString(),
                "-q",
                "-B",
                "-ntp",
                "-f",
                MODULE.resolve("pom.xml").toString(),
                "compile",
                "dependency:build-classpath",
                "-Dmdep.outputFile=" + classpath)
            .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/stderr")))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (build.waitFor() != 0) {
      throw new IOException("the module " + MODULE + " could not be built");
    }
    ChildProcess node =
        new ChildProcess(
            MAIN,
            MODULE.resolve("target/classes") + File.pathSeparator + Files.readString(classpath),
            folder.resolve("node").toString());
    node.answer();
    return new Percolator(node, folder, subjects, clock);
  }

  /** Registers these queries in place of all former ones; the seconds that it took. */
  double load(List<Query> queries) throws IOException {
    Path file = folder.resolve("queries.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (List<String> fields :
          List.of(ByLanguage.wordFields(), ByLanguage.valueFields(), ByLanguage.numberFields())) {
        out.write(String.join(" ", fields));
        out.newLine();
      }
      for (Query query : queries) {
        out.write(forms.of(query));
        out.newLine();
      }
    }
    return Double.parseDouble(node.ask("load " + file));
  }

  @Override
  public String name() {
    return "percolator";
  }

  @Override
  public List<Answer> match(List<NewsItem> stories) throws IOException {
    Path asked = folder.resolve("stories.jsonl");
    Path answered = folder.resolve("answers");
    Files.write(
        asked, stories.stream().map(story -> PercolatorForms.document(story, subjects)).toList());
    node.ask("match " + asked + " " + answered);
    List<Answer> answers = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(answered)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        long[] numbers = Stream.of(line.split(" ")).mapToLong(Long::parseLong).toArray();
        long[] ids = Arrays.copyOfRange(numbers, 1, numbers.length);
        Arrays.sort(ids);
        answers.add(new Answer(numbers[0], ids));
      }
    }
    return answers;
  }

  @Override
  public void close() throws IOException {
    node.close();
  }
}
