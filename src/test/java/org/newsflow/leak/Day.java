package org.newsflow.leak;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A day on which items come into every state there is. */
final class Day {

  private Day() {}

  /** The first version of each item. */
  static void begins(Newsdesk desk) {
    Map<String, Object> open = Map.of("embargoed", true);
    desk.draft("draft", Map.of());
    desk.draft("scheduled", Map.of());
    desk.act(
        "scheduled", "release", Map.of("at", Instant.now().plus(Duration.ofDays(1)).toString()));
    for (String name :
        List.of("embargoed", "embargoCorrected", "embargoLifted", "killedEmbargoed")) {
      desk.release(name, linked(desk, open));
    }
    desk.release(
        "released",
        Map.of(
            "public",
            Map.of(
                "show",
                "abridged",
                "abridgement",
                "In short, " + desk.canaries.mint("released", 1, "abridgement") + " was said.")));
    for (String name :
        List.of("updated", "held", "heldLifted", "killRequested", "killed", "correctedOut")) {
      desk.release(name);
    }
    desk.release("test", Map.of("test", true, "public", Map.of("show", "none")));
    desk.release("notPublishable", Map.of("publishable", false));
    desk.release("redrafted");
  }

  /** With a link to what stays under embargo, once that is out. */
  private static Map<String, Object> linked(Newsdesk desk, Map<String, Object> more) {
    Map<String, Object> linked = new HashMap<>(more);
    String guid = desk.guids.get("embargoed");
    if (guid != null) {
      linked.put("links", List.of(Map.of("rel", "seeAlso", "guid", guid)));
    }
    return linked;
  }

  /** What became of them. */
  static void goesOn(Newsdesk desk) {
    desk.correct("embargoCorrected", Map.of());
    desk.correct("embargoLifted", linked(desk, Map.of()));
    desk.act("embargoLifted", "embargo", Map.of("until", "2020-01-01T00:00:00Z"));
    desk.update("updated");
    desk.hold("held");
    desk.hold("heldLifted");
    desk.act("heldLifted", "lift", Map.of("note", desk.note("heldLifted", "liftNote")));
    desk.askForKill("killRequested");
    desk.correct("killed", Map.of());
    desk.kill("killed");
    desk.kill("killedEmbargoed");
    desk.correct("correctedOut", Map.of("subjects", List.of(Newsdesk.SPORT)));
    desk.redraft("redrafted", Map.of("event", "update"), Map.of());
    desk.release("lateRelease");
  }
}
