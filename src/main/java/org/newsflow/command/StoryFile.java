package org.newsflow.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One story in a file, as its bytes.
 *
 * @param name where it is, for people: the file, and the line in a file of lines
 * @param kind the file's ending, in small letters
 */
record StoryFile(String name, String kind, byte[] bytes) {

  /** What is looked for in folders; other files there are no stories. */
  private static final Set<String> FOUND = Set.of("json", "jsonl");

  /** The stories in these files and folders: one for each file, one for each line of JSON Lines. */
  static List<StoryFile> in(List<Path> paths) throws IOException {
    List<StoryFile> stories = new ArrayList<>();
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> file.equals(path) || FOUND.contains(kind(file)))
            .sorted()
            .forEach(file -> read(file, stories));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return stories;
  }

  private static String kind(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static void read(Path file, List<StoryFile> stories) {
    String kind = kind(file);
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (!kind.equals("jsonl")) {
        stories.add(new StoryFile(file.toString(), kind, bytes));
        return;
      }
      // In bytes: what is not UTF-8 in one line must not keep the others out.
      int number = 0;
      for (int start = 0; start < bytes.length; ) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
          end++;
        }
        byte[] line = Arrays.copyOfRange(bytes, start, end);
        number++;
        if (!new String(line, StandardCharsets.UTF_8).isBlank()) {
          stories.add(new StoryFile(file + ":" + number, kind, line));
        }
        start = end + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
