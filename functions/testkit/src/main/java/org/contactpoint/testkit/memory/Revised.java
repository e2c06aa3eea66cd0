package org.contactpoint.testkit.memory;

import org.contactpoint.domain.child.ChildRecord;

/** A record one change later, with nothing else changed. */
final class Revised {
  private Revised() {}

  static ChildRecord next(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open o -> o.revised();
      case ChildRecord.Shielded s ->
          new ChildRecord.Shielded(
              s.id(),
              s.revision().next(),
              s.face(),
              s.responsibilityProof(),
              s.distinctFrom(),
              s.takenOutFor());
      case ChildRecord.Merged m ->
          new ChildRecord.Merged(
              m.id(), m.revision().next(), m.into(), m.onceShielded(), m.distinctFrom());
    };
  }
}
