package org.contactpoint.audit.trail;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.shielding.ResponsibilityProofs;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * Tells for many children at once whether an auditor's council answers for them: of a shielded
 * child only by checking a proof, which names nobody else.
 */
@Singleton
final class ResponsibleCouncils {
  private static final int BATCH = 100;
  private static final int MOST_MERGES = 5;

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
    Map<ContactPointId, ChildRecord> records = read(ids);
    Map<ContactPointId, Responsibility> keeping = new HashMap<>();
    ids.forEach(id -> keeping.put(id, keeping(id, records, council)));
    return keeping;
  }

  private Map<ContactPointId, ChildRecord> read(Collection<ContactPointId> ids) {
    Map<ContactPointId, ChildRecord> records = new HashMap<>();
    Set<ContactPointId> wanted = new LinkedHashSet<>(ids);
    for (int round = 0; round < MOST_MERGES && !wanted.isEmpty(); round++) {
      List<ContactPointId> all = new ArrayList<>(wanted);
      wanted.clear();
      for (int from = 0; from < all.size(); from += BATCH) {
        Map<ContactPointId, ChildRecord> found =
            children.findAll(all.subList(from, Math.min(from + BATCH, all.size())));
        records.putAll(found);
        found.values().forEach(record -> follow(record, wanted));
      }
      wanted.removeAll(records.keySet());
    }
    return records;
  }

  private static void follow(ChildRecord record, Set<ContactPointId> wanted) {
    if (record instanceof ChildRecord.Merged merged) {
      wanted.add(merged.into());
    }
  }

  private Responsibility keeping(
      ContactPointId id, Map<ContactPointId, ChildRecord> records, @Nullable Authority council) {
    ChildRecord record = records.get(id);
    for (int n = 0; n < MOST_MERGES && record instanceof ChildRecord.Merged merged; n++) {
      record = records.get(merged.into());
    }
    return switch (record) {
      case ChildRecord.Open open when open.responsible().equals(council) -> Responsibility.OWN;
      case ChildRecord.Shielded shielded when isKept(shielded, council) -> Responsibility.OWN;
      case ChildRecord.Shielded ignored -> Responsibility.SHIELDED_ELSEWHERE;
      case null, default -> Responsibility.OTHER;
    };
  }

  private boolean isKept(ChildRecord.Shielded shielded, @Nullable Authority council) {
    return council != null && proofs.proof(shielded.id(), council).equals(shielded.keeper());
  }
}
