package org.newsflow.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Agency;
import org.newsflow.item.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of the public page. */
@RestController
final class PageController {

  /** The languages that there may be; which of them there are, the agency says. */
  static final String LANGUAGE =
      "/{language:tr|en|bs|hr|sr-Latn|sr-Cyrl|ru|fr|ar|kmr|ckb|sq|fa|mk|id|es}";

  private final Agency agency;
  private final Pages pages;
  private final Lists lists;
  private final Searching searching;
  private final SubscriptionRequests requests;
  private final PageCache cache;

  PageController(
      Agency agency,
      Pages pages,
      Lists lists,
      Searching searching,
      SubscriptionRequests requests,
      PageCache cache) {
    this.agency = agency;
    this.pages = pages;
    this.lists = lists;
    this.searching = searching;
    this.requests = requests;
    this.cache = cache;
  }

  /** Sends to the language that the reader likes best. */
  @GetMapping("/")
  void home(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(302);
    response.setHeader("Location", Addresses.front(preferred(request)));
    response.setHeader("Vary", "Accept-Language");
  }

  private Language preferred(HttpServletRequest request) {
    String wanted = request.getHeader("Accept-Language");
    String best = null;
    if (wanted != null) {
      try {
        best = Locale.lookupTag(Locale.LanguageRange.parse(wanted), agency.languages());
      } catch (IllegalArgumentException e) {
        // Nothing that can be understood: the agency's own language.
      }
    }
    return Language.of(best == null ? agency.languages().getFirst() : best)
        .orElse(Language.ENGLISH);
  }

  @GetMapping(LANGUAGE)
  void front(
      @PathVariable String language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(language, request, response, known -> Optional.of(pages.front(known)));
  }

  @GetMapping(LANGUAGE + "/{section}")
  void section(
      @PathVariable String language,
      @PathVariable String section,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(required = false) @Nullable Long after,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(
        language,
        request,
        response,
        known ->
            Section.of(section)
                .flatMap(which -> lists.section(known, which, new Lists.Cut(before, after))));
  }

  @GetMapping(LANGUAGE + "/{section}/{slug}/{number:[0-9]{1,18}}")
  void story(
      @PathVariable String language,
      @PathVariable long number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(
        language, request, response, known -> pages.story(known, request.getRequestURI(), number));
  }

  @GetMapping(LANGUAGE + "/place/{slug}")
  void place(
      @PathVariable String language,
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(required = false) @Nullable Long after,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(
        language,
        request,
        response,
        known -> lists.place(known, slug, new Lists.Cut(before, after)));
  }

  @GetMapping(LANGUAGE + "/topic/{code:[0-9]{8}}")
  void topic(
      @PathVariable String language,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(required = false) @Nullable Long after,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(
        language,
        request,
        response,
        known -> lists.topic(known, code, new Lists.Cut(before, after)));
  }

  @GetMapping(LANGUAGE + "/story/{slug}")
  void running(
      @PathVariable String language,
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(required = false) @Nullable Long after,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(
        language,
        request,
        response,
        known -> lists.running(known, slug, new Lists.Cut(before, after)));
  }

  /** The day that was chosen, else today. */
  @GetMapping(LANGUAGE + "/archive")
  void archive(
      @PathVariable String language,
      @RequestParam(required = false) @Nullable String day,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LocalDate chosen = day(day).orElseGet(lists::today);
    answer(language, request, response, known -> Optional.of(lists.day(known, chosen)));
  }

  @GetMapping(LANGUAGE + "/archive/{day}")
  void day(
      @PathVariable String language,
      @PathVariable String day,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(language, request, response, known -> day(day).map(date -> lists.day(known, date)));
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .filter(date -> date.length() == "2026-11-23".length())
          .map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @GetMapping(LANGUAGE + "/corrections")
  void corrections(
      @PathVariable String language,
      @RequestParam(required = false) @Nullable Long before,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(
        language,
        request,
        response,
        known -> Optional.of(lists.corrections(known, new Lists.Cut(before, null))));
  }

  /** Not kept: there is no end to what may be searched for. */
  @GetMapping(LANGUAGE + "/search")
  void search(
      @PathVariable String language,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<Language> known = known(language);
    Rendered page =
        known.isEmpty()
            ? missing(request)
            : pages.search(known.get(), searching.find(known.get(), q, cursor));
    PageCache.send(page, request, response);
  }

  @GetMapping(LANGUAGE + "/subscribe")
  void subscribe(
      @PathVariable String language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(language, request, response, known -> Optional.of(pages.subscribe(known, Form.EMPTY)));
  }

  /** Keeps the request and thanks for it, or says what is missing. */
  @PostMapping(LANGUAGE + "/subscribe")
  void request(
      @PathVariable String language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Language> known = known(language);
    if (known.isEmpty()) {
      PageCache.send(missing(request), request, response);
      return;
    }
    Map<String, String> sent =
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
    Form form = Form.filled(sent);
    if (form.isRight()) {
      // What no reader sees, only a program fills in.
      if (sent.getOrDefault("website", "").isEmpty()) {
        requests.keep(known.get(), form);
      }
      form = form.thanked();
    }
    PageCache.send(pages.subscribe(known.get(), form), request, response);
  }

  /** Whatever else there is not. */
  @GetMapping(LANGUAGE + "/**")
  void other(
      @PathVariable String language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PageCache.send(
        known(language)
            .map(known -> pages.notFound(known, request.getRequestURI()))
            .orElseGet(() -> missing(request)),
        request,
        response);
  }

  private void answer(
      String tag,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<Language, Optional<Rendered>> page)
      throws IOException {
    Optional<Rendered> made = known(tag).flatMap(page);
    if (made.isPresent()) {
      cache.keep(made.get(), request, response);
    } else {
      PageCache.send(
          known(tag)
              .map(known -> pages.notFound(known, request.getRequestURI()))
              .orElseGet(() -> missing(request)),
          request,
          response);
    }
  }

  private Rendered missing(HttpServletRequest request) {
    return pages.notFound(preferred(request), request.getRequestURI());
  }

  private Optional<Language> known(String tag) {
    return Optional.of(tag).filter(agency.languages()::contains).flatMap(Language::of);
  }
}
