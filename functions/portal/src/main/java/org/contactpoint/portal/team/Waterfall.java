package org.contactpoint.portal.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Evidence as a waterfall: each field begins where the one above it ended.
 *
 * @param low the left end of the picture, in bits
 * @param high its right end
 */
public record Waterfall(List<Step> steps, double low, double high) {
  private static final double MARGIN = 1;

  public Waterfall {
    steps = List.copyOf(steps);
  }

  /** One field, and the sums before and after it. */
  public record Step(Evidence evidence, double before, double after) {

    /** Where the bar begins. */
    public double left() {
      return Math.min(before, after);
    }

    /** How long it is. */
    public double length() {
      return Math.abs(after - before);
    }

    /** Whether it speaks for one child. */
    public boolean isFor() {
      return after >= before;
    }

    /** The weight with its sign. */
    public String weight() {
      return signed(evidence.weight());
    }
  }

  static Waterfall of(List<Evidence> evidence) {
    List<Step> steps = new ArrayList<>();
    double low = 0;
    double high = 0;
    double sum = 0;
    for (Evidence one : evidence) {
      double after = sum + one.weight();
      steps.add(new Step(one, sum, after));
      low = Math.min(low, after);
      high = Math.max(high, after);
      sum = after;
    }
    return new Waterfall(steps, low - MARGIN, high + MARGIN);
  }

  /** The box of the picture: a unit is a bit. */
  public String box() {
    return String.format(Locale.ROOT, "%.1f 0 %.1f 1", low, high - low);
  }

  /** What everything weighs together. */
  public double sum() {
    return steps.isEmpty() ? 0 : steps.getLast().after();
  }

  /** The sum with its sign. */
  public String total() {
    return signed(sum());
  }

  private static String signed(double bits) {
    return bits == 0 ? "0" : String.format(Locale.ROOT, "%+.1f", bits).replace('-', '−');
  }
}
