package org.newsflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsflow.access.Passwords.Match;

class PasswordsTest {

  private final Passwords passwords = new Passwords(1);

  @AfterEach
  void close() {
    passwords.close();
  }

  @Test
  void aHashIsArgon2idWithTheParametersThatOwaspNames() {
    String hash = passwords.hash("correct horse battery");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.hash("correct horse battery")).isNotEqualTo(hash);
    assertThat(passwords.matches("correct horse battery", hash)).isEqualTo(Match.YES);
    assertThat(passwords.matches("correct horse batterz", hash)).isEqualTo(Match.NO);
  }

  @Test
  void theSameLettersTypedElsewhereAreTheSamePassword() {
    String hash = passwords.hash("g\u00fcnayd\u0131n haber odas\u0131");

    assertThat(passwords.matches("gu\u0308nayd\u0131n haber odas\u0131", hash))
        .isEqualTo(Match.YES);
  }

  @Test
  void withoutAHashTheAnswerIsNo() {
    assertThat(passwords.matches("", null)).isEqualTo(Match.NO);
    assertThat(passwords.matches("x".repeat(10_000), null)).isEqualTo(Match.NO);
  }

  @Test
  void shortAndHugePasswordsAreRefused() {
    assertThat(Passwords.problem("elevenchars")).isNotNull();
    assertThat(Passwords.problem("twelve chars")).isNull();
    assertThat(Passwords.problem("\uD83D\uDD11".repeat(12))).isNull();
    assertThat(Passwords.problem("x".repeat(257))).isNotNull();
  }

  @Test
  void aFloodIsTurnedAwayAndNotQueued() throws Exception {
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Match>> asked =
          IntStream.range(0, 200)
              .mapToObj(_ -> crowd.submit(() -> passwords.matches("a guess of many", null)))
              .toList();
      int busy = 0;
      for (Future<Match> match : asked) {
        busy += match.get() == Match.BUSY ? 1 : 0;
      }
      assertThat(busy).isBetween(1, 199);
    }
  }
}
