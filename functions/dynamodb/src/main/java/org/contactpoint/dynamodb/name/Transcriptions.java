package org.contactpoint.dynamodb.name;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.BENGALI;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.ETHIOPIC;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.GUJARATI;
import static java.lang.Character.UnicodeScript.GURMUKHI;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ways in which sources commonly write names of other scripts in Latin letters, the most usual
 * first. A script is loaded with the first name that needs it: ICU's tables take a while.
 */
final class Transcriptions {
  private static final String ANY = "Any-Latin";
  private static final Cantonese CANTONESE = new Cantonese();

  private final Map<UnicodeScript, List<Transcription>> loaded = new ConcurrentHashMap<>();

  /** The readings of a name that is not in Latin letters alone; at least one. */
  List<String> of(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    UnicodeScript script = scriptOf(letters);
    Set<String> readings = new LinkedHashSet<>();
    for (Transcription transcription : loaded.computeIfAbsent(script, Transcriptions::ways)) {
      readings.add(transcription.of(letters));
    }
    if (script == HAN) {
      CANTONESE.readings(letters).forEach(readings::add);
    }
    return List.copyOf(readings);
  }

  /** The script of its first letter that is not Latin. */
  private static UnicodeScript scriptOf(String name) {
    return name.codePoints()
        .mapToObj(UnicodeScript::of)
        .filter(
            script ->
                script != UnicodeScript.LATIN
                    && script != UnicodeScript.COMMON
                    && script != UnicodeScript.INHERITED)
        .findFirst()
        .orElse(UnicodeScript.LATIN);
  }

  private static List<Transcription> ways(UnicodeScript script) {
    return switch (script) {
      case CYRILLIC ->
          List.of(
              new Transcription("cyrillic-passport.txt", ANY),
              new Transcription("cyrillic-english.txt", ANY),
              new Transcription("cyrillic-ukrainian.txt", ANY),
              new Transcription("cyrillic-balkan.txt", ANY));
      case GREEK ->
          List.of(
              new Transcription("Greek-Latin/UNGEGN", ANY),
              new Transcription("greek-english.txt", "Greek-Latin/UNGEGN", ANY));
      case ARABIC ->
          List.of(
              new Transcription("arabic.txt", ANY),
              new Transcription("arabic.txt", ANY, "short-vowels.txt"));
      case HEBREW ->
          List.of(
              new Transcription("hebrew.txt", ANY),
              new Transcription("hebrew-soft.txt", ANY, "short-vowels.txt"),
              new Transcription("hebrew.txt", ANY, "short-vowels.txt"));
      case GURMUKHI, DEVANAGARI, GUJARATI, BENGALI ->
          List.of(
              new Transcription("indic-nasals.txt", ANY, "indic.txt", "silent-vowel.txt"),
              new Transcription(
                  "indic-nasals.txt", ANY, "indic.txt", "silent-vowel.txt", "indic-english.txt"));
      case HANGUL ->
          List.of(new Transcription("Hangul-Latin", "korean.txt"), new Transcription(ANY));
      case HIRAGANA, KATAKANA ->
          List.of(new Transcription(ANY, "long-vowels.txt"), new Transcription(ANY));
      case HAN -> List.of(new Transcription("Any-Latin/Names", ANY));
      case ETHIOPIC -> List.of(new Transcription("am-am_Latn/BGN", ANY), new Transcription(ANY));
      default -> List.of(new Transcription(ANY));
    };
  }
}
