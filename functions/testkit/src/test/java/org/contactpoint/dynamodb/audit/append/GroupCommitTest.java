package org.contactpoint.dynamodb.audit.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.dynamodb.audit.SomeEntries.LEAH;
import static org.contactpoint.dynamodb.audit.SomeEntries.MIA;
import static org.contactpoint.dynamodb.audit.SomeEntries.search;
import static org.contactpoint.dynamodb.audit.SomeEntries.view;
import static org.contactpoint.dynamodb.audit.SomeEntries.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.audit.Trail;
import org.contactpoint.dynamodb.audit.WatchedClient.Fate;
import org.contactpoint.testkit.builder.AChild;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Many at once: nothing is lost, and far fewer transactions than entries. */
class GroupCommitTest {
  private final Trail trail = new Trail();

  private static List<AuditTrail.Written> together(AuditTrail appending, List<AuditEntry> entries)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<AuditTrail.Written>> all = new ArrayList<>();
      entries.forEach(entry -> all.add(threads.submit(() -> appending.append(entry))));
      List<AuditTrail.Written> written = new ArrayList<>();
      for (Future<AuditTrail.Written> one : all) {
        written.add(one.get());
      }
      return written;
    }
  }

  @Test
  void twoHundredAppendsAtOnceLoseNothingAndLeaveEveryChainWhole() throws Exception {
    AuditTrail appending = trail.appending(4);
    List<AuditEntry> entries =
        IntStream.range(0, 200)
            .mapToObj(n -> n % 4 == 0 ? search(n, LEAH, MIA) : view(n, LEAH))
            .toList();
    List<AuditTrail.Written> written = together(appending, entries);
    assertThat(written).hasOnlyElementsOfType(AuditTrail.Appended.class).doesNotHaveDuplicates();
    var whole = trail.verifier().verify(List.of());
    assertThat(whole.firstBroken()).isNull();
    assertThat(whole.entries()).isEqualTo(200);
    assertThat(trail.watched.transactions()).isLessThan(60);
  }

  @Test
  void everyAppendIsReadBackUnderTheIdThatItWasGiven() throws Exception {
    AuditTrail appending = trail.appending(4);
    List<AuditEntry> entries = IntStream.range(0, 50).mapToObj(n -> view(n, LEAH)).toList();
    Set<String> ids =
        together(appending, entries).stream()
            .map(written -> ((AuditTrail.Appended) written).entryId())
            .collect(Collectors.toSet());
    var query =
        new org.contactpoint.domain.audit.TrailReader.Query(
            new org.contactpoint.domain.audit.TrailReader.OfChild(LEAH), null, null, null, 200);
    assertThat(trail.reader().read(query).entries())
        .extracting(entry -> entry.entryId())
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void severalProcessesWriteSideBySide() throws Exception {
    List<AuditEntry> entries = IntStream.range(0, 20).mapToObj(n -> view(n, LEAH)).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<AuditTrail.Written>>> processes =
          IntStream.range(0, 4)
              .mapToObj(
                  n -> {
                    AuditTrail appending = Trail.appending(trail.process(2), 4);
                    return threads.submit(() -> together(appending, entries));
                  })
              .toList();
      for (Future<List<AuditTrail.Written>> process : processes) {
        assertThat(process.get()).hasOnlyElementsOfType(AuditTrail.Appended.class);
      }
    }
    assertThat(trail.verifier().verify(List.of()).firstBroken()).isNull();
    assertThat(trail.verifier().verify(List.of()).entries()).isEqualTo(80);
  }

  @Test
  void verificationWhileOthersWriteFindsNothingBroken() throws Exception {
    AuditTrail appending = trail.appending(4);
    List<AuditEntry> entries = IntStream.range(0, 150).mapToObj(n -> view(n, LEAH)).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<AuditTrail.Written>> writing = threads.submit(() -> together(appending, entries));
      while (!writing.isDone()) {
        assertThat(trail.verifier().verify(List.of()).firstBroken()).isNull();
      }
    }
  }

  /** Writers that write nothing until they are let go on, and remember how many entries came. */
  private static final class BusyWriters implements TransactionWriter {
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Integer> entriesAtOnce = new CopyOnWriteArrayList<>();

    @Override
    public WriteOutcome commit(List<TransactWriteItem> items, List<AuditEntry> entries) {
      entriesAtOnce.add(entries.size());
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new WriteOutcome.Written(Collections.nCopies(entries.size(), "id"));
    }
  }

  /** Appends in a thread of its own, and returns once that writes or waits for its turn. */
  private static Thread appending(AuditTrail trail, AuditEntry entry, List<AuditTrail.Written> to)
      throws InterruptedException {
    Thread thread = Thread.ofPlatform().start(() -> to.add(trail.append(entry)));
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
    return thread;
  }

  @Test
  void entriesThatDoNotFitOneTransactionGoOneAfterTheOther() throws Exception {
    BusyWriters busy = new BusyWriters();
    AuditTrail appending = Trail.appending(busy, 1);
    List<AuditTrail.Written> written = new CopyOnWriteArrayList<>();
    List<ContactPointId> fifty = IntStream.range(0, 50).mapToObj(AChild::number).toList();
    List<Thread> threads = new ArrayList<>();
    for (AuditEntry entry : List.of(view(1, LEAH), work(2, fifty), work(3, fifty), view(4, MIA))) {
      threads.add(appending(appending, entry, written));
    }

    busy.released.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(written).hasOnlyElementsOfType(AuditTrail.Appended.class).hasSize(4);
    assertThat(busy.entriesAtOnce).containsExactly(1, 1, 2);
  }

  /** Who was told that it failed discloses nothing: no entry may say that they did. */
  @Test
  void entryThatNobodyWaitsForAnyMoreIsNotWritten() throws Exception {
    BusyWriters busy = new BusyWriters();
    AuditTrail hasty = new DynamoDbAuditTrail(busy, new TrailSettings(1, Duration.ofMillis(200)));
    List<AuditTrail.Written> first = new CopyOnWriteArrayList<>();
    List<AuditTrail.Written> interrupted = new CopyOnWriteArrayList<>();
    Thread writing = appending(hasty, view(1, LEAH), first);

    assertThat(hasty.append(view(2, LEAH))).isEqualTo(new AuditTrail.Failed());
    Thread waiting = appending(hasty, view(3, LEAH), interrupted);
    waiting.interrupt();
    waiting.join();
    busy.released.countDown();
    writing.join();

    assertThat(interrupted).containsExactly(new AuditTrail.Failed());
    assertThat(first).hasOnlyElementsOfType(AuditTrail.Appended.class).hasSize(1);
    assertThat(busy.entriesAtOnce).containsExactly(1);
  }

  @Test
  void whatTheWritersRefuseIsNotAppended() {
    AuditTrail refused =
        Trail.appending((items, entries) -> new WriteOutcome.ItemsRefused(List.of()), 1);

    assertThat(refused.append(view(1, LEAH))).isEqualTo(new AuditTrail.Failed());
  }

  @Test
  void oneAtATimeIsOneWriter() {
    AuditTrail appending = trail.appending(4);
    IntStream.range(0, 5).forEach(n -> appending.append(view(n, LEAH)));
    assertThat(trail.watched.transactions()).isEqualTo(6);
  }

  @Test
  void trailThatCannotBeWrittenFails() throws Exception {
    AuditTrail appending = Trail.appending(trail.hastyProcess(2), 2);
    trail.watched.everyWrite(Fate.LOST_ON_THE_WAY_THERE);
    assertThat(together(appending, List.of(view(1, LEAH), view(2, LEAH), view(3, MIA))))
        .containsOnly(new AuditTrail.Failed());
    trail.watched.everyWrite(Fate.ANSWERED);
    assertThat(appending.append(view(4, LEAH))).isInstanceOf(AuditTrail.Appended.class);
  }
}
