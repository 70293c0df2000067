package org.newsflow.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsflow.item.Body;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;

/**
 * The notice that closes a story on a public page and says that the rest is for subscribers. It
 * comes in where stories are copied from such a page, and never goes out on the wire (WIRE 30).
 */
final class PublicNotice {

  static final Problem STRIPPED =
      new Problem(
          "body",
          "public-notice",
          "the last paragraph was the public page's notice to subscribe: it was left out");

  private static final int LONGEST = 500;

  /**
   * A notice speaks of subscribers, of news, and of a part or a summary. One word of each list must
   * be there, so that a story about subscribers keeps its last paragraph.
   */
  private static final List<Pattern> SPEAKS_OF =
      List.of(
          Pattern.compile(
              "subscri|abone|اشتراك|مشترك|المشتركين|abonn|suscri|подпис|pretplat|претплат|abonî"
                  + "|ئابوون|بەشداربوو|مشترکان|اشتراک|abonim|abonent|langgan",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          Pattern.compile(
              "news|haber|أخبار|الأخبار|actualit|informations|dépêches|notici|новост|vijest|vijesti"
                  + "|vesti|вести|nûçe|هەواڵ|خبر|اخبار|lajm|berita",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          Pattern.compile(
              "portion|summar|abridg|özet|اختصار|مختصر|ملخص|résum|abrégé|extrait|resum|extract"
                  + "|сокращ|част|sažet|skraćen|skrać|сажет|скраћ|kurt|کورت|پوختە|خلاصه|گزیده"
                  + "|shkurt|përmbled|скрат|ringkas|sebagian",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          Pattern.compile(
              "web ?site|internet|\\bHAS\\b|sitesi|موقع|الصفحة|site|сайт|веб|veb|malper|ماڵپەڕ|سایت"
                  + "|faqe|situs|laman|página|sitio|stranic|страниц",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));

  private PublicNotice() {}

  /** The item without the notice, or nothing when it has none. */
  static Optional<NewsItem> strip(NewsItem item) {
    List<Body.Block> blocks = item.body().blocks();
    if (blocks.size() < 2 || !isNotice(Body.text(blocks.getLast()))) {
      return Optional.empty();
    }
    Body rest = new Body(blocks.subList(0, blocks.size() - 1));
    return Optional.of(item.toBuilder().body(rest).build());
  }

  static boolean isNotice(String paragraph) {
    return paragraph.length() <= LONGEST
        && SPEAKS_OF.stream().allMatch(words -> words.matcher(paragraph).find());
  }
}
