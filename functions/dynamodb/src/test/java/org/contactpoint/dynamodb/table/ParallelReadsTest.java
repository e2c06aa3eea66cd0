package org.contactpoint.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several readings at once, and never too many. */
class ParallelReadsTest {
  private static final List<Integer> MANY = IntStream.range(0, 500).boxed().toList();

  @Test
  void answersStandInTheOrderOfTheQuestions() {
    assertThat(ParallelReads.read(MANY, number -> number * 2))
        .isEqualTo(MANY.stream().map(number -> number * 2).toList());
  }

  @Test
  void neverAreMoreReadAtOnceThanTheBound() {
    AtomicInteger now = new AtomicInteger();
    List<Integer> seen =
        ParallelReads.read(
            MANY,
            number -> {
              int together = now.incrementAndGet();
              LockSupport.parkNanos(100_000);
              now.decrementAndGet();
              return together;
            });

    assertThat(seen).allMatch(together -> together <= ParallelReads.MOST);
  }

  @Test
  void asManyAsTheBoundAreReadAtTheSameTime() {
    CyclicBarrier all = new CyclicBarrier(ParallelReads.MOST);

    assertThat(ParallelReads.read(MANY.subList(0, ParallelReads.MOST), number -> arrived(all)))
        .hasSize(ParallelReads.MOST);
  }

  private static int arrived(CyclicBarrier all) {
    try {
      return all.await(30, TimeUnit.SECONDS);
    } catch (Exception tooFew) {
      throw new IllegalStateException(tooFew);
    }
  }

  /** What the store said decides whether a message comes again. */
  @Test
  void faultOfAReadingIsPassedOnAsItIs() {
    UnsupportedOperationException fault = new UnsupportedOperationException("the store");

    assertThatThrownBy(
            () ->
                ParallelReads.read(
                    MANY,
                    number -> {
                      if (number == 250) {
                        throw fault;
                      }
                      return number;
                    }))
        .isSameAs(fault);
  }
}
