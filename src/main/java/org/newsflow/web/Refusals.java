package org.newsflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.NewsflowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever went wrong into what the caller may know of it. */
final class Refusals {

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  private Refusals() {}

  static Refusal of(Throwable fault, HttpServletRequest request) {
    return switch (fault) {
      case NewsflowException ours -> ofCategory(ours, request);
      case NoResourceFoundException _, NoHandlerFoundException _ -> Refusal.nothingHere();
      case HttpRequestMethodNotSupportedException wrong -> method(wrong);
      case HttpMediaTypeNotSupportedException wrong ->
          Refusal.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "unsupported-media-type",
              "this address does not read that Content-Type: send "
                  + listed(wrong.getSupportedMediaTypes()));
      case HttpMediaTypeNotAcceptableException wrong ->
          Refusal.of(
              HttpStatus.NOT_ACCEPTABLE,
              "no-such-form",
              "this address cannot answer in what Accept asks for: ask for "
                  + listed(wrong.getSupportedMediaTypes()));
      case MissingServletRequestParameterException missing ->
          Refusal.badParameter(missing.getParameterName(), "required", "is missing: add it");
      case MissingRequestHeaderException missing ->
          Refusal.badParameter(missing.getHeaderName(), "required", "is missing: send this header");
      case MethodArgumentTypeMismatchException wrong -> type(wrong.getName(), wrong);
      // A route that lacks its variable is our own mistake.
      case MissingPathVariableException mistake -> incident(mistake, request);
      case TypeMismatchException wrong -> type(wrong.getPropertyName(), wrong);
      case HttpMessageNotReadableException _ ->
          Refusal.of(
              HttpStatus.BAD_REQUEST,
              "unreadable-body",
              "the request has no body, or it ended too early: send it whole");
      case InvalidParameterException wrong -> ofStatus(HttpStatus.valueOf(wrong.getErrorCode()));
      case RequestRejectedException _, BadRequestException _ -> Refusal.malformed();
      case ErrorResponse other when other.getStatusCode().is4xxClientError() ->
          ofStatus(HttpStatus.valueOf(other.getStatusCode().value()));
      default -> incident(fault, request);
    };
  }

  private static Refusal ofCategory(NewsflowException fault, HttpServletRequest request) {
    ResponseStatus given =
        AnnotatedElementUtils.findMergedAnnotation(fault.getClass(), ResponseStatus.class);
    if (given == null && fault.category() == NewsflowException.Category.OURS) {
      return incident(fault, request);
    }
    HttpStatus status =
        given != null
            ? given.code()
            : switch (fault.category()) {
              case CALLER -> HttpStatus.BAD_REQUEST;
              case CONTENT -> HttpStatus.UNPROCESSABLE_CONTENT;
              case DESTINATION -> HttpStatus.BAD_GATEWAY;
              case OURS -> HttpStatus.INTERNAL_SERVER_ERROR;
            };
    String message = Optional.ofNullable(fault.getMessage()).orElse(status.getReasonPhrase());
    return Refusal.of(status, fault.code(), message).because(fault.problems());
  }

  private static Refusal method(HttpRequestMethodNotSupportedException wrong) {
    String[] supported =
        Optional.ofNullable(wrong.getSupportedMethods()).orElseGet(() -> new String[0]);
    String allowed = Arrays.stream(supported).sorted().collect(Collectors.joining(", "));
    return Refusal.of(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "this address does not take " + wrong.getMethod() + ": use " + allowed)
        .header(HttpHeaders.ALLOW, allowed);
  }

  private static Refusal type(@Nullable String name, TypeMismatchException wrong) {
    Class<?> type = wrong.getRequiredType();
    return Refusal.badParameter(
        name == null ? "parameter" : name, "type", "must be " + Words.of(type));
  }

  private static String listed(Collection<?> types) {
    return types.isEmpty()
        ? "another"
        : types.stream().map(Object::toString).distinct().collect(Collectors.joining(", "));
  }

  /** What can be said when nothing but the status is known. */
  static Refusal ofStatus(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> Refusal.malformed();
      case NOT_FOUND -> Refusal.nothingHere();
      case CONTENT_TOO_LARGE ->
          Refusal.of(status, "too-large", "the body is too large: send less at once");
      case URI_TOO_LONG ->
          Refusal.of(status, "address-too-long", "the address is too long: send fewer parameters");
      case REQUEST_HEADER_FIELDS_TOO_LARGE ->
          Refusal.of(status, "headers-too-large", "the headers are too large: send fewer");
      default ->
          Refusal.of(
              status,
              status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              status.getReasonPhrase());
    };
  }

  /** Our fault: the caller learns a number, the log has the rest. */
  private static Refusal incident(Throwable fault, HttpServletRequest request) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    // The query is left out: it may hold a ticket.
    log.error("incident {} at {} {}", id, request.getMethod(), request.getRequestURI(), fault);
    return Refusal.of(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "internal",
        "something went wrong on our side; it is on record as incident " + id);
  }
}
