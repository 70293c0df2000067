package org.newsflow.demo;

import java.nio.file.Path;

/** What the demo says on the terminal when it is ready. */
final class DemoWelcome {

  private DemoWelcome() {}

  static String text(DemoRecord record, DemoFile file, Path folder) {
    DemoFile.Subscriber reader = file.subscribers().getFirst();
    DemoFile.Person editor =
        file.people().stream()
            .filter(person -> person.role().equals("editor"))
            .findFirst()
            .orElseThrow();
    return """

    %s is on the air at %s and releases a story every few seconds.

      See its page at %s, and what else there is at %s/demo

      Read its wire as %s:
        curl -N -H 'Authorization: Bearer %s' '%s/v1/stream?after=0'
        curl -H 'Authorization: Bearer %s' '%s/v1/feed?after=0&limit=3'

      Work at its desk as %s:
        curl -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \\
          -d '{"language":"ar","type":"text","level":"flash","headline":"…"}' %s/v1/desk/items

      Everybody else, with passwords, tokens and keys: %s
    """
        .formatted(
            record.agency().names().get("en"),
            file.base(),
            file.base(),
            file.base(),
            reader.name(),
            reader.key(),
            file.base(),
            reader.key(),
            file.base(),
            editor.name(),
            editor.token(),
            file.base(),
            folder.resolve("demo.json"));
  }
}
