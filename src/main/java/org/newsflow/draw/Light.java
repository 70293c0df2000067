package org.newsflow.draw;

import java.awt.Color;

/**
 * The colours that a time of day gives to everything.
 *
 * @param zenith of the sky, above
 * @param sky between
 * @param horizon of the sky, below
 * @param far what is far away
 * @param near what is near and stands against the light
 * @param ground what lies in the light
 * @param glow of sun or moon
 * @param lamp of what people light; with no alpha when nobody does
 * @param haze how much air is seen, 0 to 1
 */
record Light(
    Color zenith,
    Color sky,
    Color horizon,
    Color far,
    Color near,
    Color ground,
    Color glow,
    Color lamp,
    double haze) {

  private static final Color LAMP = new Color(0xFFCB74);
  private static final Color NONE = new Color(0, true);

  /** The light at this time. */
  static Light of(String time) {
    return switch (time) {
      case "dusk" ->
          light(0x27345F, 0xA8637F, 0xF9BE7C, 0x7B6485, 0x211C30, 0x4A4152, 0xFFE0A3, true, .35);
      case "night" ->
          light(0x060B1A, 0x10203E, 0x33507A, 0x22365A, 0x070C18, 0x131F33, 0xE3EBFA, true, .25);
      case "fog" ->
          light(0xA9B4B9, 0xC2CACC, 0xDADEDC, 0xB3BDBF, 0x4E5A5E, 0x8B9694, 0xF6F4EA, false, .8);
      case "snow" ->
          light(0x8499AF, 0xB4C3D1, 0xE8EDF1, 0xA9B8C7, 0x2F3A47, 0xEDF1F5, 0xFDF6E6, true, .55);
      default ->
          light(0x3A78AE, 0x86B6D8, 0xE9F0EE, 0x93AFC3, 0x27424A, 0x6F8A58, 0xFFF4D2, false, .3);
    };
  }

  private static Light light(
      int zenith,
      int sky,
      int horizon,
      int far,
      int near,
      int ground,
      int glow,
      boolean lamps,
      double haze) {
    return new Light(
        new Color(zenith),
        new Color(sky),
        new Color(horizon),
        new Color(far),
        new Color(near),
        new Color(ground),
        new Color(glow),
        lamps ? LAMP : NONE,
        haze);
  }

  boolean lamps() {
    return lamp.getAlpha() > 0;
  }

  /** What stands at this depth: 0 is near, 1 is as far as can be seen. */
  Color at(double depth) {
    return mix(near, far, Math.min(1, depth));
  }

  /** The same picture in slightly other colours. */
  Light turned(double hue) {
    return new Light(
        turned(zenith, hue),
        turned(sky, hue),
        turned(horizon, hue),
        turned(far, hue),
        turned(near, hue),
        turned(ground, hue),
        glow,
        lamp,
        haze);
  }

  private static Color turned(Color color, double hue) {
    float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
    return Color.getHSBColor((float) (hsb[0] + hue), hsb[1], hsb[2]);
  }

  /** Some of this, some of that. */
  static Color mix(Color one, Color other, double share) {
    return new Color(
        (int) Math.round(one.getRed() + (other.getRed() - one.getRed()) * share),
        (int) Math.round(one.getGreen() + (other.getGreen() - one.getGreen()) * share),
        (int) Math.round(one.getBlue() + (other.getBlue() - one.getBlue()) * share));
  }

  /** The same, so transparent: 0 is clear, 1 covers. */
  static Color clear(Color color, double alpha) {
    int covers = (int) Math.round(255 * Math.clamp(alpha, 0, 1));
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), covers);
  }
}
