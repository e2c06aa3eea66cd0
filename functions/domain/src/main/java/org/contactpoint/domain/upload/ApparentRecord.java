package org.contactpoint.domain.upload;

import java.util.HashSet;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.value.ContactPointId;

/**
 * What everybody but the shielded child's team is shown in place of quarantined rows: the open
 * record that they would have made were that child not there. Later rows are held against it and
 * told what they would have been told, and nobody can find or view it (rules §6).
 *
 * @param record what senders are led to believe, its facts {@linkplain TokenisedFacts tokenised};
 *     its number is that of no record, unless the team decides that the rows are another child's
 * @param looksLike the shielded child whom its rows look like
 * @param claimed the source records that the team has decided are the shielded child's
 */
public record ApparentRecord(
    ChildRecord.Open record, ContactPointId looksLike, Set<StatementKey> claimed) {

  public ApparentRecord {
    claimed = Set.copyOf(claimed);
  }

  /** Its number. */
  public ContactPointId id() {
    return record.id();
  }

  /** Whether the team has decided that this source record is the shielded child's. */
  public boolean isClaimed(StatementKey key) {
    return claimed.contains(key);
  }

  /** The same apparent record with that content. */
  public ApparentRecord with(ChildRecord.Open next) {
    return new ApparentRecord(next, looksLike, claimed);
  }

  /** The same, one change later, once the team has said that the source record is the child's. */
  public ApparentRecord claiming(StatementKey key) {
    Set<StatementKey> all = new HashSet<>(claimed);
    all.add(key);
    return new ApparentRecord(record.revised(), looksLike, all);
  }

  @Override
  public String toString() {
    return "ApparentRecord[redacted]";
  }
}
