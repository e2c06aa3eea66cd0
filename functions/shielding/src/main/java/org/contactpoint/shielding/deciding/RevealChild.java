package org.contactpoint.shielding.deciding;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.hiding.Hiding;
import org.contactpoint.shielding.hiding.MergedRecords;
import org.contactpoint.shielding.hiding.ShieldedChild;
import org.contactpoint.shielding.hiding.ShieldedChildren;

/** Plans how a shielded child comes into the open again. */
@Singleton
public final class RevealChild {
  private final Shields shields;
  private final ShieldedChildren children;
  private final MergedRecords merged;
  private final Hiding hiding;

  public RevealChild(
      Shields shields, ShieldedChildren children, MergedRecords merged, Hiding hiding) {
    this.shields = shields;
    this.children = children;
    this.merged = merged;
    this.hiding = hiding;
  }

  /** Whether the record was merged into none that stands for the child in its place. */
  boolean standsForItself(ContactPointId record) {
    return merged.into(record).isEmpty();
  }

  /**
   * The changes by which a shield that stood as before stands as after. Only by the shield that
   * hides the child now anything is revealed, and of merged records all together, by the shield of
   * the one that stands for the child: for any other, empty.
   */
  Optional<List<Change>> changes(Shield before, Shield after) {
    if (shields.newestOf(before.child()).filter(before::equals).isEmpty()
        || !standsForItself(before.child())) {
      return Optional.empty();
    }
    return children
        .find(before.child())
        .map(child -> revealed(child, before, after))
        .or(() -> Optional.of(List.of(new Change.ShieldSaved(before, after))));
  }

  private List<Change> revealed(ShieldedChild child, Shield before, Shield after) {
    List<Hiding.Merged> others =
        merged.all(child.record()).stream().skip(1).map(this::mergedRecord).toList();
    return hiding.reveal(child.record(), child.statements(), others, before, after);
  }

  private Hiding.Merged mergedRecord(ChildRecord.Shielded record) {
    return new Hiding.Merged(
        record,
        merged.into(record.id()).orElseThrow(),
        children.whole(record).statements(),
        shields.newestOf(record.id()).orElseThrow());
  }
}
