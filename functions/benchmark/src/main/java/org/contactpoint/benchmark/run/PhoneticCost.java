package org.contactpoint.benchmark.run;

import java.util.List;
import java.util.Locale;
import org.contactpoint.benchmark.own.Phonetics;
import org.contactpoint.domain.name.Folding;

/** How many codes names have, and how long a code takes. */
final class PhoneticCost {
  private static final int WARM_UP = 2_000;

  private PhoneticCost() {}

  static String of(Phonetics phonetics, List<String> names) {
    List<String> folded = names.stream().map(Folding::compact).limit(5 * WARM_UP).toList();
    folded.stream().limit(WARM_UP).forEach(phonetics::read);
    long before = System.nanoTime();
    long codes = folded.stream().mapToLong(name -> phonetics.read(name).size()).sum();
    double micros = (System.nanoTime() - before) / 1e3 / folded.size();
    return String.format(
        Locale.ROOT,
        "%n%s: %.2f codes a name, %.1f microseconds a name",
        phonetics,
        (double) codes / folded.size(),
        micros);
  }
}
