package org.contactpoint.dynamodb.upload;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A row that waits for a person.
 *
 * <p>More than ten components, because they are the fields of the stored JSON, one for one.
 */
public record WaitingRowDocument(
    String upload,
    RowDocument row,
    String sender,
    String listedTo,
    List<CandidateDocument> candidates,
    String reason,
    String since,
    boolean decided,
    List<String> ruledOut,
    boolean tokenised,
    boolean othersFound) {

  /** The document of a waiting row. */
  public static WaitingRowDocument of(WaitingRow row) {
    return new WaitingRowDocument(
        row.upload(),
        RowDocument.of(row.row()),
        row.sender().value(),
        row.listedTo().value(),
        row.candidates().stream().map(CandidateDocument::of).toList(),
        row.reason(),
        row.since().toString(),
        row.decided(),
        row.ruledOut().stream().map(ContactPointId::value).sorted().toList(),
        row.tokenised(),
        row.othersFound());
  }

  /** The waiting row that it is the document of. */
  public WaitingRow waitingRow(String id, long version) {
    return new WaitingRow(
        id,
        upload,
        row.row(),
        new Authority(sender),
        new Authority(listedTo),
        candidates.stream().map(CandidateDocument::candidate).toList(),
        reason,
        Instant.parse(since),
        decided,
        ruledOut.stream().map(ContactPointId::new).collect(Collectors.toSet()),
        tokenised,
        othersFound,
        version);
  }
}
