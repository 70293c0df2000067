package org.newsflow.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;

/** A reader of the public page who looks for more than is shown. */
final class PageReader {

  final Set<String> leaks = new TreeSet<>();
  final Set<String> read = new TreeSet<>();
  private final Newsdesk desk;

  PageReader(Newsdesk desk) {
    this.desk = desk;
  }

  void read(Http http, String address) {
    String answer = answer(http, address);
    Set<String> found = desk.canaries.in(answer);
    Entitled.notPublic(found).forEach(leak -> leaks.add(leak + " at " + address));
    desk.guids.forEach((item, guid) -> {
      if (!Entitled.PUBLISHED.contains(item) && answer.matches("(?s).*" + guid + "(?![0-9]).*")) {
        leaks.add(item + " is known at " + address);
      }
    });
    read.addAll(found);
  }

  /** All that comes back from an address, and from where it leads. */
  private static String answer(Http http, String address) {
    Answer answer = http.get(address);
    String all = answer.status() + " " + answer.headers().map() + "\n" + answer.body();
    assertThat(answer.status()).as(address).isLessThan(500);
    return answer.status() == 301
        ? all + answer(http, URI.create(answer.header("Location")).getPath())
        : all;
  }
}
