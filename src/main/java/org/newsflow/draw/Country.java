package org.newsflow.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/** Scenes of fields, woods and roads. */
final class Country extends Scenery {

  private static final int W = Canvas.W;
  private static final int H = Canvas.H;

  Country(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  void forest() {
    sky(1250);
    canvas.haze(200, 900, 1500, light.glow(), night() ? .12 : .5);
    for (int layer = 0; layer < 5; layer++) {
      double depth = .95 - layer * .23;
      double foot = 1130 + layer * 95;
      DoubleUnaryOperator floor = hills(foot, 30 + layer * 14, 420, Math.max(0, depth), 3);
      double height = 640 + layer * 260;
      double spacing = 95 + layer * 95;
      for (double x = canvas.random(-80, 60); x < W + 80; x += spacing * canvas.random(.45, 1.6)) {
        double y = floor.applyAsDouble(x) + 20;
        if (layer < 3) {
          conifer(x, y, height * canvas.random(.6, 1.1), light.at(Math.max(0, depth)));
        } else {
          double wide = 20 + layer * 14 * canvas.random(.6, 1.2);
          canvas.fill(
              Canvas.polygon(x - wide, y, x - wide * .55, -20, x + wide * .55, -20, x + wide, y),
              light.at(Math.max(0, depth)));
          for (int i = 0; i < 7; i++) {
            double branch = canvas.random(60, 900);
            double side = canvas.chance(.5) ? 1 : -1;
            canvas.line(
                x,
                branch,
                x + side * canvas.random(80, 260),
                branch + canvas.random(-30, 90),
                canvas.random(3, 9),
                light.at(Math.max(0, depth)));
          }
        }
      }
      canvas.haze(500, (int) foot, (int) foot + 160, light.horizon(), .18 + light.haze() * .35);
    }
    if (!fog() && !snow()) {
      for (int i = 0; i < 7; i++) {
        double x = sunX + canvas.random(-500, 500);
        canvas.beam(
            sunX + (x - sunX) * .2, -40, x - 60, x + 110, 1400, light.glow(), night() ? .05 : .16);
      }
    }
  }

  void fields() {
    int horizon = 780;
    sky(horizon + 10);
    hills(horizon - 10, 90, 700, .8, 4);
    wood(hills(horizon + 25, 45, 420, .55, 3), 0, W, 40, 26, light.at(.5));
    ground(x -> horizon + 45, horizon + 45);
    double vanish = canvas.random(.3, .7) * W;
    Color furrow = light.near();
    for (int i = -60; i <= 60; i++) {
      double bottom = vanish + i * 150 + canvas.random(-14, 14);
      canvas.fill(
          Canvas.polygon(
              vanish + i * 11,
              horizon + 52,
              vanish + i * 11 + 2,
              horizon + 52,
              bottom + 62,
              H,
              bottom,
              H),
          Light.clear(snow() ? light.far() : furrow, snow() ? .4 : .34));
      canvas.fill(
          Canvas.polygon(
              vanish + i * 11 + 3,
              horizon + 52,
              vanish + i * 11 + 4,
              horizon + 52,
              bottom + 100,
              H,
              bottom + 70,
              H),
          Light.clear(
              night() ? light.far() : dusk() ? light.glow() : new Color(0xC9B458),
              night() ? .12 : .3));
    }
    canvas.veil(
        horizon + 40,
        horizon + 260,
        Light.clear(light.horizon(), .5),
        Light.clear(light.horizon(), 0));
    double x = vanish < W / 2.0 ? canvas.random(.68, .85) * W : canvas.random(.14, .32) * W;
    canvas.oval(x, 1060, 240, 16, Light.clear(light.near(), .4));
    tree(x, 1060, 430, light.at(.1));
    double far = W - x;
    canvas.box(far - 60, horizon - 4, 120, 56, light.at(.45));
    canvas.fill(
        Canvas.polygon(far - 76, horizon - 2, far, horizon - 50, far + 76, horizon - 2),
        light.at(.35));
    if (light.lamps()) {
      canvas.box(far - 14, horizon + 14, 16, 18, light.lamp());
      canvas.glow(far - 6, horizon + 22, 90, light.lamp(), .5);
    }
    birds(W / 2.0, 380, 9);
  }

  void road() {
    int horizon = 720;
    sky(horizon + 30);
    mountains(horizon + 40, 380, .9, true);
    canvas.haze(420, horizon, horizon + 100, light.horizon(), .25 + light.haze() * .5);
    wood(hills(horizon + 50, 80, 520, .5, 4), 0, W, 60, 30, light.at(.46));
    ground(x -> horizon + 70, horizon + 70);
    double bend = canvas.chance(.5) ? 1 : -1;
    Path2D way = new Path2D.Double();
    Path2D[] marks = new Path2D[18];
    double[][] edge = new double[80][3];
    for (int i = 0; i < 80; i++) {
      double t = i / 79.0;
      double down = Math.pow(t, 2.1);
      edge[i][0] = W / 2.0 + bend * (Math.sin(3.9 * (1 - t)) * 480 * (1 - t) * (.25 + t));
      edge[i][1] = 9 + 620 * down;
      edge[i][2] = horizon + 68 + down * (H - horizon - 40);
    }
    way.moveTo(edge[0][0], edge[0][2]);
    for (double[] e : edge) {
      way.lineTo(e[0] - e[1], e[2]);
    }
    for (int i = 79; i >= 0; i--) {
      way.lineTo(edge[i][0] + edge[i][1], edge[i][2]);
    }
    way.closePath();
    Color tar =
        snow()
            ? Light.mix(light.near(), light.ground(), .45)
            : Light.mix(light.near(), light.far(), .3);
    canvas.stroke(way, 10, Light.clear(light.glow(), .25));
    canvas.fill(way, horizon + 70, H, Light.mix(tar, light.horizon(), .5), tar);
    for (int i = 0; i < marks.length; i++) {
      int from = 20 + i * 3;
      double[] a = edge[from];
      double[] b = edge[Math.min(79, from + 1)];
      canvas.fill(
          Canvas.polygon(
              a[0] - a[1] * .025,
              a[2],
              a[0] + a[1] * .025,
              a[2],
              b[0] + b[1] * .025,
              b[2] + 2,
              b[0] - b[1] * .025,
              b[2] + 2),
          Light.clear(Color.WHITE, night() ? .45 : .75));
    }
    for (int i = 24; i < 78; i += 6) {
      double size = edge[i][1] * .16;
      for (int side = -1; side <= 1; side += 2) {
        double x = edge[i][0] + side * edge[i][1] * 1.14;
        canvas.box(
            x - size * .12,
            edge[i][2] - size,
            size * .24,
            size,
            Light.mix(Color.WHITE, light.near(), night() ? .6 : .2));
        if (light.lamps()) {
          canvas.disc(x, edge[i][2] - size * .8, size * .09, new Color(0xFF9C5A));
        }
      }
    }
    if (light.lamps()) {
      double[] at = edge[36];
      for (int side = -1; side <= 1; side += 2) {
        canvas.glow(
            at[0] + at[1] * .45 + side * at[1] * .12, at[2] - 14, 130, new Color(0xFFF4DA), .9);
      }
    }
    for (int i = 0; i < 14; i++) {
      double t = canvas.random(.2, .95);
      double x = W / 2.0 + (canvas.chance(.5) ? 1 : -1) * canvas.random(520 + 500 * t, 1300);
      conifer(x, horizon + 110 + t * t * 620, 110 + 380 * t, light.at(.4 - .4 * t));
    }
  }
}
