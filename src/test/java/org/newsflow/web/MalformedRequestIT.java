package org.newsflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no client library would send. */
@SpringBootTest(
    classes = WebIT.Server.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "newsflow.web.max-body=1KB")
class MalformedRequestIT {

  @LocalServerPort int port;
  private Http http = new Http(0);

  @BeforeEach
  void client() {
    http = new Http(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /text?q=%zz HTTP/1.1\r\nHost: localhost\r\n",
        "GET /text?q=%FF HTTP/1.1\r\nHost: localhost\r\n",
        "GET /text?q={}\u0001 HTTP/1.1\r\nHost: localhost\r\n",
        "GET /te%xt HTTP/1.1\r\nHost: localhost\r\n",
        "GET /te%00xt HTTP/1.1\r\nHost: localhost\r\n",
        "GET /a/%2e%2e/%2e%2e/etc HTTP/1.1\r\nHost: localhost\r\n",
        "GET /text HTTP/1.1\r\n",
        "GET /text HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
        "GET /text HTTP/1.1\r\nHost: \u0001\r\n",
        "GET /text HTTP/1.1\r\nHost: localhost\r\nX : y\r\n",
        "GET /text HTTP/9.9\r\nHost: localhost\r\n",
        "G\u0001T /text HTTP/1.1\r\nHost: localhost\r\n",
        "TRACE /text HTTP/1.1\r\nHost: localhost\r\n",
        "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n",
        "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: x\r\n",
        "nonsense\r\n",
      })
  void noMalformedRequestGetsHtmlOrAStackTrace(String head) {
    String answer = http.raw(head + "Connection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("<html", "<!doctype", "\tat ");
    assertThat(answer.substring(9, 10)).as(answer).isIn("4", "5");
    if (answer.contains("\r\nContent-Type")) {
      assertThat(answer).contains("application/problem+json", "urn:newsflow:problem:", "nosniff");
    }
  }

  @Test
  void hugeHeadsAreRefused() {
    String query = "GET /text?q=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    String header =
        "GET /text HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n";

    assertThat(http.raw(query)).matches("(?s)HTTP/1.1 4(00|14|31).*").doesNotContain("<html");
    assertThat(http.raw(header)).matches("(?s)HTTP/1.1 4(00|31).*").doesNotContain("<html");
  }

  @Test
  void aBodyThatEndsEarlyIsTheCallersFault() {
    String answer =
        http.raw(
            """
            POST /echo HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Transfer-Encoding: chunked
            Connection: close

            zz
            """
                .replace("\n", "\r\n"));

    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("<html", "internal");
  }
}
