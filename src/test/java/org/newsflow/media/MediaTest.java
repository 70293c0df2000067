package org.newsflow.media;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.item.Picture;
import org.newsflow.item.Rendition;

/** Pictures are measured, made smaller and kept, with the right words inside them. */
class MediaTest {

  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

  @TempDir Path folder = Path.of("");
  private Media media = new Media(Path.of(""), 1);

  @BeforeEach
  void open() {
    media = new Media(folder, 20_000_000);
  }

  @AfterEach
  void close() {
    media.close();
  }

  private Picture accepted(byte[] file) {
    Upload upload = media.accept(file);
    assertThat(upload).isInstanceOf(Upload.Accepted.class);
    return ((Upload.Accepted) upload).picture();
  }

  private String refused(byte[] file) {
    Upload upload = media.accept(file);
    assertThat(upload).isInstanceOf(Upload.Refused.class);
    return ((Upload.Refused) upload).problem().rule();
  }

  private byte[] file(Picture picture, String name) {
    Rendition rendition =
        picture.renditions().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    byte[] content = media.open(requireNonNull(rendition.hash())).orElseThrow();
    assertThat(rendition.bytes()).isEqualTo(content.length);
    return content;
  }

  private static BufferedImage shown(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  @Test
  void aPictureHasItsSizes() throws IOException {
    Picture picture = accepted(SamplePictures.jpeg(3600, 2400));

    assertThat(picture.renditions())
        .extracting(r -> r.name() + " " + r.mediaType() + " " + r.width() + "x" + r.height())
        .containsExactly(
            "print image/jpeg 3000x2000",
            "web image/jpeg 1200x800",
            "web-webp image/webp 1200x800",
            "small image/jpeg 600x400",
            "small-webp image/webp 600x400",
            "thumb image/jpeg 300x200",
            "thumb-webp image/webp 300x200");
    BufferedImage thumb = shown(file(picture, "thumb"));
    assertThat(thumb.getWidth()).isEqualTo(300);
    assertThat(new Color(thumb.getRGB(5, 100)).getRed()).isGreaterThan(200);
    assertThat(new Color(thumb.getRGB(295, 100)).getBlue()).isGreaterThan(200);
    assertThat(new String(file(picture, "web-webp"), 8, 4, StandardCharsets.US_ASCII))
        .isEqualTo("WEBP");
  }

  @Test
  void whatIsSmallIsNotMadeLarger() {
    assertThat(accepted(SamplePictures.jpeg(400, 300)).renditions())
        .extracting(Rendition::width)
        .containsExactly(400, 400, 400, 400, 400, 300, 300);
  }

  @Test
  void theSamePictureTwiceIsOneFile() throws IOException {
    byte[] file = SamplePictures.jpeg(400, 300);
    assertThat(accepted(file)).isEqualTo(accepted(file));
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSizeLessThanOrEqualTo(7);
    }
  }

  @Test
  void aDamagedFileIsNotHandedOut() throws IOException {
    Picture picture = accepted(SamplePictures.jpeg(400, 300));
    String hash = requireNonNull(picture.renditions().getFirst().hash());
    Files.writeString(folder.resolve(hash.substring(0, 2)).resolve(hash), "other");

    assertThatThrownBy(() -> media.open(hash)).hasMessageContaining("damaged");
    assertThat(media.open("0".repeat(64))).isEmpty();
    assertThat(media.open("../../etc/passwd")).isEmpty();
    assertThat(media.holds(hash)).isTrue();
  }

  @Test
  void wordsGoIntoPrintAndWebAndNoOtherReaderMissesThem() throws Exception {
    byte[] sent = SamplePictures.WORDS.embedIn(SamplePictures.jpeg(1600, 1000));

    Picture picture = accepted(sent);

    assertThat(picture.caption()).isEqualTo(SamplePictures.WORDS.caption());
    assertThat(picture.altText()).isEqualTo("A bridge in the rain");
    for (String name : List.of("print", "web")) {
      Metadata read = metadata(file(picture, name));
      IptcDirectory iim = requireNonNull(read.getFirstDirectoryOfType(IptcDirectory.class));
      assertThat(iim.getString(IptcDirectory.TAG_CAPTION)).isEqualTo(picture.caption());
      assertThat(iim.getString(IptcDirectory.TAG_BY_LINE)).isEqualTo("Sample Photographer");
      assertThat(iim.getString(IptcDirectory.TAG_CREDIT)).isEqualTo("Sample Agency");
      assertThat(iim.getString(IptcDirectory.TAG_HEADLINE)).isEqualTo("Bridge opens");
      assertThat(iim.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE)).isEqualTo("© Sample Agency");
      assertThat(iim.getDateCreated()).isEqualTo("2026-11-23T07:00:00Z");
      XmpDirectory xmp = requireNonNull(read.getFirstDirectoryOfType(XmpDirectory.class));
      assertThat(xmp.getXmpProperties())
          .containsEntry("dc:description[1]", picture.caption())
          .containsEntry("dc:creator[1]", "Sample Photographer")
          .containsEntry("dc:rights[1]", "© Sample Agency")
          .containsEntry("photoshop:Credit", "Sample Agency")
          .containsEntry("photoshop:Headline", "Bridge opens")
          .containsEntry("photoshop:DateCreated", "2026-11-23T10:00+03:00")
          .containsEntry("Iptc4xmpCore:AltTextAccessibility[1]", "A bridge in the rain");
    }
    for (String name : List.of("small", "thumb")) {
      Metadata read = metadata(file(picture, name));
      assertThat(read.containsDirectoryOfType(IptcDirectory.class)).isFalse();
      assertThat(read.containsDirectoryOfType(XmpDirectory.class)).isFalse();
    }
  }

  private static Metadata metadata(byte[] file) throws Exception {
    return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
  }

  @Test
  void printIsTheOriginalPictureBitByBit() throws IOException {
    byte[] sent = SamplePictures.jpeg(1600, 1000);
    BufferedImage print = shown(file(accepted(sent), "print"));
    BufferedImage original = shown(sent);
    for (int x = 0; x < 1600; x += 7) {
      assertThat(print.getRGB(x, 500)).isEqualTo(original.getRGB(x, 500));
    }
  }

  @Test
  void whereItWasTakenIsTakenOutAndItIsTurnedUpright() throws Exception {
    byte[] sent = withSegment(SamplePictures.jpeg(600, 400), 0xE1, exif());
    assertThat(metadata(sent).containsDirectoryOfType(GpsDirectory.class)).isTrue();
    byte[] tail = Arrays.copyOf(sent, sent.length + 40);
    System.arraycopy("GPS".getBytes(StandardCharsets.US_ASCII), 0, tail, sent.length, 3);

    Picture picture = accepted(tail);

    assertThat(picture.byline()).isEqualTo("Artist!");
    assertThat(picture.renditions().getFirst().width()).isEqualTo(400);
    BufferedImage print = shown(file(picture, "print"));
    assertThat(new Color(print.getRGB(200, 5)).getRed()).as("left is up").isGreaterThan(200);
    for (Rendition rendition : picture.renditions()) {
      byte[] file = file(picture, rendition.name());
      assertThat(metadata(file).containsDirectoryOfType(GpsDirectory.class)).isFalse();
      assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
    }
  }

  /** Exif, big-endian: to be turned by 90 degrees, by an artist, taken north of the equator. */
  private static byte[] exif() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream tiff = new DataOutputStream(out);
    tiff.writeBytes("Exif\0\0MM\0*");
    tiff.writeInt(8);
    tiff.writeShort(3);
    entry(tiff, 0x0112, 3, 1, 6 << 16);
    entry(tiff, 0x013B, 2, 8, 50);
    entry(tiff, 0x8825, 4, 1, 58);
    tiff.writeInt(0);
    tiff.writeBytes("Artist!\0");
    tiff.writeShort(1);
    entry(tiff, 1, 2, 2, 'N' << 24);
    tiff.writeInt(0);
    return out.toByteArray();
  }

  private static void entry(DataOutputStream tiff, int tag, int type, int count, int value)
      throws IOException {
    tiff.writeShort(tag);
    tiff.writeShort(type);
    tiff.writeInt(count);
    tiff.writeInt(value);
  }

  private static byte[] withSegment(byte[] jpeg, int marker, byte[] data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    DataOutputStream segment = new DataOutputStream(out);
    segment.writeByte(0xFF);
    segment.writeByte(marker);
    segment.writeShort(data.length + 2);
    segment.write(data);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  @Test
  void nothingOutsideIsReadThroughWhatIsWrittenInside() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret words");
    String packet =
        XMP
            + "<!DOCTYPE r [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]><r xmlns:p=\"http://ns.adobe.com/photoshop/1.0/\" p:Credit=\"seen\">"
            + "<p:Headline>&e;</p:Headline></r>";
    byte[] sent =
        withSegment(SamplePictures.jpeg(60, 40), 0xE1, packet.getBytes(StandardCharsets.UTF_8));

    Picture picture = accepted(sent);

    assertThat(picture.headline()).isNull();
    assertThat(new String(file(picture, "print"), StandardCharsets.ISO_8859_1))
        .doesNotContain("secret", "DOCTYPE");
  }

  @Test
  void aPngIsTakenToo() throws IOException {
    BufferedImage clear = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
    Picture picture = accepted(SamplePictures.file(clear, "png"));
    assertThat(shown(file(picture, "print")).getRGB(10, 10)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void otherFilesAreRefused() {
    byte[] jpeg = SamplePictures.jpeg(60, 40);
    assertThat(refused(new byte[0])).isEqualTo("not-a-picture");
    assertThat(refused("<svg/>".getBytes(StandardCharsets.UTF_8))).isEqualTo("not-a-picture");
    assertThat(refused(SamplePictures.file(SamplePictures.image(9, 9), "gif")))
        .isEqualTo("not-a-picture");
    assertThat(refused(Arrays.copyOf(jpeg, 200))).isEqualTo("not-a-picture");
    byte[] png = SamplePictures.file(SamplePictures.image(60, 40), "png");
    assertThat(refused(Arrays.copyOf(png, 60))).startsWith("not-");
    byte[] broken = jpeg.clone();
    Arrays.fill(broken, 30, 120, (byte) 1);
    assertThat(refused(broken)).startsWith("not-");
  }

  @Test
  void noBombIsDecoded() throws IOException {
    assertThat(refused(SamplePictures.jpeg(5000, 4001))).isEqualTo("too-many-pixels");
    long before = System.nanoTime();
    assertThat(refused(png(60_000, 60_000, new byte[9]))).isEqualTo("too-many-pixels");
    // A small picture with a text that fills a gigabyte once it is unpacked.
    assertThat(media.accept(png(1, 1, zeros()))).isInstanceOf(Upload.class);
    assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    byte[] jpeg = SamplePictures.jpeg(60, 40);
    byte[] scan = {0, 8, 1, 1, 0, 0, 63, 0, 0};
    byte[] scans = jpeg;
    for (int i = 0; i < 100; i++) {
      scans = withSegment(scans, 0xDA, Arrays.copyOfRange(scan, 2, 8));
    }
    assertThat(refused(scans)).isEqualTo("not-a-picture");
  }

  private static byte[] zeros() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("bomb\0\0".getBytes(StandardCharsets.US_ASCII));
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 256; i++) {
        deflater.write(block);
      }
    }
    return out.toByteArray();
  }

  private static byte[] png(int width, int height, byte[] text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(head);
    header.writeInt(width);
    header.writeInt(height);
    header.write(new byte[] {8, 3, 0, 0, 0});
    chunk(out, "IHDR", head.toByteArray());
    chunk(out, "PLTE", new byte[3]);
    chunk(out, "zTXt", text);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
      deflater.write(new byte[2]);
    }
    chunk(out, "IDAT", data.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data)
      throws IOException {
    DataOutputStream chunk = new DataOutputStream(out);
    CRC32 sum = new CRC32();
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    sum.update(name);
    sum.update(data);
    chunk.writeInt(data.length);
    chunk.write(name);
    chunk.write(data);
    chunk.writeInt((int) sum.getValue());
  }
}
