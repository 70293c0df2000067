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
import org.newsflow.item.MediaTopic;
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
    return new Facet.Count(value, Map.of(), count);
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

  private static Map<String, String> subject(String code) {
    return MediaTopics.standard().find(code).map(MediaTopic::names).orElse(Map.of());
  }

  /** One place may be called by several names: the name that most stories give it counts. */
  private static List<Facet.Count> places(Map<String, Long> labelled) {
    Map<String, Facet.Count> byCode = new HashMap<>();
    labelled.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
        .map(each -> PlaceLabel.read(each.getKey(), each.getValue()))
        .forEach(place -> byCode.merge(place.value(), place, Facets::together));
    return List.copyOf(byCode.values());
  }

  private static Facet.Count together(Facet.Count frequent, Facet.Count other) {
    Map<String, String> names = new HashMap<>(other.names());
    names.putAll(frequent.names());
    return new Facet.Count(frequent.value(), names, frequent.count() + other.count());
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
