package org.newsflow.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.About;
import org.newsflow.item.Concept;
import org.newsflow.item.InfoSource;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Picture;
import org.newsflow.item.Place;

/** What of one item can be found: the words of each field in their places, and its values. */
public final class Findable {

  private final NewsItem item;
  private final SubjectTree subjects;
  private final Analysis analysis;
  private final Map<Field, Occurrences> words = new EnumMap<>(Field.class);
  private final Map<Field, Set<String>> values = new EnumMap<>(Field.class);

  /** What can be found of this item. */
  public Findable(NewsItem item, SubjectTree subjects) {
    this.item = item;
    this.subjects = subjects;
    this.analysis = Analysis.of(item.language());
  }

  /** How its words are found. */
  public Analysis analysis() {
    return analysis;
  }

  /** Where the words of a field stand. */
  Occurrences words(Field field) {
    return words.computeIfAbsent(field, f -> Occurrences.of(analysis, texts(f)));
  }

  /** The exact values of a field, in small letters. */
  public Set<String> values(Field field) {
    return values.computeIfAbsent(field, f -> small(codes(f)));
  }

  /** The number that a field holds. */
  public int number(Field field) {
    return field == Field.URGENCY ? item.urgency() : item.level().priority();
  }

  /** When this version was created. */
  public Instant created() {
    return item.versionCreated();
  }

  /** The texts in whose words a field is looked for. */
  public List<String> texts(Field field) {
    About about = item.about();
    return switch (field) {
      case TEXT -> everything();
      case HEADLINE -> present(item.headline(), item.lines().subheadline());
      case SLUG -> present(item.lines().slugline());
      case KEYWORD -> about.keywords();
      case PLACE -> names(about.places().stream().map(Place::names));
      case PERSON -> names(about.people().stream().map(Concept::names));
      case ORGANISATION -> names(about.organisations().stream().map(Concept::names));
      case INFOSOURCE -> item.infoSources().stream().map(InfoSource::name).toList();
      default -> throw new IllegalArgumentException(field + " holds no words");
    };
  }

  private List<String> everything() {
    List<String> texts =
        new ArrayList<>(
            present(
                item.headline(),
                item.lines().subheadline(),
                item.lines().standfirst(),
                item.lines().slugline()));
    texts.addAll(item.about().keywords());
    texts.addAll(item.body().paragraphs());
    item.pictures().stream().map(Picture::caption).map(Findable::present).forEach(texts::addAll);
    return texts;
  }

  private Collection<String> codes(Field field) {
    About about = item.about();
    return switch (field) {
      case SUBJECT -> withBroader(codes(about.subjects()));
      case COUNTRY ->
          about.places().stream().flatMap(place -> present(place.country()).stream()).toList();
      case PLACE ->
          about.places().stream().flatMap(place -> present(place.code()).stream()).toList();
      case PERSON -> codes(about.people());
      case ORGANISATION -> codes(about.organisations());
      case LANGUAGE -> withBeginnings(item.language());
      case TYPE -> List.of(item.type().code());
      case LEVEL -> List.of(item.level().code());
      case GENRE -> about.genre() == null ? List.of() : spellings(about.genre());
      case PROVIDER -> List.of(item.provider());
      case DESK -> present(item.desk());
      case TEST -> List.of(String.valueOf(item.test()));
      default -> throw new IllegalArgumentException(field + " holds no values");
    };
  }

  private Set<String> withBroader(List<String> codes) {
    Set<String> all = new HashSet<>();
    for (String code : codes) {
      String full = Values.subjectCode(code);
      all.add(full);
      all.addAll(subjects.broader(full));
    }
    return all;
  }

  /** {@code sr-latn} is {@code sr} too. */
  private static List<String> withBeginnings(String tag) {
    List<String> all = new ArrayList<>();
    for (int end = tag.indexOf('-'); end >= 0; end = tag.indexOf('-', end + 1)) {
      all.add(tag.substring(0, end));
    }
    all.add(tag);
    return all;
  }

  private static List<String> spellings(Concept genre) {
    List<String> all = new ArrayList<>(genre.names().values());
    if (genre.code() != null) {
      all.add(genre.code());
      all.add(genre.code().substring(genre.code().indexOf(':') + 1));
    }
    return all;
  }

  private static List<String> codes(List<Concept> concepts) {
    return concepts.stream().flatMap(concept -> present(concept.code()).stream()).toList();
  }

  private static List<String> names(Stream<Map<String, String>> names) {
    return names.flatMap(name -> name.values().stream()).distinct().toList();
  }

  private static List<String> present(@Nullable String... texts) {
    List<String> present = new ArrayList<>(texts.length);
    for (String text : texts) {
      if (text != null) {
        present.add(text);
      }
    }
    return present;
  }

  private static Set<String> small(Collection<String> values) {
    Set<String> small = new HashSet<>();
    for (String value : values) {
      small.add(value.toLowerCase(Locale.ROOT));
    }
    return small;
  }
}
