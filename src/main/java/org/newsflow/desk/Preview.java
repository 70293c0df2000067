package org.newsflow.desk;

import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridgement;

/** What a draft would look like, or an item that is out. */
public sealed interface Preview {

  /** As a document of a format. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Document(String mediaType, byte[] bytes) implements Preview {}

  /**
   * As the public would see it.
   *
   * @param abridgement null for not at all
   */
  record ForPublic(@Nullable Abridgement abridgement) implements Preview {}

  /** Whom it would reach. */
  record OfReach(Reach.Estimate estimate, boolean isPublic) implements Preview {}
}
