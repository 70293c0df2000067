package org.newsflow.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.About;
import org.newsflow.item.Concept;
import org.newsflow.item.Dateline;
import org.newsflow.item.InfoSource;
import org.newsflow.item.Level;
import org.newsflow.item.Place;
import org.newsflow.item.Problem;

/** What a ninjs document says an item is about, and the marks that stand among its genres. */
final class NinjsAbout {

  private static final String SIGNAL = "sig:";
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private final String language;
  private final List<Problem> remarks;
  private final List<Concept> subjects = new ArrayList<>();
  private final List<String> keywords = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Dateline> datelines = new ArrayList<>();
  private final List<Concept> people;
  private final List<Concept> organisations;
  private final List<InfoSource> infoSources = new ArrayList<>();
  private final List<String> signals = new ArrayList<>();
  private @Nullable Concept genre;
  private @Nullable Level level;
  private boolean test;
  private boolean publishable = true;

  NinjsAbout(JsonObject json, String language, List<Problem> remarks) {
    this.language = language;
    this.remarks = remarks;
    json.objects("genres").forEach(this::genre);
    json.objects("subjects").forEach(this::subject);
    json.objects("places").forEach(this::place);
    people = concepts(json.objects("people"));
    organisations = concepts(json.objects("organisations"));
    json.objects("infoSources").forEach(this::infoSource);
  }

  About about() {
    return new About(subjects, genre, keywords, places, people, organisations);
  }

  /** The datelines; where none are marked as such, what the item says of its origin. */
  List<Dateline> datelines(@Nullable String located) {
    if (!datelines.isEmpty() || located == null) {
      return datelines;
    }
    int comma = located.lastIndexOf(", ");
    return List.of(
        comma <= 0
            ? new Dateline(located, null)
            : new Dateline(located.substring(0, comma), located.substring(comma + 2)));
  }

  List<InfoSource> infoSources() {
    return infoSources;
  }

  List<String> signals() {
    return signals;
  }

  @Nullable Level level() {
    return level;
  }

  /** Whom to credit for an item or for a picture associated with it. */
  static @Nullable String creditline(JsonObject json) {
    return json.objects("infoSources").stream()
        .filter(NinjsAbout::isCreditline)
        .findFirst()
        .map(entry -> entry.text("name"))
        .orElse(null);
  }

  private static boolean isCreditline(JsonObject entry) {
    return entry.text("role", "").equals(Ninjs.CREDITLINE);
  }

  boolean test() {
    return test;
  }

  boolean publishable() {
    return publishable;
  }

  private void genre(JsonObject entry) {
    String code = code(entry);
    if (code == null) {
      code = "";
    }
    if (code.equals(Ninjs.TEST)) {
      test = true;
    } else if (code.equals(Ninjs.EDITORS_ONLY)) {
      publishable = false;
    } else if (code.startsWith(SIGNAL)) {
      signals.add(code);
    } else if (code.startsWith(Ninjs.LEVEL)
        && Level.of(code.substring(Ninjs.LEVEL.length())).isPresent()) {
      level = Level.of(code.substring(Ninjs.LEVEL.length())).orElseThrow();
    } else if (genre == null) {
      genre = concept(entry);
    } else {
      remark(entry, "a second genre");
    }
  }

  private void subject(JsonObject entry) {
    String name = entry.text("name");
    if (entry.text("rel", "").equals(Ninjs.KEYWORD) && code(entry) == null && name != null) {
      keywords.add(name);
    } else {
      Concept concept = concept(entry);
      if (concept != null) {
        subjects.add(concept);
      }
    }
  }

  private void place(JsonObject entry) {
    String name = entry.text("name");
    String code = code(entry);
    String country = null;
    for (JsonObject contact : entry.objects("contactInfo")) {
      JsonObject address = contact.object("address");
      country = address == null ? country : address.text("country");
    }
    if (entry.text("rel", "").equals(Ninjs.DATELINE) && name != null) {
      datelines.add(new Dateline(name, country));
    } else if (name == null && code == null) {
      remark(entry, "neither a name nor a code");
    } else {
      boolean known = country != null && COUNTRY.matcher(country).matches();
      places.add(new Place(code, names(name), known ? country : null));
    }
  }

  private void infoSource(JsonObject entry) {
    String name = entry.text("name");
    String role = entry.text("role");
    if (name == null) {
      remark(entry, "no name");
    } else if (!isCreditline(entry)) {
      infoSources.add(new InfoSource(name, role == null ? null : Schemes.code(role)));
    }
  }

  private List<Concept> concepts(List<JsonObject> entries) {
    List<Concept> concepts = new ArrayList<>();
    for (JsonObject entry : entries) {
      Concept concept = concept(entry);
      if (concept != null) {
        concepts.add(concept);
      }
    }
    return concepts;
  }

  private @Nullable Concept concept(JsonObject entry) {
    String name = entry.text("name");
    String code = code(entry);
    if (name == null && code == null) {
      remark(entry, "neither a name nor a code");
      return null;
    }
    return new Concept(code, names(name));
  }

  private Map<String, String> names(@Nullable String name) {
    return name == null ? Map.of() : Map.of(language, name);
  }

  private static @Nullable String code(JsonObject entry) {
    String uri = entry.text("uri");
    return uri == null ? entry.text("literal") : Schemes.code(uri);
  }

  private void remark(JsonObject entry, String why) {
    remarks.add(new Problem(entry.path(), "left-out", why + ": it was left out"));
  }
}
