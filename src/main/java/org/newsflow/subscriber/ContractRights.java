package org.newsflow.subscriber;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.ItemType;

/**
 * The rights and limits that go with a contract. The embargo right must be granted; of the others,
 * what is not set does not limit. Where several contracts hold, the most generous word counts.
 *
 * @param embargo whether items under embargo are seen before the lift
 * @param archiveDays how far back one may look; null for all of the archive
 * @param seats how many people may sign in; null for any number
 * @param downloads full items taken one by one; null for any number
 * @param sizes the names of the renditions that may be had, such as {@code print}, by type; a type
 *     that is not here may be had in every size
 * @param media where it may be used, such as {@code print}, {@code web}, {@code broadcast}; empty
 *     for all
 * @param territories where it may be used, ISO 3166-1 alpha-2; empty for all
 */
public record ContractRights(
    boolean embargo,
    @Nullable Integer archiveDays,
    @Nullable Integer seats,
    @Nullable Downloads downloads,
    Map<ItemType, Set<String>> sizes,
    Set<String> media,
    Set<String> territories,
    Limits limits) {

  /** No embargo right, and no limits but the usual speed. */
  public static final ContractRights STANDARD =
      new ContractRights(false, null, null, null, Map.of(), Set.of(), Set.of(), Limits.DEFAULT);

  public ContractRights {
    sizes = Map.copyOf(sizes);
    media = Set.copyOf(media);
    territories = Set.copyOf(territories);
  }

  /** The same with or without the embargo right. */
  public ContractRights embargo(boolean embargo) {
    return new ContractRights(
        embargo, archiveDays, seats, downloads, sizes, media, territories, limits);
  }

  /** The same, looking back so many days, or without end. */
  public ContractRights archiveDays(@Nullable Integer archiveDays) {
    return new ContractRights(
        embargo, archiveDays, seats, downloads, sizes, media, territories, limits);
  }

  /** The same with so many downloads, or any number. */
  public ContractRights downloads(@Nullable Downloads downloads) {
    return new ContractRights(
        embargo, archiveDays, seats, downloads, sizes, media, territories, limits);
  }

  /** The same with other limits of speed. */
  public ContractRights limits(Limits limits) {
    return new ContractRights(
        embargo, archiveDays, seats, downloads, sizes, media, territories, limits);
  }

  /** Whether the rendition with this name may be had. */
  public boolean allows(ItemType type, String rendition) {
    Set<String> names = sizes.get(type);
    return names == null || names.contains(rendition);
  }

  /** Of each right the more generous one. */
  ContractRights or(ContractRights other) {
    return new ContractRights(
        embargo || other.embargo,
        either(archiveDays, other.archiveDays, Math::max),
        either(seats, other.seats, Math::max),
        either(downloads, other.downloads, Downloads::or),
        sizes(sizes, other.sizes),
        union(media, other.media),
        union(territories, other.territories),
        limits.or(other.limits));
  }

  private static <T> @Nullable T either(
      @Nullable T one, @Nullable T other, BinaryOperator<T> greater) {
    return one == null || other == null ? null : greater.apply(one, other);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Set.of();
    }
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  private static Map<ItemType, Set<String>> sizes(
      Map<ItemType, Set<String>> one, Map<ItemType, Set<String>> other) {
    Map<ItemType, Set<String>> both = new HashMap<>();
    one.forEach((type, names) -> {
      Set<String> others = other.get(type);
      if (others != null) {
        Set<String> union = new HashSet<>(names);
        union.addAll(others);
        both.put(type, Set.copyOf(union));
      }
    });
    return both;
  }
}
