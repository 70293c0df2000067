package org.newsflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsflow.item.NewsflowException;
import org.newsflow.item.NewsflowException.Category;
import org.newsflow.item.Problem;
import org.newsflow.web.Http.Answer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
    classes = WebIT.Server.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "newsflow.web.max-body=1KB")
class WebIT {

  private static final String SECRET = "select-from-secret-table";

  @LocalServerPort int port;
  private Http http = new Http(0);

  @BeforeEach
  void client() {
    http = new Http(port);
  }

  @EnableAutoConfiguration
  @Import({WebConfiguration.class, Doors.class})
  static class Server {
    @Bean
    SecurityFilterChain open(HttpSecurity http) {
      return http.csrf(AbstractHttpConfigurer::disable)
          .headers(AbstractHttpConfigurer::disable)
          .build();
    }

    @Bean
    BodyLimit uploads() {
      return new BodyLimit("/uploads/**", DataSize.ofKilobytes(4));
    }

    /** A filter that fails, refuses, or reads too much. */
    @Bean
    FilterRegistrationBean<Filter> troublesome() {
      Filter filter =
          (request, response, chain) -> {
            switch (((HttpServletRequest) request).getRequestURI()) {
              case "/filter/throws" -> throw new IllegalStateException(SECRET);
              case "/filter/ours" -> throw new Limited();
              case "/filter/refuses" -> ((HttpServletResponse) response).sendError(403, SECRET);
              case "/filter/writer" -> {
                response.getWriter().flush();
                response.getWriter().print("x");
              }
              default -> chain.doFilter(request, response);
            }
          };
      return new FilterRegistrationBean<>(filter);
    }
  }

  @ResponseStatus(HttpStatus.CONFLICT)
  static final class Limited extends NewsflowException {
    private static final long serialVersionUID = 1L;

    Limited() {
      super("of-another-flow", Category.CALLER, "the cursor is of another flow: begin anew");
    }
  }

  record Command(@Nullable String headline, @Nullable List<String> body, @Nullable Instant at) {}

  @RestController
  static final class Doors {

    @PostMapping("/echo")
    Object echo(@RequestBody Command command) {
      return command;
    }

    @GetMapping("/numbers/{number}")
    long number(
        @PathVariable long number, @RequestParam int limit, @RequestHeader("X-Needed") String x) {
      return number + limit + x.length();
    }

    @GetMapping("/text")
    String text(@RequestParam(defaultValue = "") String q) {
      return q;
    }

    @PostMapping("/uploads/picture")
    int upload(InputStream picture) throws IOException {
      return picture.readAllBytes().length;
    }

    @GetMapping("/refusals/{kind}")
    Object refuse(@PathVariable String kind) {
      return switch (kind) {
        case "value" ->
            Refusal.unprocessable(List.of(new Problem("headline", "required", "give one")));
        case "later" -> Refusal.tooMany("wait", Duration.ofMillis(1200));
        case "caller" -> throw new NewsflowException("bad-cursor", Category.CALLER, "no such");
        case "status" -> throw new Limited();
        case "content" -> throw new NewsflowException("poor", Category.CONTENT, "no headline");
        case "destination" -> throw new NewsflowException("gone", Category.DESTINATION, "no host");
        case "ours" -> throw new NewsflowException("broken", Category.OURS, SECRET);
        case "bug" -> throw new IllegalStateException(SECRET);
        case "error" -> throw new StackOverflowError(SECRET);
        default -> Refusal.notFound("no such kind");
      };
    }

    @GetMapping("/half")
    void half(HttpServletResponse response) throws IOException {
      response.setContentType("text/event-stream");
      response.getOutputStream().write("id: 1\n".getBytes(StandardCharsets.UTF_8));
      response.flushBuffer();
      throw new IllegalStateException(SECRET);
    }

    @GetMapping(value = "/only-text", produces = MediaType.TEXT_PLAIN_VALUE)
    String onlyText() {
      return "text";
    }
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.at("/status")).isEqualTo(Integer.toString(status));
    assertThat(answer.at("/code")).isEqualTo(code);
    assertThat(answer.at("/type")).isEqualTo("urn:newsflow:problem:" + code);
    assertThat(answer.at("/title")).isNotEmpty();
    assertThat(answer.at("/detail")).isNotEmpty();
    assertThat(answer.json().at("/problems").isArray()).isTrue();
    assertThat(answer.body()).doesNotContain(SECRET, "org.newsflow", "Exception", "<html");
    assertSafe(answer);
  }

  private static void assertSafe(Answer answer) {
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
  }

  @Test
  void aGoodRequestIsAnswered() {
    Answer answer = http.post("/echo", "{\"headline\":\"x\",\"at\":\"2026-11-23T10:00:00.120Z\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"headline\":\"x\",\"at\":\"2026-11-23T10:00:00.120Z\"}");
    assertSafe(answer);
  }

  @Test
  void anUnknownAddressIsAProblem() {
    assertProblem(http.get("/nothing"), 404, "no-such-address");
    assertProblem(http.get("/nothing", "Accept", "text/html"), 404, "no-such-address");
    assertProblem(http.get("/nothing", "Accept", "text/event-stream"), 404, "no-such-address");
    assertProblem(http.get("/error"), 404, "no-such-address");
    assertProblem(http.get("/"), 404, "no-such-address");
  }

  @Test
  void aWrongMethodNamesTheRightOne() {
    Answer answer = http.get("/echo");

    assertProblem(answer, 405, "method-not-allowed");
    assertThat(answer.header("Allow")).contains("POST");
    assertThat(answer.at("/detail")).contains("POST");
  }

  @Test
  void whatCannotBeAnsweredInIsNamed() {
    Answer answer = http.get("/only-text", "Accept", "image/png");

    assertProblem(answer, 406, "no-such-form");
    assertThat(answer.at("/detail")).contains("text/plain");
    assertProblem(http.get("/only-text", "Accept", "nonsense"), 406, "no-such-form");
  }

  @Test
  void anotherContentTypeIsRefused() {
    Answer answer =
        http.send(
            "POST",
            "/echo",
            BodyPublishers.ofString("a=b"),
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertProblem(answer, 415, "unsupported-media-type");
    assertThat(answer.at("/detail")).contains("application/json");
    assertProblem(
        http.send("POST", "/echo", BodyPublishers.ofString("{}"), "Content-Type", "x"),
        415,
        "unsupported-media-type");
  }

  @Test
  void jsonIsReadStrictly() {
    Answer typo = http.post("/echo", "{\"headlin\":\"x\"}");
    assertProblem(typo, 422, "not-acceptable");
    assertThat(typo.at("/problems/0/field")).isEqualTo("headlin");

    Answer twice = http.post("/echo", "{\"headline\":\"x\",\"headline\":\"y\"}");
    assertProblem(twice, 400, "malformed-json");

    Answer type = http.post("/echo", "{\"body\":[\"x\",{}]}");
    assertProblem(type, 422, "not-acceptable");
    assertThat(type.at("/problems/0/field")).isEqualTo("body[1]");

    assertProblem(http.post("/echo", "[".repeat(600)), 400, "malformed-json");
    assertProblem(http.post("/echo", new byte[] {'"', -1, '"'}), 400, "malformed-json");
  }

  @Test
  void noBodyIsAProblem() {
    assertProblem(http.post("/echo", ""), 400, "unreadable-body");
    assertProblem(http.post("/echo", "null"), 400, "unreadable-body");
  }

  @Test
  void parametersAreNamed() {
    Answer missing = http.get("/numbers/1", "X-Needed", "x");
    assertProblem(missing, 400, "bad-parameter");
    assertThat(missing.at("/problems/0/field")).isEqualTo("limit");

    Answer wrong = http.get("/numbers/1?limit=many", "X-Needed", "x");
    assertProblem(wrong, 400, "bad-parameter");
    assertThat(wrong.at("/detail")).isEqualTo("limit: must be a whole number");

    Answer path = http.get("/numbers/one?limit=1", "X-Needed", "x");
    assertProblem(path, 400, "bad-parameter");
    assertThat(path.at("/problems/0/field")).isEqualTo("number");

    Answer header = http.get("/numbers/1?limit=1");
    assertProblem(header, 400, "bad-parameter");
    assertThat(header.at("/problems/0/field")).isEqualTo("X-Needed");
  }

  @ParameterizedTest
  @CsvSource({
    "value, 422, not-acceptable",
    "later, 429, too-many-requests",
    "caller, 400, bad-cursor",
    "status, 409, of-another-flow",
    "content, 422, poor",
    "destination, 502, gone",
    "ours, 500, internal",
    "bug, 500, internal",
    "error, 500, internal",
    "other, 404, not-found",
  })
  void refusalsAndFaultsAreProblems(String kind, int status, String code) {
    assertProblem(http.get("/refusals/" + kind), status, code);
    assertProblem(http.get("/refusals/" + kind, "Accept", "text/html"), status, code);
  }

  @Test
  void anIncidentHasANumberAndNoMore() {
    assertThat(http.get("/refusals/bug").at("/detail")).matches(".*incident [0-9a-f]{8}");
  }

  @Test
  void retryAfterIsRoundedUp() {
    assertThat(http.get("/refusals/later").header("Retry-After")).isEqualTo("2");
  }

  @Test
  void whatFiltersThrowIsAProblem() {
    assertProblem(http.get("/filter/throws"), 500, "internal");
    assertProblem(http.get("/filter/ours"), 409, "of-another-flow");
    assertProblem(http.get("/filter/refuses"), 403, "forbidden");
  }

  @Test
  void halfAnAnswerIsCutOffAndNothingIsAddedToIt() {
    String answer = http.raw("GET /half HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .contains("id: 1")
        .doesNotContain("problem", SECRET)
        .doesNotEndWith("0\r\n\r\n");
  }

  @Test
  void aLargeBodyIsRefusedWhetherItIsAnnouncedOrNot() {
    String large = "{\"headline\":\"" + "x".repeat(2000) + "\"}";

    Answer announced = http.post("/echo", large);
    assertProblem(announced, 413, "too-large");
    assertThat(announced.at("/detail")).contains("1024 bytes");

    Answer chunked =
        http.send(
            "POST",
            "/echo",
            BodyPublishers.fromPublisher(BodyPublishers.ofString(large)),
            "Content-Type",
            "application/json");
    assertProblem(chunked, 413, "too-large");
  }

  @Test
  void aDoorMayTakeMore() {
    assertThat(http.post("/uploads/picture", new byte[4096]).body()).isEqualTo("4096");
    assertProblem(http.post("/uploads/picture", new byte[4097]), 413, "too-large");
  }

  @Test
  void aSlashAtTheEndMakesNoDifference() {
    assertThat(http.get("/text/?q=a").body()).isEqualTo("a");
    assertThat(http.post("/echo/", "{}").status()).isEqualTo(200);
    assertProblem(http.get("/nothing/"), 404, "no-such-address");
  }
}
