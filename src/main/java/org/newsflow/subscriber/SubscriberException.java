package org.newsflow.subscriber;

import org.newsflow.item.NewsflowException;

/** What is stored of subscribers cannot be read. */
public final class SubscriberException extends NewsflowException {

  private static final long serialVersionUID = 1L;

  SubscriberException(String code, String message) {
    super(code, Category.OURS, message);
  }

  SubscriberException(String code, String message, Throwable cause) {
    super(code, Category.OURS, message, cause);
  }
}
