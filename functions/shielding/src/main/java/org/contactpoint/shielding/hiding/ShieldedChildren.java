package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.value.ContactPointId;

/** Reads shielded records together with what is hidden of them. */
@Singleton
public final class ShieldedChildren {
  private final Children children;
  private final HiddenFacts hidden;

  public ShieldedChildren(Children children, HiddenFacts hidden) {
    this.children = children;
    this.hidden = hidden;
  }

  /** The record of that number; empty if there is none or it is not shielded. */
  public Optional<ShieldedChild> find(ContactPointId id) {
    return children
        .find(id)
        .filter(ChildRecord.Shielded.class::isInstance)
        .map(ChildRecord.Shielded.class::cast)
        .map(this::whole);
  }

  /** That record with what is hidden of it. */
  public ShieldedChild whole(ChildRecord.Shielded record) {
    return new ShieldedChild(record, hidden.of(record.id()));
  }
}
