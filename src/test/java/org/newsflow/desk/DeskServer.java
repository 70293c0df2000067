package org.newsflow.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.People;
import org.newsflow.access.Role;
import org.newsflow.access.Sessions;
import org.newsflow.format.HouseStyle;
import org.newsflow.item.Agency;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Contract;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.Product;
import org.newsflow.subscriber.Subscriber;
import org.newsflow.web.Http;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The newsroom behind its door, on a store of its own, with the rooms that it needs. */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = "org.newsflow",
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern =
                "org\\.newsflow\\.(QueryConfiguration"
                    + "|(flow|follow|subscriber|archive|feed|media|access|web|desk)\\.\\w+Configuration)"))
class DeskServer {

  static final String PASSWORD = "a pass phrase for tests";

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Agency agency() {
    return Newsdesk.AGENCY;
  }

  @Bean
  HouseStyle houseStyle() {
    return new HouseStyle(Newsdesk.AGENCY.shortNames(), "https://agency.example");
  }

  /** A folder of its own for each run, which the store, the archive and the pictures share. */
  @Bean
  static DynamicPropertyRegistrar folder() throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "desk");
    return registry -> registry.add("newsflow.store.folder", folder::toString);
  }

  @Bean(destroyMethod = "close")
  Store store(@Value("${newsflow.store.folder}") Path folder) {
    return Store.open(StoreSettings.sqlite(folder));
  }

  @Bean
  Doors visitors(People people, Sessions sessions, Administration administration) {
    Doors doors = new Doors(people, sessions, administration);
    doors.subscribe();
    return doors;
  }

  /** Who comes in, and who is there to be reached. */
  record Doors(People people, Sessions sessions, Administration administration) {

    /** Somebody of the newsroom at this port. */
    Http person(int port, String email, Role role, String... languages) {
      Person person = new Person(0, email, "Sample", Set.of(role), Set.of(), Set.of(languages));
      Person enrolled =
          switch (people.enrol(person, PASSWORD, "test")) {
            case People.Enrolment.Enrolled(Person known) -> known;
            case People.Enrolment.Refused(var problems) -> people.find(email).orElseThrow();
          };
      return new Http(port).with(sessions.open(enrolled, "test").token());
    }

    /** A subscriber of everything in English. */
    private void subscribe() {
      long product =
          administration
              .add(Product.of("en-general", Map.of("en", "English"), "language:en"), "test")
              .orElseThrow()
              .id();
      long paper = administration.add(Subscriber.named("Paper"), "test").orElseThrow().id();
      administration
          .add(Contract.of(paper, Set.of(product), Instant.EPOCH, ContractRights.STANDARD), "test")
          .orElseThrow();
    }
  }
}
