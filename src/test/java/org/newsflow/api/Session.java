package org.newsflow.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsflow.access.Role;

/** Plays a session that is written down: who sends what, and what status comes back. */
final class Session {

  private static final Pattern LINE =
      Pattern.compile("(\\S+) (\\d+) ([A-Z]+) (\\S+)((?: \\[[^]]+])*)(?: (.+))?");
  private static final Pattern HEADER = Pattern.compile("\\[([^:]+): ([^]]+)]");

  private final OnTheAir server;
  private final OnTheAir.Paper paper;
  private final String feedOnly;
  private final String a;
  private final String b;

  Session(OnTheAir server, OnTheAir.Paper paper) {
    this.server = server;
    this.paper = paper;
    this.feedOnly = server.key(paper.id(), "feed");
    this.a = server.released("One item");
    this.b = server.released("Another item");
  }

  void run(String resource) {
    try (InputStream in = requireNonNull(Session.class.getResourceAsStream(resource))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(this::play);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void play(String line) {
    Matcher parts = LINE.matcher(filled(line));
    if (!parts.matches()) {
      throw new IllegalArgumentException("no such line: " + line);
    }
    List<String> headers = new ArrayList<>();
    HEADER
        .matcher(parts.group(5))
        .results()
        .forEach(header -> headers.addAll(List.of(header.group(1), header.group(2))));
    String body = parts.group(6);
    who(parts.group(1))
        .send(
            Integer.parseInt(parts.group(2)),
            parts.group(3),
            parts.group(4),
            "{long}".equals(body) ? "x".repeat((1 << 20) + 1) : body,
            headers.toArray(String[]::new));
  }

  private String filled(String line) {
    String filled =
        line.replace("{a}", a)
            .replace("{b}", b)
            .replace("{unknown}", "nf:text:20260101:999999")
            .replace("{wide}", "x".repeat(20_000));
    return filled.contains("{draft}")
        ? filled.replace("{draft}", server.draft(OnTheAir.story("A draft")))
        : filled;
  }

  private Visitor who(String name) {
    return switch (name) {
      case "nobody" -> server.nobody();
      case "stranger" -> server.with("nf_" + "0".repeat(48));
      case "key" -> server.reader(paper);
      case "feed-only" -> server.with(feedOnly);
      case "admin" -> server.admin();
      case "chief" -> server.chief();
      case "second" -> server.second();
      default -> server.person(name, Role.of(name).orElseThrow());
    };
  }
}
