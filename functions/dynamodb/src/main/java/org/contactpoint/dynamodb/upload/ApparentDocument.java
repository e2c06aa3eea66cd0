package org.contactpoint.dynamodb.upload;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.child.RecordDocument;
import org.contactpoint.dynamodb.document.KeyDocument;

/** What quarantined rows appear to have made; its facts are tokenised. */
public record ApparentDocument(RecordDocument record, String looksLike, List<KeyDocument> claimed) {

  /** The document of an apparent record. */
  public static ApparentDocument of(ApparentRecord made) {
    return new ApparentDocument(
        RecordDocument.of(made.record()),
        made.looksLike().value(),
        made.claimed().stream().sorted().map(KeyDocument::of).toList());
  }

  /** The apparent record that it is the document of. */
  public ApparentRecord read(ContactPointId id, long version) {
    Set<StatementKey> keys = new LinkedHashSet<>();
    claimed.forEach(key -> keys.add(key.key()));
    return new ApparentRecord(
        (ChildRecord.Open) record.record(id, new Revision(version, 0), RecordDocument.State.OPEN),
        new ContactPointId(looksLike),
        keys);
  }

  @Override
  public String toString() {
    return "ApparentDocument[redacted]";
  }
}
