package org.newsflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers for what controllers throw, and for what Spring finds wrong before them. */
@ControllerAdvice
final class Advice {

  @ExceptionHandler(Throwable.class)
  void refuse(Throwable fault, HttpServletRequest request, HttpServletResponse response)
      throws Throwable {
    if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
      return;
    }
    if (response.isCommitted()) {
      // Nothing may be added to half an answer: the container cuts the connection.
      throw fault;
    }
    // Not returned: whatever the caller accepts, this is what there is.
    Refusals.of(fault, request).writeTo(request, response);
  }
}
