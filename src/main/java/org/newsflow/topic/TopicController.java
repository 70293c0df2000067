package org.newsflow.topic;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Audit;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.access.Decision;
import org.newsflow.feed.Reader;
import org.newsflow.feed.Saved;
import org.newsflow.feed.Unheld;
import org.newsflow.store.Transaction;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.web.IfMatch;
import org.newsflow.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/topics}: a subscriber's saved searches, to be made, read, changed and deleted. */
@RestController
@RequestMapping("/v1/topics")
final class TopicController {

  private static final String ADDRESS = "/v1/topics/";

  private final Topics topics;
  private final Entitlements entitlements;
  private final Audit audit;
  private final Clock clock;

  TopicController(Topics topics, Entitlements entitlements, Audit audit, Clock clock) {
    this.topics = topics;
    this.entitlements = entitlements;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * All topics of a subscriber.
   *
   * @param limit how many it may have
   */
  record All(List<Told> topics, int used, int limit) {}

  @GetMapping
  Object all(KeyHolder caller) {
    if (!inForce(caller)) {
      return noContract();
    }
    List<Topic> own = topics.of(caller.subscriberId());
    Map<Saved, List<Unheld>> setAside = topics.setAside(reader(caller), own);
    List<Told> told = own.stream().map(topic -> told(topic, setAside)).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new All(told, told.size(), topics.most()));
  }

  /**
   * One topic, as a body alone: of an entity the ETag would be held against If-None-Match. It is
   * for who changes the topic; what is told beside the topic's own fields changes without it.
   */
  @GetMapping("/{id}")
  Object one(KeyHolder caller, @PathVariable String id, HttpServletResponse response) {
    return !inForce(caller)
        ? noContract()
        : topics
            .find(caller.subscriberId(), id)
            .<Object>map(topic -> {
              response.setHeader(HttpHeaders.ETAG, topic.etag());
              response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
              return told(caller, topic);
            })
            .orElseGet(TopicController::notFound);
  }

  @PostMapping
  Object add(KeyHolder caller, @RequestBody TopicForm form) {
    if (!inForce(caller)) {
      return noContract();
    }
    return switch (form.read()) {
      case TopicForm.Read.Refused(var problems) -> Refusal.unprocessable(problems);
      case TopicForm.Read.Understood(var wanted) ->
          answer(
              caller,
              topics.add(caller.subscriberId(), wanted, onRecord(caller, "topic-add")),
              true);
    };
  }

  @PutMapping("/{id}")
  Object change(
      KeyHolder caller,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody TopicForm form) {
    Refusal refusal = refusal(caller, id, ifMatch);
    if (refusal != null || ifMatch == null) {
      return refusal == null ? ifMatchMissing() : refusal;
    }
    return switch (form.read(topics.find(caller.subscriberId(), id).orElse(null))) {
      case TopicForm.Read.Refused(var problems) -> Refusal.unprocessable(problems);
      case TopicForm.Read.Understood(var wanted) ->
          answer(
              caller,
              topics.change(
                  caller.subscriberId(),
                  id,
                  IfMatch.parse(ifMatch),
                  wanted,
                  onRecord(caller, "topic-change")),
              false);
    };
  }

  @DeleteMapping("/{id}")
  Object delete(
      KeyHolder caller,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    Refusal refusal = refusal(caller, id, ifMatch);
    if (refusal != null || ifMatch == null) {
      return refusal == null ? ifMatchMissing() : refusal;
    }
    Saving saving =
        topics.delete(
            caller.subscriberId(), id, IfMatch.parse(ifMatch), onRecord(caller, "topic-delete"));
    return saving instanceof Saving.Done
        ? ResponseEntity.noContent().build()
        : answer(caller, saving, false);
  }

  /** Whether there is such a topic comes before all that could be wrong with the call. */
  private @Nullable Refusal refusal(KeyHolder caller, String id, @Nullable String ifMatch) {
    if (!inForce(caller)) {
      return noContract();
    }
    if (topics.find(caller.subscriberId(), id).isEmpty()) {
      return notFound();
    }
    return ifMatch == null ? ifMatchMissing() : null;
  }

  private BiConsumer<Transaction, Topic> onRecord(KeyHolder caller, String act) {
    Decision decision = Decision.allowed(caller, act, null); // here the address is known
    return (transaction, topic) ->
        audit.record(
            transaction,
            new Decision(decision.actor(), act, topic.id(), true, null, decision.address()));
  }

  private Object answer(KeyHolder caller, Saving saving, boolean made) {
    return switch (saving) {
      case Saving.Done(var topic) ->
          (made ? ResponseEntity.created(URI.create(ADDRESS + topic.id())) : ResponseEntity.ok())
              .eTag(topic.etag())
              .cacheControl(CacheControl.noStore())
              .body(told(caller, topic));
      case Saving.Gone() -> notFound();
      case Saving.Stale(String etag) ->
          Refusal.of(
                  HttpStatus.PRECONDITION_FAILED,
                  "changed-since",
                  "the topic was changed since you read it: read it again, then change that")
              .header(HttpHeaders.ETAG, etag);
      case Saving.Full(int most) ->
          Refusal.of(
              HttpStatus.CONFLICT,
              "topics-used-up",
              "you have " + most + " topics, and more are not kept: delete one first");
    };
  }

  private static Reader.OfSubscriber reader(KeyHolder caller) {
    return new Reader.OfSubscriber(caller.subscriberId(), caller.keyId(), "topic");
  }

  private Told told(KeyHolder caller, Topic topic) {
    return told(topic, topics.setAside(reader(caller), List.of(topic)));
  }

  private Told told(Topic topic, Map<Saved, List<Unheld>> setAside) {
    return Told.of(topic, setAside.getOrDefault(topic.saved(), List.of()), clock.instant());
  }

  private boolean inForce(KeyHolder caller) {
    return entitlements.of(caller.subscriberId()).inForce(clock.instant());
  }

  static Refusal noContract() {
    return Refusal.of(
        HttpStatus.FORBIDDEN,
        "no-contract",
        "you have no contract in force: topics are of no use without one");
  }

  static Refusal notFound() {
    return Refusal.notFound("you have no topic with this id");
  }

  private static Refusal ifMatchMissing() {
    return Refusal.of(
        HttpStatus.PRECONDITION_REQUIRED,
        "if-match-missing",
        "send If-Match with the ETag of the topic that you read, so that no change is lost");
  }
}
