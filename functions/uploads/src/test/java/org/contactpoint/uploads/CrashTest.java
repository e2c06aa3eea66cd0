package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactpoint.domain.upload.UploadStatus.DONE;
import static org.contactpoint.domain.upload.UploadStatus.REVERSED;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.uploads.SomeFiles.Sent;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.RetryLater;
import org.contactpoint.uploads.receive.ReceiveFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A crash at any point comes to the same end (rules §12). */
@Timeout(60)
class CrashTest {

  private static Sent file() {
    Sent kinds = SomeFiles.ofEveryKind();
    for (int i = 0; i < 120; i++) {
      kinds.csv().row("x-" + i, "givenName", "Ada", "asOf", "2099-01-01");
    }
    kinds
        .csv()
        .row("s-12", SomeFiles.fresh(12))
        .row("s-5", SomeFiles.fresh(5), "asOf", "2026-11-04");
    return kinds;
  }

  private static Office begun() {
    return begun(new Office());
  }

  private static Office begun(Overtaking overtaking) {
    return begun(new Office(1, Duration.ofHours(1), overtaking::around));
  }

  private static Office begun(Office office) {
    office.deliver(SomeFiles.before().putInto(office));
    return office;
  }

  /** Before a commit is stored, or after it is stored and its answer is lost. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void uploadThatStopsAtAnyCommitComesToTheSameEnd(boolean after) {
    Office whole = begun();
    whole.deliver(file().putInto(whole));
    List<String> expected = Picture.of(whole);

    int at = 1;
    for (boolean stopped = true; stopped; at++) {
      Office office = begun();
      office.crashing.stopAt(at, after);
      office.deliverDespiteStops(file().putInto(office));
      stopped = office.crashing.hasStopped();
      assertThat(Picture.of(office)).as("stopped at commit %d", at).isEqualTo(expected);
      assertThat(office.objects.isEmpty()).as("stopped at commit %d", at).isTrue();
    }
    assertThat(at).isGreaterThan(6);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void reversalThatStopsAtAnyCommitComesToTheSameEnd(boolean after) {
    Office whole = begun();
    whole.reverse(uploaded(whole));
    List<String> expected = Picture.of(whole);

    int at = 1;
    for (boolean stopped = true; stopped; at++) {
      Office office = begun();
      Upload done = uploaded(office);
      Message message = office.begin(done);
      office.queue.clear();
      office.crashing.stopAt(at, after);
      office.deliverDespiteStops(message);
      stopped = office.crashing.hasStopped();
      assertThat(Picture.of(office)).as("stopped at commit %d", at).isEqualTo(expected);
      assertThat(office.objects.isEmpty()).as("stopped at commit %d", at).isTrue();
    }
    assertThat(at).isGreaterThan(3);
  }

  /** The upload is over, and the store does not answer when its file is to go. */
  @Test
  void fileThatCouldNotGoGoesWhenTheMessageComesAgain() {
    Office office = begun();
    Message came = file().putInto(office);
    office.objects.failToDeleteOnce();
    assertThatThrownBy(() -> office.deliver(came)).hasMessage("the store does not answer");
    assertThat(office.find(came).status()).isEqualTo(DONE);

    office.deliver(came);

    assertThat(office.objects.isEmpty()).isTrue();
  }

  /** The same when the upload was taken back before the message came again. */
  @Test
  void fileThatCouldNotGoGoesWithWhatTakesTheUploadBack() {
    Office office = begun();
    Message came = file().putInto(office);
    office.objects.failToDeleteOnce();
    assertThatThrownBy(() -> office.deliver(came)).hasMessage("the store does not answer");

    office.reverse(office.find(came));

    assertThat(office.objects.isEmpty()).isTrue();
  }

  /** A wrong file need not be finished before it is taken back. */
  @Test
  void uploadWhoseRowsAreReportedIsTakenBackBeforeItIsFinished() {
    Office office = begun();
    Message came = file().putInto(office);
    office.queue.add(came);
    while (!(office.queue.getFirst() instanceof Message.FinishUpload)) {
      office.work(office.queue.removeFirst());
      assertThat(office.find(came).isReversible())
          .isEqualTo(office.queue.getFirst() instanceof Message.FinishUpload);
    }

    Upload reversed = office.reverse(office.find(came));

    assertThat(reversed.status()).isEqualTo(REVERSED);
    assertThat(office.objects.isEmpty()).isTrue();
  }

  @Test
  void heldFileThatIsTakenBackGoes() {
    Office office = begun();
    Message came = file().putInto(office);
    Upload received =
        new ReceiveFile(office.directory.uploads(), office.save, office.ids, office.clock)
            .receive(
                ((Message.FileArrived) came).objectKey(),
                ((Message.FileArrived) came).objectVersion())
            .orElseThrow();
    Upload held = received.becoming(UploadStatus.HELD, "too many ends");
    office.directory.given(new Change.UploadSaved(received, held));
    office.directory.given(new Change.UploadSaved(held, held.becoming(REVERSED)));

    office.deliver(new Message.ResumeUpload(held.id()));

    assertThat(office.objects.isEmpty()).isTrue();
  }

  /**
   * Two workers hold one message, as a queue may hand it out: whoever is overtaken must not take it
   * for done, since the quicker one may end in the middle of it.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void uploadWhoseQuickerWorkerStopsComesToItsEnd(int overtakenAt) {
    Office whole = begun();
    whole.deliver(file().putInto(whole));
    List<String> expected = Picture.ofFacts(whole);

    int stop = 1;
    for (boolean stopped = true; stopped; stop++) {
      Overtaking overtaking = new Overtaking();
      Office office = begun(overtaking);
      Message came = file().putInto(office);
      stopped = overtaking.deliver(office, came, overtakenAt, stop);
      assertThat(office.find(came).status()).as("stopped at %d", stop).isEqualTo(DONE);
      assertThat(Picture.ofFacts(office)).as("stopped at %d", stop).isEqualTo(expected);
      assertThat(office.objects.isEmpty()).as("stopped at %d", stop).isTrue();
    }
    assertThat(stop).isGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void reversalWhoseQuickerWorkerStopsComesToItsEnd(int overtakenAt) {
    int stop = 1;
    for (boolean stopped = true; stopped; stop++) {
      Overtaking overtaking = new Overtaking();
      Office office = begun(overtaking);
      Upload done = uploaded(office);
      Message message = office.begin(done);
      office.queue.clear();
      stopped = overtaking.deliver(office, message, overtakenAt, stop);
      assertThat(office.now(done).status()).as("stopped at %d", stop).isEqualTo(REVERSED);
      assertThat(office.objects.isEmpty()).as("stopped at %d", stop).isTrue();
    }
    assertThat(stop).isGreaterThan(2);
  }

  /** Lets a second worker take the message that the first one works on, just before a commit. */
  private static final class Overtaking {
    private Commits commits = (changes, entries) -> new Commits.Stale();
    private Runnable quicker = () -> {};
    private int left = Integer.MAX_VALUE;

    Commits around(Commits whole) {
      commits = whole;
      return (changes, entries) -> {
        if (--left == 0) {
          quicker.run();
        }
        return commits.commit(changes, entries);
      };
    }

    /** Works the message and all that follow off; answers whether the quicker worker stopped. */
    boolean deliver(Office office, Message first, int overtakenAt, int stop) {
      AtomicBoolean stopped = new AtomicBoolean();
      left = overtakenAt;
      office.queue.addLast(first);
      while (!office.queue.isEmpty()) {
        Message next = office.queue.getFirst();
        quicker = () -> stopped.set(stops(office, next, stop));
        try {
          office.work(next);
          office.queue.removeFirst();
        } catch (RetryLater again) {
          // It stays at the head of the queue.
        }
      }
      return stopped.get();
    }

    private static boolean stops(Office office, Message message, int stop) {
      office.crashing.stopAt(stop, false);
      try {
        office.work(message);
        return false;
      } catch (CrashingCommits.Stopped ended) {
        return true;
      } finally {
        office.crashing.stopAt(Integer.MAX_VALUE, false);
      }
    }
  }

  private static Upload uploaded(Office office) {
    Message came = file().putInto(office);
    office.deliver(came);
    return office.find(came);
  }
}
