package org.newsflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;

/** The public page tells each thing once, in the language of the page. */
class PublicPageIT extends OnTheAir {

  private Document page(String path) {
    Answer answer = new Http(port).get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static String fields(String slugline, String topic) {
    return "\"language\":\"fa\",\"slugline\":\"%s\",\"subjects\":[\"%s\"],"
        .formatted(slugline, topic);
  }

  private void release(String headline, String slugline, String topic, String body) {
    String json =
        "{%s\"headline\":\"%s\",\"level\":\"routine\",\"bodyHtml\":\"%s\"}"
            .formatted(fields(slugline, topic), headline, body);
    act(201, draft(json), "release", "{}");
  }

  /** The page of the story with this headline. */
  private Document told(String headline) {
    return page(
        page("/fa/archive").selectXpath("//a[normalize-space()='" + headline + "']").attr("href"));
  }

  private static final String TEXT =
      "<p>پل روز دوشنبه باز شد.</p><p>خودروها از آن گذشتند.</p><p>وزیر آنجا بود.</p>"
          + "<p>ساخت آن سه سال طول کشید.</p><p>پل دوم سال آینده می‌آید.</p>";

  @Test
  void storiesBesideAStoryAreListedOnce() {
    for (int i = 1; i <= 3; i++) {
      release("پل باز شد " + i, "PAGE-BRIDGE", "04000000", TEXT);
      release("بازار " + i, "PAGE-MARKET-" + i, "04000000", TEXT);
    }

    Document story = told("پل باز شد 1");
    List<String> listed = story.select(".briefs a, .more h3").eachText();
    assertThat(listed).contains("پل باز شد 2", "پل باز شد 3", "بازار 1").doesNotHaveDuplicates();
    assertThat(listed).doesNotContain("پل باز شد 1");
    assertThat(story.select(".rail .briefs a").eachText())
        .containsExactly("پل باز شد 3", "پل باز شد 2");
  }

  @Test
  void topicWithoutANameInThePagesLanguageGoesByItsSection() {
    release("برداشت زعفران", "PAGE-SAFFRON", "20000209", TEXT);
    assertThat(page("/fa/topic/20000209").select("h1").text()).isEqualTo("اقتصاد");
  }

  @Test
  void countOfParagraphsIsToldOnlyWhereThereAreSeveral() {
    release("خبر بلند", "PAGE-LONG", "04000000", TEXT);
    release(
        "گاه‌شمار",
        "PAGE-DATES",
        "04000000",
        "<p>پل روز دوشنبه باز شد. این تاریخ‌ها مهم‌اند.</p>"
            + "<ul><li>سال ۱۹۳۱: آغاز</li><li>سال ۲۰۲۶: بازسازی</li></ul>");
    assertThat(told("خبر بلند").select(".cut").text()).contains("۵");
    assertThat(told("گاه‌شمار").select(".cut").text()).isEqualTo("در اینجا آغاز خبر آمده است");
  }

  @Test
  void searchThatCannotBeUnderstoodIsShownInNoForeignLanguage() {
    assertThat(page("/fa/search?q=%28a").select(".place").text()).startsWith("(a");
    assertThat(page("/en/search?q=%28a").select(".place").text()).contains("parenthesis");
  }

  @Test
  void updateDoesNotMoveAStoryInItsDay() {
    String first = released("Day one");
    released("Day two");
    follow(first, "update", "Day one goes on", "{}");
    assertThat(page("/en/archive").select(".ledger a").eachText())
        .containsSubsequence("Urgent Day two", "Urgent Day one goes on");
  }
}
