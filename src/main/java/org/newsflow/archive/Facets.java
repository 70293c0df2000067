package org.newsflow.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsflow.item.MediaTopics;

/** Makes facets of what was counted. */
record Facets(ZoneId zone) {

  private static final int MOST_VALUES = 50;
  private static final int MOST_DAYS = 366;

  private static final Comparator<Facet.Count> FREQUENT_FIRST =
      Comparator.comparingLong(Facet.Count::count).reversed().thenComparing(Facet.Count::value);

  /** The facets. */
  Map<Facet, List<Facet.Count>> of(Gathering gathering) {
    Map<Facet, List<Facet.Count>> all = new EnumMap<>(Facet.class);
    for (Facet facet : Documents.stored()) {
      all.put(facet, frequent(named(facet, gathering.counts(facet))));
    }
    List<Facet.Count> sold = new ArrayList<>();
    gathering
        .products()
        .forEach((product, count) -> sold.add(count(Long.toString(product), count)));
    all.put(Facet.PRODUCT, frequent(sold));
    all.put(Facet.DAY, days(gathering.quarters()));
    return all;
  }

  private static List<Facet.Count> frequent(List<Facet.Count> counts) {
    return counts.stream().sorted(FREQUENT_FIRST).limit(MOST_VALUES).toList();
  }

  private static Facet.Count count(String value, long count) {
    return new Facet.Count(value, value, count);
  }

  private static List<Facet.Count> named(Facet facet, Map<String, Long> counts) {
    return switch (facet) {
      case PLACE -> places(counts);
      case SUBJECT ->
          counts.entrySet().stream()
              .map(each -> new Facet.Count(each.getKey(), subject(each.getKey()), each.getValue()))
              .toList();
      default ->
          counts.entrySet().stream().map(each -> count(each.getKey(), each.getValue())).toList();
    };
  }

  private static String subject(String code) {
    return MediaTopics.standard().find(code).map(topic -> topic.name("en")).orElse(code);
  }

  /** One place may be called by several names. */
  private static List<Facet.Count> places(Map<String, Long> labelled) {
    Map<String, Facet.Count> byCode = new HashMap<>();
    labelled.forEach((label, count) -> {
      int tab = label.indexOf('\t');
      String code = label.substring(0, tab);
      byCode.merge(
          code,
          new Facet.Count(code, label.substring(tab + 1), count),
          (one, other) ->
              new Facet.Count(
                  code,
                  one.count() < other.count() ? other.name() : one.name(),
                  one.count() + other.count()));
    });
    return List.copyOf(byCode.values());
  }

  /** The newest first. */
  private List<Facet.Count> days(Map<Long, Long> quarters) {
    Map<LocalDate, Long> days = new HashMap<>();
    quarters.forEach((quarter, count) ->
        days.merge(LocalDate.ofInstant(Instant.ofEpochMilli(quarter), zone), count, Long::sum));
    return days.entrySet().stream()
        .sorted(Map.Entry.<LocalDate, Long>comparingByKey().reversed())
        .limit(MOST_DAYS)
        .map(day -> count(day.getKey().toString(), day.getValue()))
        .toList();
  }
}
