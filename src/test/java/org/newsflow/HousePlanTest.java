package org.newsflow;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** The plan of the house in the README is what the code gives. */
class HousePlanTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern PLAN =
      Pattern.compile(
          "(?<=<!-- plan: made by HousePlanTest -->\n).*(?=<!-- end of plan -->)", Pattern.DOTALL);
  private static final Pattern PURPOSE =
      Pattern.compile("/\\*\\*\\s+\\* (.+?)\\.\\s", Pattern.DOTALL);

  @Test
  void readmeShowsTheRoomsAsTheyAre() throws IOException {
    String readme = Files.readString(README);
    String plan = plan(rooms());
    if ("write".equals(System.getProperty("newsflow.golden"))) {
      readme = PLAN.matcher(readme).replaceFirst(Matcher.quoteReplacement(plan));
      Files.writeString(README, readme);
    }
    assertThat(readme)
        .as("after a change of rooms: ./mvnw test -Dtest=HousePlanTest -Dnewsflow.golden=write")
        .contains("<!-- plan: made by HousePlanTest -->\n" + plan + "<!-- end of plan -->");
  }

  /** Each room with those that it uses itself. */
  private static Map<String, Set<String>> rooms() {
    ApplicationModules modules = ApplicationModules.of(Newsflow.class);
    Map<String, Set<String>> rooms = new TreeMap<>();
    modules.stream()
        .filter(module -> !module.isRootModule())
        .forEach(module -> rooms.put(name(module), uses(module, modules)));
    return rooms;
  }

  private static Set<String> uses(ApplicationModule module, ApplicationModules modules) {
    return module
        .getDependencies(modules, DependencyDepth.IMMEDIATE)
        .uniqueModules()
        .filter(used -> !used.isRootModule() && !used.equals(module))
        .map(HousePlanTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private static String plan(Map<String, Set<String>> rooms) throws IOException {
    StringBuilder plan = new StringBuilder("```mermaid\nflowchart TD\n");
    rooms.forEach((room, uses) ->
        uses.stream()
            .filter(used -> uses.stream().noneMatch(other -> reaches(other, used, rooms)))
            .forEach(used -> plan.append("  %s --> %s\n".formatted(room, used))));
    plan.append("```\n\n| room | what it is | uses |\n| --- | --- | --- |\n");
    for (var room : rooms.entrySet()) {
      plan.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  room.getKey(),
                  purpose(room.getKey()),
                  room.getValue().stream().map(used -> "`" + used + "`").collect(joining(" "))));
    }
    return plan.toString();
  }

  /** Whether one room stands on the other by way of what it uses. */
  private static boolean reaches(String from, String to, Map<String, Set<String>> rooms) {
    Set<String> uses = rooms.getOrDefault(from, Set.of());
    return uses.contains(to) || uses.stream().anyMatch(used -> reaches(used, to, rooms));
  }

  /** The first sentence of the package's own words. */
  private static String purpose(String room) throws IOException {
    Path source = Path.of("src/main/java/org/newsflow", room, "package-info.java");
    Matcher words = PURPOSE.matcher(Files.readString(source));
    return words.find() ? words.group(1).replaceAll("\\s+\\* ", " ") : "";
  }
}
