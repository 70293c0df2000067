package org.newsflow.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a Turkish noun or name may be without possessive, case and plural. Where spelling leaves two
 * readings, both are given: {@code bakanın} is of the minister ({@code bakan}) or of who looks
 * ({@code baka}). A word is found by any of them.
 *
 * <p>It works on folded words, in which ı is i, ğ is g, ş is s, ç is c.
 */
final class TurkishStems {

  /** A stem that is not a known short one has at least so many letters. */
  private static final int LEAST = 4;

  private static final String VOWELS = "aeiou";
  private static final String VOICELESS = "fstkchp";

  /** After a vowel, with a consonant between that may as well be the stem's last. */
  private static final List<String> AFTER_VOWEL =
      endings(
          "nin nun si su sini sunu sinin sunun sina sine suna sune sinda sinde sunda sunde"
              + " sindan sinden sundan sunden siyla siyle suyla suyle sindaki sindeki sundaki"
              + " sundeki yi yu ya ye yla yle");

  /** After a vowel, where the stem ends there for sure. */
  private static final List<String> AFTER_VOWEL_ALONE =
      endings("miz muz mizin muzun mizi muzu mize muza mizde muzda mizden muzdan");

  private static final List<String> AFTER_CONSONANT =
      endings(
          "in un a e i u ini unu inin unun ina ine una une inda inde unda unde indan inden undan"
              + " unden iyla iyle uyla uyle indaki indeki undaki undeki imiz umuz imizin umuzun"
              + " imizi umuzu imize umuza imizde umuzda imizden umuzdan");

  private static final List<String> AFTER_VOICELESS = endings("ta te tan ten taki teki");
  private static final List<String> AFTER_VOICED = endings("da de dan den daki deki");
  private static final List<String> WITH = endings("la le");

  /** Short stems, of which only an ending that cannot be the end of another short word is cut. */
  private static final Set<String> SHORT =
      words(
          "su il ev is el ay oy ad at et ok ada oda ova ana ara ari kar hat hal tur kur tel dis sal kas kap kum kil hap ham cam cay cin dam fil kis yaz kus mal net not pil sag sac sis son sus tip ton tup uc us un ust alt on yan yas yat yem yon zar zil asi agi bel cep cag dus ek fen han ilk kat kul mum nal nar pas pul saz set ter tim tum yuz zor");

  /** Short stems from which a single vowel is cut too. */
  private static final Set<String> SHORT_AND_SURE =
      words(
          "hak guc yol mac kiz is ev yil gun goz soz ses suc koy dag goc gaz yer top lig oy tur rol ruh hiz zam pay sel sut sef tez fon kod not yuk yag buz col cop tuz dil kol bas din kan ust alt ag bor tip ray tim sok sah kin");

  /** What stands before a vowel is not what stands alone. */
  private static final Map<String, String> CHANGED = changed();

  /** Words that only look as if they had an ending. */
  static final String EXCEPTIONS =
      "turkiye bursa dolar kamerun kadin altin basin hisse hatta hakkinda tibbi fikra emre baska baski salgin banka vergi kredi"
          + " proje ulke ilce gemi ordu hitler miller butler keller muller kepler kadinin>kadin"
          + " altinin>altin basinin>basin";

  private static final int SHORTEST = 2;

  private TurkishStems() {}

  /** The stems of a folded word, at least one: itself where nothing can be cut. */
  static List<String> of(String word) {
    Set<String> stems = new LinkedHashSet<>();
    String ending = longest(word);
    if (!ending.isEmpty()) {
      String rest = without(word, ending);
      add(stems, rest, ending);
      if (AFTER_VOWEL.contains(ending) && endsIn(VOWELS, rest)) {
        add(stems, rest + ending.charAt(0), ending.substring(1));
      }
    }
    if (stems.isEmpty()) {
      stems.add(withoutPlural(word));
    }
    return List.copyOf(stems);
  }

  private static void add(Set<String> stems, String rest, String ending) {
    String stem = withoutPlural(rest);
    if (!stem.equals(rest)) {
      stems.add(stem);
      return;
    }
    if (!endsIn(VOWELS, ending.substring(0, 1))) {
      if (isStem(rest, ending)) {
        stems.add(rest);
      }
      return;
    }
    String changed = CHANGED.get(rest);
    if (changed != null) {
      stems.add(changed);
      return;
    }
    if (isStem(rest, ending)) {
      stems.add(rest);
      String hard = hardened(rest);
      stems.add(CHANGED.getOrDefault(hard, hard));
    }
  }

  private static boolean isStem(String rest, String ending) {
    return rest.length() >= LEAST
        || SHORT_AND_SURE.contains(rest)
        || SHORT_AND_SURE.contains(hardened(rest))
        || (ending.length() > 1 && SHORT.contains(rest));
  }

  /** {@code kitab} before a vowel is {@code kitap}, {@code destek} was {@code desteğ}. */
  private static String hardened(String stem) {
    String start = stem.substring(0, stem.length() - 1);
    return switch (stem.charAt(stem.length() - 1)) {
      case 'b' -> start + 'p';
      case 'd' -> start + 't';
      case 'g' -> start + 'k';
      default -> stem;
    };
  }

  private static String withoutPlural(String word) {
    boolean plural = word.endsWith("lar") || word.endsWith("ler");
    String stem = plural ? word.substring(0, word.length() - 3) : word;
    return stem.length() > SHORTEST || SHORT.contains(stem) || SHORT_AND_SURE.contains(stem)
        ? stem
        : word;
  }

  /** The longest ending that may stand there and leaves a stem; empty where none does. */
  private static String longest(String word) {
    Stream<String> afterVowel =
        Stream.concat(AFTER_VOWEL.stream(), AFTER_VOWEL_ALONE.stream())
            .filter(ending -> fits(word, ending) && endsIn(VOWELS, without(word, ending)))
            .filter(ending -> leavesOneOfTwo(without(word, ending), ending));
    Stream<String> afterConsonant =
        Stream.concat(AFTER_CONSONANT.stream(), WITH.stream().filter(ending -> !isY(word, ending)))
            .filter(ending -> fits(word, ending) && !endsIn(VOWELS, without(word, ending)))
            .filter(ending -> leaves(without(word, ending), ending));
    Stream<String> afterAny =
        Stream.concat(
                AFTER_VOICELESS.stream()
                    .filter(
                        ending -> fits(word, ending) && endsIn(VOICELESS, without(word, ending))),
                AFTER_VOICED.stream()
                    .filter(
                        ending -> fits(word, ending) && !endsIn(VOICELESS, without(word, ending))))
            .filter(ending -> leaves(without(word, ending), ending));
    return Stream.of(afterVowel, afterConsonant, afterAny)
        .flatMap(endings -> endings)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static boolean fits(String word, String ending) {
    return word.endsWith(ending)
        && word.length() - ending.length() >= SHORTEST
        && harmonious(without(word, ending), ending);
  }

  private static boolean isY(String word, String ending) {
    return word.endsWith('y' + ending);
  }

  private static boolean leavesOneOfTwo(String rest, String ending) {
    return leaves(rest, ending) || leaves(rest + ending.charAt(0), ending.substring(1));
  }

  /**
   * Whether the ending's vowel may follow the stem's: neither {@code kan-un} nor {@code oy-in}. An
   * e after a may, as in {@code saat-e}.
   */
  private static boolean harmonious(String rest, String ending) {
    char last = lastVowel(rest);
    char next = lastVowel(ending.substring(0, firstVowel(ending) + 1));
    return switch (next) {
      case 'u' -> last != 'a' && last != 'e' && last != 'i';
      case 'i' -> last != 'o' && last != 'u';
      case 'a' -> last != 'e';
      default -> true;
    };
  }

  private static int firstVowel(String ending) {
    int first = 0;
    while (VOWELS.indexOf(ending.charAt(first)) < 0) {
      first++;
    }
    return first;
  }

  private static char lastVowel(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (VOWELS.indexOf(text.charAt(i)) >= 0) {
        return text.charAt(i);
      }
    }
    return ' ';
  }

  private static boolean leaves(String rest, String ending) {
    return isStem(rest, ending) || CHANGED.containsKey(rest) || !withoutPlural(rest).equals(rest);
  }

  private static String without(String word, String ending) {
    return word.substring(0, word.length() - ending.length());
  }

  private static boolean endsIn(String letters, String word) {
    return letters.indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  private static Map<String, String> changed() {
    Map<String, String> changed = new HashMap<>();
    // Their last vowel is left out: nehri is of nehir.
    words(
            "nehir sehir ogul burun agiz akil fikir isim resim karin koyun boyun beyin gogus alin"
                + " omuz zehir sabir omur emir izin kayip vakit metin hukum zulum nakil fasil cisim"
                + " seyir kesif hapis nesil sekil kisim kahir asir azim curum devir fetih gonul"
                + " hacim haciz hasim ilim kavim kibir kutup kufur lutuf muhur meyil nabiz nefis"
                + " ozur rahim satih sihir sukur tavir vasif zihin zikir bagir bahis beniz geniz"
                + " asil atif cebir ehil fecir hazim huzun kabir kavis kesir nutuk rizik ritim"
                + " vakif vehim ufuk zabit")
        .forEach(word ->
            changed.put(
                word.substring(0, word.length() - 2) + word.charAt(word.length() - 1), word));
    // Their last consonant changes besides, or is doubled.
    Arrays.stream(
            ("kayd>kayit akd>akit nakd>nakit zabt>zabit kayb>kayip hakk>hak hatt>hat sirr>sir"
                    + " hiss>his aff>af hadd>had redd>ret zann>zan zidd>zit sikk>sik hacc>hac"
                    + " uss>us rabb>rab gucc>guc suy>su")
                .split(" "))
        .map(pair -> pair.split(">"))
        .forEach(pair -> changed.put(pair[0], pair[1]));
    return Map.copyOf(changed);
  }

  private static List<String> endings(String text) {
    return List.of(text.split(" "));
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }
}
