package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.newsflow.feed.SmallWire.PUBLIC;
import static org.newsflow.feed.SmallWire.reader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsflow.flow.Entry;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.Event;
import org.newsflow.item.Place;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.ContractState;
import org.newsflow.subscriber.HandOut;

/** What a search finds, counts and shows, and to whom. */
class SearchTest {

  @TempDir Path folder;
  private SmallWire wire;
  private long english;
  private long paper;
  private long contract;

  @BeforeEach
  void open() {
    wire = new SmallWire(folder);
    english = wire.product("english", "language:en");
    wire.product("turkish", "language:tr");
    paper = wire.subscriber("Paper");
    contract = wire.contract(paper, english);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private static Search everything() {
    return search(null, null);
  }

  private static Search search(@Nullable String text, @Nullable String versions) {
    return new Search(text, List.of(), null, null, null, versions, null, 10, null);
  }

  private Searched.Found find(Reader reader, String text) {
    return wire.search(reader, search(text, null));
  }

  private static List<Long> positions(Searched.Found found) {
    return found.hits().stream().map(hit -> hit.view().position()).toList();
  }

  private List<Long> found(Reader reader, String text) {
    Searched.Found found = find(reader, text);
    assertThat(found.total()).isEqualTo(found.hits().size());
    return positions(found);
  }

  @Test
  void aReaderFindsWhatItsContractGivesTheNewestFirst() {
    Entry first = wire.release("en");
    wire.release("tr");
    Entry second = wire.release("en");

    assertThat(found(reader(paper), "headline"))
        .containsExactly(second.position(), first.position());
    long other = wire.subscriber("Other");
    wire.contract(other, wire.product("sport", "sport"));
    assertThat(found(reader(other), "headline")).isEmpty();
  }

  @Test
  void whatIsFoundIsShownInItsLinesAndMarked() {
    wire.release(
        wire.story("en")
            .headline("Prices <rise> in Ankara")
            .body(Body.of("Nothing here.", "The price of oil rises, said the ministry.")));

    Searched.Hit hit = find(reader(paper), "price \"oil rises\"").hits().getFirst();
    assertThat(hit.headline().html()).isEqualTo("<em>Prices</em> &lt;rise&gt; in Ankara");
    assertThat(hit.fragments().getFirst().html())
        .isEqualTo("The <em>price</em> of <em>oil</em> <em>rises</em>,…");
    assertThat(hit.view().item().body()).isEqualTo(Body.EMPTY);
  }

  @Test
  void fragmentsAreNeverMoreThanHalfOfTheText() {
    wire.release(
        wire.story("en")
            .body(
                Body.of(
                    "It was quiet in the town on Monday.",
                    "The price of oil went up, said the ministry, which gave no reason for it.",
                    "Traders had seen it coming for a week and a day, and bought what there was.")));

    Searched.Hit hit = find(reader(paper), "oil ministry").hits().getFirst();
    assertThat(hit.fragments()).hasSize(1);
    assertThat(hit.fragments().getFirst().html())
        .startsWith("The price of <em>oil</em> went up, said the <em>ministry</em>");
  }

  /** The mark of a cut counts too, so that less than nothing may be left for the next paragraph. */
  @Test
  void aSearchIsAnsweredWhenTheFragmentsOfAStoryAreUsedUp() {
    wire.release(wire.story("en").body(Body.of("Fuel went down here this week", "Fuel cost")));

    Searched.Hit hit = find(reader(paper), "fuel").hits().getFirst();
    assertThat(hit.fragments())
        .extracting(Marked::html)
        .containsExactly("<em>Fuel</em> went down here…");
  }

  @Test
  void onlyTheNewestVersionIsSearchedUnlessAllAreAskedFor() {
    Entry first = wire.release(wire.story("en").headline("Bridge opens"));
    Entry second = wire.publish(Event.UPDATE, first, "en");

    assertThat(found(reader(paper), "bridge")).isEmpty();
    assertThat(found(reader(paper), "version")).containsExactly(second.position());
    assertThat(positions(wire.search(reader(paper), search("bridge", "all"))))
        .containsExactly(first.position());
  }

  @Test
  void theHeldAndTheKilledAreGoneAtOnceAndTheLiftedIsBack() {
    Entry first = wire.release("en");
    Entry second = wire.release("en");
    assertThat(found(reader(paper), "headline")).hasSize(2);
    Entry hold = wire.mark(Event.HOLD, first);
    wire.mark(Event.KILL, second);

    // The archive may not have followed yet.
    Searched now = wire.searches(wire.flow).search(reader(paper), search("headline", null));
    assertThat(now)
        .isInstanceOfSatisfying(
            Searched.Found.class,
            found -> {
              assertThat(found.total()).isZero();
              assertThat(found.hits()).isEmpty();
              assertThat(found.facets().values()).allMatch(List::isEmpty);
            });
    assertThat(found(reader(paper), "headline")).isEmpty();
    assertThat(wire.search(PUBLIC, everything()).hits()).isEmpty();

    Entry lift = wire.mark(Event.LIFT, hold);
    assertThat(found(reader(paper), "headline")).containsExactly(lift.position());
    assertThat(positions(wire.search(PUBLIC, everything()))).containsExactly(lift.position());
  }

  @Test
  void aKillThatComesWhileHitsAreReadIsNotShown() {
    Entry first = wire.release("en");
    assertThat(found(reader(paper), "headline")).hasSize(1);
    Searches interrupted =
        wire.searches(wire.flowInterruptedAt("items", () -> wire.mark(Event.KILL, first)));

    Searched.Found found =
        (Searched.Found) interrupted.search(reader(paper), search("headline", null));
    assertThat(found.hits()).isEmpty();
    assertThat(found.total()).isZero();
  }

  @Test
  void whatIsUnderEmbargoIsFoundByThoseAloneWhoHaveTheRight() {
    long granted = wire.subscriber("Granted");
    wire.contract(granted, ContractRights.STANDARD.embargo(true), english);
    Entry secret = wire.releaseUnderEmbargo("en");

    assertThat(found(reader(granted), "headline")).containsExactly(secret.position());
    Searched.Found other = find(reader(paper), "headline");
    assertThat(other.total()).isZero();
    assertThat(other.facets().values()).allMatch(List::isEmpty);
    assertThat(wire.search(PUBLIC, everything()).total()).isZero();
    assertThat(wire.handOuts.of(secret.guid()))
        .as("who saw what before the lift")
        .extracting(HandOut::subscriber)
        .containsExactly(granted);
  }

  @Test
  void whatIsLookedUpIsOnRecordSoThatAKillFollowsAndIsNoDownload() {
    Entry first = wire.release("en");
    long late = wire.subscriber("Late");
    long archive = wire.contract(late, ContractRights.STANDARD.archiveDays(2), english);

    assertThat(found(reader(late), "headline")).containsExactly(first.position());
    assertThat(wire.handOuts.of(first.guid())).extracting(HandOut::channel).containsOnly("search");
    assertThat(wire.handOuts.count(late, SmallWire.DAY_ONE)).isZero();
    wire.pass(Duration.ofDays(2).plusMillis(1));
    assertThat(found(reader(late), "headline")).isEmpty();

    wire.state(archive, ContractState.ENDED);
    assertThat(wire.mark(Event.KILL, first).owed()).containsKey(late);
    assertThat(wire.searches(wire.flow).search(reader(late), everything()))
        .isEqualTo(new Searched.Forbidden("contract"));
  }

  @Test
  void thePublicSearchesTheAbridgementsAlone() {
    Entry first =
        wire.release(
            wire.story("en")
                .headline("Bridge opens")
                .body(
                    Body.of(
                        "The first paragraph tells what happened and where it happened.",
                        "The second tells who said so, and when that was, in so many words.",
                        "The third tells what happened before, for those who forgot it all.",
                        "The fourth mentions an elephant.")));
    wire.release(wire.story("en").headline("Bridge closed").publishable(false));

    assertThat(found(PUBLIC, "bridge")).containsExactly(first.position());
    assertThat(found(reader(paper), "elephant")).containsExactly(first.position());
    Searched.Found secret = find(PUBLIC, "elephant");
    assertThat(secret.total()).isZero();
    assertThat(secret.facets().values()).allMatch(List::isEmpty);
    Searched.Hit hit = find(PUBLIC, "bridge OR elephant").hits().getFirst();
    assertThat(hit.toString()).doesNotContain("elephant");
    assertThat(hit.headline().html()).isEqualTo("<em>Bridge</em> opens");
  }

  @Test
  void pagesNeitherSkipNorDoubleWhileStoriesArrive() {
    for (String sort : List.of("newest", "oldest", "relevance")) {
      String word = "fresh" + sort;
      Set<Long> before = new TreeSet<>();
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        entries.add(wire.release(wire.story("en").headline(word.concat(" ").repeat(1 + i % 3))));
        before.add(entries.getLast().position());
      }
      List<Long> read = new ArrayList<>();
      String cursor = null;
      do {
        Search search = new Search(word, List.of(), null, null, sort, null, null, 2, cursor);
        Searched.Found page = wire.search(reader(paper), search);
        assertThat(page.total()).isEqualTo(7);
        read.addAll(positions(page));
        cursor = page.cursor();
        wire.release(wire.story("en").headline(word));
        Entry updated = entries.removeFirst();
        wire.publish(Event.UPDATE, updated, "en");
      } while (cursor != null);
      assertThat(read).as(sort).hasSize(7).containsExactlyInAnyOrderElementsOf(before);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverHappensBetweenPagesNoHitIsSkippedOrComesTwice(long seed) {
    Random random = new Random(seed);
    String sort = List.of("newest", "oldest", "relevance").get(random.nextInt(3));
    List<Entry> untouched = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String headline = "fresh ".repeat(1 + random.nextInt(3)) + i;
      untouched.add(wire.release(wire.story("en").headline(headline)));
    }
    List<Long> before = untouched.stream().map(Entry::position).toList();
    Set<Long> recalled = new TreeSet<>();
    List<Long> read = new ArrayList<>();
    String cursor = null;
    do {
      int limit = 1 + random.nextInt(4);
      Search search = new Search("fresh", List.of(), null, null, sort, null, null, limit, cursor);
      Searched.Found page = wire.search(reader(paper), search);
      read.addAll(positions(page));
      cursor = page.cursor();
      for (int acts = random.nextInt(3); acts > 0 && !untouched.isEmpty(); acts--) {
        Entry any = untouched.remove(random.nextInt(untouched.size()));
        switch (random.nextInt(3)) {
          case 0 -> wire.release(wire.story("en").headline("fresh"));
          case 1 -> wire.publish(Event.UPDATE, any, "en");
          default -> {
            wire.mark(random.nextBoolean() ? Event.KILL : Event.HOLD, any);
            recalled.add(any.position());
          }
        }
      }
    } while (cursor != null);

    assertThat(read).as(sort).doesNotHaveDuplicates().isSubsetOf(before);
    assertThat(before.stream().filter(position -> !recalled.contains(position)))
        .as(sort)
        .isSubsetOf(read);
  }

  @Test
  void hitsAreCountedByFacetsOfTheReadersOwn() {
    wire.product("all", "*");
    wire.release("en");
    wire.release("en");
    wire.release("tr");

    var facets = wire.search(reader(paper), everything()).facets();
    assertThat(facets.get("language")).containsExactly(new Searched.Count("en", Map.of(), 2));
    assertThat(facets.get("product"))
        .extracting(Searched.Count::value, Searched.Count::count)
        .containsExactly(tuple("english", 2L));
    assertThat(facets.get("day")).containsExactly(new Searched.Count("2026-11-23", Map.of(), 2));
    assertThat(wire.search(PUBLIC, everything()).facets().get("product")).isEmpty();
  }

  @Test
  void whatCannotBeAskedIsToldAllAtOnceWithItsPlace() {
    Search wrong =
        new Search("oil AND", List.of("!"), "yesterday", "2026-13", "x", "y", "z", 10, "w");
    Searched.Refused refused = (Searched.Refused) wire.searches(wire.flow).search(PUBLIC, wrong);

    assertThat(refused.problems())
        .extracting(problem -> String.valueOf(problem.field()))
        .containsExactly("q", "language", "from", "to", "like", "sort", "versions", "cursor");
    assertThat(refused.problems().getFirst().message()).contains("at character 8");
    Search lost = new Search(null, List.of(), null, null, null, null, null, 10, "f0.1.0.1");
    assertThat(wire.searches(wire.flow).search(PUBLIC, lost))
        .isEqualTo(new Searched.CursorLost(wire.flow.id()));
    assertThat(contract).isPositive();
  }

  @Test
  void aWordThatFindsNothingIsMendedByTheReadersOwnWordsAlone() {
    wire.release(wire.story("tr").headline("Elephants in town"));
    wire.releaseUnderEmbargo("en");
    assertThat(find(reader(paper), "elephnats").suggestion()).isNull();
    wire.release(wire.story("en").headline("Élephants seen in Paris"));

    assertThat(find(reader(paper), "elephnats paris").suggestion())
        .isEqualTo("Élephants AND paris");
    assertThat(find(PUBLIC, "elephnats").suggestion()).isIn("Élephants", "Elephants");
  }

  @Test
  void whatResemblesAnItemIsFoundByItsTellingWords() {
    String oil = "The price of crude oil rose on Monday after the producers met in Vienna.";
    Entry one = wire.release(wire.story("en").headline("Oil dearer").body(Body.of(oil)));
    Entry like = wire.release(wire.story("en").headline("Oil up").body(Body.of(oil + " Again.")));
    wire.release("en");
    Entry turkish = wire.release("tr");

    assertThat(positions(wire.search(reader(paper), like(one)))).containsExactly(like.position());
    Searches searches = wire.searches(wire.flow);
    assertThat(searches.search(reader(paper), like(turkish))).isEqualTo(new Searched.NothingLike());
    wire.mark(Event.KILL, one);
    assertThat(searches.search(reader(paper), like(one))).isEqualTo(new Searched.NothingLike());
  }

  private static Search like(Entry entry) {
    String guid = entry.guid().value();
    return new Search(null, List.of(), null, null, null, null, guid, 10, null);
  }

  @Test
  void subjectsAndPlacesAreCountedWithTheirNamesInAllLanguages() {
    About about =
        new About(
            List.of(Concept.of("medtop:15000000")),
            null,
            List.of(),
            List.of(new Place("gn:323786", Map.of("en", "Ankara", "ar", "أنقرة"), "TR")),
            List.of(),
            List.of());
    wire.release(wire.story("en").about(about));

    var facets = wire.search(reader(paper), everything()).facets();
    assertThat(facets.get("place"))
        .containsExactly(new Searched.Count("gn:323786", Map.of("en", "Ankara", "ar", "أنقرة"), 1));
    assertThat(facets.get("subject"))
        .singleElement()
        .extracting(
            Searched.Count::names, InstanceOfAssertFactories.map(String.class, String.class))
        .containsEntry("tr", "spor")
        .containsEntry("ru", "спорт")
        .containsEntry("fa", "ورزش");
  }
}
