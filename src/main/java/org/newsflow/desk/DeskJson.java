package org.newsflow.desk;

import static org.newsflow.desk.ItemView.object;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridgement;
import org.newsflow.feed.Holding;
import org.newsflow.feed.Holding.RecallState;
import org.newsflow.flow.Entry;
import org.newsflow.flow.Recall;
import org.newsflow.item.Notice;
import org.newsflow.item.Problem;

/** The desk's answers as JSON objects; what has no value is left out, lists are there if empty. */
final class DeskJson {

  private DeskJson() {}

  static Map<String, Object> saved(Saved saved) {
    Map<String, Object> json = object("guid", saved.guid().value(), "etag", saved.etag());
    json.put("check", check(saved.problems(), saved.warnings()));
    return json;
  }

  private static Map<String, Object> check(List<Problem> problems, List<Problem> warnings) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("problems", problems);
    json.put("warnings", warnings);
    return json;
  }

  /** The item's own fields, and what the desk knows of it. */
  static Map<String, Object> working(WorkingVersion working) {
    Draft draft = working.draft();
    KillRequest request = working.killRequest();
    Map<String, Object> json =
        object(
            "guid", working.item().guid().value(),
            "version", working.version(),
            "state", working.state().code(),
            "pubStatus", working.version() == 0 ? null : working.pubStatus().code(),
            "etag", working.etag());
    json.putAll(ItemView.of(working.item()));
    if (draft != null) {
      Notice.Grade grade = draft.grade();
      json.putAll(
          object(
              "event", draft.event().code(),
              "grade", grade == null ? null : grade.code(),
              "author", draft.author(),
              "opened", draft.opened(),
              "editor", draft.editor(),
              "saved", draft.saved()));
      json.put("check", check(working.problems(), working.warnings()));
    }
    json.put("schedules", working.pending().stream().map(DeskJson::schedule).toList());
    if (request != null) {
      json.put("killRequest", request(request));
    }
    json.put("flags", working.flags().stream().map(DeskJson::flag).toList());
    return json;
  }

  private static Map<String, Object> request(KillRequest request) {
    Map<String, Object> json =
        object(
            "position", request.position(),
            "version", request.version(),
            "heldBefore", request.heldBefore(),
            "actor", request.actor(),
            "at", request.at());
    json.putAll(notice(request.notice()));
    return json;
  }

  static Map<String, Object> requested(Killing.Requested requested) {
    return object(
        "position", requested.hold().position(),
        "version", requested.hold().version(),
        "heldBefore", requested.heldBefore());
  }

  private static Map<String, Object> schedule(Schedule schedule) {
    Map<String, Object> json =
        object(
            "kind", schedule.kind().code(),
            "due", schedule.due(),
            "state", schedule.state().code(),
            "actor", schedule.actor(),
            "failure", schedule.failure());
    json.putAll(notice(schedule.notice()));
    return json;
  }

  private static Map<String, Object> flag(Flag flag) {
    return object(
        "original", flag.original().value(),
        "rel", flag.rel().code(),
        "event", flag.event().code(),
        "position", flag.position(),
        "at", flag.at(),
        "settled", flag.settled());
  }

  private static Map<String, Object> notice(Notice notice) {
    Notice.Grade grade = notice.grade();
    Notice.Ground ground = notice.ground();
    return object(
        "grade",
        grade == null ? null : grade.code(),
        "ground",
        ground == null ? null : ground.code(),
        ground == null ? "note" : "reason",
        notice.note(),
        "publicNote",
        notice.publicNote());
  }

  static Map<String, Object> history(History history) {
    Map<String, Object> json =
        object("guid", history.guid().value(), "state", history.state().code());
    json.put("versions", history.versions().stream().map(DeskJson::version).toList());
    json.put("acts", history.acts().stream().map(DeskJson::act).toList());
    json.put("schedules", history.schedules().stream().map(DeskJson::schedule).toList());
    json.put("flags", history.flags().stream().map(DeskJson::flag).toList());
    return json;
  }

  private static Map<String, Object> version(History.Version version) {
    Entry entry = version.entry();
    Map<String, Object> json =
        object(
            "version", entry.version(),
            "position", entry.position(),
            "event", entry.event().code(),
            "at", entry.at(),
            "actor", entry.actor(),
            "level", entry.level().code(),
            "pubStatus", entry.status().code(),
            "embargoed", entry.embargoed() ? true : null,
            "test", entry.test() ? true : null,
            "notice", notice(entry.notice()));
    json.put("changed", entry.changed());
    json.put(
        "fields",
        version.differences().stream()
            .map(field -> object("field", field.field(), "from", field.from(), "to", field.to()))
            .toList());
    json.put(
        "paragraphs",
        version.paragraphs().stream()
            .map(change ->
                object(
                    "change", change.added() ? "added" : "removed",
                    "number", change.number(),
                    "text", change.text()))
            .toList());
    return json;
  }

  private static Map<String, Object> act(DeskAct act) {
    return object(
        "at", act.at(),
        "actor", act.actor(),
        "act", act.act(),
        "version", act.version(),
        "detail", act.detail());
  }

  static Map<String, Object> shown(Preview.ForPublic preview) {
    Abridgement shown = preview.abridgement();
    if (shown == null) {
      return object("visible", false);
    }
    return object(
        "visible", true,
        "whole", shown.whole(),
        "keptParagraphs", shown.keptParagraphs(),
        "ofParagraphs", shown.ofParagraphs(),
        "shownWords", shown.shownWords(),
        "ofWords", shown.ofWords(),
        "item", ItemView.of(shown.item()));
  }

  static Map<String, Object> reach(Preview.OfReach reach) {
    Map<String, Object> json =
        object("subscribers", reach.subscribers(), "public", reach.isPublic());
    json.put("products", reach.products());
    return json;
  }

  static Map<String, Object> holders(Holders holders) {
    Map<String, Object> json = object("guid", holders.guid().value());
    Recall recall = holders.recall();
    if (recall != null) {
      json.put("recall", recall(recall, holders.holdings()));
    }
    json.put("holders", holders.holdings().stream().map(DeskJson::holding).toList());
    return json;
  }

  /** The hold or kill, and how many stand how with it. */
  private static Map<String, Object> recall(Recall recall, List<Holding> holdings) {
    Map<String, Object> json =
        object(
            "kind", recall.event().code(),
            "position", recall.position(),
            "version", recall.version());
    Map<RecallState, Long> counts =
        holdings.stream()
            .filter(holding -> holding.recall() != null)
            .collect(Collectors.groupingBy(Holding::recall, Collectors.counting()));
    Arrays.stream(RecallState.values())
        .forEach(state -> json.put(code(state), counts.getOrDefault(state, 0L)));
    return json;
  }

  private static Map<String, Object> holding(Holding holding) {
    RecallState state = holding.recall();
    Map<String, Object> json =
        object(
            "subscriber", holding.subscriber(),
            "name", holding.name(),
            "recall", state == null ? null : code(state));
    json.put(
        "copies",
        holding.copies().stream()
            .map(copy -> copy(copy.version(), copy.channel(), copy.at()))
            .toList());
    return json;
  }

  private static Map<String, Object> copy(
      int version, @Nullable String channel, @Nullable Instant at) {
    return object("version", version, "channel", channel, "at", at);
  }

  private static String code(RecallState state) {
    return state == RecallState.NOT_USED ? "notUsed" : state.name().toLowerCase(Locale.ROOT);
  }
}
