package org.newsflow.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsflow.access.Caller.Person;

class PermissionTest {

  private static Person person(Set<String> desks, Set<String> languages, Role... roles) {
    return new Person(1, "a@b", "A", Set.of(roles), desks, languages);
  }

  @ParameterizedTest
  @CsvSource({
    "TRANSLATOR, read-desk write-draft",
    "EDITOR, read-desk write-draft release embargo hold lift kill read-holders",
    "CHIEF, read-desk write-draft release embargo hold lift kill kill-confirm read-holders",
    "ADMIN, read-desk read-holders manage-subscribers manage-people read-audit",
  })
  void eachRoleMayThisAndNoMore(Role role, String acts) {
    Person person = person(Set.of(), Set.of(), role);

    assertThat(
            Arrays.stream(Permission.values())
                .filter(person::may)
                .map(Permission::code)
                .collect(joining(" ")))
        .isEqualTo(acts);
  }

  @Test
  void nobodyWithoutARoleMayAnything() {
    Person person = person(Set.of(), Set.of());

    assertThat(Permission.values()).noneMatch(person::may);
  }

  @Test
  void desksAndLanguagesNarrowWhatSomebodyWorksOn() {
    Person anywhere = person(Set.of(), Set.of(), Role.EDITOR);
    Person sport = person(Set.of("sport"), Set.of("ar", "tr"), Role.EDITOR);

    assertThat(anywhere.worksOn("economy", "fr")).isTrue();
    assertThat(sport.worksOn("sport", "ar")).isTrue();
    assertThat(sport.worksOn(null, "tr")).isTrue();
    assertThat(sport.worksOn("economy", "ar")).isFalse();
    assertThat(sport.worksOn("sport", "fr")).isFalse();
  }
}
