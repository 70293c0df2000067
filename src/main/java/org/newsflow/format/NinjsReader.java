package org.newsflow.format;

import java.util.ArrayList;
import java.util.List;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;

/**
 * Reads IPTC's ninjs 3.1, our own documents and those of others; {@link Ninjs} tells which field
 * stands where. An event or a planning is taken as a text for editors, which is what a daybook is.
 */
final class NinjsReader implements ItemReader {

  private final HouseStyle style;

  NinjsReader(HouseStyle style) {
    this.style = style;
  }

  @Override
  public String name() {
    return Ninjs.NAME;
  }

  @Override
  public String mediaType() {
    return Ninjs.MEDIA_TYPE;
  }

  @Override
  public Reading read(byte[] document, Arrival arrival) {
    List<Problem> problems = new ArrayList<>();
    List<Problem> remarks = new ArrayList<>();
    String text = Incoming.text(document, problems);
    JsonObject json = text == null ? null : JsonObject.of(text, problems);
    NewsItem item =
        json == null ? null : new NinjsPage(json, arrival, style, problems, remarks).item();
    return item == null || !problems.isEmpty()
        ? new Reading.Refused(problems.stream().distinct().toList())
        : new Reading.Read(item, remarks);
  }
}
