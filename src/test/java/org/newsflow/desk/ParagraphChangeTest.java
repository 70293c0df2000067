package org.newsflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ParagraphChangeTest {

  @Test
  void whatStaysIsNotTold() {
    assertThat(ParagraphChange.between(List.of("a", "b", "c"), List.of("a", "x", "c", "d")))
        .containsExactly(
            new ParagraphChange(false, 2, "b"),
            new ParagraphChange(true, 2, "x"),
            new ParagraphChange(true, 4, "d"));
    assertThat(ParagraphChange.between(List.of("a"), List.of("a"))).isEmpty();
  }

  @Test
  void textsBeyondAllMeasureAreToldAsGoneAndCome() {
    List<String> before = IntStream.range(0, 3_000).mapToObj(n -> "b" + n).toList();
    List<String> after = IntStream.range(0, 3_000).mapToObj(n -> "a" + n).toList();
    assertThat(ParagraphChange.between(before, after)).hasSize(6_000);
  }

  /** Taking out what went and putting in what came makes the later text of the earlier. */
  @Property(tries = 300)
  void theChangesLeadFromOneTextToTheOther(
      @ForAll List<@IntRange(max = 4) Integer> from, @ForAll List<@IntRange(max = 4) Integer> to) {
    List<String> before = from.stream().map(String::valueOf).toList();
    List<String> after = to.stream().map(String::valueOf).toList();
    List<ParagraphChange> changes = ParagraphChange.between(before, after);
    List<String> text = new ArrayList<>(before);
    changes.stream()
        .filter(change -> !change.added())
        .toList()
        .reversed()
        .forEach(change -> assertThat(text.remove(change.number() - 1)).isEqualTo(change.text()));
    changes.stream()
        .filter(ParagraphChange::added)
        .forEach(change -> text.add(change.number() - 1, change.text()));
    assertThat(text).isEqualTo(after);
  }
}
