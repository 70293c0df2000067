package org.newsflow.draw;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.newsflow.draw.Chart.Figure;

/** Draws what a story's file describes; {@code demo/README.md} among the resources tells how. */
public final class Drawings {

  private Drawings() {}

  /**
   * An image of 2400 by 1600 pixels.
   *
   * @param drawing with {@code kind} and what belongs to it
   * @param key of the story and the picture: no two scenes are alike
   * @param credit what stands under charts and maps
   * @param language of their words, BCP 47
   * @throws IllegalArgumentException if there is no such drawing
   */
  public static BufferedImage draw(
      Map<String, ?> drawing, String key, String credit, String language) {
    return switch (text(drawing, "kind")) {
      case "scene" ->
          Scene.draw(
              text(drawing, "scene"), text(drawing, "time"), key.hashCode() * 0x9E3779B97F4A7C15L);
      case "bars" ->
          Chart.bars(
              text(drawing, "title"),
              text(drawing, "unit"),
              figures(drawing, "bars"),
              credit,
              language);
      case "line" ->
          Chart.line(
              text(drawing, "title"),
              text(drawing, "unit"),
              figures(drawing, "points"),
              credit,
              language);
      case "map" ->
          SelmiriaMap.draw(
              text(drawing, "title"),
              list(drawing, "places").stream().map(Drawings::mark).toList(),
              credit,
              language);
      default -> throw new IllegalArgumentException("there is no drawing " + drawing.get("kind"));
    };
  }

  private static SelmiriaMap.Mark mark(Object place) {
    Map<?, ?> fields = (Map<?, ?>) place;
    return new SelmiriaMap.Mark(text(fields, "place"), text(fields, "label"), text(fields, "mark"));
  }

  private static List<Figure> figures(Map<?, ?> drawing, String name) {
    return list(drawing, name).stream()
        .map(pair -> (List<?>) pair)
        .map(pair -> new Figure(String.valueOf(pair.get(0)), ((Number) pair.get(1)).doubleValue()))
        .toList();
  }

  private static List<?> list(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof List<?> list ? list : List.of();
  }

  private static String text(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof String text ? text : "";
  }
}
