package org.newsflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsflow.item.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.ErrorResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that is not granted, as a problem document (RFC 9457). A controller returns it in place
 * of its answer; a filter writes it.
 *
 * @param status of HTTP, an error's
 * @param code stable, kebab-case, for programs; {@code type} is {@code urn:newsflow:problem:CODE}
 * @param detail what is wrong and what to do about it, for people
 * @param problems the single faults, where there are any
 * @param headers to be sent along
 * @param members further members of the document (RFC 9457, 3.2)
 */
public record Refusal(
    HttpStatus status,
    String code,
    String detail,
    List<Problem> problems,
    Map<String, String> headers,
    Map<String, Object> members)
    implements ErrorResponse {

  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();

  public Refusal {
    problems = List.copyOf(problems);
    headers = Map.copyOf(headers);
    members = Map.copyOf(members);
  }

  /** A refusal without single faults. */
  public static Refusal of(HttpStatus status, String code, String detail) {
    return new Refusal(status, code, detail, List.of(), Map.of(), Map.of());
  }

  /** What was sent can be read but not accepted, for these reasons: 422. */
  public static Refusal unprocessable(List<Problem> problems) {
    return of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "not-acceptable",
            "what you sent cannot be accepted: see problems")
        .because(problems);
  }

  /** A parameter of the address, or a header, cannot be taken: 400. */
  public static Refusal badParameter(String name, String rule, String message) {
    return of(HttpStatus.BAD_REQUEST, "bad-parameter", name + ": " + message)
        .because(List.of(new Problem(name, rule, message)));
  }

  /** There is nothing at this address, or nothing that the caller may know of: 404. */
  public static Refusal notFound(String detail) {
    return of(HttpStatus.NOT_FOUND, "not-found", detail);
  }

  /** The request is no good HTTP: 400. */
  public static Refusal malformed() {
    return of(
        HttpStatus.BAD_REQUEST,
        "malformed-request",
        "the method, the address, a parameter or a header is malformed: check escapes (UTF-8,"
            + " percent signs), doubled slashes, semicolons and control characters");
  }

  /** Nobody may have anything at this address: 404. */
  public static Refusal nothingHere() {
    return of(
        HttpStatus.NOT_FOUND,
        "no-such-address",
        "there is nothing at this address: /docs/api lists the addresses");
  }

  /** Too much for now; try again after this time: 429. */
  public static Refusal tooMany(String detail, Duration wait) {
    return tooMany("too-many-requests", detail, wait);
  }

  /** The same, of a limit with a code of its own. */
  public static Refusal tooMany(String code, String detail, Duration wait) {
    return of(HttpStatus.TOO_MANY_REQUESTS, code, detail).retryAfter(wait);
  }

  /** We cannot do it now; try again after this time: 503. */
  public static Refusal unavailable(String detail, Duration wait) {
    return of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail).retryAfter(wait);
  }

  /** The same, for these faults. */
  public Refusal because(List<Problem> faults) {
    return new Refusal(status, code, detail, faults, headers, members);
  }

  /** The same with one more member of the document. */
  public Refusal member(String name, Object value) {
    Map<String, Object> more = new HashMap<>(members);
    more.put(name, value);
    return new Refusal(status, code, detail, problems, headers, more);
  }

  /** The same with one more header. */
  public Refusal header(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Refusal(status, code, detail, problems, more, members);
  }

  /** The same with {@code Retry-After}, in whole seconds, at least 1 (RFC 9110, 10.2.3). */
  public Refusal retryAfter(Duration wait) {
    long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    return header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }

  @Override
  public HttpStatus getStatusCode() {
    return status;
  }

  @Override
  public HttpHeaders getHeaders() {
    HttpHeaders all = new HttpHeaders();
    headers.forEach(all::set);
    return all;
  }

  @Override
  public ProblemDetail getBody() {
    ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
    document.setType(URI.create("urn:newsflow:problem:" + code));
    document.setProperty("code", code);
    document.setProperty("problems", problems);
    members.forEach(document::setProperty);
    return document;
  }

  /** Writes it where no controller can return it. */
  public void writeTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] document = json(request).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(document.length);
    headers.forEach(response::setHeader);
    response.getOutputStream().write(document);
  }

  String json(HttpServletRequest request) {
    ProblemDetail document = getBody();
    address(request).ifPresent(document::setInstance);
    return JSON.writeValueAsString(document);
  }

  /** The address that was asked for; a malformed request may have none. */
  private static Optional<URI> address(HttpServletRequest request) {
    try {
      String address = request.getRequestURI();
      return address == null ? Optional.empty() : Optional.of(new URI(address));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
