package org.newsflow.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Scenes of streets and works. */
final class Town extends Scenery {

  private static final int W = Canvas.W;
  private static final int H = Canvas.H;

  Town(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  private Color stone(double depth) {
    Color stone =
        Light.mix(
            light.at(depth), new Color(0xE6DCC8), night() ? .16 : dusk() ? .34 : fog() ? .42 : .62);
    return Light.mix(stone, light.horizon(), light.haze() * .3);
  }

  void city() {
    int shore = canvas.chance(.6) ? 1180 : H + 1;
    int foot = Math.min(shore, 1420);
    sky(1150);
    hills(1080, 120, 800, 1, 4);
    skyline(foot, 160, 620, .85, 17);
    canvas.haze(600, 1120, foot + 20, light.horizon(), .35 + light.haze() * .4);
    skyline(foot, 120, 760, .5, 24);
    canvas.haze(800, foot - 60, foot + 10, light.horizon(), .2 + light.haze() * .3);
    skyline(foot, 70, 420, .16, 30);
    if (shore < H) {
      water(shore, .25, 1.1);
    } else {
      canvas.fill(
          Canvas.below(x -> 1400 + 12 * canvas.noise.at(x / 90, 3), H, 8),
          1400,
          H,
          light.at(.1),
          light.near());
      for (double x = -50; x < W; x += canvas.random(60, 150)) {
        tree(x, 1500, canvas.random(130, 230), light.at(.02));
      }
    }
  }

  void street() {
    double vx = canvas.random(.42, .58) * W;
    double vy = 900;
    sky(1000);
    skyline(940, 60, 220, .95, 12);
    canvas.haze(500, 900, 1000, light.horizon(), .5);
    Color road = Light.mix(light.near(), light.far(), .25);
    canvas.fill(
        new Rectangle2D.Double(0, vy, W, H - vy),
        vy,
        H,
        Light.mix(road, light.horizon(), .5),
        snow() ? light.ground() : road);
    for (int side = -1; side <= 1; side += 2) {
      double near = 3.1;
      for (int i = 0; i < 7; i++) {
        double z1 = near;
        double z2 = near * canvas.random(.62, .76);
        wall(vx, vy, side, z1, z2, canvas.random(430, 640), i * .15);
        near = z2;
      }
    }
    for (int side = -1; side <= 1; side += 2) {
      canvas.fill(
          Canvas.polygon(
              vx + side * 30,
              vy + 8,
              vx + side * 22,
              vy + 8,
              vx + side * 900,
              H,
              vx + side * 1500,
              H),
          Light.clear(snow() ? Color.WHITE : light.far(), .3));
    }
    canvas.wet(1180, snow() || fog() ? .08 : .34);
    for (int i = 0; i < 6; i++) {
      double z = Math.pow(.64, 5 - i) * 2.1;
      lamp(vx - 420 * z, vy + 130 * z + 50 * z, 380 * z, true);
      lamp(vx + 420 * z, vy + 130 * z + 50 * z, 380 * z, false);
    }
    for (int i = 0; i < 5; i++) {
      double z = .3 + .35 * i;
      if (canvas.chance(.6)) {
        tree(
            vx + (canvas.chance(.5) ? 1 : -1) * 530 * z,
            vy + 150 * z,
            340 * z,
            light.at(.5 - .1 * i));
      }
    }
  }

  private void wall(
      double vx, double vy, int side, double near, double far, double height, double depth) {
    double d = Math.min(1, depth);
    double x1 = vx + side * 560 * near;
    double x2 = vx + side * 560 * far;
    Color stone = Light.mix(stone(d), new Color(canvas.chance(.5) ? 0x9A6B55 : 0x7B8A92), .25);
    Color front = Light.mix(stone, light.near(), (side > 0) == (sunX > vx) ? .55 : .25);
    canvas.fill(
        Canvas.polygon(
            x1, vy + 190 * near, x1, vy - height * near, x2, vy - height * far, x2, vy + 190 * far),
        vy - height * near,
        vy + 200 * near,
        front,
        Light.mix(front, light.near(), .35));
    int floors = (int) (height / 85);
    for (int floor = 0; floor < floors; floor++) {
      for (int column = 0; column < 5; column++) {
        double a = near + (far - near) * (column + .25) / 5;
        double b = near + (far - near) * (column + .68) / 5;
        double top = -height + 40 + floor * 88;
        boolean lit = light.lamps() && canvas.chance(.45);
        boolean shop = floor == floors - 1;
        Color pane =
            lit || (shop && light.lamps())
                ? Light.clear(light.lamp(), canvas.random(.5, .95))
                : Light.clear(Light.mix(light.zenith(), light.near(), .5), .55);
        double deep = shop ? 96 : 52;
        double xa = vx + side * 560 * a;
        double xb = vx + side * 560 * b;
        canvas.fill(
            Canvas.polygon(
                xa,
                vy + top * a,
                xb,
                vy + top * b,
                xb,
                vy + (top + deep) * b,
                xa,
                vy + (top + deep) * a),
            pane);
      }
    }
  }

  void factory() {
    int line = 1240;
    sky(line);
    hills(line - 40, 90, 800, .9, 4);
    skyline(line, 30, 130, .8, 14);
    canvas.haze(700, line - 30, line, light.horizon(), .4);
    double[] stacks = {.16, .24, .69};
    for (double stack : stacks) {
      double x = stack * W + canvas.random(-40, 40);
      double top = line - canvas.random(620, 860);
      canvas.fill(
          Canvas.polygon(x - 46, line, x - 30, top, x + 30, top, x + 46, line), light.at(.22));
      canvas.box(x - 34, top, 68, 26, Light.mix(new Color(0xA14A3C), light.near(), .45));
      for (int i = 0; i < 80; i++) {
        double t = i / 80.0;
        double drift = t * 760 * (sunX < W / 2.0 ? 1 : -1);
        canvas.disc(
            x + drift + canvas.random(-30, 30) * (1 + 4 * t),
            top - 330 * Math.sqrt(t) + canvas.random(-20, 20) * (1 + 3 * t),
            20 + 120 * t,
            Light.clear(
                Light.mix(light.horizon(), night() ? light.near() : Color.WHITE, .4),
                .085 * (1 - t * .7)));
      }
    }
    Path2D halls = new Path2D.Double();
    double from = W * .30;
    halls.moveTo(from, line + 40);
    for (int i = 0; i < 6; i++) {
      halls.lineTo(from + i * 190, line - 260);
      halls.lineTo(from + i * 190 + 20, line - 400);
      halls.lineTo(from + (i + 1) * 190, line - 260);
    }
    halls.lineTo(from + 6 * 190, line + 40);
    halls.closePath();
    canvas.fill(halls, line - 400, line + 40, light.at(.18), light.near());
    for (int i = 0; i < 6; i++) {
      canvas.fill(
          Canvas.polygon(
              from + i * 190 + 4,
              line - 268,
              from + i * 190 + 22,
              line - 384,
              from + i * 190 + 44,
              line - 368,
              from + i * 190 + 28,
              line - 262),
          light.lamps() ? light.lamp() : Light.clear(light.horizon(), .8));
      for (int j = 0; j < 3; j++) {
        canvas.box(
            from + i * 190 + 30 + j * 48,
            line - 190,
            34,
            90,
            light.lamps() && canvas.chance(.7)
                ? Light.clear(light.lamp(), .85)
                : Light.clear(light.far(), .35));
      }
    }
    for (int i = 0; i < 4; i++) {
      double x = W * .80 + i * 115;
      canvas.fill(
          new RoundRectangle2D.Double(x, line - 330, 96, 380, 40, 40),
          x,
          x + 96,
          light.at(.25),
          light.near());
      canvas.fill(
          new Rectangle2D.Double(x + 8, line - 320, 16, 360), Light.clear(light.glow(), .12));
    }
    for (int i = 0; i < 3; i++) {
      canvas.line(0, line - 120 - i * 34, from, line - 120 - i * 34, 11, light.at(.1));
    }
    canvas.fill(
        Canvas.below(x -> line + 30 + 8 * canvas.noise.at(x / 80, 3), H, 8),
        line + 20,
        H,
        snow() ? light.ground() : light.at(.12),
        light.near());
    canvas.wet(1400, snow() ? .05 : .3);
    for (int i = 0; i < 5; i++) {
      lamp(120 + i * 520, line + 70, 240, true);
    }
  }
}
