package org.newsflow.item;

import java.util.Arrays;
import java.util.Optional;

/** A typed link to another item (NewsML-G2 {@code link}). */
public record Link(Rel rel, Guid guid) {

  /** What the other item is to this one; the codes are those of IPTC's scheme {@code irel}. */
  public enum Rel {
    /** This item follows up the other. */
    EVOLVED_FROM("evolvedFrom"),
    TRANSLATION_OF("translationOf"),
    /** This item stands in for the other, which was killed. */
    SUBSTITUTE_FOR("substituteFor"),
    /** A take: this item continues the other. */
    CONTINUES("continues"),
    SEE_ALSO("seeAlso");

    private final String code;

    Rel(String code) {
      this.code = code;
    }

    /** The code on the wire. */
    public String code() {
      return code;
    }

    /** The relation with this code, if there is one. */
    public static Optional<Rel> of(String code) {
      return Arrays.stream(values()).filter(rel -> rel.code.equals(code)).findFirst();
    }
  }
}
