package org.newsflow.draw;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Scenes of markets and shops. */
final class Trade extends Interior {

  private static final int W = Canvas.W;
  private static final int H = Canvas.H;

  Trade(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  void market() {
    canvas.rows(0, H, inside(new Color(0x5A6A70)), inside(new Color(0x3A3028)));
    sky(620);
    skyline(700, 160, 420, .7, 20);
    canvas.fill(
        new Rectangle2D.Double(0, 690, W, 910),
        690,
        H,
        Light.mix(light.near(), light.far(), .35),
        light.near());
    int[] cloth = {0xB5443A, 0xE6DCC6, 0x3E7A6E, 0xE6DCC6, 0xD09A3C, 0xE6DCC6};
    int[] goods = {0xC8402F, 0xE08A2C, 0xE7C24A, 0x6F9A3C, 0x7A3B5E, 0xD9643A, 0x4E7A3A, 0xB02F3A};
    for (int row = 0; row < 3; row++) {
      double size = .5 + row * .34;
      double top = 560 + row * 190;
      double width = 640 * size;
      for (double x = -width * canvas.random(.1, .8); x < W; x += width * 1.12) {
        int paint = canvas.random.nextInt(3) * 2;
        canvas.box(x + width * .04, top + 90 * size, 9 * size, 400 * size, DEEP);
        canvas.box(x + width * .94, top + 90 * size, 9 * size, 400 * size, DEEP);
        canvas.fill(
            new Rectangle2D.Double(x + width * .05, top + 100 * size, width * .9, 210 * size),
            Light.clear(DEEP, .55));
        if (dim() || fog() || snow()) {
          canvas.glow(x + width / 2, top + 170 * size, 330 * size, WARM, .65);
          canvas.disc(x + width / 2, top + 150 * size, 14 * size, new Color(0xFFF0CE));
        }
        for (int stripe = 0; stripe < 8; stripe++) {
          Color c = inside(new Color(cloth[stripe % 2 == 0 ? paint : 1]));
          double a = x + width * stripe / 8;
          canvas.fill(
              Canvas.polygon(
                  a + (4 - stripe) * 9 * size,
                  top,
                  a + width / 8 + (3 - stripe) * 9 * size,
                  top,
                  a + width / 8,
                  top + 110 * size,
                  a,
                  top + 110 * size),
              top,
              top + 110 * size,
              Light.mix(c, Color.WHITE, .12),
              c);
          canvas.fill(
              new Arc2D.Double(a, top + 92 * size, width / 8, 40 * size, 180, 180, Arc2D.CHORD), c);
        }
        for (int crate = 0; crate < 5; crate++) {
          double cx = x + width * (.06 + crate * .18);
          double cy = top + 320 * size;
          Color fruit = new Color(goods[canvas.random.nextInt(goods.length)]);
          for (int i = 0; i < 34; i++) {
            double px = cx + width * .165 * canvas.random.nextDouble();
            double py = cy - 8 * size + 34 * size * canvas.random.nextDouble();
            canvas.disc(
                px, py, 14 * size, inside(Light.mix(fruit, Color.BLACK, canvas.random(0, .25))));
            canvas.disc(px - 4 * size, py - 4 * size, 4 * size, Light.clear(Color.WHITE, .28));
          }
          canvas.fill(
              new Rectangle2D.Double(cx - 4, cy + 22 * size, width * .175, 62 * size),
              cy,
              cy + 90 * size,
              inside(new Color(0xA77B4C)),
              inside(new Color(0x5C4028)));
          canvas.line(
              cx - 4, cy + 52 * size, cx + width * .17, cy + 52 * size, 3, Light.clear(DEEP, .6));
        }
        canvas.fill(
            new Rectangle2D.Double(x + width * .02, top + 404 * size, width * .96, 120 * size),
            Light.clear(DEEP, .75));
      }
    }
    for (int i = 0; i < 2; i++) {
      Path2D wire = new Path2D.Double();
      wire.moveTo(-20, 180 + i * 110);
      wire.quadTo(W / 2.0, 430 + i * 90, W + 20, 150 + i * 120);
      canvas.stroke(wire, 3, DEEP);
      for (int j = 0; j < 22; j++) {
        double t = (j + .5) / 22;
        double x = t * W;
        double y =
            (1 - t) * (1 - t) * (180 + i * 110)
                + 2 * t * (1 - t) * (430 + i * 90)
                + t * t * (150 + i * 120);
        canvas.glow(x, y + 10, dim() ? 64 : 26, WARM, .85);
        canvas.disc(x, y + 10, 8, new Color(0xFFF3D6));
      }
    }
  }

  void shop() {
    Color wall = Light.mix(inside(new Color(0x34504E)), light.near(), night() ? .3 : .05);
    canvas.rows(0, 1340, Light.mix(wall, light.near(), .2), wall);
    for (double y = 0; y < 1340; y += 40) {
      for (double x = (y / 40 % 2) * 60 - 60; x < W; x += 120) {
        canvas.stroke(new Rectangle2D.Double(x, y, 120, 40), 1.6, Light.clear(light.near(), .22));
      }
    }
    for (int i = 0; i < 3; i++) {
      window(330 + i * 680, 40, 300, 260, 0);
    }
    canvas.box(150, 420, W - 300, 110, inside(new Color(0x1E2E2C)));
    for (int i = 0; i < 14; i++) {
      canvas.fill(
          new RoundRectangle2D.Double(
              760 + i * 64 + canvas.random(-4, 4), 456, canvas.random(26, 46), 38, 8, 8),
          inside(new Color(0xD9B86A)));
    }
    int door = canvas.chance(.5) ? 0 : 2;
    for (int i = 0; i < 3; i++) {
      double x = 190 + i * 690;
      double width = 640;
      canvas.fill(
          new Rectangle2D.Double(x, 640, width, 620),
          640,
          1260,
          dim() ? new Color(0xFFDB9E) : Light.mix(new Color(0xF2DDB6), light.near(), .12),
          dim() ? new Color(0xC58A45) : new Color(0x9E7D55));
      if (i == door) {
        canvas.fill(new Rectangle2D.Double(x + 190, 640, 260, 690), Light.mix(wall, DEEP, .3));
        canvas.fill(
            new Rectangle2D.Double(x + 220, 680, 200, 520),
            Light.clear(new Color(0xFFE2B0), dim() ? .85 : .5));
        canvas.disc(x + 432, 1010, 12, new Color(0xD9B86A));
      }
      int[] wares = {0x8C3F3B, 0x3A648E, 0xC2A24F, 0x55734C, 0x6C4A6E, 0xD8CBB0};
      for (int shelf = 0; shelf < 3 && i != door; shelf++) {
        double y = 840 + shelf * 190;
        for (double w = x + 30; w < x + width - 60; ) {
          double wide = canvas.random(30, 78);
          double tall = canvas.random(50, 140);
          Color ware = Light.mix(new Color(wares[canvas.random.nextInt(6)]), DEEP, .25);
          if (canvas.chance(.5)) {
            canvas.fill(new RoundRectangle2D.Double(w, y - tall, wide, tall, 18, 18), ware);
            canvas.box(w + wide * .32, y - tall - 18, wide * .36, 22, ware);
          } else {
            canvas.box(w, y - tall, wide, tall, ware);
          }
          w += wide + canvas.random(8, 22);
        }
        canvas.box(x, y, width, 14, new Color(0x5A3B22));
      }
      canvas.stroke(new Rectangle2D.Double(x, 640, width, 620), 20, Light.mix(wall, DEEP, .4));
      if (dim() || snow() || fog()) {
        canvas.glow(x + width / 2, 900, 620, WARM, .4);
      }
      for (int stripe = 0; stripe < 10; stripe++) {
        Color c = inside(new Color(stripe % 2 == 0 ? 0xA8423A : 0xEDE3CF));
        double a = x - 20 + stripe * 68;
        canvas.fill(
            Canvas.polygon(a + 10, 560, a + 78, 560, a + 68, 690, a, 690),
            560,
            690,
            Light.mix(c, Color.WHITE, .12),
            c);
        canvas.fill(new Arc2D.Double(a, 670, 68, 44, 180, 180, Arc2D.CHORD), c);
      }
    }
    canvas.fill(
        new Rectangle2D.Double(0, 1330, W, 270),
        1330,
        H,
        Light.mix(light.far(), light.near(), .5),
        snow() ? light.ground() : light.near());
    canvas.wet(1380, snow() ? .06 : .3);
    lamp(90, 1420, 900, true);
  }
}
