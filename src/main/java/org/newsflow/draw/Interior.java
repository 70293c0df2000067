package org.newsflow.draw;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Rectangle2D;

/** What rooms have in common. */
abstract class Interior extends Scenery {

  static final Color WOOD = new Color(0x7A5236);
  static final int W = Canvas.W;
  static final int H = Canvas.H;
  static final Color WARM = new Color(0xFFD9A0);
  static final Color DEEP = new Color(0x17120F);

  Interior(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  boolean dim() {
    return night() || dusk();
  }

  Color inside(Color colour) {
    return Light.mix(colour, DEEP, night() ? .5 : dusk() ? .34 : .14);
  }

  void plankFloor(double vx, double top, Color near, Color far) {
    canvas.fill(new Rectangle2D.Double(0, top, W, H - top), top, H, far, near);
    for (int i = -40; i <= 40; i++) {
      canvas.line(vx + i * 60, top, vx + i * 190, H, 2.5, Light.clear(DEEP, .3));
    }
    canvas.veil(
        (int) top,
        (int) top + 260,
        Light.clear(light.horizon(), dim() ? .06 : .2),
        Light.clear(light.horizon(), 0));
  }

  /** A window with the time of day in it, and its light on the floor. */
  void window(double x, double y, double width, double height, double lean) {
    canvas.fill(
        new Rectangle2D.Double(x, y, width, height), y, y + height, light.sky(), light.horizon());
    if (night()) {
      for (int i = 0; i < 14; i++) {
        canvas.disc(
            x + canvas.random(8, width - 8),
            y + canvas.random(8, height * .7),
            canvas.random(1, 2.6),
            Light.clear(Color.WHITE, .8));
      }
    }
    canvas.fill(
        Canvas.polygon(
            x,
            y + height,
            x,
            y + height * .74,
            x + width * .3,
            y + height * .66,
            x + width * .7,
            y + height * .78,
            x + width,
            y + height * .7,
            x + width,
            y + height),
        Light.clear(light.at(.6), .8));
    for (int i = 1; i < 3; i++) {
      canvas.line(
          x + width * i / 3, y, x + width * i / 3, y + height, 9, inside(new Color(0xD9CBB4)));
    }
    canvas.line(x, y + height * .4, x + width, y + height * .4, 9, inside(new Color(0xD9CBB4)));
    canvas.stroke(new Rectangle2D.Double(x, y, width, height), 18, inside(new Color(0xD9CBB4)));
    if (!night()) {
      canvas.glow(x + width / 2, y + height / 2, width * 1.5, light.glow(), dusk() ? .4 : .34);
      canvas.fill(
          Canvas.polygon(x, y, x + width, y, x + width + lean, H, x + lean * 1.05 - width * .3, H),
          y,
          H,
          Light.clear(light.glow(), .22),
          Light.clear(light.glow(), .02));
    }
  }

  void pendant(double x, double drop, double size) {
    canvas.line(x, 0, x, drop, 4, DEEP);
    canvas.fill(
        new Arc2D.Double(x - size, drop - size * .35, size * 2, size * 1.5, 0, 180, Arc2D.CHORD),
        Light.mix(DEEP, new Color(0x39505A), .5));
    canvas.oval(x, drop + size * .4, size * .8, size * .1, new Color(0xFFEFCF));
    canvas.glow(x, drop + size * .4, size * 5.5, WARM, dim() ? .55 : .28);
    canvas.beam(
        x, drop + size * .4, x - size * 5, x + size * 5, drop + size * 10, WARM, dim() ? .22 : .10);
  }
}
