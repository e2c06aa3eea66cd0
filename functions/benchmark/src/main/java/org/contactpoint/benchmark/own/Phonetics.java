package org.contactpoint.benchmark.own;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;

/** One way to say how a name sounds, with one or more codes for a name in Latin letters. */
public final class Phonetics {
  private static final int MOST = 8;
  private static final int LONGEST_CODE = 6;

  private final String name;
  private final Function<String, List<String>> coding;
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  private Phonetics(String name, Function<String, List<String>> coding) {
    this.name = name;
    this.coding = coding;
  }

  /**
   * Double Metaphone with both codes, of which the directory itself uses the first; Daitch and
   * Mokotoff's Soundex for the names of Central and Eastern Europe; Beider and Morse's codes for
   * names of any language by approximate rules, at most eight.
   */
  public static List<Phonetics> all() {
    PhoneticEngine morse = new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true, MOST);
    return List.of(
        new Phonetics("Double Metaphone", twoCodes()),
        new Phonetics("Daitch–Mokotoff", split(new DaitchMokotoffSoundex()::soundex)),
        new Phonetics("Beider–Morse", split(morse::encode)));
  }

  /** The codes of a name, folded and without spaces; its letters where it has none. */
  public List<String> codes(String latin) {
    return known.computeIfAbsent(latin, this::read);
  }

  /** The codes, worked out anew. */
  public List<String> read(String latin) {
    List<String> codes = coding.apply(latin);
    return codes.isEmpty() ? List.of("=" + latin) : codes;
  }

  private static Function<String, List<String>> twoCodes() {
    DoubleMetaphone metaphone = new DoubleMetaphone();
    metaphone.setMaxCodeLen(LONGEST_CODE);
    return name ->
        Stream.of(false, true)
            .map(alternate -> String.valueOf(metaphone.doubleMetaphone(name, alternate)))
            .filter(code -> !code.isEmpty() && !code.equals("null"))
            .distinct()
            .toList();
  }

  private static Function<String, List<String>> split(Function<String, String> coder) {
    return name ->
        Arrays.stream(coder.apply(name).split("\\|"))
            .filter(code -> !code.isEmpty())
            .distinct()
            .limit(MOST)
            .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
