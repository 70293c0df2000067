package org.newsflow.media;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.newsflow.item.Picture;
import org.newsflow.item.Problem;
import org.newsflow.item.Rendition;

/** The pictures that are held here. Safe for many threads. */
public final class Media implements AutoCloseable {

  private static final int PRINT = 3_000;

  /** The sizes for the screen, the largest first, and their widths. */
  private static final List<Size> SCREEN =
      List.of(new Size("web", 1_200), new Size("small", 600), new Size("thumb", 300));

  private record Size(String name, int width) {}

  private final MediaFolder folder;
  private final long maxPixels;

  /** Pictures are large and their decoders block: few at a time, and on threads of their own. */
  private final ExecutorService darkroom;

  /**
   * The pictures in this folder.
   *
   * @param maxPixels the most that one may have
   */
  public Media(Path folder, long maxPixels) {
    this.folder = new MediaFolder(folder);
    this.maxPixels = maxPixels;
    this.darkroom =
        Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
            Thread.ofPlatform().daemon().name("darkroom-", 0).factory());
  }

  /** Takes a JPEG or PNG file and makes its renditions; all are on disk when this returns. */
  public Upload accept(byte[] file) {
    try {
      return CompletableFuture.supplyAsync(() -> develop(file), darkroom).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }

  /** The file with this hash. */
  public Optional<byte[]> open(String hash) {
    return folder.read(hash);
  }

  /** Whether there is a file with this hash. */
  public boolean holds(String hash) {
    return folder.holds(hash);
  }

  private Upload develop(byte[] file) {
    return switch (Exposure.of(file, maxPixels)) {
      case Exposure.Unusable(Problem problem) -> new Upload.Refused(problem);
      case Exposure.Usable(BufferedImage image, PhotoMetadata words, Optional<JpegFile> asItIs) ->
          new Upload.Accepted(
              new Picture(
                  null,
                  words.headline(),
                  words.caption(),
                  words.altText(),
                  words.byline(),
                  words.credit(),
                  renditions(image, words, asItIs)));
    };
  }

  private List<Rendition> renditions(
      BufferedImage image, PhotoMetadata words, Optional<JpegFile> asItIs) {
    List<Rendition> made = new ArrayList<>();
    BufferedImage print = Scale.toWidth(image, PRINT);
    byte[] original =
        asItIs
            .filter(_ -> print.getWidth() == image.getWidth())
            .map(jpeg -> jpeg.with(words))
            .orElseGet(() -> words.embedIn(Encode.jpeg(print, Encode.PRINT)));
    made.add(rendition("print", "image/jpeg", original, print));
    BufferedImage smaller = print;
    for (Size size : SCREEN) {
      smaller = Scale.toWidth(smaller, size.width);
      PhotoMetadata inside = size.equals(SCREEN.getFirst()) ? words : PhotoMetadata.NONE;
      byte[] jpeg = inside.embedIn(Encode.jpeg(smaller, Encode.SCREEN));
      made.add(rendition(size.name, "image/jpeg", jpeg, smaller));
      BufferedImage shown = smaller;
      Encode.webp(smaller)
          .ifPresent(webp -> made.add(rendition(size.name + "-webp", "image/webp", webp, shown)));
    }
    return made;
  }

  private Rendition rendition(String name, String type, byte[] content, BufferedImage image) {
    return new Rendition(
        name,
        Rendition.HELD + folder.put(content),
        type,
        image.getWidth(),
        image.getHeight(),
        (long) content.length,
        null);
  }

  @Override
  public void close() {
    darkroom.close();
  }
}
