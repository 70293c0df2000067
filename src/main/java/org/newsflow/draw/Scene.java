package org.newsflow.draw;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Draws a view by its word and the time of day. */
final class Scene {

  private static final double GRAIN = .10;

  /** A kind of scene: by whom it is drawn. */
  private record Kind<S extends Scenery>(Artist<S> artist, Consumer<S> draw, boolean outside) {

    void draw(Canvas canvas, Light light, String time) {
      S scenery = artist.with(canvas, light, time);
      draw.accept(scenery);
      if (outside) {
        scenery.weather();
      }
    }
  }

  private interface Artist<S> {
    S with(Canvas canvas, Light light, String time);
  }

  private static final Map<String, Kind<?>> SCENES =
      Map.ofEntries(
          outside("mountains", Heights::new, Heights::mountains),
          outside("power-lines", Heights::new, Heights::powerLines),
          outside("observatory", Heights::new, Heights::observatory),
          outside("forest", Country::new, Country::forest),
          outside("fields", Country::new, Country::fields),
          outside("road", Country::new, Country::road),
          outside("river", Waters::new, Waters::river),
          outside("lake", Waters::new, Waters::lake),
          outside("coast", Waters::new, Waters::coast),
          outside("city", Town::new, Town::city),
          outside("street", Town::new, Town::street),
          outside("factory", Town::new, Town::factory),
          outside("harbour", Waterfront::new, Waterfront::harbour),
          outside("bridge", Waterfront::new, Waterfront::bridge),
          outside("tram", Traffic::new, Traffic::tram),
          outside("railway", Traffic::new, Traffic::railway),
          outside("airport", Traffic::new, Traffic::airport),
          outside("parliament", Civic::new, Civic::parliament),
          outside("court", Civic::new, Civic::court),
          outside("stadium", Civic::new, Civic::stadium),
          outside("university", Campus::new, Campus::university),
          outside("school", Campus::new, Campus::school),
          outside("hospital", Campus::new, Campus::hospital),
          inside("conference", Rooms::new, Rooms::conference),
          inside("library", Rooms::new, Rooms::library),
          inside("theatre", Halls::new, Halls::theatre),
          inside("arena", Halls::new, Halls::arena),
          inside("market", Trade::new, Trade::market),
          inside("shop", Trade::new, Trade::shop),
          inside("workshop", Handwork::new, Handwork::workshop),
          inside("kitchen", Handwork::new, Handwork::kitchen));

  private Scene() {}

  private static <S extends Scenery> Map.Entry<String, Kind<?>> outside(
      String name, Artist<S> artist, Consumer<S> draw) {
    return Map.entry(name, new Kind<>(artist, draw, true));
  }

  private static <S extends Scenery> Map.Entry<String, Kind<?>> inside(
      String name, Artist<S> artist, Consumer<S> draw) {
    return Map.entry(name, new Kind<>(artist, draw, false));
  }

  /** The words that there are. */
  static Set<String> all() {
    return new TreeSet<>(SCENES.keySet());
  }

  static BufferedImage draw(String scene, String time, long seed) {
    Kind<?> kind = SCENES.get(scene);
    if (kind == null) {
      throw new IllegalArgumentException("there is no scene " + scene);
    }
    Canvas canvas = new Canvas(seed);
    kind.draw(canvas, Light.of(time).turned(canvas.random(-.022, .022)), time);
    canvas.finish(GRAIN);
    return canvas.image();
  }
}
