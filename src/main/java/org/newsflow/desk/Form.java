package org.newsflow.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsflow.format.Text;
import org.newsflow.item.About;
import org.newsflow.item.Concept;
import org.newsflow.item.Dateline;
import org.newsflow.item.Embargo;
import org.newsflow.item.InfoSource;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Notice;
import org.newsflow.item.Picture;
import org.newsflow.item.Place;
import org.newsflow.item.Problem;
import org.newsflow.item.PublicUse;
import org.newsflow.item.Rendition;
import org.newsflow.item.Rights;

/**
 * The form that every item must have before it is kept, whichever door it came by: clean texts of
 * bearable length, and codes that are codes. Whether the story is fit for release is for {@link
 * Rules} to say.
 */
final class Form {

  private static final int LINE = 1_000;
  private static final int LINES = 10_000;
  private static final int MOST = 200;

  private static final Pattern CODE = Pattern.compile("[!-9;-~]+:[!-~]+");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,3}");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[A-Za-z0-9.+_-]+");

  private final List<Problem> problems = new ArrayList<>();
  private final Collection<String> languages;

  private Form(Collection<String> languages) {
    this.languages = languages;
  }

  /** The item with clean texts, and what is malformed in it. */
  record Checked(NewsItem item, List<Problem> problems) {}

  static Checked check(NewsItem item, Collection<String> languages) {
    Form form = new Form(languages);
    return new Checked(form.item(item), List.copyOf(form.problems));
  }

  /** What is said with an act, and what is malformed in it. */
  record CheckedNotice(Notice notice, List<Problem> problems) {}

  static CheckedNotice check(Notice notice) {
    Form form = new Form(Set.of());
    Notice clean =
        new Notice(
            notice.grade(),
            form.lines(notice.ground() == null ? "note" : "reason", notice.note()),
            form.lines("publicNote", notice.publicNote()),
            notice.ground());
    return new CheckedNotice(clean, List.copyOf(form.problems));
  }

  private NewsItem item(NewsItem item) {
    if (!languages.contains(item.language())) {
      problem(
          "language",
          "unknown-language",
          "\"%s\" is none of this agency's: send one of %s"
              .formatted(
                  Fields.shortened(item.language()),
                  String.join(", ", languages.stream().sorted().toList())));
    }
    Embargo embargo = item.embargo();
    Rights rights = item.rights();
    PublicUse use = item.publicUse();
    return item.toBuilder()
        .desk(line("desk", item.desk()))
        .lines(lines(item.lines()))
        .body(new BodyForm(problems).body(item.body()))
        .about(about(item.about()))
        .infoSources(each("infoSources", item.infoSources(), this::infoSource))
        .edNote(lines("edNote", item.edNote()))
        .embargo(
            embargo == null
                ? null
                : new Embargo(embargo.until(), lines("embargoNote", embargo.note())))
        .rights(
            new Rights(
                line("copyrightHolder", rights.copyrightHolder()),
                lines("copyrightNotice", rights.copyrightNotice()),
                lines("usageTerms", rights.usageTerms())))
        .publicUse(new PublicUse(use.show(), lines("public.abridgement", use.abridgement())))
        .pictures(each("pictures", item.pictures(), this::picture))
        .renditions(each("renditions", item.renditions(), this::rendition))
        .links(each("links", item.links(), (at, link) -> link))
        .signals(each("signals", item.signals(), this::code))
        .sourceIds(names("sourceIds", item.sourceIds()))
        .build();
  }

  private NewsLines lines(NewsLines lines) {
    return new NewsLines(
        text("headline", lines.headline(), LINE),
        line("subheadline", lines.subheadline()),
        lines("standfirst", lines.standfirst()),
        line("slugline", lines.slugline()),
        each(
            "datelines",
            lines.datelines(),
            (at, dateline) ->
                new Dateline(
                    text(at + ".city", dateline.city(), LINE),
                    line(at + ".country", dateline.country()))),
        line("byline", lines.byline()),
        line("creditline", lines.creditline()));
  }

  private About about(About about) {
    Concept genre = about.genre();
    return new About(
        each("subjects", about.subjects(), this::concept),
        genre == null ? null : concept("genre", genre),
        each("keywords", about.keywords(), (at, keyword) -> text(at, keyword, LINE)),
        each("places", about.places(), this::place),
        each("people", about.people(), this::concept),
        each("organisations", about.organisations(), this::concept));
  }

  private Concept concept(String at, Concept concept) {
    String code = concept.code();
    return new Concept(
        code == null ? null : code(at, code), languageNames(at + ".names", concept.names()));
  }

  private Place place(String at, Place place) {
    String code = place.code();
    String country = place.country();
    if (country != null && !COUNTRY.matcher(country).matches()) {
      problem(at + ".country", "unknown-code", "no country: send two capitals such as TR");
    }
    return new Place(
        code == null ? null : code(at, code), languageNames(at + ".names", place.names()), country);
  }

  private InfoSource infoSource(String at, InfoSource source) {
    String role = source.role();
    return new InfoSource(
        text(at, source.name(), LINE), role == null ? null : code(at + ".role", role));
  }

  private Picture picture(String at, Picture picture) {
    return new Picture(
        picture.guid(),
        line(at + ".headline", picture.headline()),
        lines(at + ".caption", picture.caption()),
        lines(at + ".altText", picture.altText()),
        line(at + ".byline", picture.byline()),
        line(at + ".creditline", picture.creditline()),
        each(at + ".renditions", picture.renditions(), this::rendition));
  }

  private Rendition rendition(String at, Rendition rendition) {
    if (rendition.hash() == null && !isWebAddress(rendition.href())) {
      problem(at + ".href", "not-an-address", "no address: send one such as https://example.org/a");
    }
    if (rendition.hash() != null && !NAME.matcher(rendition.name()).matches()) {
      problem(
          at + ".name", "malformed", "no name of a file here: send one such as web or web-webp");
    }
    if (!MEDIA_TYPE.matcher(rendition.mediaType()).matches()) {
      problem(at + ".mediaType", "unknown-code", "no media type: send one such as image/jpeg");
    }
    return new Rendition(
        text(at + ".name", rendition.name(), LINE),
        rendition.href(),
        rendition.mediaType(),
        rendition.width(),
        rendition.height(),
        rendition.bytes(),
        rendition.seconds());
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      String scheme = address.getScheme();
      return scheme != null
          && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && text.length() <= 2 * LINE;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private String code(String at, String code) {
    if (!CODE.matcher(code).matches() || code.length() > LINE) {
      problem(at, "unknown-code", "no code: send scheme:code, without blanks");
    }
    return code;
  }

  private Map<String, String> languageNames(String at, Map<String, String> names) {
    names.keySet().stream()
        .filter(tag -> !TAG.matcher(tag).matches())
        .limit(1)
        .forEach(tag ->
            problem(at, "unknown-language", "a name's language is no BCP 47 tag: send en, tr …"));
    return names(at, names);
  }

  private Map<String, String> names(String at, Map<String, String> names) {
    limit(at, names.size());
    Map<String, String> clean = new TreeMap<>();
    names.forEach((key, name) -> {
      String field = at + "." + Fields.shortened(key);
      clean.put(text(field, key, LINE), text(field, name, LINE));
    });
    return clean;
  }

  private <T> List<T> each(String field, List<T> list, BiFunction<String, T, T> check) {
    limit(field, list.size());
    List<T> clean = new ArrayList<>();
    for (int i = 0; i < Math.min(list.size(), MOST); i++) {
      clean.add(check.apply("%s[%d]".formatted(field, i), list.get(i)));
    }
    return clean;
  }

  private void limit(String field, int count) {
    if (count > MOST) {
      problem(field, "too-many", "more than %d: send fewer".formatted(MOST));
    }
  }

  private @Nullable String line(String field, @Nullable String text) {
    return text == null ? null : text(field, text, LINE);
  }

  private @Nullable String lines(String field, @Nullable String text) {
    return text == null ? null : text(field, text, LINES);
  }

  private String text(String field, String text, int longest) {
    if (text.length() > longest) {
      problem(field, "too-long", "longer than %,d characters: shorten it".formatted(longest));
      return text;
    }
    return Text.clean(field, text, problems);
  }

  private void problem(String field, String rule, String message) {
    problems.add(new Problem(field, rule, message));
  }
}
