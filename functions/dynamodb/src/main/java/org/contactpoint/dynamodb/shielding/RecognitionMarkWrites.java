package org.contactpoint.dynamodb.shielding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.search.IndexHashes;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.WriteStep;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes of the marks by which uploads recognise shielded children: where several children
 * change under one mark, that is one write.
 */
public final class RecognitionMarkWrites {

  private static final class Turnover {
    final List<ContactPointId> added = new ArrayList<>();
    final List<ContactPointId> removed = new ArrayList<>();
  }

  private final RecognitionMarks marks;
  private final IndexHashes hashes;

  public RecognitionMarkWrites(DynamoTables tables, IndexHashes hashes) {
    this.marks = new RecognitionMarks(tables);
    this.hashes = hashes;
  }

  public List<WriteStep> all(List<Change.HiddenKeysSaved> changes) {
    Map<String, Turnover> byMark = new TreeMap<>();
    changes.forEach(change -> add(change, byMark));
    List<WriteStep> steps = new ArrayList<>();
    byMark.forEach((mark, turn) -> steps.add(step(mark, turn)));
    return steps;
  }

  private WriteStep step(String mark, Turnover turn) {
    TransactWriteItem item = marks.change(mark, turn.added, turn.removed);
    if (turn.removed.isEmpty()) {
      return WriteStep.ahead(item);
    }
    return turn.added.isEmpty() ? WriteStep.after(item) : WriteStep.together(item);
  }

  private void add(Change.HiddenKeysSaved change, Map<String, Turnover> byMark) {
    for (IndexKey key : change.before()) {
      if (!change.after().contains(key)) {
        hashes.hiddenAll(key).forEach(mark -> at(byMark, mark).removed.add(change.child()));
      }
    }
    for (IndexKey key : change.after()) {
      if (!change.before().contains(key)) {
        at(byMark, hashes.hidden(key)).added.add(change.child());
      }
    }
  }

  private static Turnover at(Map<String, Turnover> byMark, String mark) {
    return byMark.computeIfAbsent(mark, ignored -> new Turnover());
  }
}
