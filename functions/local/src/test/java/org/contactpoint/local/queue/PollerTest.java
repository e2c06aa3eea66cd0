package org.contactpoint.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PollerTest {

  @Test
  void aMessageComesAgainUntilItIsTakenAndThenNeverAgain() throws InterruptedException {
    List<String> seen = new CopyOnWriteArrayList<>();
    CountDownLatch taken = new CountDownLatch(1);
    try (LocalQueue queue = new LocalQueue();
        Poller poller =
            new Poller(
                queue,
                (id, body) -> {
                  seen.add(body);
                  if (seen.size() == 1) {
                    throw new IllegalStateException("not now");
                  }
                  boolean good = seen.size() > 2;
                  if (good) {
                    taken.countDown();
                  }
                  return good;
                },
                1,
                () -> false)) {
      queue.send("{\"go\":\"on\"}");
      poller.start();

      assertThat(taken.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(seen).hasSize(3).containsOnly("{\"go\":\"on\"}");
  }

  @Test
  void aMessageIsNotTriedWhileNothingCanBeDealtWith() throws InterruptedException {
    AtomicBoolean pauses = new AtomicBoolean(true);
    CountDownLatch taken = new CountDownLatch(1);
    try (LocalQueue queue = new LocalQueue();
        Poller poller =
            new Poller(
                queue,
                (id, body) -> {
                  taken.countDown();
                  return true;
                },
                1,
                pauses::get)) {
      queue.send("{}");
      poller.start();
      assertThat(taken.await(1, TimeUnit.SECONDS)).isFalse();

      pauses.set(false);
      assertThat(taken.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }
}
