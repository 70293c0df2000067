package org.newsflow.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.Person;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Notice.Grade;
import org.newsflow.item.Problem;
import org.newsflow.web.IfMatch;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The door to items in work, and to what became of them. */
@RestController
@RequestMapping("/v1/desk/items")
final class DraftController {

  /** What cannot be a guid is no address at all. */
  static final String GUID = "/{guid:[a-z][a-z0-9]*:[a-z]+:[0-9]+:[0-9]+}";

  private static final String ADDRESS = "/v1/desk/items/";

  private final Desk desk;

  DraftController(Desk desk) {
    this.desk = desk;
  }

  @PostMapping
  Object begin(Person person, @RequestBody JsonNode body) {
    return Replies.of(
        desk.draft(person, ItemJson.read(body, desk.topics(), null)),
        saved ->
            ResponseEntity.created(URI.create(ADDRESS + saved.guid()))
                .eTag(saved.etag())
                .body(DeskJson.saved(saved)));
  }

  @GetMapping(GUID)
  Object read(Person person, @PathVariable Guid guid) {
    return Replies.of(
        desk.read(person, guid),
        working -> ResponseEntity.ok().eTag(working.etag()).body(DeskJson.working(working)));
  }

  @PutMapping(GUID)
  Object replace(
      Person person,
      @PathVariable Guid guid,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    if (ifMatch == null) {
      return ifMatchMissing();
    }
    DraftCommand command = ItemJson.read(body, desk.topics(), guid);
    return Replies.of(
        desk.replace(person, guid, command, IfMatch.parse(ifMatch)),
        saved -> ResponseEntity.ok().eTag(saved.etag()).body(DeskJson.saved(saved)));
  }

  @DeleteMapping(GUID)
  Object discard(
      Person person,
      @PathVariable Guid guid,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return ifMatch == null
        ? ifMatchMissing()
        : Replies.done(desk.discard(person, guid, IfMatch.parse(ifMatch)));
  }

  private static Refusal ifMatchMissing() {
    return Refusal.of(
        HttpStatus.PRECONDITION_REQUIRED,
        "if-match-missing",
        "send If-Match with the ETag of the version that you read, so that nobody's work is lost");
  }

  @PostMapping(GUID + "/drafts")
  Object open(Person person, @PathVariable Guid guid, @RequestBody JsonNode body) {
    List<Problem> problems = new ArrayList<>();
    Fields fields = new Fields(body, "", problems);
    Event event = fields.code("event", Event::of, "send update or correction");
    Grade grade = fields.code("grade", Grade::of, List.of(Grade.values()), Grade::code);
    fields.refuseOthers();
    if (event == null && !fields.has("event")) {
      fields.problem("event", "required", "missing: send update or correction");
    }
    return event == null || !problems.isEmpty()
        ? Refusal.unprocessable(problems)
        : Replies.of(
            desk.open(person, guid, event, grade),
            saved ->
                ResponseEntity.created(URI.create(ADDRESS + guid))
                    .eTag(saved.etag())
                    .body(DeskJson.saved(saved)));
  }

  @GetMapping(GUID + "/preview")
  Object preview(Person person, @PathVariable Guid guid, @RequestParam String format) {
    return Replies.of(
        desk.preview(person, guid, format),
        preview ->
            switch (preview) {
              case Preview.Document(var mediaType, var bytes) ->
                  ResponseEntity.ok()
                      .contentType(
                          new MediaType(
                              MediaType.parseMediaType(mediaType), StandardCharsets.UTF_8))
                      .body(bytes);
              case Preview.ForPublic shown -> ResponseEntity.ok(DeskJson.shown(shown));
              case Preview.OfReach reach -> ResponseEntity.ok(DeskJson.reach(reach));
            });
  }

  @GetMapping(GUID + "/history")
  Object history(Person person, @PathVariable Guid guid) {
    return Replies.of(
        desk.history(person, guid), history -> ResponseEntity.ok(DeskJson.history(history)));
  }

  @GetMapping(GUID + "/holders")
  Object holders(Person person, @PathVariable Guid guid) {
    return Replies.of(
        desk.holders(person, guid), holders -> ResponseEntity.ok(DeskJson.holders(holders)));
  }
}
