package org.newsflow.draw;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Scenes of halls where people watch. */
final class Halls extends Interior {

  private static final int W = Canvas.W;
  private static final int H = Canvas.H;

  Halls(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  void theatre() {
    canvas.rows(0, H, new Color(0x140A0C), new Color(0x26100F));
    double x = W / 2.0;
    canvas.fill(
        new Rectangle2D.Double(x - 800, 140, 1600, 900),
        140,
        1040,
        Light.mix(light.zenith(), DEEP, .35),
        Light.mix(light.horizon(), DEEP, .25));
    canvas.fill(
        Canvas.below(
            at -> Math.abs(at - x) > 800 ? 1041 : 820 - 150 * (canvas.noise.at(at / 230, 4) + .1),
            1040,
            6),
        Light.clear(light.at(.5), .9));
    canvas.disc(x + canvas.random(-400, 400), 360, 70, Light.clear(light.glow(), .8));
    canvas.fill(
        Canvas.polygon(x - 800, 960, x + 800, 960, x + 900, 1110, x - 900, 1110),
        960,
        1110,
        new Color(0xB88452),
        new Color(0x6A4527));
    for (int side = -1; side <= 1; side += 2) {
      for (int i = 0; i < 9; i++) {
        double at = x + side * (1000 - i * 56);
        Path2D fold = new Path2D.Double();
        double swing = Math.max(0, i - 3) * 26;
        fold.moveTo(at - 40, 60);
        fold.lineTo(at + 40, 60);
        fold.quadTo(at + 40 + side * swing * .2, 640, at + 40 + side * swing, 1080);
        fold.lineTo(at - 40 + side * swing, 1080);
        fold.quadTo(at - 40 + side * swing * .2, 640, at - 40, 60);
        canvas.pen.setPaint(
            new LinearGradientPaint(
                (float) at - 40,
                0,
                (float) at + 40,
                0,
                new float[] {0, .5f, 1},
                new Color[] {new Color(0x3A0A0D), new Color(0xA02A2A), new Color(0x3A0A0D)}));
        canvas.pen.fill(fold);
      }
    }
    for (int i = 0; i < 8; i++) {
      double at = x - 910 + i * 260;
      canvas.fill(
          new Arc2D.Double(at - 140, -120, 280, 420, 180, 180, Arc2D.CHORD),
          0,
          300,
          new Color(0x8E2425),
          new Color(0x4A1012));
      canvas.stroke(
          new Arc2D.Double(at - 140, -120, 280, 420, 180, 180, Arc2D.OPEN), 9, new Color(0xC79A4E));
    }
    for (int side = -1; side <= 1; side += 2) {
      canvas.fill(
          new Rectangle2D.Double(side < 0 ? -10 : x + 1010, 0, 210, 1200), new Color(0x2A1714));
      canvas.line(x + side * 1010, 0, x + side * 1010, 1120, 22, new Color(0xB98D48));
      for (int i = 0; i < 3; i++) {
        canvas.glow(x + side * 1110, 300 + i * 280, 130, WARM, .7);
        canvas.disc(x + side * 1110, 300 + i * 280, 12, new Color(0xFFEBC4));
      }
    }
    for (int i = 0; i < 4; i++) {
      double at = x - 480 + i * 320;
      canvas.beam(at * .6 + x * .4, -60, at - 170, at + 170, 1080, new Color(0xFFF2D8), .26);
      canvas.oval(at, 1040, 190, 34, Light.clear(new Color(0xFFF2D8), .35));
    }
    canvas.fill(
        new Rectangle2D.Double(0, 1100, W, 60),
        1100,
        1160,
        new Color(0x5A3A20),
        new Color(0x241208));
    for (int row = 0; row < 5; row++) {
      double size = 46 + row * 24;
      double y = 1210 + row * 84;
      for (double at = -size + (row % 2) * size; at < W + size; at += size * 2.3) {
        canvas.fill(
            new RoundRectangle2D.Double(at - size, y, size * 2, 260, size, size),
            y,
            y + 140,
            Light.mix(new Color(0x7E2022), DEEP, .15 + row * .12),
            DEEP);
      }
    }
  }

  void arena() {
    canvas.rows(0, H, new Color(0x0C1118), new Color(0x1D2836));
    double x = W / 2.0;
    for (int i = 0; i < 6500; i++) {
      double y = 330 + 430 * canvas.random.nextDouble();
      int[] coats = {0xA9B6C2, 0x8C3F3B, 0x3A648E, 0xC2A24F, 0x55636C};
      canvas.box(
          canvas.random(0, W),
          y,
          3 + 6 * (y - 330) / 430,
          4 + 7 * (y - 330) / 430,
          Light.clear(new Color(coats[canvas.random.nextInt(5)]), .16 + .5 * (y - 330) / 430));
    }
    for (int i = 0; i < 6; i++) {
      canvas.fill(new Rectangle2D.Double(0, 330 + i * 78, W, 8), Light.clear(Color.BLACK, .5));
    }
    for (int i = 0; i < 9; i++) {
      canvas.line(i * 300, 0, i * 300 + 150, 200, 7, new Color(0x2C3846));
      canvas.line(i * 300 + 150, 200, i * 300 + 300, 0, 7, new Color(0x2C3846));
    }
    canvas.line(0, 200, W, 200, 9, new Color(0x2C3846));
    Color floor = dim() ? new Color(0xB97A44) : new Color(0xD29A5C);
    canvas.fill(
        Canvas.polygon(-300, H + 20, 420, 800, W - 420, 800, W + 300, H + 20),
        800,
        H,
        Light.mix(floor, Color.WHITE, .1),
        Light.mix(floor, DEEP, .3));
    canvas.fill(
        Canvas.polygon(80, H + 20, 640, 860, W - 640, 860, W - 80, H + 20),
        860,
        H,
        new Color(0x3F87A6),
        new Color(0x2A5F7C));
    canvas.stroke(
        Canvas.polygon(80, H + 20, 640, 860, W - 640, 860, W - 80, H + 20), 8, Color.WHITE);
    canvas.line(440, 1110, W - 440, 1110, 7, Color.WHITE);
    canvas.fill(new Rectangle2D.Double(350, 620, W - 700, 230), Light.clear(Color.WHITE, .06));
    for (double at = 350; at <= W - 350; at += 17) {
      canvas.line(at, 620, at, 850, 1.3, Light.clear(Color.WHITE, .45));
    }
    for (double y = 620; y <= 850; y += 17) {
      canvas.line(350, y, W - 350, y, 1.3, Light.clear(Color.WHITE, .45));
    }
    canvas.box(350, 606, W - 700, 20, Color.WHITE);
    for (int side = -1; side <= 1; side += 2) {
      double post = x + side * 850;
      canvas.line(post, 590, post, 1080, 17, new Color(0xD6DEE4));
      canvas.fill(
          new RoundRectangle2D.Double(post - 26, 850, 52, 230, 20, 20), new Color(0xB3453B));
    }
    double ball = canvas.random(.3, .7) * W;
    double high = canvas.random(400, 520);
    canvas.disc(ball, high, 40, new Color(0xF2E7C2));
    canvas.stroke(
        new Arc2D.Double(ball - 58, high - 40, 80, 80, -50, 100, Arc2D.OPEN),
        4,
        new Color(0x3F6C9C));
    canvas.stroke(
        new Arc2D.Double(ball - 20, high - 40, 80, 80, 130, 100, Arc2D.OPEN),
        4,
        new Color(0xC99A2E));
    for (int i = 0; i < 7; i++) {
      double at = 180 + i * 340;
      canvas.glow(at, 214, 300, new Color(0xEAF3FF), .85);
      canvas.beam(at, 214, at - 330, at + 330, 1500, new Color(0xEAF3FF), .12);
    }
  }
}
