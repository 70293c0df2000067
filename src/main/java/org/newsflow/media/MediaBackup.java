package org.newsflow.media;

import java.io.IOException;
import java.nio.file.Path;

/** The pictures' share of a backup: the folder {@code media} beside an embedded store. */
public final class MediaBackup {

  private static final String FOLDER = "media";

  private MediaBackup() {}

  /**
   * Copies what is missing in the other data folder. Take it after the store: a story's pictures
   * are on disk before the story is.
   *
   * @return how many files
   */
  public static int copy(Path fromData, Path toData) throws IOException {
    return new MediaFolder(fromData.resolve(FOLDER)).copyTo(toData.resolve(FOLDER));
  }
}
