package org.contactpoint.shielding.archive;

import jakarta.inject.Singleton;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.emergency.Investigations;

/** An emergency whose investigation is not closed. */
@Singleton
public final class OpenInvestigation implements ArchiveHold {
  private final Investigations investigations;

  public OpenInvestigation(Investigations investigations) {
    this.investigations = investigations;
  }

  @Override
  public boolean isOpenFor(ChildRecord.Surviving record) {
    return !investigations.openOf(record.id(), null, 1).isEmpty();
  }
}
