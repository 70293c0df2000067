package org.newsflow.format;

import java.util.ArrayList;
import java.util.List;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;

/** Reads plain text in the form that {@link PlainText} describes. */
final class PlainTextReader implements ItemReader {

  private static final int LONGEST = 1_000_000;

  private final HouseStyle style;

  PlainTextReader(HouseStyle style) {
    this.style = style;
  }

  @Override
  public String name() {
    return PlainText.NAME;
  }

  @Override
  public String mediaType() {
    return PlainText.MEDIA_TYPE;
  }

  @Override
  public Reading read(byte[] document, Arrival arrival) {
    List<Problem> problems = new ArrayList<>();
    String raw = Incoming.text(document, problems);
    String text = raw == null ? "" : Text.clean("text", raw, problems);
    if (text.length() > LONGEST) {
      problems.add(new Problem(null, "too-large", "longer than %,d characters".formatted(LONGEST)));
    }
    if (!problems.isEmpty()) {
      return new Reading.Refused(problems);
    }
    NewsItem item = new PlainTextPage(text, arrival, style, problems).item();
    return item == null || !problems.isEmpty()
        ? new Reading.Refused(problems)
        : new Reading.Read(item, List.of());
  }
}
