package org.newsflow.page;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.newsflow.item.Language;

/** Dates and times as the house writes them in one language, in the agency's time zone. */
final class HouseDate {

  /** Both names, with a blank after the slash. */
  private static final List<String> ARABIC =
      List.of(
          "يناير/ كانون الثاني",
          "فبراير/ شباط",
          "مارس/ آذار",
          "أبريل/ نيسان",
          "مايو/ أيار",
          "يونيو/ حزيران",
          "يوليو/ تموز",
          "أغسطس/ آب",
          "سبتمبر/ أيلول",
          "أكتوبر/ تشرين الأول",
          "نوفمبر/ تشرين الثاني",
          "ديسمبر/ كانون الأول");

  /** Where the Unicode data has none, or those of another script or region. */
  private static final Map<Language, List<String>> MONTHS =
      Map.of(
          Language.ARABIC,
          ARABIC,
          Language.KURMANJI,
          List.of(
              "rêbendan",
              "sibat",
              "adar",
              "nîsan",
              "gulan",
              "hezîran",
              "tîrmeh",
              "tebax",
              "îlon",
              "cotmeh",
              "mijdar",
              "kanûn"),
          Language.SORANI,
          List.of(
              "کانوونی دووەم",
              "شوبات",
              "ئازار",
              "نیسان",
              "ئایار",
              "حوزەیران",
              "تەمموز",
              "ئاب",
              "ئەیلوول",
              "تشرینی یەکەم",
              "تشرینی دووەم",
              "کانوونی یەکەم"));

  private static final Map<Language, List<String>> WEEKDAYS =
      Map.of(
          Language.KURMANJI,
          List.of("duşem", "sêşem", "çarşem", "pêncşem", "în", "şemî", "yekşem"),
          Language.SORANI,
          List.of("دووشەممە", "سێشەممە", "چوارشەممە", "پێنجشەممە", "هەینی", "شەممە", "یەکشەممە"));

  private final Language language;
  private final ZoneId zone;
  private final DateFormat day;
  private final DateFormat weekday;
  private final DateFormat clock;
  private final DateFormat year;

  HouseDate(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
    ULocale locale = locale(language);
    this.day = DateFormat.getInstanceForSkeleton(DateFormat.YEAR_MONTH_DAY, locale);
    this.weekday = new SimpleDateFormat("EEEE", locale);
    this.clock = new SimpleDateFormat("HH:mm", locale);
    this.year = new SimpleDateFormat("y", locale);
    TimeZone icuZone = TimeZone.getTimeZone(zone.getId());
    List.of(day, weekday, clock, year).forEach(format -> format.setTimeZone(icuZone));
  }

  /**
   * The language with the digits of the house: Persian has its own, Arabic and Sorani western ones.
   */
  static ULocale locale(Language language) {
    return ULocale.forLanguageTag(
        (language == Language.ENGLISH ? "en-GB" : language.tag())
            + "-u-ca-gregory-nu-"
            + (language == Language.PERSIAN ? "arabext" : "latn"));
  }

  /** The day: {@code 20 April 2026}, {@code 24 فبراير/ شباط 2022}. */
  String day(Instant moment) {
    ZonedDateTime at = moment.atZone(zone);
    List<String> months = MONTHS.get(language);
    if (months != null) {
      String month = months.get(at.getMonthValue() - 1);
      return switch (language) {
        case SORANI -> at.getDayOfMonth() + "ی " + month + "ی " + at.getYear();
        default -> at.getDayOfMonth() + " " + month + " " + at.getYear();
      };
    }
    return format(day, moment);
  }

  /** The day of the calendar, likewise. */
  String day(LocalDate day) {
    return day(day.atTime(LocalTime.NOON).atZone(zone).toInstant());
  }

  /** The day with its weekday: {@code السبت 23 نوفمبر/ تشرين الثاني 2024}. */
  String weekdayAndDay(Instant moment) {
    List<String> names = WEEKDAYS.get(language);
    String name =
        names != null
            ? names.get(moment.atZone(zone).getDayOfWeek().getValue() - 1)
            : format(weekday, moment);
    return switch (language) {
      case ARABIC, PERSIAN -> name + " " + day(moment);
      case SORANI -> name + "، " + day(moment);
      case TURKISH -> day(moment) + " " + name;
      case ENGLISH, FRENCH, INDONESIAN -> capital(name) + comma() + day(moment);
      default -> capital(name) + ", " + day(moment);
    };
  }

  private String comma() {
    return language == Language.INDONESIAN ? ", " : " ";
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }

  /** The time of the day, such as {@code 17:05}. */
  String clock(Instant moment) {
    return format(clock, moment);
  }

  /** The year alone. */
  String year(Instant moment) {
    return format(year, moment);
  }

  /** Day and time. */
  String dayAndClock(Instant moment) {
    return day(moment) + beforeClock() + clock(moment);
  }

  /** Weekday, day and time. */
  String weekdayDayAndClock(Instant moment) {
    return weekdayAndDay(moment) + beforeClock() + clock(moment);
  }

  private String beforeClock() {
    return language.rightToLeft() ? "، " : ", ";
  }

  /** As machines read it, in UTC. */
  static String machine(Instant moment) {
    return moment.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
  }

  private static String format(DateFormat format, Instant moment) {
    synchronized (format) {
      return format.format(Long.valueOf(moment.toEpochMilli()));
    }
  }
}
