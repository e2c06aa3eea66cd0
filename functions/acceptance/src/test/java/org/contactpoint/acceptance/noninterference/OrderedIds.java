package org.contactpoint.acceptance.noninterference;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/**
 * Ids in the order of drawing. Random ones would put things of one instant into an order by chance,
 * in which two directories that draw a different number of hidden ids differ without telling
 * anything.
 */
final class OrderedIds implements Ids {
  private static final long FIRST_NUMBER = 1_000_003;

  private final AtomicLong drawn = new AtomicLong();
  private final AtomicLong numbers = new AtomicLong(FIRST_NUMBER);

  @Override
  public String next() {
    return String.format(Locale.ROOT, "%032x", (1L << 40) + drawn.incrementAndGet());
  }

  @Override
  public ContactPointId nextContactPointId() {
    long number = numbers.incrementAndGet();
    return ContactPointId.generate(
        new RandomGenerator() {
          @Override
          public long nextLong() {
            return number;
          }

          @Override
          public long nextLong(long bound) {
            return number;
          }
        });
  }
}
