package org.contactpoint.uploads.reversal;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;

/**
 * Takes out of an open record what one act said under one id; a record of which nothing is left
 * goes, unless it ever had a shield (the rules, §6).
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
    Optional<Statement> left = statement.without(act);
    if (left.isPresent()) {
      return new Change.RecordSaved(open, next(open.stating(left.get())));
    }
    List<Statement> others = open.without(other -> other.key().equals(statement.key()));
    if (!others.isEmpty()) {
      return new Change.RecordSaved(open, next(open.stating(others)));
    }
    return open.onceShielded()
        ? new Change.RecordSaved(open, next(open.stating(withdrawn(statement))))
        : new Change.RecordDeleted(open);
  }

  private static Statement withdrawn(Statement statement) {
    Version last = statement.latest();
    Version back = new Version(last.asOf(), last.act(), true, last.facts());
    return Statement.first(statement.key(), statement.saidOf(), back);
  }

  private static ChildRecord.Open next(ChildRecord.Open open) {
    return new ChildRecord.Open(
        open.id(),
        open.revision().next(),
        open.responsible(),
        open.statements(),
        open.distinctFrom(),
        open.onceShielded());
  }
}
