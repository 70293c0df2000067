package org.newsflow.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few words that lie beside the database and not in it: a database that was put back from a copy
 * does not know what its witness remembers.
 *
 * <p>The file names itself, by inode and time of birth, and is made anew at each opening. One that
 * was copied here, or written over with an older copy, names another file and is not believed.
 */
final class Witness implements AutoCloseable {

  static final String FILE = "witness";

  private static final Logger log = LoggerFactory.getLogger(Witness.class);
  private static final int WIDTH = 64;

  private final String token;
  private final String remembered;
  private final RandomAccessFile file;
  private final long end;

  Witness(Path folder) throws IOException {
    Folder.make(folder);
    Path path = folder.resolve(FILE);
    List<String> lines = lines(path);
    boolean genuine = lines.size() == 3 && lines.getFirst().equals(identity(path));
    token = genuine ? lines.get(1) : UUID.randomUUID().toString();
    remembered = genuine ? lines.getLast().strip() : "";

    Path fresh = folder.resolve(FILE + ".new");
    Files.deleteIfExists(fresh);
    file = new RandomAccessFile(fresh.toFile(), "rw");
    file.write(bytes(identity(fresh) + "\n" + token + "\n"));
    end = file.getFilePointer();
    file.write(padded(remembered));
    file.getFD().sync();
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Random, and the same as long as the witness is believed. */
  String token() {
    return token;
  }

  /** What was last remembered before this opening; empty when there is nothing to be believed. */
  String remembered() {
    return remembered;
  }

  /** Remembers these words instead. They outlive this process, though perhaps not a power cut. */
  synchronized void remember(String words) {
    try {
      file.seek(end);
      file.write(padded(words));
    } catch (IOException e) {
      log.warn("cannot remember how far the store has come", e);
    }
  }

  private static byte[] padded(String words) {
    return bytes(words + " ".repeat(WIDTH - words.length()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> lines(Path path) throws IOException {
    return Files.isRegularFile(path)
        ? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).lines().toList()
        : List.of();
  }

  private static String identity(Path path) throws IOException {
    // Where the file system keeps no time of birth, Java gives the time of the last change instead.
    FileTime never = FileTime.fromMillis(0);
    Files.setLastModifiedTime(path, never);
    FileTime born = Files.readAttributes(path, BasicFileAttributes.class).creationTime();
    return inode(path) + "@" + (born.equals(never) ? "" : born);
  }

  private static String inode(Path path) throws IOException {
    try {
      return Files.getAttribute(path, "unix:ino").toString();
    } catch (UnsupportedOperationException e) {
      return "";
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      log.warn("cannot close the store's witness", e);
    }
  }
}
