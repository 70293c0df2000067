package org.newsflow.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One story in a file, as its bytes.
 *
 * @param name where it is, for people: the file, and the line in a file of lines
 * @param kind the file's ending, in small letters
 */
record StoryFile(String name, String kind, byte[] bytes) {

  /** The stories in these files and folders: one for each file, one for each line of JSON Lines. */
  static List<StoryFile> in(List<Path> paths) throws IOException {
    List<StoryFile> stories = new ArrayList<>();
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        files
            .filter(
                file -> Files.isRegularFile(file) && !file.getFileName().toString().startsWith("."))
            .sorted()
            .forEach(file -> read(file, stories));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return stories;
  }

  private static void read(Path file, List<StoryFile> stories) {
    String name = file.getFileName().toString();
    String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    try {
      if (!kind.equals("jsonl")) {
        stories.add(new StoryFile(file.toString(), kind, Files.readAllBytes(file)));
        return;
      }
      int number = 0;
      for (String line : Files.readString(file).lines().toList()) {
        number++;
        if (!line.isBlank()) {
          stories.add(
              new StoryFile(file + ":" + number, kind, line.getBytes(StandardCharsets.UTF_8)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
