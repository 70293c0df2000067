package org.newsflow.admin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.ItemType;
import org.newsflow.item.Problem;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.Downloads;
import org.newsflow.subscriber.Limits;

/** The rights of a contract as they are sent and shown; see {@link ContractRights}. */
record RightsJson(
    boolean embargo,
    @Nullable Integer archiveDays,
    @Nullable Integer seats,
    @Nullable DownloadsJson downloads,
    @Nullable Map<String, Set<String>> sizes,
    @Nullable Set<String> media,
    @Nullable Set<String> territories,
    @Nullable Limits limits) {

  /** Nothing granted, nothing limited but the usual speed. */
  static final RightsJson NONE = new RightsJson(false, null, null, null, null, null, null, null);

  /**
   * So many downloads in a period.
   *
   * @param period {@code day}, {@code week}, {@code month} or {@code year}
   */
  record DownloadsJson(int count, @Nullable String period) {}

  static RightsJson of(ContractRights rights) {
    Downloads downloads = rights.downloads();
    Map<String, Set<String>> sizes = new TreeMap<>();
    rights.sizes().forEach((type, names) -> sizes.put(type.code(), names));
    return new RightsJson(
        rights.embargo(),
        rights.archiveDays(),
        rights.seats(),
        downloads == null ? null : new DownloadsJson(downloads.count(), downloads.period().code()),
        sizes,
        rights.media(),
        rights.territories(),
        rights.limits());
  }

  /** What is meant; only to be used when there are no problems. */
  ContractRights rights(List<Problem> problems) {
    Map<ItemType, Set<String>> bySize = new HashMap<>();
    (sizes == null ? Map.<String, Set<String>>of() : sizes)
        .forEach((code, names) ->
            ItemType.of(code)
                .ifPresentOrElse(
                    type -> bySize.put(type, Set.copyOf(names)),
                    () ->
                        problems.add(
                            new Problem("rights.sizes", "unknown", "there is no type " + code))));
    return new ContractRights(
        embargo,
        archiveDays,
        seats,
        downloads(problems),
        bySize,
        media == null ? Set.of() : media,
        territories == null ? Set.of() : territories,
        limits == null ? Limits.DEFAULT : limits);
  }

  private @Nullable Downloads downloads(List<Problem> problems) {
    if (downloads == null) {
      return null;
    }
    Optional<Downloads.Period> period =
        Arrays.stream(Downloads.Period.values())
            .filter(any -> any.code().equals(downloads.period()))
            .findFirst();
    if (period.isEmpty()) {
      problems.add(
          new Problem("rights.downloads.period", "unknown", "must be day, week, month or year"));
      return null;
    }
    return new Downloads(downloads.count(), period.get());
  }
}
