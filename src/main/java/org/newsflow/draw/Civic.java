package org.newsflow.draw;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Scenes of the state's houses, and of a stadium. */
final class Civic extends Building {

  private static final int W = Canvas.W;
  private static final int H = Canvas.H;

  Civic(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  void parliament() {
    int line = 1170;
    place(line, true);
    double x = W / 2.0 + canvas.random(-180, 180);
    canvas.fill(
        new Rectangle2D.Double(x - 860, line - 290, 1720, 300), line - 290, line, stone(), shade());
    for (int i = 0; i < 26; i++) {
      double at = x - 830 + i * 65.5;
      if (Math.abs(at + 14 - x) > 250) {
        pane(at, line - 230, 28, 74, true);
        pane(at, line - 112, 28, 66, false);
      }
    }
    canvas.box(x - 880, line - 304, 1760, 18, stone());
    double drum = line - 500;
    canvas.fill(
        new Rectangle2D.Double(x - 200, drum, 400, 230), drum, drum + 230, stone(), shade());
    columns(x - 190, x + 190, drum + 22, drum + 200, 13, 17);
    Arc2D dome = new Arc2D.Double(x - 195, drum - 250, 390, 500, 0, 180, Arc2D.CHORD);
    Color copper = Light.mix(new Color(0x5E8C82), light.near(), night() ? .75 : dusk() ? .55 : .2);
    canvas.fill(dome, drum - 250, drum, Light.mix(copper, Color.WHITE, .18), copper);
    for (int i = -4; i <= 4; i++) {
      Path2D rib = new Path2D.Double();
      rib.moveTo(x, drum - 250);
      rib.quadTo(x + i * 46, drum - 200, x + i * 46, drum);
      canvas.stroke(rib, 3, Light.clear(light.near(), .35));
    }
    canvas.box(x - 24, drum - 310, 48, 66, stone());
    canvas.fill(Canvas.polygon(x - 30, drum - 306, x, drum - 360, x + 30, drum - 306), copper);
    canvas.line(x, drum - 360, x, drum - 450, 5, light.near());
    canvas.fill(
        Canvas.polygon(x, drum - 450, x + 92, drum - 438, x + 84, drum - 416, x, drum - 404),
        Light.mix(new Color(0x2F6F7A), light.near(), night() ? .5 : .15));
    canvas.fill(
        new Rectangle2D.Double(x - 250, line - 290, 500, 300),
        line - 290,
        line,
        Light.mix(shade(), light.near(), .3),
        shade());
    canvas.fill(Canvas.polygon(x - 290, line - 296, x, line - 410, x + 290, line - 296), stone());
    canvas.fill(Canvas.polygon(x - 210, line - 308, x, line - 390, x + 210, line - 308), shade());
    columns(x - 230, x + 230, line - 280, line, 8, 30);
    for (int i = 0; i < 9; i++) {
      canvas.box(
          x - 270 - i * 16, line - 4 + i * 12, 540 + i * 32, 12, i % 2 == 0 ? stone() : shade());
    }
    if (light.lamps()) {
      canvas.glow(x, line - 120, 620, light.lamp(), .4);
      canvas.glow(x, drum + 100, 360, light.lamp(), .45);
    }
    canvas.fill(
        Canvas.polygon(x - 120, line + 104, x + 120, line + 104, x + 620, H, x - 620, H),
        Light.clear(snow() ? light.far() : stone(), .5));
    for (int i = 0; i < 5; i++) {
      double z = .5 + i * .22;
      for (int side = -1; side <= 1; side += 2) {
        tree(x + side * (420 + 330 * i), line + 60 + 60 * z * i, 230 * z, light.at(.3 - .06 * i));
      }
    }
  }

  void court() {
    canvas.rows(0, H, Light.mix(light.sky(), shade(), .55), Light.mix(shade(), light.near(), .5));
    sky(620);
    double top = 520;
    Path2D gable = Canvas.polygon(-200, top, W / 2.0, 110, W + 200, top);
    canvas.fill(gable, 110, top, stone(), Light.mix(stone(), shade(), .4));
    canvas.fill(
        Canvas.polygon(180, top - 54, W / 2.0, 200, W - 180, top - 54),
        Light.mix(shade(), stone(), .25));
    double x = W / 2.0;
    Color relief = Light.mix(stone(), Color.WHITE, night() ? 0 : .12);
    canvas.line(x, 255, x, 440, 12, relief);
    canvas.line(x - 150, 292, x + 150, 292, 9, relief);
    canvas.disc(x, 262, 15, relief);
    for (int side = -1; side <= 1; side += 2) {
      double at = x + side * 150;
      canvas.line(at, 292, at - 46, 376, 3, relief);
      canvas.line(at, 292, at + 46, 376, 3, relief);
      canvas.fill(new Arc2D.Double(at - 60, 342, 120, 68, 180, 180, Arc2D.CHORD), relief);
    }
    canvas.box(x - 60, 436, 120, 14, relief);
    canvas.fill(
        new Rectangle2D.Double(-10, top, W + 20, 110),
        top,
        top + 110,
        stone(),
        Light.mix(stone(), shade(), .35));
    canvas.box(-10, top + 104, W + 20, 14, shade());
    canvas.fill(
        new Rectangle2D.Double(0, top + 118, W, 760),
        top + 118,
        1400,
        Light.mix(shade(), light.near(), .7),
        Light.mix(shade(), light.near(), .35));
    for (int i = 0; i < 5; i++) {
      double door = 250 + i * 475;
      pane(door - 74, 880, 148, 500, true);
    }
    if (light.lamps()) {
      for (int i = 0; i < 5; i++) {
        canvas.glow(250 + i * 475, 900, 330, light.lamp(), .5);
      }
    }
    columns(20, W - 20, top + 140, 1380, 6, 128);
    for (int i = 0; i < 6; i++) {
      double shine = 20 + (W - 40) * i / 5.0;
      for (int flute = -2; flute <= 2; flute++) {
        canvas.line(
            shine + flute * 22,
            top + 170,
            shine + flute * 23,
            1340,
            5,
            Light.clear(light.near(), .13));
      }
    }
    for (int i = 0; i < 7; i++) {
      canvas.fill(
          new Rectangle2D.Double(0, 1384 + i * 34, W, 34),
          1384 + i * 34,
          1418 + i * 34,
          Light.mix(stone(), Color.WHITE, snow() ? .5 : 0),
          Light.mix(shade(), light.near(), .25));
    }
    if (!night()) {
      double lean = sunX < x ? 1 : -1;
      for (int i = 0; i < 6; i++) {
        double at = 20 + (W - 40) * i / 5.0;
        canvas.fill(
            Canvas.polygon(
                at - 50, 1384, at + 60, 1384, at + 60 + lean * 330, H, at - 60 + lean * 330, H),
            Light.clear(light.near(), fog() ? .05 : .22));
      }
    }
  }

  void stadium() {
    int line = 760;
    sky(line + 40);
    double x = W / 2.0;
    for (int i = 0; i < 5; i++) {
      canvas.fill(
          new Ellipse2D.Double(x - 1560 + i * 60, line - 230 + i * 66, 3120 - i * 120, 900),
          Light.mix(light.near(), light.far(), .1 + .1 * i));
      for (int j = 0; j < 1500; j++) {
        double angle = canvas.random(Math.PI, 2 * Math.PI);
        double reach = canvas.random(.955, 1);
        double px = x + Math.cos(angle) * (1560 - i * 60) * reach;
        double py = line + 220 + i * 66 + Math.sin(angle) * 450 * reach + canvas.random(6, 58);
        int[] coats = {0xC8D3DC, 0x9B3F3A, 0x3D6A96, 0xD8B65C, 0x6B7A80, 0xE8E2D6};
        canvas.disc(
            px,
            py,
            canvas.random(2.2, 4.6),
            Light.clear(
                Light.mix(
                    new Color(coats[canvas.random.nextInt(6)]), light.near(), night() ? .35 : .3),
                .85));
      }
    }
    Ellipse2D floor = new Ellipse2D.Double(x - 1330, line + 90, 2660, 900);
    canvas.fill(floor, light.near());
    Path2D pitch =
        Canvas.polygon(
            x - 640, line + 150, x + 640, line + 150, x + 1500, H + 60, x - 1500, H + 60);
    Color grass =
        Light.mix(
            new Color(0x4F9146), light.near(), night() ? .22 : dusk() ? .35 : fog() ? .2 : .05);
    canvas.fill(pitch, snow() ? Light.mix(grass, Color.WHITE, .55) : grass);
    for (int i = 0; i < 9; i += 2) {
      double t1 = Math.pow(i / 9.0, 1.6);
      double t2 = Math.pow((i + 1) / 9.0, 1.6);
      double y1 = line + 150 + t1 * (H - line - 90);
      double y2 = line + 150 + t2 * (H - line - 90);
      canvas.fill(
          Canvas.polygon(
              x - 640 - 860 * t1,
              y1,
              x + 640 + 860 * t1,
              y1,
              x + 640 + 860 * t2,
              y2,
              x - 640 - 860 * t2,
              y2),
          Light.clear(Color.WHITE, .09));
    }
    Color chalk = Light.clear(Color.WHITE, .85);
    canvas.stroke(
        Canvas.polygon(
            x - 600, line + 164, x + 600, line + 164, x + 1420, H + 80, x - 1420, H + 80),
        5,
        chalk);
    canvas.stroke(
        Canvas.polygon(
            x - 250, line + 164, x + 250, line + 164, x + 310, line + 256, x - 310, line + 256),
        4,
        chalk);
    canvas.stroke(new Ellipse2D.Double(x - 330, 1330, 660, 210), 6, chalk);
    canvas.line(x - 1180, 1435, x + 1180, 1435, 6, chalk);
    canvas.line(x - 82, line + 164, x - 82, line + 92, 5, Color.WHITE);
    canvas.line(x + 82, line + 164, x + 82, line + 92, 5, Color.WHITE);
    canvas.line(x - 82, line + 92, x + 82, line + 92, 5, Color.WHITE);
    for (int i = 1; i < 12; i++) {
      canvas.line(
          x - 82 + i * 13.7,
          line + 94,
          x - 76 + i * 12.7,
          line + 160,
          1,
          Light.clear(Color.WHITE, .5));
    }
    for (int i = 0; i < 4; i++) {
      double at = x + (i - 1.5) * 760;
      double top = line - 520 + Math.abs(i - 1.5) * 30;
      canvas.line(at, line - 60, at, top, 13, light.at(.25));
      canvas.box(at - 105, top - 92, 210, 100, light.at(.15));
      for (int j = 0; j < 15; j++) {
        canvas.disc(
            at - 84 + (j % 5) * 42,
            top - 74 + (j / 5) * 32,
            13,
            light.lamps() || fog() ? Color.WHITE : light.far());
      }
      if (light.lamps() || fog()) {
        canvas.glow(at, top - 42, 520, new Color(0xEAF2FF), .75);
        canvas.beam(
            at,
            top,
            at - 420 + (x - at) * .5,
            at + 420 + (x - at) * .5,
            1500,
            new Color(0xEAF2FF),
            .10);
      }
    }
  }
}
