package org.newsflow.draw;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Scenes of rooms where people talk and read. */
final class Rooms extends Interior {

  private static final int W = Canvas.W;
  private static final int H = Canvas.H;

  Rooms(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  void conference() {
    Color wall = inside(new Color(0x55707C));
    canvas.rows(0, 1000, Light.mix(wall, DEEP, .35), wall);
    for (int i = 0; i < 30; i++) {
      double x = i * 82 + canvas.random(-6, 6);
      canvas.pen.setPaint(
          new LinearGradientPaint(
              (float) x,
              0,
              (float) x + 82,
              0,
              new float[] {0, .45f, 1},
              new Color[] {
                Light.clear(DEEP, .42), Light.clear(light.horizon(), .12), Light.clear(DEEP, .42)
              }));
      canvas.pen.fill(new Rectangle2D.Double(x, 0, 82, 1000));
    }
    canvas.fill(
        new Rectangle2D.Double(W / 2.0 - 560, 150, 1120, 430),
        150,
        580,
        Light.mix(light.zenith(), Color.WHITE, .1),
        Light.mix(light.horizon(), light.sky(), .4));
    canvas.fill(
        Canvas.below(
            x ->
                x < W / 2.0 - 560 || x > W / 2.0 + 560
                    ? 581
                    : 500 - 70 * (canvas.noise.at(x / 260, 4) + .2),
            580,
            6),
        Light.clear(light.far(), .7));
    canvas.stroke(new Rectangle2D.Double(W / 2.0 - 560, 150, 1120, 430), 10, DEEP);
    canvas.glow(W / 2.0, 370, 1100, light.horizon(), .3);
    plankFloor(W / 2.0, 1000, inside(new Color(0x4A3A30)), inside(new Color(0x6D5644)));
    for (int i = 0; i < 7; i++) {
      double x = 300 + i * 300;
      canvas.fill(
          new RoundRectangle2D.Double(x - 86, 700, 172, 300, 60, 60),
          700,
          1000,
          Light.mix(DEEP, wall, .3),
          DEEP);
    }
    canvas.fill(
        Canvas.polygon(60, 940, W - 60, 940, W + 160, 1150, -160, 1150),
        940,
        1150,
        inside(new Color(0xB98A5E)),
        inside(WOOD));
    canvas.fill(
        new Rectangle2D.Double(-10, 1150, W + 20, 300),
        1150,
        1450,
        Light.mix(inside(WOOD), DEEP, .35),
        Light.mix(inside(WOOD), DEEP, .7));
    for (int i = 0; i < 8; i++) {
      canvas.line(i * 330 + 40, 1150, i * 330 + 40, 1450, 5, Light.clear(DEEP, .6));
    }
    for (int i = 0; i < 7; i++) {
      double x = 300 + i * 300;
      canvas.fill(
          Canvas.polygon(x - 70, 1086, x + 52, 1086, x + 64, 1120, x - 78, 1120),
          Light.mix(Color.WHITE, DEEP, dim() ? .3 : .08));
      Path2D neck = new Path2D.Double();
      neck.moveTo(x + 84, 1104);
      neck.quadTo(x + 90, 990, x + 52, 930);
      canvas.stroke(neck, 6, DEEP);
      canvas.oval(x + 50, 922, 12, 20, DEEP);
      canvas.disc(x + 58, 950, 4, new Color(0xE2574C));
      canvas.oval(x + 84, 1108, 28, 8, DEEP);
      canvas.fill(
          new RoundRectangle2D.Double(x - 118, 1030, 30, 70, 8, 8), Light.clear(Color.WHITE, .4));
    }
    for (int i = 0; i < 6; i++) {
      canvas.beam(260 + i * 380, 0, 60 + i * 380, 520 + i * 380, 1150, WARM, dim() ? .16 : .10);
      canvas.glow(260 + i * 380, 6, 130, WARM, .9);
    }
  }

  void library() {
    double vx = W / 2.0 + canvas.random(-100, 100);
    double vy = 760;
    canvas.rows(0, H, inside(new Color(0x3B2A1E)), inside(new Color(0x6A4A31)));
    double arch = 190;
    canvas.fill(
        new Rectangle2D.Double(vx - arch, vy - 260, arch * 2, 420),
        vy - 260,
        vy + 160,
        light.sky(),
        light.horizon());
    canvas.fill(
        new Arc2D.Double(vx - arch, vy - 260 - arch, arch * 2, arch * 2, 0, 180, Arc2D.CHORD),
        light.sky());
    for (int i = -2; i <= 2; i++) {
      canvas.line(vx + i * 76, vy - 450, vx + i * 76, vy + 160, 7, DEEP);
    }
    for (int i = 0; i < 5; i++) {
      canvas.line(vx - arch, vy - 330 + i * 110, vx + arch, vy - 330 + i * 110, 6, DEEP);
    }
    canvas.glow(vx, vy - 100, 800, light.glow(), night() ? .2 : .6);
    canvas.fill(
        Canvas.polygon(vx - 200, vy + 160, vx + 200, vy + 160, vx + 1150, H, vx - 1150, H),
        vy + 160,
        H,
        Light.mix(inside(WOOD), light.glow(), .25),
        inside(WOOD));
    int[] spines = {
      0x7B2E2A, 0x2F4A5C, 0x5B6B3C, 0xB08C4F, 0x3C2F4A, 0x8C6A4A, 0x263A36, 0xA65B3C, 0xC8B48A
    };
    for (int side = -1; side <= 1; side += 2) {
      double z = .17;
      for (int bay = 0; bay < 9 && z < 1.5; bay++) {
        double next = z * 1.30;
        double x1 = vx + side * 1160 * z;
        double x2 = vx + side * 1160 * next;
        canvas.fill(
            Canvas.polygon(
                x1, vy - 860 * z, x2, vy - 860 * next, x2, vy + 840 * next, x1, vy + 840 * z),
            inside(new Color(0x2C1D14)));
        for (int shelf = 0; shelf < 8; shelf++) {
          double top = -840 + shelf * 205;
          int books = 9;
          for (int b = 0; b < books; b++) {
            double a = z + (next - z) * (.06 + .88 * b / books);
            double c = z + (next - z) * (.06 + .88 * (b + .86) / books);
            double tall = canvas.random(30, 78);
            Color spine =
                Light.mix(
                    inside(new Color(spines[canvas.random.nextInt(spines.length)])),
                    light.glow(),
                    Math.max(0, .32 - z * .3) * (night() ? .2 : 1));
            canvas.fill(
                Canvas.polygon(
                    vx + side * 1160 * a,
                    vy + (top + tall) * a,
                    vx + side * 1160 * c,
                    vy + (top + tall) * c,
                    vx + side * 1160 * c,
                    vy + (top + 186) * c,
                    vx + side * 1160 * a,
                    vy + (top + 186) * a),
                spine);
          }
          canvas.fill(
              Canvas.polygon(
                  x1,
                  vy + (top + 186) * z,
                  x2,
                  vy + (top + 186) * next,
                  x2,
                  vy + (top + 203) * next,
                  x1,
                  vy + (top + 203) * z),
              inside(new Color(0x8A6242)));
        }
        canvas.line(
            x2, vy - 860 * next, x2, vy + 840 * next, 16 * next, inside(new Color(0x9C7350)));
        z = next;
      }
    }
    for (int i = 0; i < 4; i++) {
      double z = .24 * Math.pow(1.7, i);
      pendant(vx, vy - 560 * z, 60 * z);
    }
  }
}
