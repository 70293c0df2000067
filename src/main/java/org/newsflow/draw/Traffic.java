package org.newsflow.draw;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Scenes of trams, trains and aeroplanes. */
final class Traffic extends Scenery {

  private static final int W = Canvas.W;
  private static final int H = Canvas.H;

  Traffic(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  void tram() {
    sky(1000);
    skyline(1120, 240, 620, .75, 20);
    canvas.haze(500, 1050, 1150, light.horizon(), .3 + light.haze() * .3);
    skyline(1160, 180, 420, .4, 26);
    canvas.fill(
        new Rectangle2D.Double(0, 1150, W, 450),
        1150,
        H,
        Light.mix(light.near(), light.far(), .45),
        snow() ? light.ground() : light.near());
    double x = canvas.random(300, 620);
    Color body =
        Light.mix(
            new Color(canvas.chance(.5) ? 0xB5372F : 0x2F6F7A),
            light.near(),
            night() ? .5 : fog() ? .35 : .12);
    for (int car = 0; car < 2; car++) {
      double at = x + car * 760;
      canvas.oval(at + 370, 1300, 410, 22, Light.clear(Color.BLACK, .4));
      RoundRectangle2D shell = new RoundRectangle2D.Double(at, 930, 740, 340, 70, 90);
      canvas.fill(shell, 930, 1270, Light.mix(body, Color.WHITE, .18), body);
      canvas.box(at + 4, 1205, 732, 12, Light.clear(new Color(0xF2E8D0), .8));
      for (int i = 0; i < 6; i++) {
        Color pane =
            light.lamps()
                ? Light.mix(light.lamp(), Color.WHITE, .25)
                : Light.mix(light.sky(), light.near(), .35);
        canvas.fill(
            new RoundRectangle2D.Double(at + 38 + i * 114, 985, 98, 140, 16, 16),
            985,
            1125,
            Light.mix(pane, Color.WHITE, .2),
            pane);
      }
      canvas.box(at + 26, 1270, 690, 24, light.near());
    }
    canvas.line(x + 360, 930, x + 420, 852, 6, light.near());
    canvas.line(x + 420, 852, x + 360, 800, 5, light.near());
    for (int i = 0; i < 2; i++) {
      canvas.line(0, 796 - i * 50, W, 800 - i * 50, 3, Light.clear(light.near(), .85));
    }
    for (double pole = 140; pole < W; pole += 1060) {
      canvas.line(pole, 1240, pole, 560, 13, light.near());
      canvas.line(pole, 740, pole + 330, 746, 6, light.near());
      lamp(pole, 1240, 620, true);
    }
    for (int i = 0; i < 2; i++) {
      canvas.line(-10, 1306 + i * 110, W, 1306 + i * 110, 7, Light.clear(light.horizon(), .75));
    }
    canvas.wet(1420, snow() ? .06 : .36);
    if (light.lamps()) {
      canvas.glow(x + 1500, 1230, 320, new Color(0xFFF0D0), .75);
    }
  }

  void railway() {
    double vx = canvas.random(.44, .56) * W;
    int vy = 840;
    sky(vy + 20);
    mountains(vy + 30, 260, .95, snow());
    canvas.haze(500, vy, vy + 40, light.horizon(), .3 + light.haze() * .5);
    wood(hills(vy + 20, 50, 500, .6, 4), 0, W, 60, 28, light.at(.55));
    ground(x -> vy + 30, vy + 30);
    for (int track = -1; track <= 1; track++) {
      double off = track * 900;
      Color ballast = Light.mix(light.ground(), light.near(), snow() ? .25 : .55);
      canvas.fill(
          Canvas.polygon(vx - 4, vy + 28, vx + 4, vy + 28, vx + off + 380, H, vx + off - 380, H),
          Light.clear(ballast, .85));
      for (int i = 0; i < 44; i++) {
        double t = Math.pow(i / 44.0, 2.4);
        double y = vy + 32 + t * (H - vy);
        double middle = vx + off * t;
        canvas.fill(
            Canvas.polygon(
                middle - 6 - 290 * t,
                y,
                middle + 6 + 290 * t,
                y,
                middle + 6 + 296 * t,
                y + 1 + 20 * t,
                middle - 6 - 296 * t,
                y + 1 + 20 * t),
            Light.clear(light.near(), .8));
      }
      for (int side = -1; side <= 1; side += 2) {
        canvas.fill(
            Canvas.polygon(
                vx + side,
                vy + 30,
                vx + side * 2,
                vy + 30,
                vx + off + side * 200 + 11,
                H,
                vx + off + side * 200 - 11,
                H),
            vy,
            H,
            light.horizon(),
            Light.mix(light.horizon(), light.near(), .35));
      }
    }
    double size = 120;
    canvas.fill(
        new RoundRectangle2D.Double(vx - size * .5, vy + 40 - size * .85, size, size, 40, 50),
        Light.mix(light.near(), new Color(0x8C2F2A), .3));
    canvas.box(
        vx - size * .36,
        vy + 52 - size * .7,
        size * .72,
        size * .3,
        Light.mix(light.sky(), light.near(), .4));
    canvas.glow(vx, vy + 30, 230, new Color(0xFFF3D4), .95);
    for (int i = 7; i >= 0; i--) {
      double z = Math.pow(.62, i) * 1.25;
      for (int side = -1; side <= 1; side += 2) {
        double x = vx + side * 1080 * z;
        canvas.line(
            x,
            vy + 30 + 480 * z,
            x,
            vy - 560 * z,
            Math.max(2, 15 * z),
            light.at(Math.min(.6, i * .1)));
      }
      canvas.line(
          vx - 1080 * z,
          vy - 470 * z,
          vx + 1080 * z,
          vy - 470 * z,
          Math.max(2, 11 * z),
          light.at(Math.min(.6, i * .1)));
      for (int track = -1; track <= 1; track++) {
        canvas.line(
            vx + track * 560 * z,
            vy - 470 * z,
            vx + track * 560 * z,
            vy - 330 * z,
            Math.max(1, 5 * z),
            light.at(Math.min(.6, i * .1)));
      }
    }
    for (int track = -1; track <= 1; track++) {
      canvas.line(vx, vy - 4, vx + track * 1120, -40, 2.5, Light.clear(light.near(), .8));
    }
  }

  void airport() {
    int line = 1060;
    sky(line);
    hills(line - 5, 110, 900, .9, 4);
    canvas.haze(800, line - 40, line, light.horizon(), .4);
    double tower = sunX < W / 2.0 ? W * .8 : W * .2;
    canvas.fill(
        Canvas.polygon(
            tower - 34, line, tower - 22, line - 430, tower + 22, line - 430, tower + 34, line),
        light.at(.3));
    canvas.fill(
        Canvas.polygon(
            tower - 54,
            line - 430,
            tower - 78,
            line - 520,
            tower + 78,
            line - 520,
            tower + 54,
            line - 430),
        light.lamps()
            ? Light.mix(light.lamp(), light.near(), .25)
            : Light.mix(light.sky(), light.near(), .5));
    canvas.box(tower - 88, line - 540, 176, 22, light.near());
    canvas.line(tower, line - 540, tower, line - 640, 5, light.near());
    canvas.fill(
        new RoundRectangle2D.Double(W - tower - 620, line - 120, 1240, 140, 60, 60), light.at(.35));
    for (int i = 0; i < 30; i++) {
      canvas.box(
          W - tower - 590 + i * 40,
          line - 92,
          30,
          62,
          light.lamps() ? Light.clear(light.lamp(), .8) : Light.clear(light.sky(), .55));
    }
    canvas.fill(
        new Rectangle2D.Double(0, line, W, H - line),
        line,
        H,
        Light.mix(light.far(), light.near(), .3),
        snow() ? light.ground() : light.near());
    for (int i = 0; i < 24; i++) {
      double t = Math.pow(i / 24.0, 2);
      for (int side = -1; side <= 1; side += 2) {
        double x = W / 2.0 + side * (60 + 1300 * t);
        canvas.glow(
            x,
            line + 26 + t * 560,
            20 + 60 * t,
            light.lamps() ? new Color(side < 0 ? 0xFFD27A : 0x9CC8FF) : Color.WHITE,
            light.lamps() ? .95 : .3);
      }
      canvas.box(
          W / 2.0 - 3 - 14 * t,
          line + 20 + t * 560,
          6 + 28 * t,
          3 + 34 * t,
          Light.clear(Color.WHITE, .55));
    }
    plane(canvas.random(.42, .58) * W, canvas.random(380, 560), 1.15);
  }

  private void plane(double x, double y, double size) {
    Color body = Light.mix(light.near(), Color.WHITE, night() ? .12 : dusk() ? .1 : .3);
    AffineTransform before = canvas.pen.getTransform();
    canvas.pen.translate(x, y);
    canvas.pen.rotate(-.16);
    canvas.pen.scale(size, size);
    canvas.fill(
        Canvas.polygon(-40, -6, -210, -150, -160, -150, 70, -14),
        Light.mix(body, light.near(), .4));
    Path2D hull = new Path2D.Double();
    hull.moveTo(-400, -8);
    hull.quadTo(-330, -42, 240, -38);
    hull.quadTo(390, -34, 420, 4);
    hull.quadTo(390, 34, 240, 36);
    hull.quadTo(-200, 44, -400, -8);
    hull.closePath();
    canvas.fill(hull, -40, 44, Light.mix(body, Color.WHITE, .25), body);
    canvas.fill(Canvas.polygon(-330, -30, -440, -170, -380, -170, -230, -36), body);
    canvas.fill(Canvas.polygon(-330, -10, -430, 20, -390, 24, -250, 2), light.near());
    canvas.fill(
        Canvas.polygon(-20, 18, -260, 150, -190, 158, 120, 30), Light.mix(body, light.near(), .7));
    canvas.fill(new RoundRectangle2D.Double(-60, 62, 120, 36, 36, 36), light.near());
    for (int i = 0; i < 26; i++) {
      canvas.box(
          -250 + i * 21, -18, 9, 11, light.lamps() ? light.lamp() : Light.clear(light.near(), .7));
    }
    canvas.pen.setTransform(before);
    if (light.lamps()) {
      canvas.glow(x + 380 * size, y - 60 * size, 160, Color.WHITE, .8);
      canvas.glow(x - 230 * size, y + 190 * size, 50, new Color(0xFF5A4A), .9);
    }
  }
}
