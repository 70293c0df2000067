package org.newsflow.draw;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.geom.Arc2D;
import java.awt.geom.Rectangle2D;

/** What public buildings have in common. */
abstract class Building extends Scenery {

  private static final int W = Canvas.W;
  private static final int H = Canvas.H;

  Building(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  Color stone() {
    Color stone =
        Light.mix(
            light.near(), new Color(0xEADFC9), night() ? .22 : dusk() ? .48 : fog() ? .55 : .8);
    return Light.mix(stone, light.horizon(), light.haze() * .25);
  }

  Color shade() {
    return Light.mix(stone(), light.near(), .5);
  }

  /** Sky, far roofs and the place before the building. */
  void place(int line, boolean lawn) {
    sky(line);
    skyline(line, 30, 170, .9, 13);
    canvas.haze(line - 330, line - 30, line, light.horizon(), .3 + light.haze() * .5);
    if (lawn) {
      ground(x -> line, line);
    } else {
      canvas.fill(
          new Rectangle2D.Double(0, line, W, H - line),
          line,
          H,
          Light.mix(stone(), light.far(), .5),
          snow() ? light.ground() : Light.mix(shade(), light.near(), .55));
    }
  }

  void pane(double x, double y, double width, double height, boolean round) {
    Color glass =
        light.lamps() && canvas.chance(.72)
            ? Light.clear(light.lamp(), canvas.random(.7, 1))
            : Light.mix(light.zenith(), light.near(), .45);
    if (round) {
      canvas.fill(new Arc2D.Double(x, y - width / 2, width, width, 0, 180, Arc2D.CHORD), glass);
    }
    canvas.box(x, y, width, height, glass);
    canvas.line(x + width / 2, y, x + width / 2, y + height, 2, Light.clear(shade(), .8));
  }

  void columns(double from, double to, double top, double foot, int count, double wide) {
    for (int i = 0; i < count; i++) {
      double x = from + (to - from) * i / (count - 1);
      Color bright = sunX < W / 2.0 ? stone() : shade();
      Color dark = sunX < W / 2.0 ? shade() : stone();
      canvas.pen.setPaint(
          new LinearGradientPaint(
              (float) (x - wide / 2),
              0,
              (float) (x + wide / 2),
              0,
              new float[] {0, .4f, 1},
              new Color[] {bright, Light.mix(bright, dark, .3), dark}));
      canvas.pen.fill(
          Canvas.polygon(
              x - wide * .5, foot, x - wide * .42, top, x + wide * .42, top, x + wide * .5, foot));
      canvas.box(x - wide * .62, top - wide * .18, wide * 1.24, wide * .3, stone());
      canvas.box(x - wide * .62, foot - wide * .2, wide * 1.24, wide * .3, stone());
    }
  }
}
