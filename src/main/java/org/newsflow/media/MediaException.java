package org.newsflow.media;

import org.newsflow.item.NewsflowException;

/** A file that cannot be written, or is not what it was. */
final class MediaException extends NewsflowException {
  private static final long serialVersionUID = 1L;

  MediaException(String code, String message) {
    super(code, Category.OURS, message);
  }

  MediaException(String code, String message, Throwable cause) {
    super(code, Category.OURS, message, cause);
  }
}
