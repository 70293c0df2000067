package org.newsflow.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;

/** What many scenes have: skies, hills, trees, water, houses. */
abstract class Scenery {

  final Canvas canvas;
  final Light light;
  final String time;

  /** Where sun or moon stands. */
  final double sunX;

  final double sunY;

  Scenery(Canvas canvas, Light light, String time) {
    this.canvas = canvas;
    this.light = light;
    this.time = time;
    this.sunX = canvas.random(.18, .82) * Canvas.W;
    this.sunY = canvas.random(.16, .30) * Canvas.H;
  }

  boolean night() {
    return time.equals("night");
  }

  boolean dusk() {
    return time.equals("dusk");
  }

  boolean fog() {
    return time.equals("fog");
  }

  boolean snow() {
    return time.equals("snow");
  }

  /** The sky down to the horizon, with what is in it. */
  void sky(int horizon) {
    int between = (int) (horizon * .55);
    canvas.rows(0, between, light.zenith(), light.sky());
    canvas.rows(between, horizon, light.sky(), light.horizon());
    canvas.rows(horizon, Canvas.H, light.horizon(), light.horizon());
    double height = dusk() ? horizon * .88 : Math.min(sunY, horizon * .5);
    if (night()) {
      stars(horizon);
      canvas.glow(sunX, height, 620, light.glow(), .30);
      canvas.disc(sunX, height, 44, light.glow());
      canvas.disc(sunX - 14, height - 9, 12, Light.clear(light.sky(), .12));
      canvas.disc(sunX + 13, height + 13, 8, Light.clear(light.sky(), .12));
    } else {
      canvas.glow(sunX, height, dusk() ? 1500 : 1250, light.glow(), dusk() ? .85 : fog() ? .5 : .6);
      if (dusk() || fog()) {
        canvas.disc(sunX, height, dusk() ? 62 : 50, Light.clear(light.glow(), fog() ? .55 : .95));
      }
    }
    Color cloud =
        night()
            ? Light.mix(light.sky(), light.horizon(), .6)
            : dusk() ? new Color(0xE58F79) : Color.WHITE;
    canvas.clouds(
        0,
        horizon,
        cloud,
        fog() ? .25 : night() ? .35 : .62,
        dusk() ? 3.2 : 1.8,
        snow() ? .62 : .42);
    if (dusk()) {
      canvas.clouds((int) (horizon * .1), (int) (horizon * .8), light.zenith(), .45, 4, .36);
    }
  }

  void stars(int horizon) {
    for (int i = 0; i < 420; i++) {
      double y = canvas.random(0, 1) * canvas.random(0, 1) * horizon;
      canvas.disc(
          canvas.random(0, Canvas.W),
          y,
          canvas.random(.8, 2.6),
          Light.clear(Color.WHITE, canvas.random(.25, .95)));
    }
  }

  /** A ridge of hills at this depth; its line. */
  DoubleUnaryOperator hills(double height, double rise, double width, double depth, int layers) {
    double shift = canvas.random(0, 9_999);
    DoubleUnaryOperator line =
        x -> height - rise * (canvas.noise.at(shift + x / width, layers) + .3);
    Color top = light.at(depth);
    Color foot = Light.mix(top, light.horizon(), light.haze() * (.35 + .5 * depth));
    canvas.fill(
        Canvas.below(line, Canvas.H, 6), height - rise, height + rise * 1.5 + 120, top, foot);
    return line;
  }

  /** A range of mountains with light on one side, and snow above. */
  void mountains(double foot, double rise, double depth, boolean white) {
    double shift = canvas.random(0, 9_999);
    double width = 560 - depth * 160;
    DoubleUnaryOperator line =
        x -> {
          double sharp = 1 - Math.abs(canvas.noise.at(shift + x / width, 2));
          return foot - rise * (sharp * sharp * .9 + .12 * canvas.noise.at(shift + x / 60, 4));
        };
    Color rock = light.at(depth);
    canvas.fill(
        Canvas.below(line, Canvas.H, 5),
        foot - rise,
        foot + 60,
        rock,
        Light.mix(rock, light.horizon(), .3 + light.haze() * .5));
    Color bright = Light.mix(white ? Color.WHITE : rock, light.glow(), .35);
    boolean left = sunX < Canvas.W / 2.0;
    for (int x = 0; x < Canvas.W; x += 5) {
      double here = line.applyAsDouble(x);
      double slope = line.applyAsDouble(x + 8) - here;
      boolean lit = left ? slope < 0 : slope > 0;
      double reach =
          rise
              * (.10 + .32 * Math.abs(canvas.noise.at(shift + x / 80.0, 3)))
              * Math.clamp((foot - here) / rise, 0, 1);
      if (white) {
        canvas.fill(
            new Rectangle2D.Double(x, here, 5.5, reach),
            here,
            here + reach,
            Light.clear(
                lit ? Light.mix(bright, light.horizon(), depth * .4) : Light.mix(bright, rock, .55),
                night() ? .4 : .75),
            Light.clear(bright, 0));
      } else if (lit) {
        canvas.fill(
            new Rectangle2D.Double(x, here, 5.5, reach * 1.6),
            here,
            here + reach * 1.6,
            Light.clear(bright, night() ? .10 : .25),
            Light.clear(bright, 0));
      }
    }
  }

  /** Water from here to the bottom that mirrors what is above it. */
  void water(int line, double dark, double waves) {
    Color deep = Light.mix(light.zenith(), light.near(), night() ? .45 : .3);
    canvas.mirror(line, Canvas.H, deep, dark, waves);
    Color shine = night() ? light.glow() : Light.mix(light.glow(), Color.WHITE, .4);
    for (int i = 0; i < 520; i++) {
      double down = Math.pow(canvas.random.nextDouble(), 1.7);
      double y = line + 4 + down * (Canvas.H - line);
      boolean path = canvas.chance(fog() ? .1 : .55);
      double x =
          path
              ? sunX + canvas.random.nextGaussian() * (24 + 190 * down)
              : canvas.random(0, Canvas.W);
      double length = (10 + 90 * down) * canvas.random(.4, 1.3);
      canvas.oval(
          x,
          y,
          length,
          1 + 2.6 * down,
          Light.clear(shine, (path ? .34 : .10) * canvas.random(.3, 1)));
    }
    canvas.line(0, line, Canvas.W, line, 2, Light.clear(light.horizon(), .5));
  }

  /** Ground in the light, from this line to the bottom. */
  void ground(DoubleUnaryOperator line, int top) {
    Color far = Light.mix(light.ground(), light.horizon(), .35);
    Color close = Light.mix(light.ground(), light.near(), snow() ? .22 : .6);
    canvas.fill(Canvas.below(line, Canvas.H, 6), top, Canvas.H, far, close);
    for (int i = 0; i < 900; i++) {
      double down = Math.pow(canvas.random.nextDouble(), .7);
      double y = top + 20 + down * (Canvas.H - top);
      double x = canvas.random(0, Canvas.W);
      if (y > line.applyAsDouble(x) + 12) {
        canvas.oval(
            x,
            y,
            12 + 70 * down,
            1 + 3.5 * down,
            Light.clear(canvas.chance(.5) ? light.near() : light.glow(), .05));
      }
    }
  }

  void conifer(double x, double foot, double height, Color colour) {
    Path2D tree = new Path2D.Double();
    tree.moveTo(x, foot - height);
    int tiers = 9;
    for (int i = 1; i <= tiers; i++) {
      double y = foot - height + height * .93 * i / tiers;
      double reach = height * .21 * i / tiers * canvas.random(.8, 1.15);
      tree.lineTo(x + reach, y);
      tree.lineTo(x + reach * .5, y - height * .015);
    }
    tree.lineTo(x + height * .02, foot);
    tree.lineTo(x - height * .02, foot);
    for (int i = tiers; i >= 1; i--) {
      double y = foot - height + height * .93 * i / tiers;
      double reach = height * .21 * i / tiers * canvas.random(.8, 1.15);
      tree.lineTo(x - reach * .5, y - height * .015);
      tree.lineTo(x - reach, y);
    }
    tree.closePath();
    canvas.fill(tree, colour);
    if (snow()) {
      for (int i = 2; i <= tiers; i++) {
        double y = foot - height + height * .93 * i / tiers;
        canvas.oval(
            x - height * .05 * i / tiers,
            y - height * .03,
            height * .1 * i / tiers,
            height * .012,
            Light.clear(Color.WHITE, .5));
      }
    }
  }

  void tree(double x, double foot, double height, Color colour) {
    canvas.fill(
        Canvas.polygon(
            x - height * .025,
            foot,
            x - height * .012,
            foot - height * .5,
            x + height * .012,
            foot - height * .5,
            x + height * .025,
            foot),
        colour);
    for (int i = 0; i < 5; i++) {
      double side = canvas.random(-.22, .22) * height;
      canvas.line(
          x,
          foot - height * .32,
          x + side,
          foot - height * canvas.random(.5, .75),
          height * .012,
          colour);
    }
    if (snow()) {
      for (int i = 0; i < 60; i++) {
        double angle = canvas.random(-2.6, -.5);
        double reach = height * canvas.random(.2, .62);
        canvas.line(
            x,
            foot - height * .4,
            x + Math.cos(angle) * reach * .7,
            foot - height * .4 + Math.sin(angle) * reach,
            2,
            Light.clear(colour, .75));
      }
      return;
    }
    for (int i = 0; i < 70; i++) {
      double angle = canvas.random(0, 2 * Math.PI);
      double reach = Math.sqrt(canvas.random.nextDouble()) * height * .27;
      double px = x + Math.cos(angle) * reach * 1.1;
      double py = foot - height * .68 + Math.sin(angle) * reach;
      boolean lit = (px - x) * (sunX - x) > 0 && py < foot - height * .66;
      canvas.disc(
          px,
          py,
          height * canvas.random(.03, .085),
          Light.clear(lit ? Light.mix(colour, light.glow(), night() ? .04 : .16) : colour, .85));
    }
  }

  /** A row of trees on a line. */
  void wood(
      DoubleUnaryOperator line,
      double from,
      double to,
      double height,
      double spacing,
      Color colour) {
    for (double x = from; x < to; x += spacing * canvas.random(.5, 1.5)) {
      conifer(x, line.applyAsDouble(x) + height * .06, height * canvas.random(.6, 1.25), colour);
    }
  }

  /** A house front with rows of windows, some of them lit. */
  void house(double x, double top, double width, double foot, double depth, double cell) {
    Color wall = Light.mix(light.at(depth), light.ground(), snow() ? 0 : .08);
    Color low = Light.mix(wall, light.horizon(), light.haze() * (.25 + .5 * depth));
    canvas.fill(new Rectangle2D.Double(x, top, width, foot - top), top, foot, wall, low);
    boolean left = sunX < x + width / 2;
    canvas.fill(
        new Rectangle2D.Double(left ? x : x + width * .94, top, width * .06, foot - top),
        Light.clear(light.glow(), night() ? .04 : .22 * (1 - depth)));
    if (snow()) {
      canvas.box(x - 2, top - 5, width + 4, 8, Light.clear(Color.WHITE, .85 - depth * .4));
    }
    for (double y = top + cell; y < foot - cell * .7; y += cell * 1.45) {
      for (double wx = x + cell * .55; wx < x + width - cell * .8; wx += cell * 1.2) {
        boolean lit = light.lamps() && canvas.chance(night() ? .42 : .25);
        Color pane =
            lit
                ? Light.clear(
                    canvas.chance(.75) ? light.lamp() : new Color(0xFFE9C4),
                    canvas.random(.45, .95) * (1 - depth * .45))
                : Light.clear(
                    light.lamps() ? light.zenith() : Light.mix(light.sky(), light.near(), .35),
                    .4 * (1 - depth * .7));
        canvas.box(wx, y, cell * .55, cell * .8, pane);
      }
    }
  }

  /** A skyline at this depth. */
  void skyline(double foot, double least, double most, double depth, double cell) {
    double x = -60;
    while (x < Canvas.W) {
      double width = canvas.random(70, 190) * (1.15 - depth * .5);
      double centre = 1 - Math.abs(x / Canvas.W - .5) * 1.1;
      double height =
          (least + (most - least) * Math.pow(canvas.random.nextDouble(), 1.6))
              * (.55 + .6 * centre);
      double top = foot - height;
      house(x, top, width, foot, depth, cell);
      double roof = canvas.random.nextDouble();
      Color wall = light.at(depth);
      if (roof < .25) {
        canvas.fill(Canvas.polygon(x, top, x + width / 2, top - width * .35, x + width, top), wall);
      } else if (roof < .4) {
        canvas.box(x + width * .25, top - 26, width * .5, 28, wall);
        canvas.line(
            x + width / 2, top - 26, x + width / 2, top - 26 - canvas.random(40, 110), 3, wall);
      } else if (roof < .5) {
        canvas.box(x + width * .15, top - 16, width * .2, 18, wall);
      }
      x += width + canvas.random(-8, 16);
    }
  }

  void lamp(double x, double foot, double height, boolean toTheRight) {
    double arm = height * .16 * (toTheRight ? 1 : -1);
    canvas.line(x, foot, x, foot - height, Math.max(2, height * .014), light.near());
    canvas.line(
        x, foot - height, x + arm, foot - height * 1.02, Math.max(2, height * .011), light.near());
    canvas.oval(x + arm, foot - height * 1.01, height * .045, height * .018, light.near());
    if (light.lamps()) {
      canvas.glow(x + arm, foot - height, height * .55, light.lamp(), .7);
      canvas.disc(x + arm, foot - height, height * .022, new Color(0xFFF2D6));
      canvas.oval(x + arm, foot, height * .3, height * .035, Light.clear(light.lamp(), .22));
    }
  }

  void birds(double x, double y, int count) {
    for (int i = 0; i < count; i++) {
      double bx = x + canvas.random(-260, 260);
      double by = y + canvas.random(-90, 90);
      double size = canvas.random(8, 20);
      Path2D wings = new Path2D.Double();
      wings.moveTo(bx - size, by - size * .35);
      wings.quadTo(bx - size * .4, by - size * .5, bx, by);
      wings.quadTo(bx + size * .4, by - size * .5, bx + size, by - size * .35);
      canvas.stroke(wings, 2.4, Light.clear(light.near(), .8));
    }
  }

  /** What the weather puts before everything. */
  void weather() {
    if (fog()) {
      canvas.clouds(300, 1600, light.horizon(), .75, 5, .55);
      canvas.clouds(500, 1300, Color.WHITE, .4, 7, .5);
    } else if (snow()) {
      for (int i = 0; i < 900; i++) {
        double size = canvas.random.nextDouble();
        canvas.disc(
            canvas.random(0, Canvas.W),
            canvas.random(0, Canvas.H),
            1 + 5 * size * size * size,
            Light.clear(Color.WHITE, canvas.random(.25, .85)));
      }
    }
  }
}
