package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.uploads.Office.LEEDS;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.uploads.SomeFiles.Sent;
import org.contactpoint.uploads.queue.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that many workers share: each its own rows, and one end (rules §12). */
class SharedOutTest {
  private static final int ROWS = 1_150;

  /** Children, bad rows, and ids that come again in another worker's rows. */
  private static Sent file() {
    Csv csv = new Csv();
    for (int i = 0; i < ROWS; i++) {
      if (i == 3) {
        csv.row("e-1", child(i), "action", "end", "asOf", "2026-09-01");
      } else if (i == ROWS - 11) {
        csv.row("e-1", child(i), "asOf", "2026-10-01");
      } else if (i >= ROWS - 10) {
        csv.row("s-" + (i - ROWS + 10) * 7, child((i - ROWS + 10) * 7), "asOf", "2026-11-02");
      } else if (i % 5 == 4) {
        csv.row("s-" + i, child(i), "postcode", "nowhere");
      } else {
        csv.row("s-" + i, child(i), "asOf", "2026-11-01");
      }
    }
    return new Sent(LEEDS, "school-census", "large.csv", csv);
  }

  private static List<String> child(int i) {
    String letters =
        "" + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26) + (char) ('a' + i / 676);
    return List.of(
        "givenName",
        "Ada" + letters,
        "familyName",
        "Roe" + letters,
        "dateOfBirth",
        java.time.LocalDate.parse("2011-04-06").plusDays(i).toString());
  }

  /** The office once the file is read, its rows shared out and none of them matched. */
  private static Office sharedOut() {
    return sharedOut(new Office());
  }

  private static Office sharedOut(Office office) {
    office.work(file().putInto(office));
    return office;
  }

  private static List<String> expected() {
    Office office = sharedOut();
    office.drain();
    return Picture.of(office);
  }

  private static Upload upload(Office office) {
    return office.directory.uploads().find(office.seen.uploads.iterator().next()).orElseThrow();
  }

  @Test
  void rowsAreSharedOutInWholeSlices() {
    Office office = sharedOut();
    String upload = upload(office).id();

    assertThat(office.queue)
        .containsExactly(
            new Message.MatchRows(upload, 1, 500),
            new Message.MatchRows(upload, 501, 1000),
            new Message.MatchRows(upload, 1001, ROWS));
  }

  /** Whoever reports the last rows finishes the upload, whichever rows they are. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void rowsInAnyOrderComeToTheSame(long seed) {
    Office office = sharedOut();
    List<Message> ranges = new ArrayList<>(office.queue);
    office.queue.clear();
    Collections.shuffle(ranges, new Random(seed));

    ranges.forEach(office::work);
    office.drain();

    assertThat(Picture.of(office)).isEqualTo(expected());
  }

  @Test
  void rowsWorkedOffByManyAtOnceComeToTheSame() throws InterruptedException {
    Office office = sharedOut();
    List<Message> ranges = new ArrayList<>(office.queue);
    ranges.addAll(office.queue); // each message twice
    office.queue.clear();

    workedOffAtOnce(office, ranges);
    office.drain();

    assertThat(Picture.of(office)).isEqualTo(expected());
  }

  private static void workedOffAtOnce(Office office, List<Message> messages)
      throws InterruptedException {
    try (ExecutorService workers = Executors.newFixedThreadPool(messages.size())) {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (Message message : messages) {
        work.add(
            () -> {
              office.work(message);
              return true;
            });
      }
      for (Future<Boolean> done : workers.invokeAll(work)) {
        assertThat(done(done)).isTrue();
      }
    }
  }

  private static boolean done(Future<Boolean> work) throws InterruptedException {
    try {
      return work.get();
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    }
  }

  /** A worker whose time is over leaves the rest of its rows to a message. */
  @Test
  void rowsWithoutTimeForMoreThanOneSliceComeToTheSame() {
    Office office = sharedOut(new Office(1, Duration.ZERO, commits -> commits));
    String upload = upload(office).id();

    office.work(office.queue.removeFirst());
    assertThat(office.queue.getLast()).isEqualTo(new Message.MatchRows(upload, 101, 500, 1));
    office.drain();

    assertThat(Picture.of(office)).isEqualTo(expected());
  }

  /** A worker that lagged behind must not apply what was taken back meanwhile. */
  @Test
  void workerThatLagsBehindAppliesNothingThatWasTakenBack() {
    Deque<Runnable> meanwhile = new ArrayDeque<>();
    Office office =
        sharedOut(
            new Office(
                1,
                Duration.ofHours(1),
                commits ->
                    (changes, entries) -> {
                      boolean reports =
                          changes.stream().anyMatch(Change.SliceReported.class::isInstance);
                      if (reports && !meanwhile.isEmpty()) {
                        meanwhile.removeFirst().run();
                      }
                      return commits.commit(changes, entries);
                    }));
    Message first = office.queue.getFirst();
    meanwhile.add(
        () -> {
          office.drain();
          office.reverse(upload(office));
        });

    office.work(first);
    office.drain();

    assertThat(upload(office).status()).isEqualTo(UploadStatus.REVERSED);
    assertThat(office.records()).isEmpty();
    assertThat(office.directory.uploads().liveRows(upload(office).source())).isZero();
  }

  /** While some of it is done, the team sees how much. */
  @Test
  void progressCountsRowsThatAreReportedWhereverTheyStand() {
    Office office = sharedOut();
    Message last = office.queue.removeLast();
    office.work(last);

    Upload upload = upload(office);
    assertThat(upload.status()).isEqualTo(UploadStatus.MATCHING);
    assertThat(upload.progress()).isEqualTo(150.0 / ROWS);
    assertThat(upload.counts()).extracting(Counts::ended).isEqualTo(150L);
  }
}
