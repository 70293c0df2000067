package org.newsflow.deliver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Lookup;
import org.newsflow.feed.Reader;
import org.newsflow.feed.RecallNotice;
import org.newsflow.feed.Versions;
import org.newsflow.feed.View;
import org.newsflow.format.Formats;
import org.newsflow.format.ItemWriter;
import org.newsflow.format.Writing;
import org.newsflow.item.Guid;
import org.newsflow.item.Notice;
import org.newsflow.subscriber.Downloads;
import org.newsflow.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/items/{guid}} and its history: single items. */
@RestController
final class ItemController {

  static final Refusal UNKNOWN =
      Refusal.notFound("there is no such item, or none that your contract gives");

  private final Feed feed;
  private final Formats formats;
  private final EntryWriter entries;
  private final Allowance allowance;

  ItemController(Feed feed, Formats formats, EntryWriter entries, Allowance allowance) {
    this.feed = feed;
    this.formats = formats;
    this.entries = entries;
    this.allowance = allowance;
  }

  @GetMapping("/v1/items/{guid}")
  Object item(
      KeyHolder caller,
      @PathVariable String guid,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable String format,
      @RequestHeader(value = "Accept", required = false) @Nullable String accept) {
    Optional<ItemWriter> writer = writer(format, accept);
    if (writer.isEmpty()) {
      return format == null
          ? Refusal.of(HttpStatus.NOT_ACCEPTABLE, "no-such-form", "Accept names no known format")
          : Refusal.badParameter("format", "unknown", "there is no format of this name");
    }
    Optional<Guid> name = Guid.parse(guid);
    return name.isEmpty()
        ? UNKNOWN
        : answer(caller, feed.item(reader(caller), name.get(), version), writer.get());
  }

  private Object answer(KeyHolder caller, Lookup lookup, ItemWriter writer) {
    return switch (lookup) {
      case Lookup.Refused refused -> refusal(refused);
      case Lookup.Exhausted(Downloads.Use use) -> allowance.exhausted(use);
      case Lookup.Found(View view) ->
          switch (writer.write(view.item())) {
            case Writing.NotCarried(var reason) ->
                Refusal.of(HttpStatus.NOT_ACCEPTABLE, "not-carried", reason.message())
                    .because(List.of(reason));
            case Writing.Written(byte[] document) ->
                ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(writer.mediaType() + ";charset=UTF-8"))
                    .cacheControl(CacheControl.noStore())
                    .headers(allowance.headers(caller))
                    .eTag(tag(view, writer))
                    .body(document);
          };
    };
  }

  /** A link may come in later, when its reader may know of what it leads to. */
  private static String tag(View view, ItemWriter writer) {
    return "\"%d-%s-%s-%x\""
        .formatted(view.version(), view.shape(), writer.name(), view.named().hashCode());
  }

  /** Why there is nothing. */
  static Refusal refusal(Lookup.Refused refused) {
    return switch (refused) {
      case Lookup.Unknown() -> UNKNOWN;
      case Lookup.Killed(RecallNotice notice) -> killed(notice);
      case Lookup.Forbidden(String right) ->
          Refusal.of(
              HttpStatus.FORBIDDEN,
              "no-right",
              switch (right) {
                case "embargo" -> "your contract lacks the right to see items under embargo";
                case "size" -> "your contract does not give pictures in this size";
                default -> "you have no contract in force: texts are not to be had without one";
              });
    };
  }

  private static Refusal killed(RecallNotice recall) {
    Notice notice = recall.notice();
    Map<String, String> told = new LinkedHashMap<>();
    if (notice.ground() != null) {
      told.put("ground", notice.ground().code());
    }
    if (notice.note() != null) {
      told.put("note", notice.note());
    }
    if (notice.publicNote() != null) {
      told.put("publicNote", notice.publicNote());
    }
    return Refusal.of(
            HttpStatus.GONE, "killed", "the item was killed: remove every version of it everywhere")
        .member("guid", recall.guid().value())
        .member("position", recall.position())
        .member("notice", told);
  }

  @GetMapping("/v1/items/{guid}/history")
  Object history(KeyHolder caller, @PathVariable String guid) {
    Optional<Guid> name = Guid.parse(guid);
    if (name.isEmpty()) {
      return UNKNOWN;
    }
    return switch (feed.history(reader(caller), name.get())) {
      case Lookup.Refused refused -> refusal(refused);
      case Versions.Found(List<View> versions) ->
          ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_JSON)
              .cacheControl(CacheControl.noStore())
              .body(entries.history(guid, versions));
    };
  }

  private static Reader reader(KeyHolder caller) {
    return new Reader.OfSubscriber(caller.subscriberId(), caller.keyId(), "item");
  }

  /** The parameter decides, else what Accept prefers, else ninjs. */
  private Optional<ItemWriter> writer(@Nullable String format, @Nullable String accept) {
    if (format != null) {
      return formats.writer(format);
    }
    if (accept == null || accept.isBlank()) {
      return formats.writer("ninjs");
    }
    List<MediaType> types;
    try {
      types = MediaType.parseMediaTypes(accept);
    } catch (InvalidMediaTypeException e) {
      return Optional.empty();
    }
    for (MediaType type : types) {
      Optional<ItemWriter> writer =
          type.isWildcardType()
              ? formats.writer("ninjs")
              : formats.writerOf(type.getType() + "/" + type.getSubtype());
      if (writer.isPresent()) {
        return writer;
      }
    }
    return Optional.empty();
  }
}
