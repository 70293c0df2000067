package org.newsflow.subscriber;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.item.Problem;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;
import org.slf4j.LoggerFactory;

/** Every release waits for the products: none is saved that would take too long to ask. */
final class CostlyProductsTest {

  private static final String COSTLY =
      "* " + IntStream.range(0, 1_000).mapToObj(n -> "-word" + n).collect(joining(" "));

  @TempDir Path folder;
  private SmallAgency agency;
  private long old;

  /** One was saved before there was a limit. */
  @BeforeEach
  void open() {
    agency = new SmallAgency(folder);
    old = agency.product("old", "* -sport");
    Product costly = agency.entitlements.book().product(old).orElseThrow().asking(COSTLY);
    agency.store.write(transaction -> {
      EditTables.insert(transaction.sql(), new Edit(2, 1, SmallAgency.DAY_ONE, "admin", costly));
      return costly;
    });
    agency.close();
    agency = new SmallAgency(folder);
  }

  @AfterEach
  void close() {
    agency.close();
  }

  private Edited<Product> edit(UnaryOperator<Product> change) {
    return agency.administration.editProduct(old, change, "admin");
  }

  private static void assertTooCostly(Edited<Product> edited) {
    assertThat(edited).isInstanceOf(Edited.Refused.class);
    List<Problem> problems = ((Edited.Refused<Product>) edited).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().field()).isEqualTo("query");
    assertThat(problems.getFirst().rule()).isEqualTo("too-costly");
    assertThat(problems.getFirst().message())
        .contains("use fewer or rarer words", "(at character 1)");
  }

  @Test
  void aQueryThatTakesTooManyTestsIsRefused() {
    assertTooCostly(
        agency.administration.add(Product.of("new", Map.of("en", "New"), COSTLY), "admin"));
    assertTooCostly(edit(product -> product.asking(COSTLY + " -more")));
    assertThat(agency.entitlements.book().products()).hasSize(1);
  }

  @Test
  void oneThatIsThereGoesOnAndIsNamedInTheLogAtTheStart() throws InterruptedException {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.list = new CopyOnWriteArrayList<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger(Entitlements.class);
    logger.addAppender(log);
    new SubscriberConfiguration()
        .entitlements(agency.store, new StoredQueries(SubjectTree.NONE, agency.clock()));
    for (int n = 0; n < 3_000 && log.list.isEmpty(); n++) {
      Thread.sleep(10); // it is told aside
    }
    logger.detachAppender(log);

    assertThat(log.list).hasSize(1);
    assertThat(log.list.getFirst().getFormattedMessage())
        .startsWith("the query of the product old costs too much: ")
        .contains("use fewer or rarer words");
    assertThat(agency.release("en", "A ferry").products()).containsExactly(old);
  }

  @Test
  void itIsNamedAnewAndWithdrawnButNotOfferedAgain() {
    edit(product -> product.named(Map.of("en", "Older"))).orElseThrow();
    edit(product -> product.withdrawn(true)).orElseThrow();
    edit(product -> product.named(Map.of("en", "Oldest"))).orElseThrow();
    assertTooCostly(edit(product -> product.withdrawn(false)));
    edit(product -> product.asking("* -sport").withdrawn(false)).orElseThrow();
    assertThat(agency.release("en", "A ferry").products()).containsExactly(old);
  }
}
