package org.newsflow.item;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The nature of an item (IPTC's scheme {@code ninature}); the code is the guid's second part. */
public enum ItemType {
  TEXT,
  PICTURE,
  VIDEO,
  AUDIO,
  GRAPHIC,
  /** Several items as one. */
  COMPOSITE;

  /** The code of IPTC's scheme {@code http://cv.iptc.org/newscodes/ninature/}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type with this code, if there is one. */
  public static Optional<ItemType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
