package org.newsflow;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The habits of the house that a machine can check, for every package that is or will be. */
class HouseRulesTest {

  private static final String HOUSE = "org.newsflow";
  private static final JavaClasses EVERYTHING = new ClassFileImporter().importPackages(HOUSE);
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HOUSE);

  @Test
  void roomsUseOnlyTheRoomsTheyMay() {
    ApplicationModules.of(Newsflow.class).verify();
  }

  /** So that nobody can forget what a subscriber may see: the way to readers leads through feed. */
  @Test
  void onlyTheNewsroomsSideSeesTheFlow() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            rooms("flow", "feed", "desk", "subscriber", "archive", "demo", "ops", "bench"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(HOUSE + ".flow..")
        .check(PROGRAM);
  }

  @Test
  void vocabularyUsesTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(HOUSE + ".item..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "org.springframework.modulith", HOUSE + ".item..")
        .check(PROGRAM);
  }

  @Test
  void formatsKnowNothingOfSpring() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + ".format..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework..")
                .and(DescribedPredicate.not(resideInAnyPackage("org.springframework.modulith"))))
        .check(PROGRAM);
  }

  /** A client of the database may be handed on, but only a class of tables speaks through it. */
  @Test
  void onlyTheStoreAndTablesSpeakSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".store..")
        .and()
        .haveNameNotMatching(".*Tables(\\$.*)?")
        .should()
        .accessTargetWhere(
            JavaAccess.Predicates.targetOwner(
                resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")))
        .check(PROGRAM);
  }

  /**
   * Rows are taken whole. A stream that is not read to its end keeps its connection, and all who
   * get it after, in the past.
   */
  @Test
  void rowsAreNotLeftUnread() {
    noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream").check(EVERYTHING);
  }

  @Test
  void whatTheHouseDoesNotUseIsNotUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "lombok..", "jakarta.persistence..", "org.hibernate..", "reactor..", "org.mockito..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.Date|java\\.text\\.SimpleDateFormat"
                + "|org\\.springframework\\..*\\.(SseEmitter|ResponseBodyEmitter|Async)")
        .check(EVERYTHING);
  }

  @Test
  void namesAreTheFieldsWords() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Utility)(\\$.*)?")
        .check(EVERYTHING);
  }

  @Test
  void onlyCommandsAndBenchmarksPrint() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".bench..")
        .and()
        .haveNameNotMatching(".*(Command|Commands|Newsflow)(\\$.*)?")
        .should(ACCESS_STANDARD_STREAMS)
        .check(PROGRAM);
  }

  @Test
  void testsAreSentencesInClassesThatTheBuildFinds() {
    methods()
        .that()
        .areMetaAnnotatedWith(Testable.class)
        .should()
        .beDeclaredInClassesThat(
            describe(
                "are named *Test, *IT or *Contract",
                type -> outermost(type).getSimpleName().matches(".*(Test|IT|Contract)")))
        .check(EVERYTHING);
  }

  @Test
  void everyRoomSaysWhatItIsForAndWhatItMayUse() throws IOException {
    for (Path room : directoriesOf(Path.of("src/main/java/org/newsflow"))) {
      String name = Path.of("src/main/java").relativize(room).toString().replace('/', '.');
      assertThat(room.resolve("package-info.java"))
          .as("every package says what comes in, what goes out and what it must never do")
          .content()
          .contains("/**");
      var annotations = PROGRAM.getPackage(name);
      assertThat(annotations.isAnnotatedWith(NullMarked.class)).as(name + " @NullMarked").isTrue();
      if (name.matches(
          "org\\.newsflow\\.\\w+")) { // a room; what it has within needs no door of its own
        assertThat(annotations.getAnnotationOfType(ApplicationModule.class).allowedDependencies())
            .as(name + " @ApplicationModule(allowedDependencies = …)")
            .isNotEqualTo(new String[] {ApplicationModule.OPEN_TOKEN});
      }
    }
  }

  @Test
  void filesAreShortEnoughToRead() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> sources =
          files.filter(file -> file.toString().matches(".*\\.(java|jte|sql)")).toList();
      for (Path source : sources) {
        assertThat(Files.readAllLines(source).size()).as("lines of " + source).isLessThan(401);
      }
    }
  }

  private static List<Path> directoriesOf(Path root) throws IOException {
    try (Stream<Path> found = Files.walk(root)) {
      return found.filter(Files::isDirectory).toList();
    }
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(HouseRulesTest::outermost).orElse(type);
  }

  private static String[] rooms(String... names) {
    return Stream.of(names).map(name -> HOUSE + "." + name + "..").toArray(String[]::new);
  }
}
