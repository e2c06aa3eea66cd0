package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;

/** What the tests of destruction share: a child whose record ends, and one whose record stays. */
abstract class EndingRecordContract extends PortContract {
  static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  static final AccountId TEAM = new AccountId("leeds.team");
  static final MetaphoneSounds SOUNDS = new MetaphoneSounds();

  final FixedIds ids = new FixedIds(9);
  final ChildRecord.Open leah = AChild.named("Leah", "Ward").build();
  final ChildRecord.Open mia = AChild.named("Mia", "Cole").build();

  void begun(ChildRecord record) {
    committed(new Change.DestructionBegun(record, TODAY));
  }

  void destroyed(ContactPointId number) {
    assertThat(world.remains().destroy(number, TODAY.plusDays(1))).isTrue();
  }

  /** Leah, hidden by a shield. */
  ChildRecord.Shielded hidden() {
    ChildRecord.Shielded hidden =
        new ChildRecord.Shielded(
            leah.id(), leah.revision().nextEpoch(), leah.face(), "proof", Set.of());
    committed(saved(null, leah));
    committed(
        saved(leah, hidden),
        new Change.StatementsHidden(leah.id(), leah.statements()),
        new Change.HiddenKeysSaved(leah.id(), Set.of(), keys()),
        new Change.ShieldSaved(
            null,
            Shield.opened(
                new ShieldId(ids.next()),
                leah.id(),
                ShieldGround.WITNESS,
                ShieldAskedBy.PARENT,
                TEAM,
                new PersonId("tess"),
                AnAccount.LEEDS,
                NOON)));
    return hidden;
  }

  /** The keys by which uploads recognise Leah. */
  Set<IndexKey> keys() {
    return IndexKeys.hidden(
        ChildView.of(leah.statements(), leah.face().name()), leah.face(), SOUNDS);
  }

  WaitingRow waiting(String recordId, ContactPointId... candidates) {
    List<WaitingRow.Candidate> all = new ArrayList<>();
    for (ContactPointId candidate : candidates) {
      all.add(new WaitingRow.Candidate(candidate, new Evidence(List.of(), 0, "1")));
    }
    return new WaitingRow(
        ids.next(),
        ids.next(),
        Rows.of(recordId),
        AnAccount.LEEDS,
        AnAccount.LEEDS,
        all,
        "several-candidates",
        NOON,
        false,
        1);
  }
}
