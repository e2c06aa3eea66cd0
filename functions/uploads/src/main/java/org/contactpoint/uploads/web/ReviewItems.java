package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.record.SpellingResponse;
import org.contactpoint.http.shielding.ReviewItem;
import org.contactpoint.uploads.review.ShownCandidates;

/** Shows waiting rows with those of their candidates whom everybody may see. */
@Singleton
final class ReviewItems {
  private final Children children;
  private final ApparentRecords apparent;
  private final Clock clock;

  ReviewItems(Children children, ApparentRecords apparent, Clock clock) {
    this.children = children;
    this.apparent = apparent;
    this.clock = clock;
  }

  List<ReviewItem> of(List<WaitingRow> rows) {
    Map<ContactPointId, ChildRecord> records = known(candidates(rows));
    return rows.stream().map(row -> item(row, records)).toList();
  }

  private static List<ContactPointId> candidates(List<WaitingRow> rows) {
    return rows.stream()
        .flatMap(row -> row.candidates().stream())
        .map(WaitingRow.Candidate::child)
        .distinct()
        .toList();
  }

  /** Their records as senders know of them. */
  private Map<ContactPointId, ChildRecord> known(List<ContactPointId> ids) {
    return ShownCandidates.among(ids, apparent, children, London.today(clock));
  }

  private static ReviewItem item(WaitingRow row, Map<ContactPointId, ChildRecord> records) {
    return ReviewItem.of(
        row.id(),
        row.upload(),
        row.row(),
        row.reason(),
        row.since(),
        row.candidates().stream().flatMap(c -> candidate(c, records).stream()).toList());
  }

  /** A candidate that is shielded by now shows nothing: the row is about to be put apart. */
  private static Optional<ReviewItem.Candidate> candidate(
      WaitingRow.Candidate candidate, Map<ContactPointId, ChildRecord> records) {
    if (!(records.get(candidate.child()) instanceof ChildRecord.Open open)) {
      return Optional.empty();
    }
    ChildView view = open.view();
    return Optional.of(
        new ReviewItem.Candidate(
            open.id().value(),
            ReviewItem.Person.of(view.currentName(), view.dateOfBirth(), view.gender()),
            SpellingResponse.of(view.otherSpellings()),
            open.responsible().value(),
            candidate.evidence().items()));
  }
}
