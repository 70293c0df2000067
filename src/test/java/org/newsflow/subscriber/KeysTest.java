package org.newsflow.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeysTest {

  @TempDir Path folder;
  private SmallAgency agency;
  private long paper;

  @BeforeEach
  void open() {
    agency = new SmallAgency(folder);
    paper = agency.subscriber("Paper");
  }

  @AfterEach
  void close() {
    agency.close();
  }

  private Keys.Issued issue(Scope... scopes) {
    return agency.keys.create(paper, Set.of(scopes), "newsroom").orElseThrow();
  }

  @Test
  void keyOpensWhatItSays() {
    Keys.Issued issued = issue(Scope.FEED, Scope.ITEMS);

    assertThat(agency.keys.find(issued.plain()))
        .hasValueSatisfying(holder -> {
          assertThat(holder.subscriberId()).isEqualTo(paper);
          assertThat(holder.keyId()).isEqualTo(issued.key().id());
          assertThat(holder.may(Scope.FEED)).isTrue();
          assertThat(holder.may(Scope.RECEIPTS)).isFalse();
        });
    assertThat(issue(Scope.ALL).key().holder().may(Scope.RECEIPTS)).isTrue();
  }

  @Test
  void keyIsNowhereInTheStore() throws Exception {
    String plain = issue(Scope.ALL).plain();
    agency.close();

    assertThat(plain).matches("nf_[0-9a-f]{48}");
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain(plain.substring(3));
      }
    }
    agency = new SmallAgency(folder);
    assertThat(agency.keys.find(plain)).isPresent();
  }

  @Test
  void whatIsNoKeyFindsNobody() {
    String plain = issue(Scope.ALL).plain();

    assertThat(agency.keys.find("")).isEmpty();
    assertThat(agency.keys.find(plain + "0")).isEmpty();
    assertThat(agency.keys.find("nf_" + "0".repeat(48))).isEmpty();
    assertThat(agency.keys.find(plain.toUpperCase(java.util.Locale.ROOT))).isEmpty();
  }

  @Test
  void revokedKeyIsShutAtOnceAndForEver() {
    Keys.Issued issued = issue(Scope.ALL);

    assertThat(agency.keys.revoke(issued.key().id())).isTrue();
    assertThat(agency.keys.revoke(issued.key().id())).isFalse();
    assertThat(agency.keys.find(issued.plain())).isEmpty();
    agency.close();
    agency = new SmallAgency(folder);
    assertThat(agency.keys.find(issued.plain())).isEmpty();
    assertThat(agency.keys.of(paper)).extracting(ApiKey::revoked).containsExactly(agency.now());
  }

  @Test
  void lastUseIsKept() {
    Keys.Issued issued = issue(Scope.ALL);
    assertThat(agency.keys.of(paper)).extracting(ApiKey::lastUsed).containsOnlyNulls();
    agency.pass(Duration.ofSeconds(30));
    agency.keys.find(issued.plain());
    agency.close();
    agency = new SmallAgency(folder);

    assertThat(agency.keys.of(paper))
        .extracting(ApiKey::lastUsed)
        .containsExactly(SmallAgency.DAY_ONE.plusSeconds(30));
  }

  @Test
  void badRequestForAKeyIsRefusedByField() {
    assertThat(agency.keys.create(77, Set.of(), " "))
        .extracting(SmallAgency::problemFields)
        .isEqualTo(List.of("subscriber", "scopes", "label"));
  }
}
