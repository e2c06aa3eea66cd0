package org.contactpoint.infrastructure.alarm;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;

/**
 * The values of a metric, the newest last; where nothing was measured it is not a number.
 *
 * <p>Metric math as CloudWatch documents it ("Using math expressions with CloudWatch metrics"):
 * arithmetic and comparison take what one side lacks for nought; what both lack stays missing.
 */
final class Series {
  private final double[] values;

  Series(double... values) {
    this.values = values.clone();
  }

  /** Written as {@code 3*0 - 12}: three noughts, nothing measured, twelve. */
  static Series of(String text) {
    return new Series(
        Arrays.stream(text.strip().split("\\s+")).flatMapToDouble(Series::repeated).toArray());
  }

  private static DoubleStream repeated(String word) {
    String[] parts = word.split("\\*", -1);
    String last = parts[parts.length - 1];
    double value = last.equals("-") ? Double.NaN : Double.parseDouble(last);
    return DoubleStream.generate(() -> value)
        .limit(parts.length == 2 ? Long.parseLong(parts[0]) : 1);
  }

  static Series all(double value, int length) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return new Series(values);
  }

  /** The newest ones, preceded by nothing where there are fewer. */
  Series newest(int count) {
    double[] newest = new double[count];
    Arrays.fill(newest, Double.NaN);
    int kept = Math.min(count, values.length);
    System.arraycopy(values, values.length - kept, newest, count - kept, kept);
    return new Series(newest);
  }

  int length() {
    return values.length;
  }

  boolean isEmpty() {
    return existing().length == 0;
  }

  double[] existing() {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  Series with(Series other, DoubleBinaryOperator operator) {
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      boolean missing = Double.isNaN(values[i]) && Double.isNaN(other.values[i]);
      result[i] =
          missing ? Double.NaN : operator.applyAsDouble(known(values[i]), known(other.values[i]));
    }
    return new Series(result);
  }

  Series with(double scalar, DoubleBinaryOperator operator) {
    return new Series(
        Arrays.stream(values)
            .map(value -> Double.isNaN(value) ? value : operator.applyAsDouble(value, scalar))
            .toArray());
  }

  private static double known(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  /** {@code FILL}: whether a metric without any value at all is filled is documented nowhere. */
  Series filled(double filling, boolean evenIfEmpty) {
    if (isEmpty() && !evenIfEmpty) {
      return this;
    }
    return new Series(
        Arrays.stream(values).map(value -> Double.isNaN(value) ? filling : value).toArray());
  }

  /** {@code DIFF}: each value less the one before it. */
  Series differences() {
    double[] result = new double[values.length];
    double before = Double.NaN;
    for (int i = 0; i < result.length; i++) {
      result[i] = Double.isNaN(values[i]) ? Double.NaN : values[i] - before;
      before = Double.isNaN(values[i]) ? before : values[i];
    }
    return new Series(result);
  }

  /** {@code IF}: a true condition and a missing value are nought; the rest that misses is gone. */
  Series chosen(Series whenTrue, Series otherwise) {
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      if (Double.isNaN(values[i])) {
        result[i] = Double.NaN;
      } else {
        result[i] = values[i] == 0 ? otherwise.values[i] : known(whenTrue.values[i]);
      }
    }
    return new Series(result);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
