package org.newsflow.draw;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Scenes of harbours and bridges. */
final class Waterfront extends Scenery {

  private static final int W = Canvas.W;
  private static final int H = Canvas.H;

  Waterfront(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  private Color stone(double depth) {
    Color stone =
        Light.mix(
            light.at(depth), new Color(0xE6DCC8), night() ? .16 : dusk() ? .34 : fog() ? .42 : .62);
    return Light.mix(stone, light.horizon(), light.haze() * .3);
  }

  void harbour() {
    int quay = 1060;
    sky(quay);
    hills(quay - 20, 150, 760, .95, 4);
    skyline(quay, 40, 190, .8, 15);
    canvas.haze(700, quay - 30, quay, light.horizon(), .3 + light.haze() * .4);
    boolean right = sunX < W / 2.0;
    double base = right ? 1320 : 260;
    for (int i = 0; i < 3; i++) {
      crane(
          base + i * 330,
          quay,
          620 - 70 * (right ? i : 2 - i),
          right ? -1 : 1,
          light.at(.30 - .08 * i));
    }
    ship(right ? 120 : 1180, quay + 26, 1080);
    canvas.fill(new Rectangle2D.Double(right ? 1180 : -10, quay - 12, 1240, 60), light.near());
    for (int i = 0; i < 26; i++) {
      double x = (right ? 1240 : 20) + (i % 13) * 84;
      containers(x, quay - 12 - 38 * (i / 13), 78, 36, .12);
    }
    for (int i = 0; i < 4; i++) {
      lamp((right ? 1210 : 60) + i * 290, quay - 10, 250, right);
    }
    water(quay + 44, .2, 1.6);
    birds(W / 2.0, 420, 8);
  }

  private void containers(double x, double y, double width, double height, double depth) {
    int[] colours = {0x8E4B3A, 0x3E6079, 0x54705A, 0xB08A4A, 0x6E6E78, 0x9A5F4E};
    Color paint = new Color(colours[canvas.random.nextInt(colours.length)]);
    Color box = Light.mix(paint, light.at(depth), night() ? .78 : fog() ? .6 : dusk() ? .55 : .25);
    canvas.box(x, y - height, width, height, box);
    for (double rib = x + 6; rib < x + width - 3; rib += 8) {
      canvas.line(rib, y - height + 3, rib, y - 3, 1.4, Light.clear(light.near(), .35));
    }
  }

  private void ship(double x, double foot, double length) {
    Color hull = Light.mix(light.near(), new Color(0x5A2A26), night() ? .1 : .25);
    for (int i = 0; i < 40; i++) {
      if (canvas.chance(.85)) {
        containers(
            x + length * .13 + (i % 10) * length * .067,
            foot - 110 - 44 * (i / 10),
            length * .064,
            42,
            .2);
      }
    }
    canvas.box(
        x + length * .82,
        foot - 370,
        length * .10,
        270,
        Light.mix(light.at(.2), Color.WHITE, night() ? .12 : .5));
    canvas.box(x + length * .81, foot - 384, length * .12, 20, light.near());
    for (int row = 0; row < 5; row++) {
      for (int i = 0; i < 6; i++) {
        canvas.box(
            x + length * .83 + i * 15,
            foot - 345 + row * 44,
            9,
            15,
            light.lamps() && canvas.chance(.7) ? light.lamp() : Light.clear(light.near(), .6));
      }
    }
    canvas.fill(
        Canvas.polygon(
            x,
            foot - 130,
            x + length,
            foot - 118,
            x + length * .97,
            foot + 20,
            x + length * .06,
            foot + 20),
        foot - 130,
        foot + 20,
        hull,
        light.near());
    canvas.line(
        x + length * .02, foot - 92, x + length * .99, foot - 84, 4, Light.clear(Color.WHITE, .2));
  }

  private void crane(double x, double foot, double size, int side, Color steel) {
    double w = size * .018;
    canvas.line(x, foot, x + size * .04, foot - size * .7, w, steel);
    canvas.line(x + size * .3, foot, x + size * .26, foot - size * .7, w, steel);
    canvas.line(x, foot - size * .3, x + size * .3, foot - size * .3, w * .8, steel);
    canvas.line(x, foot - size * .02, x + size * .27, foot - size * .3, w * .5, steel);
    double top = foot - size * .7;
    double tip = side < 0 ? x - size * .75 : x + size * 1.05;
    double back = side < 0 ? x + size * .6 : x - size * .3;
    canvas.line(tip, top, back, top, w * 1.3, steel);
    canvas.line(tip, top - size * .03, back, top - size * .03, w * .5, steel);
    double apex = x + size * .15;
    canvas.line(apex - size * .05, top, apex, top - size * .28, w, steel);
    canvas.line(apex + size * .05, top, apex, top - size * .28, w, steel);
    canvas.line(apex, top - size * .28, tip, top, w * .35, steel);
    canvas.line(apex, top - size * .28, back, top, w * .35, steel);
    double trolley = (tip + apex) / 2 + canvas.random(-.15, .15) * size;
    canvas.line(trolley, top, trolley, top + size * .3, w * .2, steel);
    canvas.box(trolley - size * .07, top + size * .3, size * .14, size * .055, steel);
    if (light.lamps()) {
      canvas.glow(apex, top - size * .28, 70, new Color(0xFF6B4A), .9);
      canvas.glow(tip, top, 70, light.lamp(), .8);
    }
  }

  void bridge() {
    int line = 1130;
    sky(line);
    hills(line - 10, 170, 820, .95, 4);
    skyline(line, 30, 210, .75, 15);
    canvas.haze(700, line - 40, line, light.horizon(), .3 + light.haze() * .4);
    Color steel = light.at(.06);
    if (canvas.chance(.5)) {
      cables(line, steel);
    } else {
      arches(line);
    }
    water(line + 20, .15, 1.2);
    canvas.fill(
        Canvas.below(
            x ->
                H
                    - 40
                    - 60 * Math.pow(Math.abs(x / W - .5) * 2, 3)
                    - 20 * canvas.noise.at(x / 120, 4),
            H,
            8),
        light.near());
  }

  private void cables(int line, Color steel) {
    double deck = line - 130;
    double[] towers = {W * .30, W * .70};
    for (double tower : towers) {
      double top = deck - 640;
      for (int i = 1; i <= 16; i++) {
        for (int side = -1; side <= 1; side += 2) {
          canvas.line(
              tower, top + i * 18, tower + side * i * 30, deck, 2.2, Light.clear(steel, .75));
        }
      }
      canvas.fill(
          Canvas.polygon(
              tower - 16,
              line + 40,
              tower - 30,
              deck,
              tower - 8,
              top,
              tower + 8,
              top,
              tower + 30,
              deck,
              tower + 16,
              line + 40),
          steel);
      if (light.lamps()) {
        canvas.glow(tower, top, 60, new Color(0xFF6B4A), .9);
      }
    }
    deck(deck, steel);
  }

  private void arches(int line) {
    double deck = line - 190;
    Color stone = Light.mix(stone(.25), light.near(), .35);
    double span = 400;
    Path2D wall = new Path2D.Double(new Rectangle2D.Double(-20, deck, W + 40, 240));
    Area bridge = new Area(wall);
    for (double x = -60; x < W; x += span) {
      bridge.subtract(
          new Area(new Arc2D.Double(x + 36, deck + 42, span - 72, 420, 0, 180, Arc2D.CHORD)));
      bridge.subtract(new Area(new Rectangle2D.Double(x + 36, deck + 252, span - 72, 100)));
    }
    canvas.fill(bridge, deck, line + 20, stone, Light.mix(stone, light.near(), .6));
    for (double y = deck + 16; y < line; y += 26) {
      canvas.pen.setClip(bridge);
      canvas.line(0, y, W, y, 1.5, Light.clear(light.near(), .25));
    }
    canvas.pen.setClip(null);
    deck(deck, Light.mix(stone, light.near(), .5));
  }

  private void deck(double y, Color colour) {
    canvas.box(-10, y - 14, W + 20, 34, colour);
    canvas.line(0, y - 44, W, y - 44, 3, colour);
    for (double x = 0; x < W; x += 26) {
      canvas.line(x, y - 44, x, y - 10, 2, colour);
    }
    for (double x = 90; x < W; x += 230) {
      lamp(x, y - 14, 150, true);
    }
  }
}
