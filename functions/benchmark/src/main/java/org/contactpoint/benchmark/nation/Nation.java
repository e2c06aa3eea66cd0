package org.contactpoint.benchmark.nation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.contactpoint.benchmark.Seeds;

/**
 * All children of a made-up England. The same seed and number give the same nation; a smaller one
 * has the first families of a larger one, in fewer homes.
 */
public final class Nation {

  /** Children per family, by which the number of homes is planned. */
  private static final double CHILDREN_PER_FAMILY = 1.72;

  private final int children;
  private final Families families;
  private final Homes homes;

  /** A nation with that many children. */
  public Nation(long seed, int children) {
    long own = Seeds.of(seed, "nation");
    this.children = children;
    this.homes = new Homes(own, Math.round(children / CHILDREN_PER_FAMILY));
    this.families = new Families(own, homes);
  }

  /** Tells of one family after the other, brothers and sisters together; the last may be cut. */
  public void forEachFamily(Consumer<List<Kid>> visitor) {
    int kids = 0;
    for (int n = 0; kids < children; n++) {
      List<Kid> family = families.family(n, kids);
      int left = Math.min(family.size(), children - kids);
      visitor.accept(List.copyOf(family.subList(0, left)));
      kids += left;
    }
  }

  /** All of them; the n-th has the id n. */
  public List<Kid> kids() {
    List<Kid> all = new ArrayList<>(children);
    forEachFamily(all::addAll);
    return all;
  }

  /** The household after a move. */
  public Household moved(Household household, RandomGenerator random) {
    return household.at(homes.of(household.culture(), random));
  }
}
