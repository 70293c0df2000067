package org.newsflow.flow;

import org.newsflow.item.NewsflowException;

/** The flow cannot do its work. */
public final class FlowException extends NewsflowException {

  private static final long serialVersionUID = 1L;

  FlowException(String code, String message) {
    super(code, Category.OURS, message);
  }

  FlowException(String code, String message, Throwable cause) {
    super(code, Category.OURS, message, cause);
  }
}
