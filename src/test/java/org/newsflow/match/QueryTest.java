package org.newsflow.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ankara                          | ankara
          ANKARA izmir                    | ANKARA AND izmir
          a AND b                         | a AND b
          a OR b c                        | a OR b AND c
          a b OR c d                      | a AND b OR c AND d
          (a OR b) c                      | (a OR b) AND c
          a OR (b OR c)                   | a OR (b OR c)
          a -b                            | a AND NOT b
          a NOT b OR c                    | a AND NOT b OR c
          a NOT (b OR c)                  | a AND NOT (b OR c)
          NOT NOT a                       | NOT NOT a
          +a +b                           | a AND b
          a-b                             | a-b
          and or not                      | and AND or AND not
          "oil price"                     | "oil price"
          " oil \t price "                | "oil price"
          "ankara"                        | ankara
          "AND"                           | "AND"
          “oil price”                     | "oil price"
          «prix du pétrole»               | "prix du pétrole"
          „cijena nafte“                  | "cijena nafte"
          “oil price"                     | "oil price"
          "oil price"~5                   | "oil price"~5
          econom*                         | econom*
          *                               | *
          *:*                             | *
          * -a                            | * AND NOT a
          a^2                             | a^2
          (a b)^0.50                      | (a AND b)^0.5
          "a b"~3^10                      | "a b"~3^10
          10:30                           | "10:30"
          headline:ankara                 | headline:ankara
          HEADLINE:"oil price"            | headline:"oil price"
          headline:(a OR b) c             | (headline:a OR headline:b) AND c
          headline:(a -"b c")             | headline:a AND NOT headline:"b c"
          headline:econom*                | headline:econom*
          subject:04000000                | subject:medtop:04000000
          subject:medtop:04000000         | subject:medtop:04000000
          subject:٠٤٠٠٠٠٠٠                | subject:medtop:04000000
          subject:(04000000 11000000)     | subject:medtop:04000000 AND subject:medtop:11000000
          language:(ar OR TR)             | language:ar OR language:tr
          language:sr-Latn                | language:sr-latn
          type:Picture                    | type:picture
          level:(flash OR urgent)         | level:flash OR level:urgent
          urgency:<=3                     | urgency:<=3
          urgency:<3                      | urgency:<=2
          urgency:>3                      | urgency:>=4
          urgency:=3                      | urgency:3
          urgency:2..4                    | urgency:2..4
          urgency:(1 OR 2)                | urgency:1 OR urgency:2
          priority:>=5                    | priority:>=5
          place:Ankara                    | place:Ankara
          place:gn:323786                 | place:gn:323786
          place:"New York"                | place:"New York"
          country:TR                      | country:tr
          genre:Interview                 | genre:interview
          desk:"Dış Haberler"             | desk:"dış haberler"
          test:true                       | test:true
          date:2026-11-23                 | date:2026-11-23
          date:<2026                      | date:<2026
          date:>=2026-11-23T10:00Z        | date:>=2026-11-23T10:00Z
          date:>=-7d                      | date:>=-7d
          date:today                      | date:today
          date:2026-11-01..2026-11-23     | date:>=2026-11-01 AND date:<=2026-11-23
          a date:-7d..today               | a AND (date:>=-7d AND date:<=today)
          slug:TURKEY-RATES/URGENT        | slug:TURKEY-RATES/URGENT
          رئيس language:ar                | رئيس AND language:ar
          """)
  void queriesAreRead(String text, String canonical) {
    Query query = valid(text);
    assertThat(query.text()).isEqualTo(canonical);
    assertThat(valid(canonical)).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                              | 1  | empty
          `   `                           | 4  | empty
          a OR                            | 5  | missing-operand
          OR a                            | 1  | missing-operand
          a AND OR b                      | 7  | missing-operand
          a NOT                           | 6  | missing-operand
          ()                              | 2  | missing-operand
          a - b                           | 3  | missing-operand
          a (b c                          | 3  | unclosed-parenthesis
          a b)                            | 4  | unopened-parenthesis
          a "b c                          | 3  | unclosed-quotation
          a “b c                          | 3  | unclosed-quotation
          headlin:a                       | 1  | unknown-field
          a medtop:04000000               | 3  | unknown-field
          a headline: b                   | 12 | missing-value
          headline:                       | 10 | missing-value
          headline:(a slug:b)             | 13 | nested-field
          NOT a                           | 1  | only-excludes
          -a -b                           | 1  | only-excludes
          a OR -b                         | 6  | only-excludes
          a OR (b c) OR NOT (d OR e)      | 15 | only-excludes
          NOT *                           | 1  | only-excludes
          *a                              | 1  | leading-wildcard
          x headline:*a                   | 12 | leading-wildcard
          headline:*                      | 10 | leading-wildcard
          ec*nomy                         | 1  | wildcard
          a*                              | 1  | wildcard
          turkey-ec*                      | 1  | wildcard
          desk:eco*                       | 6  | wildcard
          a !b                            | 3  | false-minus
          a –b                            | 3  | false-minus
          a && b                          | 3  | nothing-to-find
          a – b                           | 3  | nothing-to-find
          "..."                           | 1  | nothing-to-find
          ankra~2                         | 6  | nearness
          "a b"~                          | 6  | nearness
          "a b"~0                         | 6  | nearness
          "a b"~51                        | 6  | nearness
          desk:"a b"~2                    | 11 | nearness
          a^x                             | 2  | boost
          a^0                             | 2  | boost
          a^101                           | 2  | boost
          a^2^3                           | 2  | boost
          subject:economy                 | 9  | value
          language:turkish                | 10 | value
          type:story                      | 6  | value
          level:hot                       | 7  | value
          urgency:0                       | 9  | value
          urgency:12                      | 9  | value
          urgency:4..2                    | 9  | value
          urgency:<1                      | 9  | value
          priority:7                      | 10 | value
          test:maybe                      | 6  | value
          country:TUR                     | 9  | value
          date:yesterday                  | 6  | value
          date:2026-13-01                 | 6  | value
          date:-12h                       | 6  | value
          date:2026-11-23..               | 6  | value
          language:(ar tr)                | 14 | never
          level:(flash AND urgent)        | 18 | never
          انقرة وزير)                     | 11 | unopened-parenthesis
          é😀x (a                          | 5  | unclosed-parenthesis
          """)
  void faultsAreNamedWithTheirPlace(String text, int column, String rule) {
    assertThat(problems(text))
        .extracting(QueryProblem::column, QueryProblem::rule)
        .containsExactly(tuple(column, rule));
  }

  @Test
  void whatBeginsWithASignIsNoCode() {
    Query query = ((Parsed.Valid) Query.parse("place:+aa:")).query();
    assertThat(Query.parse(query.text())).isEqualTo(new Parsed.Valid(query));
  }

  @Test
  void allFaultsInValuesAreToldAtOnce() {
    assertThat(problems("urgency:0 AND foo:bar OR level:hot"))
        .extracting(QueryProblem::rule)
        .containsExactly("value", "unknown-field", "value");
  }

  @Test
  void aProblemPointsToItsPlace() {
    QueryProblem problem = problems("language:ar\nurgency:12 a").getFirst();
    assertThat(problem.excerpt())
        .isEqualTo(
            """
            language:ar urgency:12 a
                                ^\
            """);
    assertThat(problem.message()).isEqualTo("urgency: takes 1 to 9, as 3, <=3 or 2..4");
    assertThat(problem.in("query").message()).contains("(at character 21)");
  }

  @Test
  void aStoredQueryHasNoRelativeDate() {
    assertThat(Query.parseStored("a date:>=-7d"))
        .isInstanceOfSatisfying(
            Parsed.Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(QueryProblem::column, QueryProblem::rule)
                    .containsExactly(tuple(8, "relative-date")));
    assertThat(Query.parseStored("a date:>=2026-11-23")).isInstanceOf(Parsed.Valid.class);
  }

  @Test
  void longListsAreFineAndEndlessOnesAreNot() {
    assertThat(valid(list(20, "name"))).isInstanceOf(Query.Or.class);
    assertThat(valid(list(500, "some name"))).isInstanceOf(Query.Or.class);
    assertThat(valid("language:tr slug:(" + list(500, "word") + ")")).isInstanceOf(Query.And.class);
    assertThat(problems(list(10_000, "a")).getFirst().rule()).isEqualTo("too-long");
    assertThat(problems(list(1_025, "a")))
        .extracting(QueryProblem::rule)
        .containsExactly("too-many-terms");
    assertThat(problems("x".repeat(1 << 20)).getFirst())
        .returns("too-long", QueryProblem::rule)
        .returns(32_769, QueryProblem::column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "NOT ", "+", "-("})
  void deepNestingIsRefused(String opening) {
    assertThat(problems(opening.repeat(10_000) + "a")).hasSize(1);
    assertThat(problems("a " + opening.repeat(60) + "b"))
        .extracting(QueryProblem::rule)
        .containsExactly("too-deep");
  }

  @Test
  void problemsAreNotWithoutEnd() {
    assertThat(problems("urgency:0 ".repeat(500))).hasSize(20);
  }

  static Query valid(String text) {
    return switch (Query.parse(text)) {
      case Parsed.Valid(Query query) -> query;
      case Parsed.Invalid(List<QueryProblem> problems) ->
          throw new AssertionError(text + ": " + problems);
    };
  }

  private static List<QueryProblem> problems(String text) {
    return switch (Query.parse(text)) {
      case Parsed.Valid(Query query) -> throw new AssertionError(text + " is " + query.text());
      case Parsed.Invalid(List<QueryProblem> problems) -> problems;
    };
  }

  private static String list(int size, String word) {
    return IntStream.range(0, size)
        .mapToObj(i -> '"' + word + " " + i + '"')
        .collect(Collectors.joining(" OR "));
  }
}
