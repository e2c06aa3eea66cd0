package org.contactpoint.http.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/** What an approver is shown of a merge: two faces, and nothing else of the children (rules §6). */
class MergeViewResponseTest {
  private static final ChildRecord.Shielded LEAH = AChild.named("Leah", "Ward").shielded();
  private static final ChildRecord.Open LEA =
      AChild.silent(2).saying(SomeFacts.of("Lea", "Hale")).build();

  private static Merge merge(Instant proposedAt) {
    return new Merge(
        "3f6a".repeat(8),
        LEAH.id(),
        LEA.id(),
        Merge.State.UNDO_PROPOSED,
        "registered-twice",
        new PersonId("p"),
        proposedAt,
        Set.of(),
        1);
  }

  @Test
  void bothAreShownByTheirFaces() {
    MergeViewResponse shown =
        MergeViewResponse.of(merge(Instant.parse("2026-11-23T10:00:00Z")), LEAH, LEA);

    assertThat(shown.status()).isEqualTo("undo-proposed");
    assertThat(shown.proposedAt()).isEqualTo("2026-11-23T10:00:00Z");
    assertThat(shown.into())
        .isEqualTo(
            new MergeViewResponse.ChildFace(
                LEAH.id().value(), "Leah", "Ward", "2012-03-09", "female", true));
    assertThat(shown.duplicate().childId()).isEqualTo(LEA.id().value());
    assertThat(shown.duplicate().dateOfBirth()).isNull();
    assertThat(shown.duplicate().shielded()).isFalse();
    assertThat(shown).hasToString("MergeViewResponse[redacted]");
    assertThat(shown.into()).hasToString("ChildFace[redacted]");
  }

  @Test
  void pointerHasNoFace() {
    ChildRecord.Merged pointer =
        new ChildRecord.Merged(LEA.id(), LEA.revision(), LEAH.id(), true, Set.of());
    Merge merge = merge(Instant.EPOCH);

    assertThatThrownBy(() -> MergeViewResponse.of(merge, LEAH, pointer))
        .isInstanceOf(IllegalStateException.class);
  }
}
