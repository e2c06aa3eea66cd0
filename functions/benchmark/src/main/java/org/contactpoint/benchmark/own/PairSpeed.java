package org.contactpoint.benchmark.own;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.linkage.MatchRow;

/** How many pairs are scored in a second, on all cores. */
public final class PairSpeed {
  private static final int SAMPLE = 4096;
  private static final int STEP = 31;

  private PairSpeed() {}

  /** Scores that many pairs of children, neighbours in the nation among them, and tells. */
  public static String report(List<Kid> kids, ComparableWords words, int pairs) {
    List<Traits> some =
        kids.stream().limit(SAMPLE).map(kid -> Traits.of(kid.facts(), words)).toList();
    MatchRow matching = new MatchRow(new NameComparison(words));
    scored(matching, some, pairs / 4);
    long before = System.nanoTime();
    double sum = scored(matching, some, pairs);
    double seconds = (System.nanoTime() - before) / 1e9;
    return String.format(
        Locale.ROOT,
        "%n%,d pairs scored, %,.0f a second (mean weight %.1f bits)",
        pairs,
        pairs / seconds,
        sum / pairs);
  }

  private static double scored(MatchRow matching, List<Traits> some, int pairs) {
    return IntStream.range(0, pairs)
        .parallel()
        .mapToDouble(
            i -> matching.weight(some.get(i % SAMPLE), some.get((i * STEP + i / SAMPLE) % SAMPLE)))
        .sum();
  }
}
