package org.newsflow.draw;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/** Scenes of mountains, and of what stands high. */
final class Heights extends Scenery {

  private static final int W = Canvas.W;
  private static final int H = Canvas.H;

  Heights(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  void mountains() {
    sky(1150);
    mountains(1000, 700, .95, true);
    canvas.haze(700, 1000, 1150, light.horizon(), light.haze());
    mountains(1180, 560, .6, true);
    canvas.haze(900, 1180, 1300, light.horizon(), light.haze() * .9);
    DoubleUnaryOperator slope = hills(1260, 160, 520, .3, 4);
    wood(slope, 0, W, 90, 34, light.at(.28));
    canvas.haze(1150, 1330, 1500, light.horizon(), light.haze() * .6);
    wood(hills(1480, 190, 700, .06, 4), -40, W + 40, 210, 70, light.at(.04));
  }

  void powerLines() {
    int horizon = 980;
    sky(horizon + 20);
    hills(horizon - 20, 120, 700, .85, 4);
    hills(horizon + 30, 70, 520, .6, 4);
    ground(x -> horizon + 60 + 30 * canvas.noise.at(x / 900, 2), horizon + 40);
    double dir = canvas.chance(.5) ? 1 : -1;
    double[][] masts = new double[7][3];
    for (int i = 0; i < masts.length; i++) {
      double size = 1180 * Math.pow(.66, i);
      masts[i] =
          new double[] {
            W / 2.0 + dir * (920 - 1500 * (1 - Math.pow(.66, i))), horizon + 60 + size * .42, size
          };
    }
    for (int i = masts.length - 1; i >= 0; i--) {
      double depth = Math.min(1, i * .17);
      if (i < masts.length - 1) {
        for (double[] at :
            new double[][] {
              {-.20, .70}, {.20, .70}, {-.26, .83}, {.26, .83}, {-.14, .95}, {.14, .95}
            }) {
          double x1 = masts[i][0] + at[0] * masts[i][2];
          double y1 = masts[i][1] - at[1] * masts[i][2];
          double x2 = masts[i + 1][0] + at[0] * masts[i + 1][2];
          double y2 = masts[i + 1][1] - at[1] * masts[i + 1][2];
          Path2D wire = new Path2D.Double();
          wire.moveTo(x1, y1);
          wire.quadTo((x1 + x2) / 2, Math.max(y1, y2) + masts[i][2] * .02, x2, y2);
          canvas.stroke(wire, Math.max(1.2, 4.5 - i), Light.clear(light.at(depth), .85));
        }
      }
      mast(masts[i][0], masts[i][1], masts[i][2], Math.max(1, 9 - 1.6 * i), light.at(depth));
      canvas.haze(horizon - 200, horizon + 40, horizon + 160, light.horizon(), light.haze() * .16);
    }
  }

  private void mast(double x, double foot, double size, double line, Color steel) {
    canvas.line(x - size * .12, foot, x - size * .02, foot - size, line, steel);
    canvas.line(x + size * .12, foot, x + size * .02, foot - size, line, steel);
    for (int i = 0; i < 9; i++) {
      double low = size * i / 9;
      double high = size * (i + 1) / 9;
      double wideLow = size * (.12 - .1 * i / 9);
      double wideHigh = size * (.12 - .1 * (i + 1) / 9);
      canvas.line(x - wideLow, foot - low, x + wideHigh, foot - high, line * .55, steel);
      canvas.line(x + wideLow, foot - low, x - wideHigh, foot - high, line * .55, steel);
    }
    for (double[] arm : new double[][] {{.20, .70}, {.26, .83}, {.14, .95}}) {
      double y = foot - size * arm[1];
      canvas.line(x - size * arm[0], y, x + size * arm[0], y, line * .8, steel);
      canvas.line(x - size * arm[0], y, x, y - size * .05, line * .5, steel);
      canvas.line(x + size * arm[0], y, x, y - size * .05, line * .5, steel);
    }
  }

  void observatory() {
    sky(1300);
    if (night()) {
      milkyWay();
    }
    mountains(1260, 420, .9, true);
    canvas.haze(800, 1150, 1350, light.horizon(), .25 + light.haze() * .5);
    double x = canvas.random(.36, .64) * W;
    DoubleUnaryOperator ridge =
        at ->
            1330 - 260 * Math.exp(-Math.pow((at - x) / 620, 2)) + 46 * canvas.noise.at(at / 160, 5);
    canvas.fill(
        Canvas.below(ridge, H, 5),
        1000,
        H,
        Light.mix(light.at(.2), light.ground(), snow() ? .5 : .06),
        light.near());
    double foot = ridge.applyAsDouble(x) + 30;
    dome(x, foot, 250);
    dome(
        x + (x < W / 2.0 ? 470 : -470),
        ridge.applyAsDouble(x + (x < W / 2.0 ? 470 : -470)) + 30,
        110);
    wood(ridge, 0, x - 620, 110, 60, light.near());
    wood(ridge, x + 640, W, 110, 60, light.near());
  }

  private void milkyWay() {
    AffineTransform before = canvas.pen.getTransform();
    canvas.pen.rotate(-.5, W / 2.0, 600);
    canvas.clouds(330, 830, new Color(0xAFC0F0), .5, 3, .6);
    canvas.clouds(450, 700, new Color(0xF6DCC8), .34, 2, .5);
    for (int i = 0; i < 1500; i++) {
      canvas.disc(
          canvas.random(-300, W + 300),
          580 + canvas.random.nextGaussian() * 130,
          canvas.random(.7, 2),
          Light.clear(Color.WHITE, canvas.random(.2, .8)));
    }
    canvas.pen.setTransform(before);
  }

  private void dome(double x, double foot, double radius) {
    Color shell = Light.mix(light.near(), Color.WHITE, night() ? .22 : dusk() ? .4 : .72);
    Color shade = Light.mix(shell, light.near(), .6);
    double drum = radius * .62;
    canvas.box(x - radius * .96, foot - drum, radius * 1.92, drum, shade);
    canvas.box(x - radius * .96, foot - drum, radius * 1.1, drum, Light.clear(shell, .55));
    Arc2D half =
        new Arc2D.Double(
            x - radius, foot - drum - radius, 2 * radius, 2 * radius, 0, 180, Arc2D.CHORD);
    canvas.fill(half, shade);
    canvas.pen.setClip(half);
    canvas.oval(
        x - (sunX < x ? 1 : -1) * radius * .32,
        foot - drum,
        radius * .92,
        radius * 1.02,
        Light.clear(shell, .9));
    Path2D slit =
        Canvas.polygon(
            x + radius * .12,
            foot - drum,
            x + radius * .05,
            foot - drum - radius * 1.1,
            x + radius * .3,
            foot - drum - radius * 1.1,
            x + radius * .42,
            foot - drum);
    canvas.fill(slit, light.near());
    if (light.lamps()) {
      canvas.fill(
          slit,
          foot - drum - radius,
          foot - drum,
          Light.clear(light.lamp(), .1),
          Light.clear(light.lamp(), .8));
    }
    canvas.pen.setClip(null);
    canvas.box(x - radius * 1.03, foot - drum - 9, radius * 2.06, 18, light.near());
    if (light.lamps()) {
      canvas.box(x - radius * .5, foot - drum * .6, radius * .12, drum * .35, light.lamp());
      canvas.glow(x - radius * .44, foot - drum * .4, radius * .6, light.lamp(), .5);
    }
  }
}
