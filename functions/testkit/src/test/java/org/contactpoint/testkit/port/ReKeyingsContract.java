package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.index.ReKeying;
import org.contactpoint.domain.index.ReKeyings;
import org.junit.jupiter.api.Test;

/** How far search entries were written again. */
abstract class ReKeyingsContract {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private final ReKeyings reKeyings = reKeyings();

  abstract ReKeyings reKeyings();

  private static ReKeying writing() {
    return ReKeying.NEVER.again(2, NOON).next(2, NOON.plusSeconds(3600));
  }

  @Test
  void beforeTheFirstThereIsNone() {
    assertThat(reKeyings.find()).isEmpty();
  }

  @Test
  void whatWasSavedIsReadBackWhole() {
    ReKeying writing = writing();
    ReKeying further =
        writing.further(
            List.of(new ReKeying.Part(0, "1.aB-c_|123", false), new ReKeying.Part(1, null, true)),
            7,
            3);
    assertThat(reKeyings.save(further)).isTrue();
    assertThat(reKeyings.find()).contains(further.saved());
  }

  /** Two calls at the same time: the slower one notices, and what the other did stays. */
  @Test
  void whoWorksFromAnOlderOneIsTooLate() {
    assertThat(reKeyings.save(writing())).isTrue();
    assertThat(reKeyings.save(writing())).isFalse();
    ReKeying saved = reKeyings.find().orElseThrow();
    assertThat(reKeyings.save(saved.further(saved.parts(), 1, 0))).isTrue();
    assertThat(reKeyings.save(saved.further(saved.parts(), 2, 0))).isFalse();
    assertThat(reKeyings.find().orElseThrow().written()).isEqualTo(1);
  }

  @Test
  void aNewerVersionTakesTheOldOnesPlace() {
    assertThat(reKeyings.save(writing())).isTrue();
    ReKeying again = reKeyings.find().orElseThrow().again(3, NOON);
    assertThat(reKeyings.save(again)).isTrue();
    assertThat(reKeyings.find().orElseThrow().version()).isEqualTo(3);
    assertThat(reKeyings.find().orElseThrow().stage()).isEqualTo(ReKeying.Stage.WAITING);
  }
}
