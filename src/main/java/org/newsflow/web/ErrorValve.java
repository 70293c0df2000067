package org.newsflow.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * The last word on what no controller answered: requests that the container itself refuses, and
 * what filters throw. In place of Tomcat's HTML.
 */
final class ErrorValve extends ErrorReportValve {

  private static final Logger log = LoggerFactory.getLogger(ErrorValve.class);

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    Refusal refusal = refusal(request, response, fault);
    try {
      SafeHeaders.writeTo(response);
      response.setStatus(refusal.status().value());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      refusal.headers().forEach(response::setHeader);
      // Not the stream: the application may have taken it already.
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(refusal.json(request));
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException e) {
      log.debug("nobody to tell: {}", e.getMessage());
    }
  }

  private static Refusal refusal(Request request, Response response, @Nullable Throwable fault) {
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    if (status == null) {
      status = HttpStatus.INTERNAL_SERVER_ERROR;
    }
    return fault == null || status.is4xxClientError()
        ? Refusals.ofStatus(status)
        : Refusals.of(fault, request);
  }
}
