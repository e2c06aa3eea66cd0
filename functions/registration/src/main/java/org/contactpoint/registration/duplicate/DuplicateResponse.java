package org.contactpoint.registration.duplicate;

import java.util.List;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.RecordRendering;

/**
 * Two records that may be of one child, each as a view shows it to this viewer; of a shielded child
 * the public face.
 *
 * @param foundOn the day in London on which the pair was found
 * @param evidence how each field agrees, and what that weighs in bits
 * @param total the sum of the weights in bits
 */
public record DuplicateResponse(
    String duplicateId,
    String foundOn,
    List<ChildRecordResponse> children,
    List<Evidence.Item> evidence,
    double total) {
  public DuplicateResponse {
    children = List.copyOf(children);
    evidence = List.copyOf(evidence);
  }

  static DuplicateResponse of(ShownPair pair, Caller viewer) {
    return new DuplicateResponse(
        pair.found().id(),
        pair.found().foundOn().toString(),
        pair.records().map(record -> rendered(record, viewer)).toList(),
        pair.evidence().items(),
        pair.evidence().total());
  }

  private static ChildRecordResponse rendered(ChildRecord record, Caller viewer) {
    return switch (record) {
      case ChildRecord.Open open -> RecordRendering.open(open, viewer);
      case ChildRecord.Shielded shielded -> RecordRendering.face(shielded);
      case ChildRecord.Merged ignored -> throw new IllegalStateException("a pointer is in no pair");
    };
  }

  @Override
  public String toString() {
    return "DuplicateResponse[redacted]";
  }
}
