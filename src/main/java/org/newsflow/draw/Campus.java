package org.newsflow.draw;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Scenes of schools and hospitals. */
final class Campus extends Building {

  private static final int W = Canvas.W;
  private static final int H = Canvas.H;

  Campus(Canvas canvas, Light light, String time) {
    super(canvas, light, time);
  }

  void university() {
    int line = 1190;
    place(line, true);
    double x = W / 2.0 + canvas.random(-260, 260);
    Color brick =
        Light.mix(
            Light.mix(new Color(0xA4634C), light.near(), night() ? .72 : dusk() ? .42 : .12),
            light.horizon(),
            light.haze() * .25);
    canvas.fill(
        new Rectangle2D.Double(x - 950, line - 330, 1900, 340),
        line - 330,
        line,
        brick,
        Light.mix(brick, light.near(), .35));
    canvas.fill(
        Canvas.polygon(
            x - 980, line - 326, x - 900, line - 430, x + 900, line - 430, x + 980, line - 326),
        Light.mix(light.near(), light.far(), .25));
    for (int i = 0; i < 19; i++) {
      double at = x - 915 + i * 98;
      pane(at, line - 270, 46, 70, true);
      canvas.fill(
          new Arc2D.Double(at - 14, line - 155, 76, 76, 0, 180, Arc2D.CHORD),
          light.lamps() ? Light.clear(light.lamp(), .75) : Light.mix(brick, light.near(), .75));
      canvas.box(
          at - 14,
          line - 118,
          76,
          118,
          light.lamps() ? Light.clear(light.lamp(), .55) : Light.mix(brick, light.near(), .75));
    }
    canvas.fill(
        new Rectangle2D.Double(x - 105, line - 850, 210, 860),
        line - 850,
        line,
        brick,
        Light.mix(brick, light.near(), .3));
    canvas.box(x - 118, line - 864, 236, 20, stone());
    canvas.box(x - 118, line - 620, 236, 14, stone());
    canvas.fill(
        Canvas.polygon(x - 112, line - 862, x, line - 1080, x + 112, line - 862),
        Light.mix(light.near(), new Color(0x4C7A70), .3));
    canvas.disc(x, line - 735, 72, stone());
    canvas.disc(
        x,
        line - 735,
        62,
        light.lamps()
            ? Light.mix(light.lamp(), Color.WHITE, .4)
            : Light.mix(Color.WHITE, stone(), .3));
    canvas.line(x, line - 735, x, line - 783, 6, light.near());
    canvas.line(x, line - 735, x + 32, line - 717, 6, light.near());
    pane(x - 30, line - 560, 60, 110, true);
    pane(x - 52, line - 150, 104, 150, true);
    for (int i = 0; i < 6; i++) {
      double at = canvas.random(0, W);
      if (Math.abs(at - x) > 330) {
        tree(
            at,
            line + canvas.random(20, 150),
            canvas.random(300, 470),
            Light.mix(light.at(.08), new Color(0x8A7A32), night() ? .05 : .2));
      }
    }
    canvas.fill(
        Canvas.polygon(x - 60, line + 4, x + 60, line + 4, x + 380, H, x - 380, H),
        Light.clear(snow() ? light.far() : stone(), .5));
    lamp(x - 250, line + 190, 330, true);
    lamp(x + 250, line + 190, 330, false);
  }

  void school() {
    int line = 1160;
    place(line, false);
    Color wall =
        Light.mix(
            Light.mix(new Color(0xE0B872), light.near(), night() ? .74 : dusk() ? .45 : .08),
            light.horizon(),
            light.haze() * .25);
    double x = W / 2.0;
    canvas.fill(
        new Rectangle2D.Double(x - 900, line - 400, 1800, 410),
        line - 400,
        line,
        wall,
        Light.mix(wall, light.near(), .2));
    canvas.box(
        x - 920, line - 418, 1840, 24, snow() ? Color.WHITE : Light.mix(light.near(), wall, .3));
    for (int row = 0; row < 2; row++) {
      for (int i = 0; i < 9; i++) {
        double at = x - 862 + i * 196;
        if (i != 4) {
          for (int j = 0; j < 3; j++) {
            pane(at + j * 50, line - 340 + row * 190, 44, 110, false);
          }
          canvas.box(at - 6, line - 226 + row * 190, 160, 9, stone());
        }
      }
    }
    canvas.fill(
        new Rectangle2D.Double(x - 130, line - 500, 260, 510),
        line - 500,
        line,
        Light.mix(wall, Color.WHITE, .14),
        wall);
    canvas.fill(
        Canvas.polygon(x - 156, line - 494, x, line - 600, x + 156, line - 494),
        Light.mix(new Color(0x9A4A3A), light.near(), night() ? .6 : .2));
    canvas.disc(x, line - 410, 42, Color.WHITE);
    canvas.line(x, line - 410, x, line - 438, 5, light.near());
    canvas.line(x, line - 410, x - 20, line - 402, 5, light.near());
    pane(x - 66, line - 180, 60, 180, false);
    pane(x + 6, line - 180, 60, 180, false);
    tree(x - 1010, line + 90, 620, Light.mix(light.at(.05), light.ground(), .12));
    tree(x + 960, line + 60, 520, Light.mix(light.at(.08), light.ground(), .12));
    Color chalk = Light.clear(Color.WHITE, night() ? .22 : .5);
    double[][] squares = {{0, 0}, {0, 1}, {-.5, 2}, {.5, 2}, {0, 3}, {-.5, 4}, {.5, 4}};
    for (double[] s : squares) {
      double near = 1.35 - s[1] * .13;
      canvas.stroke(
          Canvas.polygon(
              x - 330 + s[0] * 150 * near - 66 * near,
              1520 - s[1] * 58,
              x - 330 + s[0] * 150 * near + 66 * near,
              1520 - s[1] * 58,
              x - 322 + s[0] * 140 * near + 58 * near,
              1470 - s[1] * 58,
              x - 322 + s[0] * 140 * near - 58 * near,
              1470 - s[1] * 58),
          6,
          chalk);
    }
    for (int i = 0; i < 5; i++) {
      bicycle(x + 380 + i * 130, line + 120);
    }
    canvas.line(x + 350, line + 60, x + 1040, line + 60, 6, light.near());
  }

  private void bicycle(double x, double foot) {
    for (int side = 0; side <= 1; side++) {
      canvas.stroke(new Ellipse2D.Double(x + side * 92 - 36, foot - 72, 72, 72), 4, light.near());
    }
    Color frame = Light.mix(new Color(0xB03A36), light.near(), night() ? .6 : .25);
    canvas.line(x, foot - 36, x + 34, foot - 92, 5, frame);
    canvas.line(x + 34, foot - 92, x + 82, foot - 92, 5, frame);
    canvas.line(x + 82, foot - 98, x + 92, foot - 36, 5, frame);
    canvas.line(x + 42, foot - 36, x + 82, foot - 88, 5, frame);
    canvas.line(x + 72, foot - 112, x + 100, foot - 116, 5, light.near());
    canvas.line(x + 22, foot - 104, x + 46, foot - 104, 7, light.near());
  }

  void hospital() {
    int line = 1200;
    place(line, false);
    Color wall =
        Light.mix(
            Light.mix(new Color(0xEEF1F0), light.near(), night() ? .74 : dusk() ? .45 : .06),
            light.horizon(),
            light.haze() * .25);
    double x = W / 2.0;
    canvas.fill(
        new Rectangle2D.Double(x - 420, line - 860, 840, 870),
        line - 860,
        line,
        wall,
        Light.mix(wall, light.far(), .4));
    canvas.fill(
        new Rectangle2D.Double(x - 1000, line - 470, 640, 480),
        line - 470,
        line,
        Light.mix(wall, light.far(), .25),
        Light.mix(wall, light.far(), .5));
    canvas.fill(
        new Rectangle2D.Double(x + 360, line - 380, 700, 390),
        line - 380,
        line,
        Light.mix(wall, light.far(), .25),
        Light.mix(wall, light.far(), .5));
    for (int row = 0; row < 8; row++) {
      double y = line - 800 + row * 92;
      canvas.box(x - 400, y - 6, 800, 56, Light.mix(light.zenith(), light.near(), .35));
      for (int i = 0; i < 16; i++) {
        if (Math.abs(i - 7.5) > 2.5 || row > 2) {
          pane(x - 394 + i * 50, y, 42, 44, false);
        }
      }
      if (row > 3) {
        for (int i = 0; i < 11; i++) {
          pane(x - 970 + i * 52, y, 40, 42, false);
          pane(x + 450 + i * 52, y, 40, 42, false);
        }
      }
    }
    canvas.fill(
        new RoundRectangle2D.Double(x - 110, line - 830, 220, 220, 30, 30),
        Light.mix(new Color(0x2A6FA8), light.near(), night() ? .1 : 0));
    canvas.box(x - 62, line - 786, 34, 132, Color.WHITE);
    canvas.box(x + 28, line - 786, 34, 132, Color.WHITE);
    canvas.box(x - 40, line - 736, 80, 32, Color.WHITE);
    if (light.lamps()) {
      canvas.glow(x, line - 720, 420, new Color(0x8CC4F5), .5);
    }
    canvas.box(x - 330, line - 130, 660, 22, light.at(.2));
    canvas.box(x - 300, line - 108, 18, 118, light.at(.2));
    canvas.box(x + 282, line - 108, 18, 118, light.at(.2));
    canvas.fill(
        new Rectangle2D.Double(x - 220, line - 106, 440, 110),
        light.lamps()
            ? Light.mix(light.lamp(), Color.WHITE, .4)
            : Light.mix(light.sky(), light.near(), .3));
    double van = x + canvas.random(-760, -520);
    canvas.oval(van + 140, line + 148, 190, 14, Light.clear(Color.BLACK, .35));
    canvas.fill(
        new RoundRectangle2D.Double(van, line - 10, 250, 140, 22, 22),
        Light.mix(Color.WHITE, light.near(), night() ? .4 : .06));
    canvas.fill(
        Canvas.polygon(
            van + 240,
            line + 128,
            van + 240,
            line + 24,
            van + 290,
            line + 34,
            van + 326,
            line + 76,
            van + 330,
            line + 128),
        Light.mix(Color.WHITE, light.near(), night() ? .4 : .06));
    canvas.fill(
        Canvas.polygon(
            van + 256, line + 36, van + 286, line + 42, van + 312, line + 74, van + 256, line + 74),
        Light.mix(light.sky(), light.near(), .5));
    canvas.box(van, line + 66, 328, 22, new Color(0xD98B2B));
    canvas.box(van + 190, line - 26, 60, 16, new Color(0x3D7FD0));
    canvas.disc(van + 64, line + 128, 30, light.near());
    canvas.disc(van + 262, line + 128, 30, light.near());
    if (light.lamps()) {
      canvas.glow(van + 220, line - 20, 240, new Color(0x5DA2FF), .8);
    }
    for (int i = 0; i < 4; i++) {
      lamp(140 + i * 700, line + 180, 330, i % 2 == 0);
    }
    canvas.wet(1400, snow() ? .05 : .25);
  }
}
