package org.contactpoint.benchmark.run;

import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.watch.MadeUpMonth;
import org.contactpoint.benchmark.watch.WatchMeasurement;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.testkit.PlainHashes;
import org.contactpoint.testkit.memory.InMemoryWatchCounters;

/**
 * Runs the rules of misuse over a made-up month of 330 people, and prints what they find and what
 * they take for misuse.
 */
public final class MeasureWatch {
  private static final int PEOPLE = 330;

  private MeasureWatch() {}

  /** The third argument names the seed: {@code test}, {@code tuning} or {@code fresh}. */
  public static void main(String[] arguments) {
    long seed = Seeds.named(arguments[2]);
    MadeUpMonth month = new MadeUpMonth(seed, PEOPLE, new PlainHashes(), new MetaphoneSounds());
    System.out.println(WatchMeasurement.of(month, new InMemoryWatchCounters()).table());
  }
}
