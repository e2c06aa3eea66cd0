package org.contactpoint.uploads.match.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.linkage.MatchCandidate;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;

/** All that a row is decided by: loaded in bulk, and changed by the plans of rows before it. */
public interface MatchContext {

  /** The memory of that source record. */
  Optional<SourceLink> link(StatementKey key);

  /** The record that the number leads to now, through merges; never a merged one. */
  Optional<ChildRecord> record(ContactPointId id);

  /** The row that waits, or was decided, under that review. */
  Optional<WaitingRow> waiting(String review);

  /** The day in London by which it is decided who is archived. */
  LocalDate today();

  /**
   * The records that the row may be about, open or shielded, by what everybody may find; archived
   * ones are nobody's to find (rules §9).
   */
  List<ChildRecord> candidates(Row row);

  /**
   * Whether no row finds that child any more, though the child is still held: it is archived, or
   * its destruction has begun (rules §9).
   */
  boolean isBeyondFinding(ContactPointId child);

  /** An open record as rows are compared with it. */
  MatchCandidate likely(ChildRecord.Open open);

  /** Whether more look like the child of the row than could be looked at. */
  boolean isCrowded(Row row);

  /** What quarantined rows appear to have made, where this row may be about it. */
  List<ApparentRecord> apparent(Row row);

  /** The apparent record of that number. */
  Optional<ApparentRecord> apparent(ContactPointId id);

  /** The row as it is compared with apparent records. */
  Row tokenised(Row row);

  /** The shielded children whom the row looks like by what is hidden. */
  Set<ContactPointId> looksLike(Row row);

  /** What creating the child of the row depends on. */
  List<Change.CreationGuard> creationGuards(Row row);

  /** Whether the id is in more than one row of this file. */
  boolean isRepeated(StatementKey key);

  /** The record that the source record is linked to, empty while it waits or is kept apart. */
  default Optional<ChildRecord> linkedTo(SourceLink link) {
    return link.quarantined()
        ? Optional.empty()
        : Optional.ofNullable(link.child()).flatMap(this::record);
  }

  /** The apparent record that a quarantined source record is linked to. */
  default Optional<ApparentRecord> apparentOf(SourceLink link) {
    return link.quarantined()
        ? Optional.ofNullable(link.child()).flatMap(this::apparent)
        : Optional.empty();
  }

  /** The apparent record that this is the record of. */
  default Optional<ApparentRecord> apparent(ChildRecord record) {
    return apparent(record.id()).filter(made -> made.record().equals(record));
  }

  /** The record of that number as senders know of it. */
  default Optional<ChildRecord> openOrApparent(ContactPointId id) {
    return record(id).or(() -> apparent(id).map(ApparentRecord::record));
  }

  /** The waiting or decided row of the source record. */
  default Optional<WaitingRow> waitingOf(SourceLink link) {
    return Optional.ofNullable(link.review()).flatMap(this::waiting);
  }

  /** The children from whom a person has distinguished that source record. */
  default Set<ContactPointId> distinguished(StatementKey key) {
    return link(key).flatMap(this::waitingOf).map(WaitingRow::distinguished).orElse(Set.of());
  }
}
