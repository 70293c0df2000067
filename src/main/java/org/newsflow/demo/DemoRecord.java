package org.newsflow.demo;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Language;
import org.newsflow.topic.TopicForm;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The demo's data, as its files have it: see {@code demo/README.md} among the resources. */
public record DemoRecord(
    AgencyRecord agency,
    List<DeskRecord> desks,
    List<PersonRecord> people,
    List<ProductRecord> products,
    List<SubscriberRecord> subscribers) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The agency's record. */
  public record AgencyRecord(
      String provider,
      Map<String, String> names,
      Map<String, String> shortNames,
      Map<String, String> country,
      Map<String, String> city,
      String timeZone,
      List<String> languages) {}

  /** A desk. */
  public record DeskRecord(String code, Map<String, String> names, List<String> languages) {}

  /** Somebody of the newsroom. */
  public record PersonRecord(
      String key,
      String role,
      Map<String, String> names,
      String email,
      @Nullable String desk,
      List<String> languages) {}

  /** A product. */
  public record ProductRecord(String code, Map<String, String> names, String query) {}

  /** A subscriber; without a contract it has its parent's. Topics are as the API takes them. */
  public record SubscriberRecord(
      String key,
      String name,
      String language,
      String email,
      @Nullable String parent,
      String aboneUser,
      @Nullable List<TopicForm> topics,
      @Nullable ContractRecord contract) {}

  /** A contract; its days count from the making of the demo. */
  public record ContractRecord(
      List<String> products,
      List<String> rights,
      int fromDays,
      @Nullable Integer untilDays,
      String state,
      @Nullable Integer archiveDays,
      @Nullable Integer downloadsPerMonth,
      List<String> pictureSizes,
      @Nullable Integer seats) {}

  /** Reads it. */
  static DemoRecord read() {
    return read("agency.json", new TypeReference<>() {});
  }

  /** The stories of all languages, taking turns. */
  static List<Story> stories() {
    List<List<Map<String, Object>>> files =
        Language.tags().stream()
            .map(language ->
                read(
                    "stories-" + language + ".json",
                    new TypeReference<List<Map<String, Object>>>() {}))
            .toList();
    List<Story> stories = new ArrayList<>();
    for (int i = 0; files.stream().anyMatch(has(i)); i++) {
      int number = i;
      files.stream()
          .filter(has(number))
          .map(file ->
              JSON.convertValue(file.get(number), Story.Sheet.class).story(file.get(number)))
          .forEach(stories::add);
    }
    return stories;
  }

  private static Predicate<List<Map<String, Object>>> has(int number) {
    return file -> file.size() > number;
  }

  private static <T> T read(String file, TypeReference<T> type) {
    try (InputStream in = DemoRecord.class.getResourceAsStream("/demo/" + file)) {
      return JSON.readValue(requireNonNull(in), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings that make an installation this agency's. */
  public static Map<String, Object> agencySettings() {
    AgencyRecord agency = read().agency();
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("newsflow.agency.provider", agency.provider());
    settings.put("newsflow.agency.zone", agency.timeZone());
    settings.put("newsflow.agency.languages", String.join(",", agency.languages()));
    agency.names().forEach((tag, name) -> settings.put("newsflow.agency.names[" + tag + "]", name));
    agency
        .shortNames()
        .forEach((tag, name) -> settings.put("newsflow.agency.short-names[" + tag + "]", name));
    return settings;
  }
}
