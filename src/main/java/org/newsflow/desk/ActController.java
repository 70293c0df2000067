package org.newsflow.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.Person;
import org.newsflow.item.Guid;
import org.newsflow.item.Notice;
import org.newsflow.item.Notice.Grade;
import org.newsflow.item.Notice.Ground;
import org.newsflow.item.Problem;
import org.newsflow.web.IfMatch;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The door to acts: what sends items out, stops them and takes them back. */
@RestController
@RequestMapping("/v1/desk/items" + DraftController.GUID)
final class ActController {

  private final Desk desk;

  ActController(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/release")
  Object release(
      Person person,
      @PathVariable Guid guid,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable JsonNode body) {
    IfMatch match = ifMatch == null ? IfMatch.ANY : IfMatch.parse(ifMatch);
    return with(
        body,
        fields ->
            new ReleaseCommand(
                fields.time("at"),
                new Notice(
                    fields.code("grade", Grade::of, List.of(Grade.values()), Grade::code),
                    fields.text("note"),
                    fields.text("publicNote"),
                    null),
                match),
        command ->
            Replies.of(
                desk.release(person, guid, command),
                released ->
                    switch (released) {
                      case Placed placed -> ResponseEntity.status(HttpStatus.CREATED).body(placed);
                      case Released.Scheduled scheduled ->
                          ResponseEntity.accepted().body(scheduled);
                    }));
  }

  @DeleteMapping("/release")
  Object unschedule(Person person, @PathVariable Guid guid) {
    return Replies.done(desk.unschedule(person, guid));
  }

  @PostMapping("/repeat")
  Object repeat(
      Person person,
      @PathVariable Guid guid,
      @RequestBody(required = false) @Nullable JsonNode body) {
    return noted(body, note -> desk.repeat(person, guid, note));
  }

  @PostMapping("/hold")
  Object hold(
      Person person,
      @PathVariable Guid guid,
      @RequestBody(required = false) @Nullable JsonNode body) {
    return noted(body, note -> desk.hold(person, guid, note));
  }

  @PostMapping("/lift")
  Object lift(
      Person person,
      @PathVariable Guid guid,
      @RequestBody(required = false) @Nullable JsonNode body) {
    return noted(body, note -> desk.lift(person, guid, note));
  }

  /** {@code until} null or {@code "untilFurtherNotice"} is an embargo without an end. */
  @PostMapping("/embargo")
  Object embargo(Person person, @PathVariable Guid guid, @RequestBody JsonNode body) {
    record Terms(@Nullable Instant until, @Nullable String note) {}
    return with(
        body,
        fields -> {
          if (!fields.names("until")) {
            fields.problem(
                "until", "required", "missing: send a time, or null for until further notice");
          }
          boolean open = fields.isText("until", PartsJson.UNTIL_FURTHER_NOTICE);
          return new Terms(open ? null : fields.time("until"), fields.text("note"));
        },
        terms -> Replies.placed(desk.embargo(person, guid, terms.until(), terms.note())));
  }

  @PostMapping("/kill")
  Object kill(Person person, @PathVariable Guid guid, @RequestBody JsonNode body) {
    return with(
        body,
        fields ->
            new Notice(
                null,
                fields.text("reason"),
                fields.text("publicNote"),
                fields.code("ground", Ground::of, List.of(Ground.values()), Ground::code)),
        notice ->
            Replies.of(
                desk.kill(person, guid, notice),
                killing ->
                    switch (killing) {
                      case Placed placed -> ResponseEntity.status(HttpStatus.CREATED).body(placed);
                      case Killing.Requested requested ->
                          ResponseEntity.accepted().body(DeskJson.requested(requested));
                    }));
  }

  @PostMapping("/kill/confirm")
  Object confirmKill(
      Person person,
      @PathVariable Guid guid,
      @RequestBody(required = false) @Nullable JsonNode body) {
    return with(body, fields -> guid, item -> Replies.placed(desk.confirmKill(person, item)));
  }

  @DeleteMapping("/kill")
  Object withdrawKill(Person person, @PathVariable Guid guid) {
    return Replies.of(desk.withdrawKill(person, guid), ResponseEntity::ok);
  }

  private static Object noted(
      @Nullable JsonNode body, Function<@Nullable String, Answer<Placed>> act) {
    record Said(@Nullable String note) {}
    return with(
        body,
        fields -> new Said(fields.text("note")),
        said -> Replies.placed(act.apply(said.note())));
  }

  /** Reads a command; does it when nothing is wrong with it. */
  private static <T> Object with(
      @Nullable JsonNode body, Function<Fields, T> read, Function<T, Object> act) {
    List<Problem> problems = new ArrayList<>();
    JsonNode given = body == null ? JsonNodeFactory.instance.objectNode() : body;
    Fields fields = new Fields(given, "", problems);
    T command = read.apply(fields);
    fields.refuseOthers();
    return problems.isEmpty() ? act.apply(command) : Refusal.unprocessable(problems);
  }
}
