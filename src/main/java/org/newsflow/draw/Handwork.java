package org.newsflow.draw;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Scenes of workshops and kitchens. */
final class Handwork extends Interior {

  private static final int W = Canvas.W;
  private static final int H = Canvas.H;

  Handwork(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  void workshop() {
    Color wall = inside(new Color(0x9B7A58));
    canvas.rows(0, 1120, Light.mix(wall, DEEP, .3), wall);
    for (int i = 0; i < 15; i++) {
      canvas.line(i * 165 + canvas.random(-5, 5), 0, i * 165, 1120, 5, Light.clear(DEEP, .32));
    }
    boolean left = canvas.chance(.5);
    window(left ? 150 : W - 850, 150, 700, 620, left ? 700 : -700);
    double rack = left ? 1050 : 150;
    canvas.box(rack, 330, 1180, 26, inside(new Color(0x4F3522)));
    canvas.box(rack, 640, 1180, 26, inside(new Color(0x4F3522)));
    for (int i = 0; i < 12; i++) {
      double x = rack + 60 + i * 96;
      double y = 356;
      double tall = canvas.random(120, 230);
      Color steel = Light.mix(inside(new Color(0x97A0A6)), DEEP, .2);
      switch (canvas.random.nextInt(4)) {
        case 0 -> {
          canvas.box(x - 8, y + 10, 16, tall, inside(new Color(0xA8743F)));
          canvas.fill(new RoundRectangle2D.Double(x - 44, y + 6, 88, 38, 10, 10), steel);
        }
        case 1 ->
            canvas.fill(
                Canvas.polygon(
                    x - 40, y + 8, x + 30, y + 20, x + 8, y + tall + 40, x - 6, y + tall + 40),
                steel);
        case 2 -> {
          canvas.fill(
              new RoundRectangle2D.Double(x - 15, y + 6, 30, tall * .45, 14, 14),
              inside(new Color(0xB5532F)));
          canvas.box(x - 5, y + tall * .45, 10, tall * .6, steel);
        }
        default -> {
          canvas.stroke(new Ellipse2D.Double(x - 34, y + 10, 68, 68), 12, steel);
          canvas.box(x - 8, y + 74, 16, tall * .7, steel);
        }
      }
    }
    for (int i = 0; i < 9; i++) {
      double x = rack + 40 + i * 126;
      canvas.fill(
          new RoundRectangle2D.Double(x, 560 - canvas.random(0, 40), 84, 82, 14, 14),
          Light.mix(inside(new Color(i % 2 == 0 ? 0x6B7F77 : 0xB39063)), DEEP, .15));
    }
    canvas.fill(
        new Rectangle2D.Double(0, 1120, W, 480), 1120, H, inside(new Color(0x5C4330)), DEEP);
    canvas.fill(
        Canvas.polygon(-20, 1000, W + 20, 1000, W + 120, 1180, -120, 1180),
        1000,
        1180,
        Light.mix(inside(new Color(0xC39A66)), light.glow(), dim() ? 0 : .18),
        inside(new Color(0x8A6238)));
    canvas.fill(
        new Rectangle2D.Double(-10, 1180, W + 20, 80),
        1180,
        1260,
        inside(new Color(0x6E4A2A)),
        inside(new Color(0x3C2716)));
    for (int i = 0; i < 5; i++) {
      canvas.box(110 + i * 530, 1260, 80, 340, inside(new Color(0x3F2A1A)));
    }
    for (int i = 0; i < 6; i++) {
      double x = canvas.random(160, W - 300);
      canvas.fill(
          Canvas.polygon(
              x,
              1050 + i * 12,
              x + canvas.random(220, 420),
              1040 + i * 14,
              x + 380,
              1062 + i * 14,
              x + 4,
              1078 + i * 12),
          inside(new Color(0xDDB783)));
    }
    for (int i = 0; i < 70; i++) {
      double x = canvas.random(100, W - 100);
      canvas.stroke(
          new Arc2D.Double(
              x, canvas.random(1070, 1160), 26, 20, canvas.random(0, 360), 260, Arc2D.OPEN),
          3.4,
          inside(new Color(0xE9CC9B)));
    }
    pendant(W / 2.0 + canvas.random(-200, 200), 380, 110);
    for (int i = 0; i < 260; i++) {
      canvas.disc(
          canvas.random(0, W),
          canvas.random(0, 1150),
          canvas.random(1, 3),
          Light.clear(light.glow(), canvas.random(.05, .3)));
    }
  }

  void kitchen() {
    Color tile = inside(new Color(0xD8E0DA));
    canvas.rows(0, 1080, Light.mix(tile, DEEP, .2), tile);
    for (double y = 0; y < 1080; y += 90) {
      canvas.line(0, y, W, y, 3, Light.clear(light.near(), .16));
      for (double x = (y / 90 % 2) * 90; x < W; x += 180) {
        canvas.line(x, y, x, y + 90, 3, Light.clear(light.near(), .16));
        if (canvas.chance(.12)) {
          canvas.fill(
              new Rectangle2D.Double(x + 3, y + 3, 174, 84), Light.clear(new Color(0x3F7C86), .16));
        }
      }
    }
    boolean left = canvas.chance(.5);
    window(left ? W - 820 : 140, 170, 680, 560, left ? -560 : 560);
    double from = left ? 120 : 940;
    canvas.line(from, 210, from + 1280, 210, 12, DEEP);
    for (int i = 0; i < 7; i++) {
      double x = from + 100 + i * 182;
      double size = canvas.random(56, 92);
      Color copper = Light.mix(inside(new Color(i % 3 == 2 ? 0x50585C : 0xC7703A)), WARM, .12);
      canvas.line(x, 210, x, 300, 7, copper);
      canvas.box(x - 8, 226, 16, 150, copper);
      canvas.fill(
          new Ellipse2D.Double(x - size, 360, 2 * size, 2 * size),
          360,
          360 + 2 * size,
          Light.mix(copper, Color.WHITE, .28),
          Light.mix(copper, DEEP, .35));
      canvas.stroke(
          new Ellipse2D.Double(x - size * .82, 360 + size * .18, size * 1.64, size * 1.64),
          4,
          Light.clear(DEEP, .35));
      canvas.oval(
          x - size * .35, 360 + size * .6, size * .2, size * .34, Light.clear(Color.WHITE, .25));
    }
    canvas.box(from, 760, 1280, 24, inside(new Color(0x8A6242)));
    int[] jars = {0xB5532F, 0xD9A83C, 0x5C7A3C, 0xEFE4CC, 0x7A3B2E};
    for (int i = 0; i < 11; i++) {
      double x = from + 30 + i * 114;
      double tall = canvas.random(90, 150);
      canvas.fill(
          new RoundRectangle2D.Double(x, 760 - tall, 76, tall, 20, 20),
          inside(Light.mix(new Color(jars[canvas.random.nextInt(5)]), Color.WHITE, .1)));
      canvas.box(x + 10, 760 - tall - 16, 56, 20, inside(new Color(0x6E4A2A)));
      canvas.fill(
          new RoundRectangle2D.Double(x + 10, 770 - tall, 12, tall - 26, 8, 8),
          Light.clear(Color.WHITE, .25));
    }
    canvas.fill(
        Canvas.polygon(-20, 1060, W + 20, 1060, W + 140, 1230, -140, 1230),
        1060,
        1230,
        Light.mix(inside(new Color(0xCFA978)), light.glow(), dim() ? 0 : .15),
        inside(new Color(0x94683F)));
    canvas.fill(
        new Rectangle2D.Double(-10, 1230, W + 20, 380),
        1230,
        H,
        inside(new Color(0x55707A)),
        Light.mix(inside(new Color(0x2F444C)), DEEP, .4));
    for (int i = 0; i < 6; i++) {
      canvas.stroke(
          new RoundRectangle2D.Double(40 + i * 400, 1280, 340, 300, 16, 16),
          5,
          Light.clear(DEEP, .5));
      canvas.box(185 + i * 400, 1310, 60, 10, new Color(0xD9B86A));
    }
    double bowl = W / 2.0 + canvas.random(-420, 420);
    int[] fruit = {0xC8402F, 0xE08A2C, 0xE7C24A, 0x8FA83C};
    for (int i = 0; i < 16; i++) {
      double px = bowl + canvas.random(-150, 150);
      double py = 1020 - (150 - Math.abs(px - bowl)) * canvas.random(.1, .5);
      canvas.disc(px, py, 48, inside(new Color(fruit[canvas.random.nextInt(4)])));
      canvas.disc(px - 14, py - 16, 14, Light.clear(Color.WHITE, .22));
    }
    canvas.fill(
        new Arc2D.Double(bowl - 230, 850, 460, 300, 180, 180, Arc2D.CHORD),
        1000,
        1150,
        inside(new Color(0xF1EADB)),
        inside(new Color(0x9C9484)));
    double pot = bowl + (bowl < W / 2.0 ? 760 : -760);
    canvas.fill(
        new RoundRectangle2D.Double(pot - 170, 930, 340, 210, 40, 40),
        930,
        1140,
        Light.mix(inside(new Color(0xAEB8BC)), Color.WHITE, .15),
        inside(new Color(0x4E585C)));
    canvas.box(pot - 186, 920, 372, 24, inside(new Color(0x8E989C)));
    for (int i = 0; i < 60; i++) {
      double t = i / 60.0;
      canvas.disc(
          pot + Math.sin(t * 9) * 60 * t + canvas.random(-30, 30),
          910 - 620 * t,
          26 + 90 * t,
          Light.clear(Color.WHITE, .045 * (1 - t)));
    }
    pendant(W / 2.0, 330, 120);
  }
}
