package org.newsflow.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.NewsItem;

/** What differs between two versions of an item, by the fields' names in the API. */
final class Changes {

  private static final Map<String, Function<NewsItem, Object>> FIELDS = fields();

  private Changes() {}

  static List<String> between(NewsItem before, NewsItem after) {
    List<String> changed = new ArrayList<>();
    FIELDS.forEach((name, field) -> {
      if (!Objects.equals(field.apply(before), field.apply(after))) {
        changed.add(name);
      }
    });
    return changed;
  }

  private static Map<String, Function<NewsItem, Object>> fields() {
    Map<String, Function<NewsItem, Object>> fields = new LinkedHashMap<>();
    fields.put("headline", NewsItem::headline);
    fields.put("subheadline", item -> some(item.lines().subheadline()));
    fields.put("standfirst", item -> some(item.lines().standfirst()));
    fields.put("body", NewsItem::body);
    fields.put("slugline", item -> some(item.lines().slugline()));
    fields.put("datelines", item -> item.lines().datelines());
    fields.put("byline", item -> some(item.lines().byline()));
    fields.put("creditline", item -> some(item.lines().creditline()));
    fields.put("level", NewsItem::level);
    fields.put("urgency", NewsItem::urgency);
    fields.put("subjects", item -> item.about().subjects());
    fields.put("genre", item -> some(item.about().genre()));
    fields.put("keywords", item -> item.about().keywords());
    fields.put("places", item -> item.about().places());
    fields.put("people", item -> item.about().people());
    fields.put("organisations", item -> item.about().organisations());
    fields.put("infoSources", NewsItem::infoSources);
    fields.put("edNote", item -> some(item.edNote()));
    fields.put("usageTerms", item -> some(item.rights().usageTerms()));
    fields.put("publishable", NewsItem::publishable);
    fields.put("pictures", NewsItem::pictures);
    fields.put("renditions", NewsItem::renditions);
    fields.put("links", NewsItem::links);
    return fields;
  }

  private static Object some(@Nullable Object value) {
    return value == null ? "" : value;
  }
}
