package org.newsflow.bench.opensearch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.action.bulk.BulkRequestBuilder;
import org.opensearch.action.bulk.BulkResponse;
import org.opensearch.action.search.SearchResponse;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.xcontent.XContentType;
import org.opensearch.core.common.bytes.BytesArray;
import org.opensearch.index.query.QueryBuilders;
import org.opensearch.percolator.PercolateQueryBuilder;
import org.opensearch.search.aggregations.AggregationBuilders;
import org.opensearch.search.aggregations.bucket.terms.Terms;

/**
 * One OpenSearch node in this process with one index of one shard. It reads lines: {@code load FILE}
 * registers the queries of a file, {@code match STORIES ANSWERS} asks for each story of a file and
 * writes for each a line, nanoseconds and ids. Each is answered with a line.
 */
final class Percolator {

  private static final String INDEX = "queries";
  private static final int AT_ONCE = 500;

  /** What Newsflow calls GAP: no phrase reaches from one text of a field into the next. */
  private static final int GAP = 100;

  /** More than any story finds; within what a node allows by default. */
  private static final int MOST_IDS = 65_000;

  /** Words come with their forms in one place, parted by a stroke, as Newsflow took them apart. */
  private static final String SETTINGS =
      """
      {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1",
       "index.mapping.total_fields.limit": 2000, "index.requests.cache.enable": false,
       "analysis": {
         "analyzer": {"forms": {"type": "custom", "tokenizer": "whitespace", "filter": ["forms"]}},
         "filter": {"forms": {"type": "pattern_capture", "preserve_original": false,
           "patterns": ["([^|]+)"]}}}}
      """;

  private final OpenSearchRunner node;

  private Percolator(OpenSearchRunner node) {
    this.node = node;
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream())); // the node's log
    OpenSearchRunner node = new OpenSearchRunner();
    node.build(
        OpenSearchRunner.newConfigs()
            .basePath(arguments[0])
            .clusterName("newsflow-bench-" + ProcessHandle.current().pid())
            .numOfNode(1));
    Percolator percolator = new Percolator(node);
    answers.println("ready");
    try (BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = questions.readLine(); line != null; line = questions.readLine()) {
        answers.println(percolator.answer(line.split(" ")));
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private String answer(String[] question) throws IOException {
    return switch (question[0]) {
      case "load" -> load(Path.of(question[1]));
      case "match" -> match(Path.of(question[1]), Path.of(question[2]));
      default -> throw new IllegalArgumentException(question[0]);
    };
  }

  /** The first line names the fields of words, the second those of values, the third numbers. */
  private String load(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String mapping = mapping(lines.readLine(), lines.readLine(), lines.readLine());
      if (node.indexExists(INDEX)) {
        node.deleteIndex(INDEX);
      }
      node.createIndex(
          INDEX, Settings.builder().loadFromSource(SETTINGS, XContentType.JSON).build());
      node.createMapping(INDEX, mapping);
      long begin = System.nanoTime();
      BulkRequestBuilder some = node.client().prepareBulk();
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        some.add(
            node.client()
                .prepareIndex(INDEX)
                .setId(Long.toString(number))
                .setSource(
                    "{\"number\":" + number++ + ",\"query\":" + line + "}", XContentType.JSON));
        if (some.numberOfActions() == AT_ONCE) {
          send(some);
          some = node.client().prepareBulk();
        }
      }
      if (some.numberOfActions() > 0) {
        send(some);
      }
      node.client().admin().indices().prepareForceMerge(INDEX).setMaxNumSegments(1).get();
      node.client().admin().indices().prepareRefresh(INDEX).get();
      return Double.toString((System.nanoTime() - begin) / 1e9);
    }
  }

  private static void send(BulkRequestBuilder some) throws IOException {
    BulkResponse response = some.get();
    if (response.hasFailures()) {
      throw new IOException(response.buildFailureMessage());
    }
  }

  private static String mapping(String words, String values, String numbers) {
    return "{\"dynamic\": \"strict\", \"properties\": {\"query\": {\"type\": \"percolator\"},"
        + "\"number\": {\"type\": \"long\"},"
        + fields(words, "\"text\", \"analyzer\": \"forms\", \"position_increment_gap\": " + GAP)
        + ","
        + fields(values, "\"keyword\"")
        + ","
        + fields(numbers, "\"long\"")
        + "}}";
  }

  private static String fields(String names, String type) {
    return List.of(names.split(" ")).stream()
        .map(name -> "\"" + name + "\": {\"type\": " + type + "}")
        .collect(Collectors.joining(","));
  }

  private String match(Path stories, Path answers) throws IOException {
    int count = 0;
    try (BufferedReader lines = Files.newBufferedReader(stories);
        BufferedWriter out = Files.newBufferedWriter(answers)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        BytesArray story = new BytesArray(line);
        long begin = System.nanoTime();
        Terms found = find(story);
        long nanos = System.nanoTime() - begin;
        out.write(Long.toString(nanos));
        for (Terms.Bucket bucket : found.getBuckets()) {
          out.write(" " + bucket.getKeyAsNumber().longValue());
        }
        out.newLine();
        count++;
      }
    }
    return Integer.toString(count);
  }

  /** Ids are counted, not fetched: for each hit that is fetched its query would be run again. */
  private Terms find(BytesArray story) throws IOException {
    SearchResponse response =
        node.client()
            .prepareSearch(INDEX)
            .setQuery(
                QueryBuilders.constantScoreQuery(
                    new PercolateQueryBuilder("query", story, XContentType.JSON)))
            .setSize(0)
            .setTrackTotalHits(true)
            .addAggregation(AggregationBuilders.terms("ids").field("number").size(MOST_IDS))
            .get();
    Terms found = response.getAggregations().get("ids");
    if (response.getFailedShards() > 0
        || response.getHits().getTotalHits().value() != found.getBuckets().size()) {
      throw new IOException(response.toString());
    }
    return found;
  }
}
