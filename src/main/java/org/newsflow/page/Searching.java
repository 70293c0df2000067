package org.newsflow.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Language;

/** Searches what is public. */
final class Searching {

  Found find(Language language, String query, @Nullable String cursor) {
    return new Found(query, false, 0, List.of(), null, null);
  }
}
