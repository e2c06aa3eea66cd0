package org.contactpoint.subjectaccess.pdf;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.subjectaccess.page.Letters;

/**
 * Names in letters that the fonts have and the library can set. A name with any other letter is
 * written in Latin letters as a whole: the library puts a sign in the place of a letter that it
 * lacks, and does not join those of Arabic or Devanagari.
 */
final class FontLetters implements Letters {
  private static final Set<UnicodeScript> SET_AS_THEY_ARE =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  private final BundledFonts fonts;
  private final Transliterator latin;
  private final Transliterator plain;

  FontLetters(BundledFonts fonts) {
    this.fonts = fonts;
    this.latin = Transliterator.getInstance("Any-Latin; Title; NFC");
    this.plain = Transliterator.getInstance("Any-Latin; Latin-ASCII; Title");
  }

  @Override
  public String shown(String text) {
    if (isShown(text)) {
      return text;
    }
    String inLatin = latin.transliterate(text);
    return isShown(inLatin) ? inLatin : onlyShown(plain.transliterate(text));
  }

  private boolean isShown(String text) {
    return text.codePoints().allMatch(this::isShown);
  }

  private boolean isShown(int letter) {
    return SET_AS_THEY_ARE.contains(UnicodeScript.of(letter)) && fonts.has(letter);
  }

  private String onlyShown(String text) {
    return text.codePoints()
        .mapToObj(letter -> isShown(letter) ? Character.toString(letter) : "?")
        .collect(Collectors.joining());
  }
}
