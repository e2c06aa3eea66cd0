package org.contactpoint.dynamodb.upload;

import java.util.List;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;

/** A child whom a waiting row may be about, and the evidence. */
public record CandidateDocument(
    String child, List<ItemDocument> evidence, double total, String rules) {

  /** One field of the evidence. */
  public record ItemDocument(String field, String level, double weight) {}

  static CandidateDocument of(WaitingRow.Candidate candidate) {
    return new CandidateDocument(
        candidate.child().value(),
        candidate.evidence().items().stream()
            .map(item -> new ItemDocument(item.field(), item.level(), item.weight()))
            .toList(),
        candidate.evidence().total(),
        candidate.evidence().rules());
  }

  WaitingRow.Candidate candidate() {
    return new WaitingRow.Candidate(
        new ContactPointId(child),
        new Evidence(
            evidence.stream()
                .map(item -> new Evidence.Item(item.field(), item.level(), item.weight()))
                .toList(),
            total,
            rules));
  }
}
