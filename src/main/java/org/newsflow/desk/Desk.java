package org.newsflow.desk;

import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;

/** tmp. */
public final class Desk {
  private Desk() {}

  static Guid unnamed(ItemType type) {
    return new Guid("unnamed:" + type.code() + ":00000000:0");
  }
}
