package org.newsflow.store;

import org.newsflow.item.NewsflowException;

/** The database could not do what it was asked: full, locked by another process, out of reach. */
public final class StoreException extends NewsflowException {

  private static final long serialVersionUID = 1L;

  StoreException(String code, String message) {
    super(code, Category.OURS, message);
  }

  StoreException(String code, String message, Throwable cause) {
    super(code, Category.OURS, message, cause);
  }
}
