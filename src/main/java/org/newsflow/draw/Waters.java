package org.newsflow.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/** Scenes of rivers, lakes and the sea. */
final class Waters extends Scenery {

  private static final int W = Canvas.W;
  private static final int H = Canvas.H;

  Waters(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  void river() {
    int horizon = 640;
    sky(horizon + 40);
    mountains(horizon + 60, 330, .95, snow());
    canvas.haze(400, horizon + 40, horizon + 180, light.horizon(), .3 + light.haze() * .5);
    hills(horizon + 60, 110, 600, .7, 4);
    ground(x -> horizon + 95, horizon + 95);
    Path2D stream = new Path2D.Double();
    double bend = canvas.random(-1, 1) < 0 ? -1 : 1;
    double[] left = new double[60];
    double[] right = new double[60];
    for (int i = 0; i < 60; i++) {
      double t = i / 59.0;
      double down = Math.pow(t, 1.8);
      double middle =
          W / 2.0
              + bend * Math.sin(.6 + 5.6 * Math.pow(t, .62)) * (120 + 620 * down) * (1 - .35 * t);
      double half = 12 + 470 * down * down + 90 * down;
      left[i] = middle - half;
      right[i] = middle + half * 1.05;
    }
    for (int i = 0; i < 60; i++) {
      double y = horizon + 98 + Math.pow(i / 59.0, 1.8) * (H - horizon - 70);
      if (i == 0) {
        stream.moveTo(left[i], y);
      } else {
        stream.lineTo(left[i], y);
      }
    }
    for (int i = 59; i >= 0; i--) {
      stream.lineTo(right[i], horizon + 98 + Math.pow(i / 59.0, 1.8) * (H - horizon - 70));
    }
    stream.closePath();
    canvas.stroke(stream, 16, Light.clear(light.near(), .35));
    canvas.fill(
        stream, horizon + 98, H, light.horizon(), Light.mix(light.zenith(), light.sky(), .4));
    canvas.pen.setClip(stream);
    for (int i = 0; i < 420; i++) {
      double down = canvas.random.nextDouble();
      double y = horizon + 105 + Math.pow(down, 1.8) * (H - horizon - 70);
      canvas.oval(
          canvas.random(0, W),
          y,
          10 + 120 * down,
          1 + 3 * down,
          Light.clear(canvas.chance(.5) ? light.glow() : light.near(), canvas.random(.06, .26)));
    }
    canvas.pen.setClip(null);
    for (int i = 0; i < 46; i++) {
      double t = Math.pow(canvas.random.nextDouble(), .8);
      int at = (int) (t * 55);
      double y = horizon + 98 + Math.pow(at / 59.0, 1.8) * (H - horizon - 70);
      double size = 26 + 250 * t * t;
      double away = canvas.random(20, 90) + size * .5;
      double x = canvas.chance(.5) ? left[at] - away : right[at] + away;
      tree(
          x,
          y + size * .1,
          size,
          Light.mix(light.at(.6 - .6 * t), light.ground(), night() ? .05 : .12));
    }
    canvas.haze(horizon, horizon + 110, horizon + 420, light.horizon(), .2 + light.haze() * .5);
  }

  void lake() {
    int shore = 900;
    sky(shore);
    mountains(shore, 560, .9, true);
    canvas.haze(500, shore - 60, shore, light.horizon(), .25 + light.haze() * .5);
    mountains(shore + 20, 300, .55, snow());
    DoubleUnaryOperator bank = hills(shore - 8, 36, 420, .32, 4);
    wood(bank, 0, W, 60, 22, light.at(.28));
    water(shore, .12, fog() ? .3 : .8);
    canvas.haze(
        shore - 90,
        shore,
        shore + 120,
        Light.mix(light.horizon(), Color.WHITE, .2),
        .15 + light.haze() * .5);
    boolean left = sunX > W / 2.0;
    for (int i = 0; i < 190; i++) {
      double x = (left ? 0 : W) + (left ? 1 : -1) * Math.abs(canvas.random.nextGaussian()) * 330;
      double height = canvas.random(120, 420);
      Path2D reed = new Path2D.Double();
      reed.moveTo(x, H + 10);
      reed.quadTo(
          x + canvas.random(-12, 12), H - height * .6, x + canvas.random(-70, 70), H - height);
      canvas.stroke(reed, canvas.random(2, 5), Light.clear(light.near(), .9));
    }
    birds(W * .55, 430, 16);
  }

  void coast() {
    int horizon = 800;
    sky(horizon);
    if (!night()) {
      hills(horizon - 6, 60, 620, .95, 4);
    }
    water(horizon, .3, 1.6);
    boolean right = sunX < W / 2.0;
    for (int layer = 0; layer < 3; layer++) {
      double foot = horizon + 40 + layer * 190;
      double reach = .34 + layer * .12;
      double depth = .62 - layer * .26;
      double shift = canvas.random(0, 9_999);
      double high = 250 + layer * 40;
      DoubleUnaryOperator cliff =
          x -> {
            double in = Math.clamp(((right ? x / W : 1 - x / W) - (1 - reach)) / reach, 0, 1);
            double rise =
                Math.pow(in, .45) * high + (in > 0 ? 40 * canvas.noise.at(shift + x / 120, 5) : 0);
            return in <= 0 ? foot + 60 : Math.min(foot + 60, foot + 70 * (1 - in) - rise);
          };
      Color rock = Light.mix(light.at(depth), light.ground(), .18);
      canvas.fill(
          Canvas.below(cliff, foot + 60, 4),
          foot - high,
          foot + 60,
          rock,
          Light.mix(rock, light.near(), .4));
      for (int i = 0; i < 240; i++) {
        double x = canvas.random(0, W);
        double top = cliff.applyAsDouble(x);
        if (top < foot) {
          double y = canvas.random(top, foot);
          canvas.line(
              x,
              y,
              x + canvas.random(-12, 12),
              y + canvas.random(20, 80),
              canvas.random(1, 4),
              Light.clear(canvas.chance(.4) ? light.glow() : light.near(), .14));
        }
      }
      for (int i = 0; i < 90; i++) {
        double x = canvas.random(0, W);
        if (cliff.applyAsDouble(x) < foot + 50) {
          canvas.oval(
              x,
              foot + 60 + canvas.random(-6, 10),
              canvas.random(20, 90),
              canvas.random(2, 7),
              Light.clear(Color.WHITE, night() ? .10 : .3));
        }
      }
      if (layer == 1) {
        lighthouse(right ? W * .76 : W * .24, cliff.applyAsDouble(right ? W * .76 : W * .24) + 14);
      }
    }
    for (int row = 0; row < 5; row++) {
      double y = 1250 + row * 80;
      double shift = canvas.random(0, 999);
      Path2D wave = new Path2D.Double();
      wave.moveTo(-20, y);
      for (int x = 0; x <= W + 20; x += 20) {
        wave.lineTo(x, y + 26 * canvas.noise.at(shift + x / 240.0, 3));
      }
      canvas.stroke(wave, 3 + row * 1.6, Light.clear(Color.WHITE, night() ? .08 : .22));
    }
    birds(W * (right ? .35 : .65), 420, 11);
  }

  private void lighthouse(double x, double foot) {
    Color tower = Light.mix(light.at(.2), Color.WHITE, night() ? .14 : .55);
    canvas.fill(
        Canvas.polygon(x - 26, foot, x - 16, foot - 210, x + 16, foot - 210, x + 26, foot), tower);
    for (int band = 0; band < 3; band++) {
      canvas.box(
          x - 24 + band * 2,
          foot - 66 - band * 62,
          48 - band * 4,
          26,
          Light.mix(new Color(0x9C3B34), light.near(), night() ? .7 : .15));
    }
    canvas.box(x - 22, foot - 216, 44, 8, light.near());
    canvas.box(
        x - 12,
        foot - 246,
        24,
        32,
        light.lamps() || fog() ? new Color(0xFFF0C8) : Light.mix(light.sky(), light.near(), .4));
    canvas.fill(
        Canvas.polygon(x - 18, foot - 244, x, foot - 274, x + 18, foot - 244), light.near());
    if (light.lamps() || fog()) {
      canvas.glow(x, foot - 230, 320, new Color(0xFFF0C8), .8);
      canvas.fill(
          Canvas.polygon(x, foot - 236, x - 1100, foot - 330, x - 1100, foot - 190),
          x,
          foot,
          Light.clear(new Color(0xFFF0C8), .10),
          Light.clear(new Color(0xFFF0C8), .10));
    }
  }
}
