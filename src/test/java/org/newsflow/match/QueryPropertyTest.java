package org.newsflow.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.newsflow.item.Language;

class QueryPropertyTest {

  @Provide
  Arbitrary<Query> queries() {
    return Queries.over(
        Arbitraries.of(
            "ankara",
            "AND",
            "or",
            "faiz",
            "انتخابات",
            "کتاب‌ها",
            "Београд",
            "covid-19",
            "10:30",
            "nf:text",
            "O'Neill",
            "+plus",
            "-minus",
            "!no",
            "a(b)",
            "c++",
            "x^2",
            "y~3",
            "star*"));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "a",
            "ankara",
            "AND",
            "OR",
            "NOT",
            "(",
            ")",
            "\"",
            "“",
            "”",
            "«",
            ":",
            "*",
            "^",
            "~",
            "^2",
            "~5",
            "+",
            "-",
            "–",
            "!",
            "headline:",
            "language:",
            "date:",
            "urgency:",
            "place:",
            "foo:",
            "<=",
            "..",
            "2026-11-23",
            "-7d",
            "3",
            "ar",
            "\u200c",
            "\u202e",
            "\u00a0",
            "😀",
            "\ud800",
            "\u0000",
            "\n",
            " ",
            " ",
            " ",
            "ن");
    return Arbitraries.oneOf(
        parts.list().ofMaxSize(40).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(60));
  }

  @Property(tries = 2_000)
  void whatIsWrittenReadsBackAsTheSame(@ForAll("queries") Query query) {
    assertThat(readable(query)).isEqualTo(Query.parse(query.text()) instanceof Parsed.Valid);
    if (Query.parse(query.text()) instanceof Parsed.Valid(Query read)) {
      assertThat(read).isEqualTo(query);
    }
  }

  @Property(tries = 5_000)
  void noTextBreaksTheParser(@ForAll("texts") String text) {
    switch (Query.parse(text)) {
      case Parsed.Valid(Query query) ->
          assertThat(Query.parse(query.text())).isEqualTo(new Parsed.Valid(query));
      case Parsed.Invalid(List<QueryProblem> problems) ->
          assertThat(problems)
              .isNotEmpty()
              .allSatisfy(problem -> {
                int characters = text.codePointCount(0, text.length());
                assertThat(problem.column()).isBetween(1, characters + 1);
                assertThat(problem.excerpt().lines()).hasSize(2);
              });
    }
  }

  @Property(tries = 500)
  void noTextBreaksTheMatching(@ForAll("texts") String text, @ForAll("texts") String body) {
    if (Query.parse(text) instanceof Parsed.Valid(Query query)) {
      StoredQueries queries = new StoredQueries(SubjectTree.NONE, Items.CLOCK);
      for (Language language : Language.values()) {
        Explanation explanation = queries.explain(query, Items.of(language.tag(), body));
        assertThat(explanation.toString()).startsWith(explanation.found() ? "yes " : "no  ");
      }
    }
  }

  /** All random queries are readable but those that only exclude. */
  private static boolean readable(Query query) {
    return Anchor.missing(query).isEmpty();
  }
}
