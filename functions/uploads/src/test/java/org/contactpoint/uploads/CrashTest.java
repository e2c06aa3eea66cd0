package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.uploads.SomeFiles.Sent;
import org.contactpoint.uploads.queue.Message;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A crash at any point comes to the same end: the rules for upload files. */
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
    Office office = new Office();
    office.deliver(SomeFiles.before().putInto(office));
    return office;
  }

  /** Before a commit stands, or after it stands and its answer is lost. */
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
    }
    assertThat(at).isGreaterThan(3);
  }

  private static Upload uploaded(Office office) {
    Message came = file().putInto(office);
    office.deliver(came);
    return office.find(came);
  }
}
