package org.newsflow.topic;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Unheld;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A topic as its owner is told of it.
 *
 * @param since what the topic brings was released after this: when it was made, or its query last
 *     changed
 * @param feed address of the reading of all that it has brought
 * @param setAside entries of the owner's own flow that could not be held against it, or have no
 *     place in its reading yet; null for none
 */
record Told(
    String id,
    String name,
    String query,
    @Nullable String language,
    Alerts alerts,
    Instant since,
    Instant created,
    Instant changed,
    String feed,
    @Nullable List<Missing> setAside) {

  /** An entry of which it is not known yet whether the topic brings it. */
  record Missing(long position, String guid, int version) {}

  /**
   * How the owner is alerted.
   *
   * @param next when the next digest is
   */
  record Alerts(
      String when,
      @Nullable List<String> days,
      @Nullable List<String> times,
      @Nullable String zone,
      @Nullable Instant next) {

    static Alerts of(Alerting alerting, Instant now) {
      Schedule schedule = alerting.schedule();
      return schedule == null
          ? new Alerts(alerting.when().code(), null, null, null, null)
          : new Alerts(
              alerting.when().code(),
              schedule.days().stream().sorted().map(TopicForm::code).toList(),
              schedule.times().stream().map(Alerts::clock).toList(),
              schedule.zone().getId(),
              schedule.next(now));
    }

    private static String clock(LocalTime time) {
      return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }
  }

  /**
   * A topic as it stands.
   *
   * @param setAside the owner's entries that it could not take
   */
  static Told of(Topic topic, List<Unheld> setAside, Instant now) {
    return new Told(
        topic.id(),
        topic.name(),
        topic.query(),
        topic.language(),
        Alerts.of(topic.alerts(), now),
        topic.since(),
        topic.created(),
        topic.changed(),
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/v1/topics/" + topic.id() + "/feed")
            .queryParam("after", 0)
            .toUriString(),
        missing(setAside));
  }

  private static @Nullable List<Missing> missing(List<Unheld> setAside) {
    List<Missing> missing =
        setAside.stream()
            .map(each -> new Missing(each.position(), each.guid().value(), each.version()))
            .toList();
    return missing.isEmpty() ? null : missing;
  }
}
