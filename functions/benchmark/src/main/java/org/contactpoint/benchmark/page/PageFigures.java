package org.contactpoint.benchmark.page;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** What one page took, in many requests. */
public final class PageFigures {
  private static final double NANOS = 1_000_000;
  private static final double MIDDLE = 0.5;
  private static final double HIGH = 0.95;

  private final String page;
  private final List<Sample> samples;

  PageFigures(String page, List<Sample> samples) {
    this.page = page;
    this.samples = List.copyOf(samples);
  }

  /** What the page shows. */
  public String page() {
    return page;
  }

  /** The most calls of the web API in one request. */
  public int calls() {
    return most(Sample::calls);
  }

  /** The most reads of a session in one request. */
  public int reads() {
    return most(Sample::reads);
  }

  /** The most writes of a session in one request. */
  public int writes() {
    return most(Sample::writes);
  }

  /** The most bytes of a page as it goes to a browser that has been here before. */
  public int packed() {
    return most(Sample::packed);
  }

  private int most(ToIntFunction<Sample> what) {
    return samples.stream().mapToInt(what).max().orElse(0);
  }

  /** The milliseconds that all but so many took beyond the calls of the web API. */
  double own(double share) {
    return millis(share, Sample::ownNanos);
  }

  private double millis(double share, ToDoubleFunction<Sample> what) {
    List<Double> sorted = samples.stream().map(what::applyAsDouble).sorted().toList();
    int place = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.clamp(place, 0, sorted.size() - 1)) / NANOS;
  }

  /** The figures as a line of a table in Markdown. */
  String line() {
    double api = millis(MIDDLE, Sample::apiNanos);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d, %d | %.1f | %.1f | %.1f | %.1f | %s | %.1f | %.1f | %.1f | %.1f |%n",
        page,
        calls(),
        reads(),
        writes(),
        api,
        millis(HIGH, Sample::apiNanos),
        own(MIDDLE),
        own(HIGH),
        api > 0 ? String.format(Locale.ROOT, "%.2f", own(MIDDLE) / api) : "",
        millis(MIDDLE, Sample::cpuNanos),
        millis(HIGH, Sample::cpuNanos),
        most(Sample::bytes) / 1_024.0,
        packed() / 1_024.0);
  }
}
