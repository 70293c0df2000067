package org.newsflow.format;

import org.newsflow.item.Problem;

/** What came of writing an item. */
public sealed interface Writing {

  /** The document. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Written(byte[] document) implements Writing {}

  /** The format has no field for something that must not be lost, such as an open-ended embargo. */
  record NotCarried(Problem reason) implements Writing {}
}
