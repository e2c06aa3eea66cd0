package org.contactpoint.benchmark.mistake;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;
import org.contactpoint.benchmark.nation.Siblings;

/**
 * Children taken out of the directory while their brothers, sisters and twins stay in: every row
 * about one of them that is linked all the same is a wrong link, and of the dangerous kind.
 */
public final class NegativeControls {
  private final List<Kid> kids;
  private final BitSet removed;
  private final long seed;

  /**
   * Takes out one of each chosen family.
   *
   * @param families the share of families with several children
   * @param twins the share of twins, who are worth more as controls
   */
  public NegativeControls(List<Kid> kids, long seed, double families, double twins) {
    this.kids = kids;
    this.seed = Seeds.of(seed, "negative controls");
    this.removed = new BitSet(kids.size());
    Siblings siblings = new Siblings(kids);
    BitSet touched = new BitSet();
    for (Kid kid : kids) {
      double share = siblings.twins(kid).findAny().isPresent() ? twins : families;
      boolean chosen = new SplittableRandom(Seeds.of(this.seed, kid.id())).nextDouble() < share;
      if (chosen && !siblings.of(kid).isEmpty() && !touched.get(kid.household().id())) {
        removed.set(kid.id());
        touched.set(kid.household().id());
      }
    }
  }

  /** Whether the child was taken out. */
  public boolean isRemoved(int kid) {
    return removed.get(kid);
  }

  /** Who is left in the directory. */
  public Stream<Kid> left() {
    return kids.stream().filter(kid -> !removed.get(kid.id()));
  }

  /** Who was taken out. */
  public List<Kid> removed() {
    return removed.stream().mapToObj(kids::get).toList();
  }

  /** A row of each source about each child that was taken out. */
  public Stream<SeenRow> rows(Nation nation, NameLists lists) {
    Rows rows = new Rows(nation, kids, seed, lists);
    SecondSource[] sources = SecondSource.values();
    List<Kid> gone = removed();
    return IntStream.range(0, gone.size() * sources.length)
        .mapToObj(
            i -> rows.about(gone.get(i / sources.length), sources[i % sources.length], i + 1L));
  }
}
