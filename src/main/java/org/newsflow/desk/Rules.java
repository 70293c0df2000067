package org.newsflow.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsflow.abridge.Abridger;
import org.newsflow.desk.Rule.Breach;
import org.newsflow.item.Concept;
import org.newsflow.item.MediaTopic;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;

/** All that must hold when an item is released; every rule is asked, whatever others say. */
final class Rules {

  /** The ranges from which IPTC gives codes: 01 to 17 at the top, 20 below. */
  private static final Pattern IN_RANGE =
      Pattern.compile("medtop:(?:(?:0[1-9]|1[0-7])000000|20[0-9]{6})");

  private final MediaTopics topics;
  private final DeskSettings settings;
  private final List<Rule> rules;

  /**
   * The rules of a newsroom.
   *
   * @param held whether there is a file here with this hash
   * @param abridgement what an editor has to know of the public's short form
   */
  Rules(
      DeskSettings settings,
      MediaTopics topics,
      Predicate<String> held,
      Function<NewsItem, List<Problem>> abridgement) {
    this.topics = topics;
    this.settings = settings;
    this.rules =
        Stream.of(
                LineRules.all(settings.headlineCharacters()),
                TextRules.all(held),
                subjects(),
                ReleaseRules.all(),
                LinkRules.all(),
                abridgement(abridgement))
            .flatMap(List::stream)
            .toList();
    refuseUnknown("warn-only", settings.warnOnly());
    refuseUnknown("required", settings.required());
  }

  private void refuseUnknown(String setting, Set<String> names) {
    List<String> unknown = names.stream().filter(name -> !names().contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "newsflow.desk.%s: no such rules: %s".formatted(setting, String.join(", ", unknown)));
    }
  }

  /** What the rules say: problems stop the release, warnings do not. */
  record Findings(List<Problem> problems, List<Problem> warnings) {
    boolean fit() {
      return problems.isEmpty();
    }
  }

  /** The names of all rules. */
  List<String> names() {
    return rules.stream().map(Rule::name).toList();
  }

  Findings check(Candidate candidate) {
    List<Problem> problems = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    for (Rule rule : rules) {
      (warns(rule) ? warnings : problems).addAll(rule.problems(candidate));
    }
    return new Findings(problems, warnings);
  }

  private boolean warns(Rule rule) {
    return settings.warnOnly().contains(rule.name())
        || (rule.warns() && !settings.required().contains(rule.name()));
  }

  private List<Rule> subjects() {
    return List.of(
        Rule.warn(
            "subject-missing",
            "subjects",
            c -> c.isStory() && !c.isFlash() && c.item().about().subjects().isEmpty(),
            "choose at least one Media Topic, or no product by subject has it"),
        new Rule(
            "subject-unknown",
            false,
            c ->
                subjects(
                    c,
                    code -> topics.find(code).isEmpty() && !IN_RANGE.matcher(code).matches(),
                    "is no Media Topic: choose another")),
        new Rule(
            "subject-unlisted",
            true,
            c ->
                subjects(
                    c,
                    code -> topics.find(code).isEmpty() && IN_RANGE.matcher(code).matches(),
                    "is not in this installation's list of Media Topics")),
        new Rule(
            "subject-retired",
            true,
            c ->
                subjects(
                    c,
                    code -> topics.find(code).filter(MediaTopic::retired).isPresent(),
                    "was withdrawn by IPTC: choose one in its place")));
  }

  private static Stream<Breach> subjects(
      Candidate candidate, Predicate<String> broken, String message) {
    List<Concept> subjects = candidate.item().about().subjects();
    return IntStream.range(0, subjects.size())
        .filter(i -> broken.test(String.valueOf(subjects.get(i).code())))
        .mapToObj(
            i -> new Breach("subjects[%d]".formatted(i), subjects.get(i).code() + " " + message));
  }

  /** What is said of the short form; that a denial is left out is no more than a word. */
  private static List<Rule> abridgement(Function<NewsItem, List<Problem>> check) {
    return List.of(
        new Rule(
            "abridgement",
            false,
            c -> breaches(check.apply(c.item()), rule -> !rule.equals(Abridger.UNANSWERED))),
        new Rule(
            Abridger.UNANSWERED,
            true,
            c -> breaches(check.apply(c.item()), Abridger.UNANSWERED::equals)));
  }

  private static Stream<Breach> breaches(List<Problem> problems, Predicate<String> rule) {
    return problems.stream()
        .filter(problem -> rule.test(problem.rule()))
        .map(problem -> new Breach(problem.field(), problem.message()));
  }
}
