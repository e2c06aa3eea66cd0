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

/** Ways to say how a name sounds, each with one or more codes for a name in Latin letters. */
public enum Phonetics {
  /** Both codes of Double Metaphone, of six letters; the directory itself uses the first. */
  DOUBLE_METAPHONE(twoCodes()),
  /** Soundex for the names of Central and Eastern Europe, six digits. */
  DAITCH_MOKOTOFF(split(new DaitchMokotoffSoundex()::soundex)),
  /** Beider and Morse, any language, approximate rules, at most {@value #MOST} codes. */
  BEIDER_MORSE(
      split(new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true, Phonetics.MOST)::encode));

  private static final int MOST = 8;

  private final Function<String, List<String>> coding;
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  Phonetics(Function<String, List<String>> coding) {
    this.coding = coding;
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
    metaphone.setMaxCodeLen(6);
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
}
