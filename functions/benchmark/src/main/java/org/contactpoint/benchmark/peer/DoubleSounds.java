package org.contactpoint.benchmark.peer;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/** How a name sounds by Double Metaphone: one or two codes for each of its words. */
final class DoubleSounds {
  private final DoubleMetaphone metaphone = new DoubleMetaphone();

  List<String> of(Collection<String> words) {
    return words.stream().flatMap(this::codes).distinct().toList();
  }

  private Stream<String> codes(String word) {
    return Stream.of(false, true)
        .map(alternate -> String.valueOf(metaphone.doubleMetaphone(word, alternate)))
        .filter(code -> !code.isEmpty() && !code.equals("null"));
  }
}
