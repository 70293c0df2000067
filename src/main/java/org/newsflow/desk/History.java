package org.newsflow.desk;

import java.util.List;
import org.newsflow.flow.Entry;
import org.newsflow.item.Guid;

/**
 * What happened to an item: its versions and what was done at the desk.
 *
 * @param versions oldest first
 * @param acts oldest first
 * @param schedules all, oldest first
 * @param flags all, oldest first
 */
public record History(
    Guid guid,
    WorkingVersion.State state,
    List<Version> versions,
    List<DeskAct> acts,
    List<Schedule> schedules,
    List<Flag> flags) {

  public History {
    versions = List.copyOf(versions);
    acts = List.copyOf(acts);
    schedules = List.copyOf(schedules);
    flags = List.copyOf(flags);
  }

  /**
   * A version.
   *
   * @param differences from the version before; none for a first one, nor once the item is killed
   * @param paragraphs of the text that went or came
   */
  public record Version(
      Entry entry, List<Difference> differences, List<ParagraphChange> paragraphs) {
    public Version {
      differences = List.copyOf(differences);
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
