package org.contactpoint.uploads.match.plan;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;

/**
 * Takes out of an open record what one act said under one id; a record of which nothing is left
 * goes, unless it ever had a shield (rules §6).
 */
final class TakeBack {
  private TakeBack() {}

  static List<Change> from(ChildRecord.Open open, StatementKey key, String act) {
    return open.statement(key)
        .filter(statement -> says(statement, act))
        .map(statement -> List.of(change(open, statement, act)))
        .orElseGet(List::of);
  }

  private static boolean says(Statement statement, String act) {
    return statement.versions().stream().anyMatch(version -> version.act().equals(act));
  }

  private static Change change(ChildRecord.Open open, Statement statement, String act) {
    Optional<ChildRecord.Open> left = open.without(statement.key(), act);
    if (left.isPresent()) {
      return new Change.RecordSaved(open, left.get().revised());
    }
    return isReferredTo(open)
        ? new Change.RecordSaved(open, open.stating(statement.withdrawn()).revised())
        : new Change.RecordDeleted(open);
  }

  /** A shield keeps its face, and an undone merge must find its record. */
  private static boolean isReferredTo(ChildRecord.Open open) {
    return open.onceShielded()
        || open.statements().stream().anyMatch(said -> !said.saidOf().equals(open.id()));
  }
}
