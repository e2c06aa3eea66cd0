package org.contactpoint.audit.trail;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.shielding.ResponsibilityProofs;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * Finds for many children at once whether an auditor's council is responsible for them: of a
 * shielded child only by checking a proof, which names nobody else.
 */
@Singleton
final class ResponsibleCouncils {
  private final Children children;
  private final ResponsibilityProofs proofs;

  ResponsibleCouncils(Children children, ResponsibilityProofs proofs) {
    this.children = children;
    this.proofs = proofs;
  }

  /**
   * The keeping of each of the children; a merged record is kept like the one it went into.
   *
   * @param council the auditor's, null for a national auditor, who answers for none
   */
  Map<ContactPointId, Responsibility> of(
      Collection<ContactPointId> ids, @Nullable Authority council) {
    Map<ContactPointId, ChildRecord.Surviving> records = children.survivingAll(ids);
    Map<ContactPointId, Responsibility> keeping = new HashMap<>();
    ids.forEach(id -> keeping.put(id, keeping(records.get(id), council)));
    return keeping;
  }

  private Responsibility keeping(
      ChildRecord.@Nullable Surviving record, @Nullable Authority council) {
    return switch (record) {
      case ChildRecord.Open open when open.responsible().equals(council) -> Responsibility.OWN;
      case ChildRecord.Shielded shielded when isKept(shielded, council) -> Responsibility.OWN;
      case ChildRecord.Shielded ignored -> Responsibility.SHIELDED_ELSEWHERE;
      case null, default -> Responsibility.OTHER;
    };
  }

  private boolean isKept(ChildRecord.Shielded shielded, @Nullable Authority council) {
    return council != null && proofs.isResponsible(council, shielded);
  }
}
