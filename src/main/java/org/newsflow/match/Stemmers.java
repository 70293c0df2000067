package org.newsflow.match;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The light stemmers of the languages for which Lucene has none, or none that keeps names and news
 * words apart: Lucene's Turkish one makes {@code altın} (gold) and {@code al} (take) one word, its
 * Serbian one parts {@code Rusija} from {@code Rusije}, its Indonesian one joins {@code media} and
 * {@code dia} (he). They cut what inflection adds to nouns and names and leave derivation alone.
 *
 * <p>All work on folded words: small letters without diacritics, in Arabic script with the letters
 * ا ه ي ك for all their forms.
 */
final class Stemmers {

  private static final String VOWELS = "[aeiou]";
  private static final String CONSONANTS = "[^aeiou]";

  /** {@code مسئول} and {@code مسؤول} are one word. */
  private static final Stemmer HAMZA = Endings.once(4, "مسيول>مسوول");

  /** The {@code ij} of {@code svijet}, the {@code j} of {@code mjera} and of {@code Djokovic}. */
  private static final Pattern YAT = Pattern.compile("(?<=d)j|(?<=[^aeiou])i?j(?=e[^aeiou])");

  /** For the stemmer of Lucene: names that are no plurals, and plurals that it does not know. */
  static final String ENGLISH_EXCEPTIONS =
      "hamas athens killing>kill killings>kill crises>crisis children>child men>man women>woman"
          + " gunmen>gunman policemen>policeman businessmen>businessman fishermen>fisherman"
          + " spokesmen>spokesman servicemen>serviceman congressmen>congressman firemen>fireman"
          + " sportsmen>sportsman statesmen>statesman chairmen>chairman cameramen>cameraman"
          + " militiamen>militiaman airmen>airman tribesmen>tribesman lawmen>lawman"
          + " clergymen>clergyman councilmen>councilman countrymen>countryman workmen>workman";

  /**
   * Bosnian, Croatian, Serbian: {@code ije} and {@code je} of the one are {@code e} of the others,
   * and {@code đ} is written {@code dj} or {@code d} by those who do not have it.
   */
  static final Stemmer SOUTH_SLAVIC =
      ((Stemmer) Stemmers::withoutYat)
          .then(
              Endings.once(
                  3,
                  "ama ima om em og eg oga ega omu emu ome eme oj ih im a e i o u"
                      // vreme ~ vremena, dete ~ deteta, građanin ~ građani
                      + " emena>em emenu>em emenom>em emenima>em eteta>et etetu>et etetom>et "
                      + each("[djc]", "anin>an anina>an aninu>an aninom>an anine>an")))
          .then(Endings.once(3, "ov ev kosov>kosov"))
          .then(
              Endings.once(
                  4,
                  each(CONSONANTS, "ar>r ac>c ak>k an>n alj>lj")
                      + "nic>nik ojsc>ojsk banc>bank fric>frik eric>erik"));

  /** The article that Macedonian puts behind, and plurals. */
  static final Stemmer MACEDONIAN =
      Endings.once(
              3,
              "овите евите ите иот ата ета ото ето ови еви от та то те а и о е иња ињата ишта иштата"
                  + " ии>иј иите>иј "
                  + each("[ѓчј]", "анин>ан анинот>ан"))
          .then(Endings.once(4, "ниц>ник " + each("[^аеиоу]", "ец>ц тер>тр")));

  /**
   * Case and number of nouns and adjectives. Of {@code -ия}, {@code -ие} the и stays, so that
   * {@code Дания} and {@code данные} stay apart; a vowel before a last к or ц goes, as in {@code
   * рынок}.
   */
  static final Stemmer RUSSIAN =
      Endings.once(
              3,
              "а е и о у ы ь ю я й ью ам ям ах ях ом ем ой ей ою ею ов ев ами ями"
                  + " ея еи ее еем еям еями еях еей"
                  + " ый ая яя ое ые ого его ому ему ым им ую юю ых их ыми ими "
                  + each("[гкхжшщч]", "ий ие"))
          .then(Endings.once(3, "жесток>жесток " + each("[^аеиоуыэюя]", "ок>к ек>к ец>ц")));

  static final String RUSSIAN_EXCEPTIONS =
      "более менее далее ранее скорее после посол>посл судью>судь семью>семь статью>стать"
          + " церковь>церкв церковью>церкв огонь>огн день>дн дня>дн дню>дн дни>дн дней>дн днем>дн"
          + " дням>дн днями>дн днях>дн дне>дн китая>кита дубая>дуба николая>никола алтая>алта баку быть"
          + " братья>брат братьев>брат братьям>брат братьями>брат другой другая>другой другие>другой"
          + " других>другой другим>другой другими>другой другого>другой другому>другой другое>другой"
          + " другую>другой";

  /** Cases and definite forms, then the vowel of the indefinite; {@code -ia} is of {@code -i}. */
  static final Stemmer ALBANIAN =
      Endings.once(
          3,
          "ia>i ise>i ine>i ite>i ive>i era erat erave ave eve at et es en it ut in un a e i u"
              + " "
              + each("[^gn]", "je ja jes jen jet jeve")
              + each("[s]", "ter>tr"));

  static final String ALBANIAN_EXCEPTIONS =
      "peru benin kamerun shtet qytet gra>grua grate>grua grave>grua gruaja>grua gruan>grua"
          + " gruas>grua";

  /** Ezafe, oblique, plural and "a". */
  static final Stemmer KURMANJI =
      Endings.once(
          3,
          each(VOWELS, "ye ya yi yen yan yek yeke yeki ")
              + each(CONSONANTS, "e a i en an ek eke eki "));

  /** Ezafe, definite plural and singular, "a", and the postpositions that are written joined. */
  static final Stemmer SORANI =
      Endings.again(
          3, "باران>باران ەكان ەكە ان ێك يەك يەكە ەوە دا ي ە " + each("[اي]", "كان كە وە"));

  static final String SORANI_EXCEPTIONS = "باران زمان جيهان ژنان>ژن ژنێك>ژن ژنەكە>ژن ژنەكان>ژن";

  /** Plurals, with or without the joiner before them, and ezafe after a vowel. */
  static final Stemmer PERSIAN =
      Endings.once(
              3,
              "ها هاي هايي هايش هايشان هايم تر ترين ندگان>نده "
                  + joined("ها هاي هايي هايش هايشان هايم اي ي اش ام ات شان تر ترين")
                  + "[او]ي [او]يي")
          .then(Endings.once(4, "ان ات ين"))
          .then(Endings.once(4, "ي"))
          .then(HAMZA);

  static final String PERSIAN_EXCEPTIONS =
      "تنها زنان>زن زنها>زن حملات>حمله جلسات>جلسه مذاكرات>مذاكره معاملات>معامله لحظات>لحظه"
          + " صفحات>صفحه مبارزات>مبارزه";

  /** The article, also after a joined conjunction or preposition; possessives, plurals, nisba. */
  static final Stemmer ARABIC =
      Endings.once(3, "ال- وال- بال- كال- فال- لل- ولل-")
          .then(Endings.once(4, "ون ين"))
          .then(Endings.once(3, "تها تهم ته تنا ها هم هما نا ات يه ه ي"))
          .then(HAMZA);

  /** The possessive and defining {@code -nya}. */
  static final Stemmer INDONESIAN = Endings.once(4, "nya");

  /** Plural, then the feminine of adjectives and of people. */
  static final Stemmer FRENCH =
      Endings.once(3, "s eaux>eau aux>al eux>eu oux>ou")
          .then(
              Endings.once(
                  5,
                  "aine>ain ienne>ien eenne>een enne>en aise>ais oise>ois ante>ant ente>ent"
                      + " ale>al elle>el ive>if euse>eu iere>ier"));

  /** Words that only look like plurals, and plurals that no rule finds. */
  static final String FRENCH_EXCEPTIONS =
      "paris tunis louis gers hamas texas laos londres bruxelles athenes cannes rennes nantes nimes reims"
          + " georges jacques charles yves pays bras fils sens mars plus sous vers dans mais sans"
          + " corps temps repas gros gras trois mois fois bois avis nous vous tous deux mieux vieux"
          + " ceux puis lors alors depuis apres tres proces succes acces congres progres exces abus"
          + " refus cours secours concours discours parcours recours jamais toujours yeux>oeil"
          + " travaux>travail vitraux>vitrail";

  /** The feminine of adjectives and of people; plurals are cut before. */
  static final Stemmer SPANISH =
      Endings.once(
              5,
              "ica>ico iva>ivo osa>oso ada>ado ida>ido ana>ano ora>or tra>tro era>ero nta>nte esa>es")
          .then(
              Endings.once(
                  4,
                  "rusa>ruso turca>turco muerta>muerto candidata>candidato kurda>kurdo judia>judio"
                      + " griega>griego chilena>chileno vecina>vecino alcaldes>alcalde"
                      + " espanola>espanol alemano>aleman catalano>catalan"));

  private Stemmers() {}

  private static String each(String before, String endings) {
    return Arrays.stream(endings.strip().split(" "))
        .map(ending -> before + ending)
        .collect(Collectors.joining(" ", "", " "));
  }

  /** Endings with the joiner before them, which goes with them. */
  private static String joined(String endings) {
    return Arrays.stream(endings.split(" "))
        .map(ending -> "\u200c" + ending)
        .collect(Collectors.joining(" ", "", " "));
  }

  private static int withoutYat(char[] word, int length) {
    String reduced = YAT.matcher(CharBuffer.wrap(word, 0, length)).replaceAll("");
    reduced.getChars(0, reduced.length(), word, 0);
    return reduced.length();
  }
}
