package org.newsflow.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import tools.jackson.databind.JsonNode;

/** Topics that want all there is: each subscriber has the same ones. */
final class SavedTopics {

  /** The last one finds no kill by its words, and none that is not of its language. */
  private static final List<String> QUERIES =
      List.of("*", "zqb* OR zqc* OR ministry", "type:text -sport -zqx*");

  private final Map<String, List<String>> bySubscriber = new HashMap<>();

  /** A subscriber saves its own; one without a contract has none to ask for but others'. */
  void save(String subscriber, Http http) {
    List<String> ids = new ArrayList<>();
    for (String query : QUERIES) {
      Answer answer =
          http.post("/v1/topics", "{\"name\":\"All\",\"query\":\"%s\"}".formatted(query));
      if (answer.status() == 201) {
        ids.add(answer.at("/id"));
      } else {
        assertThat(answer.at("/code")).isEqualTo("no-contract");
      }
    }
    bySubscriber.put(subscriber, ids);
  }

  /** Words that a test of a query counts for this reader, though it may not read them. */
  static Set<String> counted(Http http, Set<String> may, Map<String, String> canaries) {
    Set<String> leaks = new TreeSet<>();
    int found = 0;
    for (Map.Entry<String, String> each : canaries.entrySet()) {
      Answer answer = test(http, each.getKey());
      boolean nothing =
          answer.at("/total").equals("0")
              && answer.json().at("/hits").isEmpty()
              && answer.json().at("/perDay").isEmpty();
      if (!nothing && may.stream().noneMatch(each.getValue()::startsWith)) {
        leaks.add(each.getValue());
      }
      found += nothing ? 0 : 1;
    }
    assertThat(found).as("a test that finds nothing proves nothing").isGreaterThan(10);
    return leaks;
  }

  static Answer test(Http http, String query) {
    return http.post("/v1/topics/test", "{\"query\":\"%s\",\"days\":90}".formatted(query));
  }

  /** The entries of a page, each with the one before it. */
  static List<String> links(JsonNode page) {
    return page.path("entries")
        .valueStream()
        .map(entry -> entry.path("previous") + " " + entry.path("position"))
        .toList();
  }

  List<String> of(String subscriber) {
    return bySubscriber.getOrDefault(subscriber, List.of());
  }

  List<String> ids() {
    return Stream.concat(
            bySubscriber.values().stream().flatMap(List::stream), Stream.of("none", "test"))
        .toList();
  }
}
