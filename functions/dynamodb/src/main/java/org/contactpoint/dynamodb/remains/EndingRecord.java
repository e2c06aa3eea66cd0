package org.contactpoint.dynamodb.remains;

import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A record whose destruction has begun.
 *
 * @param statements all that is said of it, hidden or not
 */
public record EndingRecord(ChildRecord record, List<Statement> statements) {
  public EndingRecord {
    statements = List.copyOf(statements);
  }

  /** Its number. */
  public ContactPointId number() {
    return record.id();
  }

  @Override
  public String toString() {
    return "EndingRecord[" + number() + "]";
  }
}
