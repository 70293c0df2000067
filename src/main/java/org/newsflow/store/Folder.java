package org.newsflow.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders for what the agency alone may read: embargoed texts, and who its subscribers are. */
final class Folder {

  private static final FileAttribute<?>[] OWNER_ALONE =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
          }
          : new FileAttribute<?>[0];

  private Folder() {}

  /** Makes it, for its owner alone, when it is not there; one that is there stays as it is. */
  static Path make(Path folder) throws IOException {
    return Files.createDirectories(folder, OWNER_ALONE);
  }
}
