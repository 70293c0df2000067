package org.newsflow.desk;

import java.util.List;
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

  /**
   * Whom it would reach.
   *
   * @param products that match
   * @param subscribers how many may have it through any of them
   * @param isPublic whether the public page would show something of it
   */
  record OfReach(List<Reached> products, int subscribers, boolean isPublic) implements Preview {
    public OfReach {
      products = List.copyOf(products);
    }
  }

  /**
   * A product that matches.
   *
   * @param code what the API shows
   * @param name in the item's language where there is one
   * @param subscribers how many may have the item through it
   */
  record Reached(String code, String name, long subscribers) {}
}
