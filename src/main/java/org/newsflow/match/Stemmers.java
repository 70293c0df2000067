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

  /** The {@code ij} of {@code svijet}, the {@code j} of {@code mjera} and of {@code Djokovic}. */
  private static final Pattern YAT = Pattern.compile("(?<=d)j|(?<=[^aeiou])i?j(?=e[^aeiou])");

  /**
   * Bosnian, Croatian, Serbian: {@code ije} and {@code je} of the one are {@code e} of the others,
   * and {@code đ} is written {@code dj} or {@code d} by those who do not have it.
   */
  static final Stemmer SOUTH_SLAVIC =
      ((Stemmer) Stemmers::withoutYat)
          .then(Endings.once(3, "ama ima om em og eg oga ega omu emu ome eme oj ih im a e i o u"))
          .then(Endings.once(4, "ov ev"))
          .then(Endings.once(4, each(CONSONANTS, "ar>r ac>c ak>k an>n")));

  /** The article that Macedonian puts behind, and plurals. */
  static final Stemmer MACEDONIAN =
      Endings.once(3, "овите евите ите иот ата ета ото ето ови еви от та то те а и о е");

  /** Definite forms, cases and plurals. */
  static final Stemmer ALBANIAN =
      Endings.once(3, "jeve eve ave jet jes jen je ja it ut in un en es et se i u a e t te");

  /** Ezafe, oblique, plural and "a". */
  static final Stemmer KURMANJI =
      Endings.once(
          3,
          each(VOWELS, "ye ya yi yen yan yek yeke yeki ")
              + each(CONSONANTS, "e a i en an ek eke eki "));

  /** Ezafe, definite plural and singular, "a", and the postpositions that are written joined. */
  static final Stemmer SORANI = Endings.again(3, "ەكان ەكە ێك يەك يەكە ەوە دا ي");

  /** Plurals, with or without the joiner before them, and ezafe after a vowel. */
  static final Stemmer PERSIAN =
      Endings.once(
          3,
          "ها هاي هايي هايش هايشان هايم " + each("\u200c", "اي ي اش ام ات شان تر ترين ") + "[او]ي");

  /** The article, also after a joined conjunction or preposition; possessives, plurals, nisba. */
  static final Stemmer ARABIC =
      Endings.once(3, "ال- وال- بال- كال- فال- لل- ولل-")
          .then(Endings.once(4, "ون ين"))
          .then(Endings.once(3, "تها تهم ته تنا ها هم هما نا ات يه ه ي"));

  /** The possessive and defining {@code -nya}. */
  static final Stemmer INDONESIAN = Endings.once(4, "nya");

  /** Plural, then the feminine of adjectives and of people. */
  static final Stemmer FRENCH =
      Endings.once(4, "s eaux>eau aux>al eux>eu oux>ou")
          .then(
              Endings.once(
                  5,
                  "aine>ain ienne>ien eenne>een enne>en aise>ais oise>ois ante>ant ente>ent"
                      + " ale>al elle>el ive>if euse>eu iere>ier"));

  /** The feminine of adjectives and of people; plurals are cut before. */
  static final Stemmer SPANISH =
      Endings.once(
          5,
          "ica>ico iva>ivo osa>oso ada>ado ida>ido ana>ano ora>or tra>tro era>ero nta>nte esa>es");

  private Stemmers() {}

  private static String each(String before, String endings) {
    return Arrays.stream(endings.strip().split(" "))
        .map(ending -> before + ending)
        .collect(Collectors.joining(" ", "", " "));
  }

  private static int withoutYat(char[] word, int length) {
    String reduced = YAT.matcher(CharBuffer.wrap(word, 0, length)).replaceAll("");
    reduced.getChars(0, reduced.length(), word, 0);
    return reduced.length();
  }
}
