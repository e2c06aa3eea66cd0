package org.contactpoint.domain.scoring;

import java.util.Properties;
import org.contactpoint.domain.value.Coded;

/**
 * The probability of each level of one field, by the kind of pair that is compared: two
 * descriptions of the same child, a child and its brother or sister, twins, two strangers. A level
 * without information, such as a missing field, has no line and the weight 0.
 */
@SuppressWarnings("EnumOrdinal") // columns of a file, made from the enum that reads them
public final class LevelProbabilities {
  /** The kinds of pairs that are compared. */
  public enum Who {
    SAME,
    SIBLINGS,
    TWINS,
    STRANGERS
  }

  private final double[][] chances;

  private LevelProbabilities(double[][] chances) {
    this.chances = chances;
  }

  static <E extends Enum<E> & Coded> LevelProbabilities of(
      Class<E> levels, String field, Properties lines) {
    E[] all = levels.getEnumConstants();
    double[][] chances = new double[all.length][];
    for (E level : all) {
      String line = lines.getProperty(field + "." + level.code());
      chances[level.ordinal()] = line == null ? new double[] {1, 1, 1, 1} : numbers(field, line);
    }
    return new LevelProbabilities(chances);
  }

  private static double[] numbers(String field, String line) {
    String[] words = line.strip().split("\\s+", -1);
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = Double.parseDouble(words[i]);
      if (!(numbers[i] > 0 && numbers[i] <= 1)) {
        throw new IllegalArgumentException(field + " has a chance that is none");
      }
    }
    if (numbers.length != Who.values().length) {
      throw new IllegalArgumentException(field + " needs four chances a line");
    }
    return numbers;
  }

  /** The weight of a level in bits, against pairs of strangers. */
  double bits(Who who, Enum<?> level) {
    double[] of = chances[level.ordinal()];
    return log2(of[who.ordinal()] / of[Who.STRANGERS.ordinal()]);
  }

  /** The chance that those who are compared agree so. */
  public double of(Who who, Enum<?> level) {
    return chances[level.ordinal()][who.ordinal()];
  }

  /** The logarithm to base 2: a ratio of probabilities in bits. */
  public static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
