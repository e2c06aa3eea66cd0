package org.contactpoint.benchmark.nation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.contactpoint.benchmark.Seeds;

/**
 * Gives families their homes: some outward codes have many times the people of others, and families
 * of one culture live near one another more often than chance would have it.
 */
final class Homes {
  /** Homes of one postcode unit: fifteen households, three of ten with children. */
  private static final int HOUSEHOLDS = 15;

  private static final double FAMILIES_IN_UNIT = HOUSEHOLDS * 0.3;

  /**
   * How unevenly a culture is spread over the outward codes: its weights fall as the root of the
   * rank.
   */
  private static final double UNEVEN = 0.5;

  private final Weighted<Outward> anywhere;
  private final Map<Culture, Weighted<Outward>> amongOnesOwn = new EnumMap<>(Culture.class);

  /**
   * As many postcodes as that many families need, so that a small nation is as dense as a large.
   */
  Homes(long seed, long families) {
    Weighted<String> codes =
        WeightedLists.section(WeightedLists.read("outward-codes.txt"), "outward");
    double units = Math.max(1, families / FAMILIES_IN_UNIT);
    List<Weighted.Share<Outward>> shares = new ArrayList<>();
    List<Double> weights = codes.weights();
    for (int i = 0; i < weights.size(); i++) {
      int most = Math.clamp(Math.round(units * weights.get(i)), 1, Home.MOST_UNITS);
      shares.add(new Weighted.Share<>(new Outward(i, codes.things().get(i), most), weights.get(i)));
    }
    this.anywhere = new Weighted<>(shares);
    for (Culture culture : Culture.values()) {
      amongOnesOwn.put(culture, quarters(seed, culture, shares));
    }
  }

  private static Weighted<Outward> quarters(
      long seed, Culture culture, List<Weighted.Share<Outward>> shares) {
    SplittableRandom random = new SplittableRandom(Seeds.of(seed, culture.code()));
    return new Weighted<>(
        shares.stream()
            .map(share -> new Weighted.Share<>(share.thing(), near(random, share, shares.size())))
            .toList());
  }

  private static double near(
      RandomGenerator random, Weighted.Share<Outward> share, int outwardCodes) {
    int rank = random.nextInt(outwardCodes) + 1;
    return share.weight() / Math.pow(rank, UNEVEN);
  }

  Home of(Culture culture, RandomGenerator random) {
    boolean near = culture != Culture.BRITISH && random.nextDouble() < Rates.AMONG_ONES_OWN;
    Outward outward = (near ? amongOnesOwn.getOrDefault(culture, anywhere) : anywhere).draw(random);
    int unit = (int) (random.nextDouble() * outward.units());
    return new Home(outward, unit, random.nextInt(2 * HOUSEHOLDS));
  }
}
