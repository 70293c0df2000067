package org.newsflow.leak;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may read what: the rules, written down, and not what the program does. */
final class Entitled {

  private Entitled() {}

  /**
   * Which versions' words each may read. {@code full} has the embargo right, {@code plain} has not,
   * {@code late} came when the first versions were out, {@code other} holds another product. Who
   * stands in no column may read nothing.
   */
  private static final String WORDS =
      """
      item               full plain late other public
      draft              -    -     -    -     -
      scheduled          -    -     -    -     -
      embargoed          1    -     -    -     -
      embargoCorrected   1,2  -     -    -     -
      embargoLifted      1,2  2     2    -     2
      released           1    1     1    -     1
      updated            1,2  1,2   1,2  -     1,2
      held               -    -     -    -     -
      heldLifted         1    1     1    -     1
      killRequested      -    -     -    -     -
      killed             -    -     -    -     -
      killedEmbargoed    -    -     -    -     -
      correctedOut       1,2  1,2   -    2     1,2
      test               1    1     1    -     -
      notPublishable     1    1     1    -     -
      redrafted          1    1     1    -     1
      lateRelease        1    1     1    -     1
      """;

  /** Who may read what is said with an act, by the act; {@code former} had a contract once. */
  private static final String NOTES =
      """
      note                            full plain late other former
      embargoCorrected.correctionNote yes  -     -    -     yes
      embargoCorrected.correctionLine yes  -     -    -     yes
      embargoLifted.correctionNote    yes  -     -    -     yes
      embargoLifted.correctionLine    yes  -     -    -     yes
      held.holdNote                   yes  yes   yes  -     yes
      heldLifted.holdNote             yes  yes   yes  -     yes
      heldLifted.liftNote             yes  yes   yes  -     yes
      killRequested.killReason        yes  yes   yes  -     yes
      killRequested.killLine          -    -     -    -     -
      killed.correctionNote           -    -     -    -     -
      killed.correctionLine           -    -     -    -     -
      killed.killReason               yes  yes   yes  -     yes
      killed.killLine                 yes  yes   yes  -     yes
      killedEmbargoed.killReason      yes  -     -    -     yes
      killedEmbargoed.killLine        yes  -     -    -     yes
      correctedOut.correctionNote     yes  yes   -    yes   yes
      correctedOut.correctionLine     yes  yes   -    yes   yes
      """;

  /** Who may know that there is such an item; what is not here is out and open. */
  private static final Map<String, Set<String>> SECRET =
      Map.of(
          "draft", Set.of(),
          "scheduled", Set.of(),
          "embargoed", Set.of("full", "former"),
          "embargoCorrected", Set.of("full", "former"),
          "killedEmbargoed", Set.of("full", "former"),
          "correctedOut", Set.of("full", "plain", "former", "other"),
          "lateRelease", Set.of("full", "plain", "late"));

  private static final Set<String> OPEN = Set.of("full", "plain", "late", "former");

  /** What a whole text must carry: without it, this test would find nothing to find. */
  private static final List<String> CARRIED =
      List.of(
          "headline",
          "subheadline",
          "standfirst",
          "slugline",
          "byline",
          "keywords",
          "body",
          "bodyEnd",
          "caption",
          "edNote");

  /** What the public may have: the lines, the story's beginning and the pictures. */
  static final Set<String> PUBLIC =
      Set.of(
          "headline",
          "subheadline",
          "standfirst",
          "slugline",
          "byline",
          "body",
          "body2",
          "body3",
          "body4",
          "caption",
          "altText",
          "href",
          "abridgement");

  /** Items that have been on the public page, whatever became of them. */
  static final Set<String> PUBLISHED =
      cells(WORDS, "public").entrySet().stream()
          .filter(cell -> !cell.getValue().equals("-"))
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());

  /** What a caller of this column may read, as {@code item version field}, before the fields. */
  static Set<String> mayRead(String column) {
    Set<String> may = new TreeSet<>();
    cells(WORDS, column)
        .forEach((item, cell) -> {
          for (String version : cell.equals("-") ? new String[0] : cell.split(",")) {
            may.add(item + " " + version + " ");
          }
        });
    cells(NOTES, column)
        .forEach((note, cell) -> {
          if (cell.equals("yes")) {
            may.add(note.replace(".", " 0 "));
          }
        });
    return may;
  }

  private static Map<String, String> cells(String table, String column) {
    List<List<String>> rows = table.lines().map(line -> Arrays.asList(line.split(" +"))).toList();
    int at = rows.getFirst().indexOf(column);
    Map<String, String> cells = new LinkedHashMap<>();
    if (at > 0) {
      rows.stream().skip(1).forEach(row -> cells.put(row.getFirst(), row.get(at)));
    }
    return cells;
  }

  /** What of these words the public may not have. */
  static Set<String> notPublic(Set<String> found) {
    Set<String> may = mayRead("public");
    Set<String> leaks = new TreeSet<>();
    for (String word : found) {
      String field = word.split(" ", -1)[2];
      boolean line = field.equals("killLine") || field.equals("correctionLine");
      boolean text = may.stream().anyMatch(word::startsWith) && PUBLIC.contains(field);
      if (!line && !text) {
        leaks.add(word);
      }
    }
    return leaks;
  }

  /** What those who are entitled must find: a test that finds nothing proves nothing. */
  static Collection<String> owedTo(String column) {
    return mayRead(column).stream()
        .flatMap(
            may -> may.endsWith(" ") ? CARRIED.stream().map(field -> may + field) : Stream.of(may))
        .collect(Collectors.toSet());
  }

  /** Whether somebody of this column may know that there is this item. */
  static boolean mayKnow(String column, String item) {
    return SECRET.getOrDefault(item, OPEN).contains(column);
  }
}
