package org.newsflow.demo;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller;
import org.newsflow.access.People;
import org.newsflow.access.Role;
import org.newsflow.access.Sessions;
import org.newsflow.client.DeskClient;
import org.newsflow.item.NewsflowException;

/** Makes the demo agency, the first time, and brings it to life. */
public final class DemoAgency implements AutoCloseable {

  private static final String ACTOR = "demo";

  /** So many stories are out before anybody looks: two of each language. */
  private static final int BEGINNING = 34;

  /** So many come one after the other; those between are released as fast as they can be. */
  private static final int ONE_BY_ONE = 40;

  /** So many of them are released before the contract of the one that has left ends. */
  private static final int BEFORE_THE_END = 6;

  private final People people;
  private final Sessions sessions;
  private final DemoSubscribers subscribers;
  private final Clock clock;
  private @Nullable Thread newsroom;
  private volatile @Nullable DemoFile file;
  private @Nullable DemoPictures pictures;

  DemoAgency(People people, Sessions sessions, DemoSubscribers subscribers, Clock clock) {
    this.people = people;
    this.sessions = sessions;
    this.subscribers = subscribers;
    this.clock = clock;
  }

  /**
   * Makes what is missing, writes {@code demo.json} and lets the newsroom work.
   *
   * @param base the program's address
   * @param folder the data folder
   * @return what to tell on the terminal
   */
  public String open(String base, Path folder) throws IOException, InterruptedException {
    DemoRecord record = DemoRecord.read();
    DemoFile before = DemoFile.read(folder).orElse(null);
    List<Story> stories = new ArrayList<>(DemoRecord.stories());
    // Those that will be killed come first: so that some have them and lose their contract. What
    // stands in for one of them comes last, when it is killed.
    stories.sort(
        Comparator.comparing((Story story) -> story.after().kill() == null)
            .thenComparing(Story::isSubstitute));
    DemoPictures pictures = new DemoPictures(ZoneId.of(record.agency().timeZone()), clock);
    this.pictures = pictures;
    if (before == null) {
      // Drawn while passwords are made, which takes as long.
      stories.subList(0, BEGINNING).forEach(pictures::ahead);
    }
    List<DemoFile.Person> staff =
        record.people().stream().map(person -> enrol(person, before)).toList();
    List<DemoFile.Subscriber> customers =
        before == null ? subscribers.make(record) : before.subscribers();
    DemoNewsroom newsroom = newsroom(base, record, staff, pictures);
    if (before == null) {
      newsroom.release(stories.subList(0, BEFORE_THE_END));
      subscribers.endContracts(record);
      newsroom.release(stories.subList(BEFORE_THE_END, BEGINNING));
    }
    DemoFile file = new DemoFile(base, staff, customers);
    file.write(folder);
    this.file = file;
    List<Story> toCome = before == null ? stories.subList(BEGINNING, stories.size()) : stories;
    int atOnce = before == null ? toCome.size() - ONE_BY_ONE : 0;
    this.newsroom =
        Thread.ofPlatform()
            .daemon()
            .name("demo-newsroom")
            .start(() -> {
              try {
                newsroom.work(toCome, atOnce, stories);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    return DemoWelcome.text(record, file, folder);
  }

  /** Who is who, once the demo is ready. */
  Optional<DemoFile> file() {
    return Optional.ofNullable(file);
  }

  /** Keeps the password that is known from before; a token is always made anew. */
  private DemoFile.Person enrol(DemoRecord.PersonRecord record, @Nullable DemoFile before) {
    Optional<String> known =
        (before == null ? Stream.<DemoFile.Person>of() : before.people().stream())
            .filter(person -> person.email().equals(record.email()))
            .map(DemoFile.Person::password)
            .findFirst();
    String password = known.orElseGet(DemoAgency::password);
    String name = requireNonNull(record.names().get("en"));
    Caller.Person person =
        people
            .find(record.email())
            .orElseGet(() -> enrolled(people.enrol(person(record, name), password, ACTOR)));
    if (known.isEmpty()) {
      people.changePassword(person.id(), password, ACTOR);
    }
    String token = sessions.open(person, ACTOR).token();
    return new DemoFile.Person(record.role(), name, record.email(), password, token);
  }

  private static Caller.Person person(DemoRecord.PersonRecord record, String name) {
    return new Caller.Person(
        0,
        record.email(),
        name,
        Set.of(Role.of(record.role()).orElseThrow()),
        Set.of(),
        Set.copyOf(record.languages()));
  }

  private static Caller.Person enrolled(People.Enrolment enrolment) {
    return switch (enrolment) {
      case People.Enrolment.Enrolled(Caller.Person person) -> person;
      case People.Enrolment.Refused(var problems) ->
          throw new NewsflowException(
              "demo-refused",
              NewsflowException.Category.OURS,
              problems.getFirst().message(),
              problems);
    };
  }

  private static String password() {
    byte[] random = new byte[9];
    new SecureRandom().nextBytes(random);
    return "demo-" + HexFormat.of().formatHex(random);
  }

  private DemoNewsroom newsroom(
      String base, DemoRecord record, List<DemoFile.Person> staff, DemoPictures pictures) {
    Map<String, DeskClient> editors = new HashMap<>();
    List<DeskClient> chiefs =
        staff.stream()
            .filter(person -> person.role().equals(Role.CHIEF.code()))
            .map(person -> new DeskClient(base, person.token()))
            .toList();
    for (int i = 0; i < staff.size(); i++) {
      if (staff.get(i).role().equals(Role.EDITOR.code())) {
        DeskClient editor = new DeskClient(base, staff.get(i).token());
        record.people().get(i).languages().forEach(language -> editors.put(language, editor));
      }
    }
    return new DemoNewsroom(editors, chiefs.get(0), chiefs.get(1), pictures, clock);
  }

  @Override
  public void close() {
    Thread working = newsroom;
    if (working != null) {
      working.interrupt();
    }
    DemoPictures drawing = pictures;
    if (drawing != null) {
      drawing.close();
    }
  }
}
