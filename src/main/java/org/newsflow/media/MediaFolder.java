package org.newsflow.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files under the SHA-256 of their content: what is there once never changes, and the same picture
 * twice is one file.
 */
final class MediaFolder {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  MediaFolder(Path folder) {
    this.folder = folder;
  }

  /** Keeps this, on disk when it returns, and gives its hash. */
  String put(byte[] content) {
    String hash = hash(content);
    Path file = file(hash);
    if (Files.exists(file)) {
      return hash;
    }
    try {
      Path shelf = Files.createDirectories(folder.resolve(hash.substring(0, 2)));
      Path arriving = Files.createTempFile(shelf, "arriving-", null);
      try (FileChannel channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      } catch (IOException e) {
        Files.deleteIfExists(arriving);
        throw e;
      }
      Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
      settle(shelf);
      settle(folder);
      return hash;
    } catch (IOException e) {
      throw new MediaException("media-not-written", "cannot keep a file in " + folder, e);
    }
  }

  /** Whether there is a file with this hash. */
  boolean holds(String hash) {
    return HASH.matcher(hash).matches() && Files.exists(file(hash));
  }

  /** The content with this hash, and no other. */
  Optional<byte[]> read(String hash) {
    if (!HASH.matcher(hash).matches()) {
      return Optional.empty();
    }
    try {
      byte[] content = Files.readAllBytes(file(hash));
      if (!hash(content).equals(hash)) {
        throw new MediaException(
            "media-damaged", "the file " + hash + " is damaged: put it back from a backup");
      }
      return Optional.of(content);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new MediaException("media-not-read", "cannot read the file " + hash, e);
    }
  }

  /**
   * Copies the files that another folder lacks.
   *
   * @return how many
   */
  int copyTo(Path other) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    MediaFolder copy = new MediaFolder(other);
    List<String> hashes;
    try (Stream<Path> files = Files.walk(folder, 2)) {
      hashes = files.map(file -> file.getFileName().toString()).filter(this::holds).toList();
    }
    int copied = 0;
    for (String hash : hashes) {
      if (!copy.holds(hash)) {
        copy.put(read(hash).orElseThrow());
        copied++;
      }
    }
    return copied;
  }

  private Path file(String hash) {
    return folder.resolve(hash.substring(0, 2)).resolve(hash);
  }

  /** A name in a folder is on disk when the folder is; not every system can say so. */
  private static void settle(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder)) {
        channel.force(true);
      }
    }
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
