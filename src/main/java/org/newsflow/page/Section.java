package org.newsflow.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsflow.item.Concept;
import org.newsflow.item.MediaTopic;
import org.newsflow.item.MediaTopics;

/** A section of the page: IPTC's top-level Media Topics, under short names, in the page's order. */
enum Section {
  POLITICS("11000000"),
  ECONOMY("04000000"),
  SOCIETY("14000000"),
  CONFLICT("16000000"),
  JUSTICE("02000000"),
  DISASTER("03000000"),
  SCIENCE("13000000"),
  HEALTH("07000000"),
  ENVIRONMENT("06000000"),
  CULTURE("01000000"),
  SPORT("15000000"),
  EDUCATION("05000000"),
  LABOUR("09000000"),
  LIFESTYLE("10000000"),
  WEATHER("17000000"),
  HUMAN_INTEREST("08000000"),
  RELIGION("12000000"),
  /** What has no subject that is known here. */
  NEWS("");

  private final String topic;

  Section(String topic) {
    this.topic = topic;
  }

  /** As it stands in addresses. */
  String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The section at this address. */
  static Optional<Section> of(String path) {
    return Arrays.stream(values()).filter(section -> section.path().equals(path)).findFirst();
  }

  /** Where a story about these subjects stands: the most telling comes first. */
  static Section of(List<Concept> subjects) {
    return subjects.stream()
        .map(Concept::code)
        .flatMap(code -> Optional.ofNullable(code).stream())
        .flatMap(code -> top(code).stream())
        .findFirst()
        .orElse(NEWS);
  }

  private static Optional<Section> top(String code) {
    MediaTopics topics = MediaTopics.standard();
    List<MediaTopic> broader = topics.ancestors(code);
    String top = broader.isEmpty() ? code : broader.getLast().code();
    return Arrays.stream(values())
        .filter(section -> !section.topic.isEmpty() && top.endsWith(section.topic))
        .findFirst();
  }
}
