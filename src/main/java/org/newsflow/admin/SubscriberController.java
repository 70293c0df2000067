package org.newsflow.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.Person;
import org.newsflow.item.Problem;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.ApiKey;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Keys;
import org.newsflow.subscriber.Scope;
import org.newsflow.subscriber.Subscriber;
import org.newsflow.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/admin/subscribers}, and their keys. */
@RestController
@RequestMapping("/v1/admin/subscribers")
final class SubscriberController {

  private final Administration administration;
  private final Entitlements entitlements;
  private final Keys keys;
  private final Replies replies;

  SubscriberController(
      Administration administration, Entitlements entitlements, Keys keys, Replies replies) {
    this.administration = administration;
    this.entitlements = entitlements;
    this.keys = keys;
    this.replies = replies;
  }

  /** What is sent of a subscriber. */
  record Sent(@Nullable String name, @Nullable Long parent, boolean closed) {}

  /** What is sent of a key; without scopes it opens everything. */
  record SentKey(@Nullable String label, @Nullable Set<String> scopes) {}

  /** What is shown of a key; the key itself this once. */
  record ShownKey(long id, String key) {
    @Override
    public String toString() {
      return "ShownKey[" + id + "]";
    }
  }

  /** What is shown of a key later on. */
  record Listed(
      long id,
      long subscriber,
      String label,
      Set<String> scopes,
      Instant created,
      @Nullable Instant lastUsed,
      @Nullable Instant revoked) {

    static Listed of(ApiKey key) {
      Set<String> scopes =
          key.scopes().stream().map(Scope::code).collect(Collectors.toCollection(TreeSet::new));
      return new Listed(
          key.id(),
          key.subscriber(),
          key.label(),
          scopes,
          key.created(),
          key.lastUsed(),
          key.revoked());
    }
  }

  @GetMapping
  List<Subscriber> all() {
    return entitlements.book().subscribers();
  }

  @PostMapping
  Object add(Person admin, @RequestBody Sent sent) {
    String name = sent.name();
    if (name == null) {
      return Refusal.unprocessable(List.of(Replies.missing("name")));
    }
    Subscriber subscriber = new Subscriber(0, name, sent.parent(), sent.closed());
    return replies.added(
        admin,
        "subscriber-add",
        administration.add(subscriber, admin.actor()),
        Subscriber::id,
        added -> added);
  }

  @PutMapping("/{id}")
  Object change(Person admin, @PathVariable long id, @RequestBody Sent sent) {
    String name = sent.name();
    if (isUnknown(id)) {
      return Replies.unknown("subscriber", id);
    }
    if (name == null) {
      return Refusal.unprocessable(List.of(Replies.missing("name")));
    }
    return replies.changed(
        admin,
        "subscriber-change",
        administration.editSubscriber(
            id, before -> new Subscriber(id, name, sent.parent(), sent.closed()), admin.actor()),
        Subscriber::id,
        changed -> changed);
  }

  private boolean isUnknown(long id) {
    return entitlements.book().subscriber(id).isEmpty();
  }

  @GetMapping("/{id}/keys")
  Object keys(@PathVariable long id) {
    return isUnknown(id)
        ? Replies.unknown("subscriber", id)
        : keys.of(id).stream().map(Listed::of).toList();
  }

  @PostMapping("/{id}/keys")
  Object makeKey(Person admin, @PathVariable long id, @RequestBody SentKey sent) {
    if (isUnknown(id)) {
      return Replies.unknown("subscriber", id);
    }
    List<Problem> problems = new ArrayList<>();
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String code : sent.scopes() == null ? Set.of(Scope.ALL.code()) : sent.scopes()) {
      Scope.of(code)
          .ifPresentOrElse(
              scopes::add,
              () ->
                  problems.add(
                      new Problem(
                          "scopes",
                          "unknown",
                          "\"" + code + "\" is none of feed, items, receipts, account, all")));
    }
    if (!problems.isEmpty()) {
      return Refusal.unprocessable(problems);
    }
    return replies.added(
        admin,
        "key-make",
        keys.create(id, scopes, sent.label() == null ? "" : sent.label()),
        issued -> "key:" + issued.key().id(),
        issued -> new ShownKey(issued.key().id(), issued.plain()));
  }

  @DeleteMapping("/{id}/keys/{key}")
  Object revoke(Person admin, @PathVariable long id, @PathVariable long key) {
    if (keys.of(id).stream().map(ApiKey::id).noneMatch(own -> own == key) || !keys.revoke(key)) {
      return Replies.unknown("key of this subscriber", key);
    }
    replies.recorded(admin, "key-revoke", "key:" + key);
    return ResponseEntity.noContent().build();
  }
}
