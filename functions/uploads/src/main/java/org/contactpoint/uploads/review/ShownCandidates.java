package org.contactpoint.uploads.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.value.ContactPointId;

/** The candidates of waiting rows as senders know of them. */
public final class ShownCandidates {
  private ShownCandidates() {}

  /**
   * The records of those who are still held and not archived, by their numbers.
   *
   * @param today the day in London
   */
  public static Map<ContactPointId, ChildRecord> among(
      Collection<ContactPointId> ids,
      ApparentRecords apparent,
      Children children,
      LocalDate today) {
    Map<ContactPointId, ChildRecord> records = new HashMap<>();
    apparent.findAll(ids).forEach((id, made) -> records.put(id, made.record()));
    records.putAll(children.findAll(ids));
    records.values().removeIf(record -> record.isArchived(today));
    return records;
  }
}
