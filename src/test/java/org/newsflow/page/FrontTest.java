package org.newsflow.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newsflow.item.Body;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Picture;
import org.newsflow.item.Rendition;

/** The front page goes by level and time, and tells each running story once. */
class FrontTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private int number;

  private Card card(String headline, @Nullable String slugline, Level level, int minutesAgo) {
    return card(headline, slugline, level, minutesAgo, List.of());
  }

  private Card pictured(String headline, Level level, int minutesAgo) {
    Rendition web = new Rendition("web", Rendition.HELD + "abc", "image/jpeg", 1200, 800, 9L, null);
    Picture picture = new Picture(null, null, null, "A bridge", null, null, List.of(web));
    return card(headline, null, level, minutesAgo, List.of(picture));
  }

  private Card card(
      String headline,
      @Nullable String slugline,
      Level level,
      int minutesAgo,
      List<Picture> pictures) {
    Guid guid = new Guid("nf:text:20261123:" + ++number);
    Instant at = NOW.minus(Duration.ofMinutes(minutesAgo));
    NewsItem item =
        NewsItem.builder(guid, ItemType.TEXT, "en")
            .firstCreated(at)
            .versionCreated(at)
            .level(level)
            .lines(new NewsLines(headline, null, null, slugline, List.of(), null, null))
            .body(Body.of("It was so."))
            .pictures(pictures)
            .build();
    Row row =
        new Row(
            guid,
            "en",
            Section.NEWS,
            Row.State.SHOWN,
            level,
            guid,
            at,
            at,
            1_000 - minutesAgo,
            1_000 - minutesAgo,
            Set.of());
    return new Card(row, item);
  }

  private static Front front(List<Card> newest) {
    return Front.of(newest, List.of(new Front.Block(Section.NEWS, newest)), NOW);
  }

  private static List<String> headlines(List<Card> cards) {
    return cards.stream().map(Card::headline).toList();
  }

  private static List<String> top(Front front) {
    List<Card> top = new ArrayList<>();
    if (front.lead() != null) {
      top.add(front.lead());
    }
    top.addAll(front.beside());
    top.addAll(front.below());
    return headlines(top);
  }

  @Test
  void runningStoryStandsAtTheTopOnceByItsFullerStory() {
    Card safe = card("All six are safe", "TUNNEL", Level.IMPORTANT, 5);
    Card knocks = card("Knocks heard in the tunnel", "TUNNEL", Level.URGENT, 50);
    Front front = front(List.of(safe, card("Rates held", null, Level.ROUTINE, 10), knocks));

    assertThat(top(front)).containsExactly("All six are safe", "Rates held");
    assertThat(headlines(front.also())).containsExactly("Knocks heard in the tunnel");
    assertThat(front.blocks()).isEmpty();
  }

  @Test
  void pictureBringsAStoryToTheTopOnlyBeforeOthersAsFresh() {
    Card urgent = card("Dam gives way", null, Level.URGENT, 20);
    assertThat(top(front(List.of(pictured("Fair opens", Level.ROUTINE, 5), urgent))))
        .containsExactly("Dam gives way", "Fair opens");
    assertThat(top(front(List.of(pictured("Bridge closed", Level.IMPORTANT, 5), urgent))))
        .containsExactly("Bridge closed", "Dam gives way");
  }

  @Test
  void oneHeadlineStandsOnceInEachList() {
    Card again = card("Rates held", null, Level.ROUTINE, 1);
    Card first = card("Rates held", null, Level.ROUTINE, 90);
    Front front = front(List.of(again, first));

    assertThat(front.latest()).containsExactly(again);
    assertThat(front.blocks()).isEmpty();
  }

  @Test
  void nothingAtAllIsAFrontPageToo() {
    Front front = front(List.of());
    assertThat(front.lead()).isNull();
    assertThat(front.latest()).isEmpty();
  }
}
