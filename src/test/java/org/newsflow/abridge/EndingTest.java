package org.newsflow.abridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsflow.item.Body;
import org.newsflow.item.Body.Block;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;
import org.newsflow.item.PublicUse;
import org.newsflow.item.PublicUse.Show;

/** Where an abridgement ends, so that it does not mislead who reads no further. */
class EndingTest {

  private static final String LEAD = "The bridge over the Nisra was opened on Monday.";

  /** So much that two fifths of the text are what the test is about. */
  private static final String REST =
      "Trams are to follow in the spring and with them a new line to the harbour and the market. ";

  private static NewsItem story(String language, List<Block> blocks) {
    return NewsItem.builder(new Guid("nf:text:20261123:1"), ItemType.TEXT, language)
        .headline("A headline")
        .body(new Body(blocks))
        .build();
  }

  private static NewsItem story(String language, String... paragraphs) {
    return story(language, Stream.of(paragraphs).<Block>map(Body.Paragraph::of).toList());
  }

  private static List<String> shown(NewsItem item) {
    return Abridger.abridge(item, Rule.STANDARD).orElseThrow().item().body().paragraphs();
  }

  private static List<String> shown(String language, String... paragraphs) {
    return shown(story(language, paragraphs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | What will it change?",
        "en | She asked: \"What will it change?\"",
        "tr | Köprü neyi değiştirecek?",
        "ar | ماذا سيتغير؟",
        "ar | وتساءل الوزير: \"ماذا سيتغير؟\".",
        "en | The dates are as follows.",
        "en | The minister said:",
        "tr | Gelişmeler şöyle:",
        "tr | Bakan şunları söyledi.",
        "ar | وجاءت النتائج كالآتي:",
        "ar | وفيما يلي نص المقابلة.",
        "en | Trams are next"
      })
  void aQuestionAnAnnouncementOrACrossheadIsNotTheEnd(String language, String paragraph) {
    assertThat(shown(language, LEAD, paragraph, REST.repeat(4))).containsExactly(LEAD);
  }

  @Test
  void aQuestionWithItsAnswerMayStand() {
    assertThat(shown("en", LEAD, "What will it change?", "Nothing at all.", REST.repeat(4)))
        .containsExactly(LEAD, "What will it change?", "Nothing at all.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1968: It opens. | 2016: A barge grazes it. | 2026: It is shut.",
        "en | • One pier. | • Two piers. | • Three piers.",
        "en | 1. One pier. | 2. Two piers. | 3. Three piers.",
        "tr | Şubat 1998: Açıldı. | Temmuz 2015: Kapandı. | Kasım 2026: Yıkıldı.",
        "tr | 08.30 Açıldı. | 09.15 Kapandı. | 10.00 Yıkıldı.",
        "ar | مارس/ آذار 2019: افتتح. | مايو/ أيار 2023: أغلق. | يونيو/ حزيران 2024: هدم."
      })
  void aListIsKeptWholeOrNotAtAll(String language, String first, String second, String third) {
    assertThat(shown(language, LEAD, first, second, third, REST)).containsExactly(LEAD);
    assertThat(shown(language, LEAD, first, second, third, REST.repeat(4))).hasSize(4);
    assertThat(shown(language, LEAD + " The dates:", first, second, third, REST))
        .containsExactly(LEAD);
    assertThat(shown(language, "The dates:", first, second, third)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | But nobody may cross it yet.",
        "tr | Ancak köprüden henüz geçilemiyor.",
        "ar | لكن أحدا لا يستطيع عبوره بعد.",
        "ar | من جهته، قال الوزير إنه مغلق.",
        "en | Her Oruvanian counterpart called it a mistake.",
        "tr | Muhalefet lideri ise bunu yanlış buldu."
      })
  void whatIsTurnedRoundNextIsNotTheEndWhereThereIsAnother(String language, String turn) {
    String claim = "It is the longest and safest of the river.";

    assertThat(shown(language, LEAD, claim, turn + " " + REST, REST.repeat(2)))
        .containsExactly(LEAD);
  }

  @Test
  void whoGoesOnIsNotPartedFromTheAnswerOfTheOtherSide() {
    String[] talks = {
      "توصلت سلميريا وأوروفانيا إلى اتفاق على مياه نهر نيسرا في جنيف.",
      "وقالت الوزيرة إن الاتفاق ثمرة صبر طويل.",
      "وتابعت: النهر أقدم من حدودنا.",
      "من جهته، قال الوزير الأوروفاني إن البرلمان سيصوت على الاتفاق في مطلع الشهر المقبل.",
      "وانطلقت المفاوضات الجمعة وتوقفت ساعات عدة مساء السبت بسبب خلاف على طريقة احتساب الحصص.",
      "وينبع النهر من المرتفعات الشمالية ويمتد مئات الكيلومترات قبل أن يصب في الخليج جنوبا.",
    };

    assertThat(shown("ar", talks)).containsExactly(talks[0]);
  }

  @Test
  void theLeadIsToldWithWhatTurnsItRound() {
    String lead = "Pieces of foam broke away from the shuttle at its launch on Tuesday.";
    String turn = "However, they are not thought to have caused any damage.";

    assertThat(shown("en", lead, turn, REST)).containsExactly(lead, turn);
    assertThat(shown("en", lead, turn + " " + REST)).containsExactly(lead, turn);
    assertThat(shown("en", lead, turn)).containsExactly(lead);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | A clerk told the court on Monday that the mayor had taken money. "
            + "| The mayor denies it. | She said she had been on a train that day.",
        "tr | Bir memur pazartesi günü mahkemede başkanın para aldığını söyledi. "
            + "| Başkan iddiaları yalanladı. | O gün trende olduğunu belirtti.",
        "ar | قال موظف للمحكمة، الاثنين، إن رئيس البلدية تلقى أموالا. "
            + "| ونفى رئيس البلدية ذلك. | وقال إنه كان في القطار يومها."
      })
  void anAccusationIsNeverToldWithoutItsDenial(
      String language, String accusation, String denial, String more) {
    assertThat(shown(language, accusation, denial, more)).containsExactly(accusation, denial);
    assertThat(shown(language, accusation, denial + " " + more))
        .containsExactly(accusation, denial);
    assertThat(shown(language, accusation, denial)).isEmpty();
    assertThat(shown(language, accusation + " " + denial)).isEmpty();
    assertThat(shown(language, LEAD, accusation, denial + " " + REST.repeat(2), REST))
        .containsExactly(LEAD);
  }

  @Test
  void aDenialThatIsToldAlreadyNeedsNoOther() {
    String lead = "The mayor, who denies it, was accused on Monday of taking money.";

    assertThat(shown("en", lead, "Her lawyer denied it, too.", REST)).containsExactly(lead);
  }

  @Test
  void aDenialBeyondTheCeilingLeavesTheHeadline() {
    String accusation = "A clerk told the court that the mayor had taken money. ";

    assertThat(shown("en", accusation + REST.repeat(6), "The mayor denies it.", REST)).isEmpty();
  }

  @Test
  void theEditorIsToldOfADenialThatIsLeftOut() {
    NewsItem item =
        story("en", "A clerk accused the mayor on Monday.", REST, REST, "The mayor denies it.");

    assertThat(Abridger.check(item, Rule.STANDARD))
        .singleElement()
        .matches(problem -> problem.rule().equals(Abridger.UNANSWERED))
        .extracting(Problem::message)
        .asString()
        .contains("paragraph 4");
    assertThat(
            Abridger.check(
                item.toBuilder()
                    .publicUse(new PublicUse(Show.ABRIDGED, "The mayor denies a charge."))
                    .build(),
                Rule.STANDARD))
        .isEmpty();
    assertThat(Abridger.check(item.toBuilder().level(Level.FLASH).build(), Rule.STANDARD))
        .isEmpty();
    assertThat(Abridger.check(story("en", LEAD, REST, REST), Rule.STANDARD)).isEmpty();
  }

  @Test
  void paragraphsAreCountedAsReadersCountThem() {
    List<Body.Inline> text = List.of(new Body.Text("A barge grazes the second pier."));
    NewsItem item =
        story(
            "en",
            List.of(
                Body.Paragraph.of(LEAD),
                new Body.Subhead(text),
                new Body.ItemList(false, List.of(text, text, text)),
                new Body.Quote(List.of(text, text), "A skipper"),
                new Body.Table(List.of(List.of(text)))));
    Abridgement abridgement = Abridger.abridge(item, Rule.STANDARD).orElseThrow();

    assertThat(abridgement.keptParagraphs()).isEqualTo(1);
    assertThat(abridgement.ofParagraphs()).isEqualTo(7);
    assertThat(abridgement.shownWords()).isEqualTo(9);
    assertThat(abridgement.ofWords()).isEqualTo(item.body().words());
  }

  @Test
  void aSingleParagraphThatIsCutIsNotCountedAsShown() {
    Abridgement abridgement =
        Abridger.abridge(story("en", LEAD + " " + REST), Rule.STANDARD).orElseThrow();

    assertThat(abridgement.item().body().plainText()).isEqualTo(LEAD);
    assertThat(abridgement.keptParagraphs()).isZero();
    assertThat(abridgement.ofParagraphs()).isEqualTo(1);
  }
}
