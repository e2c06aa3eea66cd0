package org.contactpoint.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** Nothing is disclosed unless its entry has been written first (rules §7). */
class DisclosedTest {
  private static final Random RANDOM = new Random(7);
  private static final ContactPointId LEAH = ContactPointId.generate(RANDOM);
  private static final ContactPointId MIA = ContactPointId.generate(RANDOM);

  private final List<AuditEntry> written = new ArrayList<>();
  private final AuditTrail trail =
      entry -> {
        written.add(entry);
        return AuditTrail.Appended.of("e" + written.size(), entry);
      };

  private record Tale(ContactPointId of) implements AboutChildren {
    @Override
    public Set<ContactPointId> children() {
      return Set.of(of);
    }
  }

  private static AuditEntry entry(AuditEvent event) {
    Actor actor =
        new Actor(new AccountId("somebody"), null, Role.PRACTITIONER, "100000", null, "r-1");
    return new AuditEntry(Instant.EPOCH, actor, event);
  }

  private static AuditEntry viewOf(ContactPointId child) {
    return entry(new AuditEvent.RecordViewed(child, Purpose.DIRECT_SUPPORT));
  }

  private static AuditEntry listOf(ContactPointId... shown) {
    return entry(new AuditEvent.WorkDone(WorkAct.LIST_REVIEWS, "", List.of(shown)));
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable release) {
    assertThatThrownBy(release)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the content tells of a child that no entry names");
  }

  @Test
  void contentAboutAChildIsReleasedAfterAnEntryThatNamesTheChild() {
    Disclosed.Release<Tale> release = Disclosed.after(trail, viewOf(LEAH), new Tale(LEAH));

    assertThat(release).isInstanceOf(Disclosed.Released.class);
    assertThat(written).containsExactly(viewOf(LEAH));
  }

  @Test
  void contentAboutAnotherChildIsNotReleasedAndNothingIsEntered() {
    refused(() -> Disclosed.after(trail, viewOf(LEAH), new Tale(MIA)));
    assertThat(written).isEmpty();
  }

  @Test
  void listLeavesOnlyBehindAnEntryThatShowsEachOfIt() {
    List<Tale> both = List.of(new Tale(LEAH), new Tale(MIA));

    assertThat(Disclosed.after(trail, listOf(LEAH, MIA), both))
        .isInstanceOf(Disclosed.Released.class);
    refused(() -> Disclosed.after(trail, listOf(LEAH), both));
  }

  @Test
  void proofOfACommitCoversItsOwnChildrenAlone() {
    Commits.Committed proof = Commits.Committed.of(List.of(viewOf(LEAH)));

    assertThat(Disclosed.by(proof, new Tale(LEAH)).content()).isEqualTo(new Tale(LEAH));
    refused(() -> Disclosed.by(proof, new Tale(MIA)));
  }

  @Test
  void proofWithoutEntriesReleasesNobody() {
    refused(() -> Disclosed.by(Commits.Committed.of(List.of()), new Tale(LEAH)));
  }

  @Test
  void trailThatAnswersForAnotherEntryReleasesNothing() {
    AuditTrail liar = entry -> AuditTrail.Appended.of("old", viewOf(MIA));

    assertThatThrownBy(() -> Disclosed.after(liar, viewOf(LEAH), new Tale(LEAH)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the proof is of another entry");
  }

  @Test
  void trailThatFailsReleasesNothing() {
    assertThat(Disclosed.after(entry -> new AuditTrail.Failed(), viewOf(LEAH), new Tale(LEAH)))
        .isEqualTo(new Disclosed.Withheld<>());
  }

  @Test
  void nothingOfItIsPrinted() {
    Disclosed<String> disclosed =
        Disclosed.by(Commits.Committed.of(List.of(viewOf(LEAH))), "secret");

    assertThat(disclosed).hasToString("Disclosed[redacted]");
    assertThat(AuditTrail.Appended.of("e1", viewOf(LEAH))).hasToString("Appended[e1]");
    assertThat(Commits.Committed.of(List.of(viewOf(LEAH)))).hasToString("Committed[1 entries]");
  }
}
