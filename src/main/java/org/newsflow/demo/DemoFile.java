package org.newsflow.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.NewsflowException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code demo.json}: who is who in the demo, with their passwords, for those who try it. */
public record DemoFile(String base, List<Person> people, List<Subscriber> subscribers) {

  private static final String NAME = "demo.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Somebody of the newsroom. */
  public record Person(String role, String name, String email, String password, String token) {}

  /** A subscriber. Its people cannot sign in yet, so it has no password but its key. */
  public record Subscriber(
      String name,
      List<String> products,
      List<String> rights,
      String state,
      String email,
      @Nullable String password,
      String key,
      Abone abone) {}

  /** How clients of the older API sign in. */
  public record Abone(String user, String password) {}

  static Optional<DemoFile> read(Path folder) {
    Path file = folder.resolve(NAME);
    return Files.isRegularFile(file)
        ? Optional.of(JSON.readValue(file, DemoFile.class))
        : Optional.empty();
  }

  /** Writes it where its owner alone can read it, all at once. */
  void write(Path folder) {
    try {
      Path fresh = folder.resolve(NAME + ".new");
      Files.deleteIfExists(fresh);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.createFile(
            fresh,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      JSON.writeValue(fresh, this);
      Files.move(fresh, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses a folder whose passwords lie beside it: it is no agency's. */
  public static void refuseIn(Path folder) {
    if (Files.exists(folder.resolve(NAME))) {
      throw new NewsflowException(
          "demo-folder",
          NewsflowException.Category.CALLER,
          folder + " holds the demo agency, whose passwords are known: give another folder");
    }
  }

  /** Refuses a folder that is no demo's, and so not to be thrown away. */
  public static void requireIn(Path folder) {
    if (!Files.exists(folder.resolve(NAME))) {
      throw new NewsflowException(
          "no-demo-folder",
          NewsflowException.Category.CALLER,
          folder + " holds no demo: it is not thrown away; remove it yourself");
    }
  }

  /** Throws a demo's folder away, and no other folder. */
  public static void discard(Path folder) throws IOException {
    requireIn(folder);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
