package org.contactpoint.dynamodb.shielding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.remains.EndingRecord;
import org.contactpoint.dynamodb.remains.Erasure;
import org.contactpoint.dynamodb.remains.Marks;
import org.contactpoint.dynamodb.remains.TableRemains;
import org.contactpoint.dynamodb.search.IndexHashes;
import org.contactpoint.dynamodb.table.DynamoTables;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The marks by which uploads recognise a shielded child who is destroyed, and those that a shield
 * of an earlier day left empty.
 */
public final class MarkRemains implements TableRemains, Marks {
  private static final int MOST_TOGETHER = 100;

  private final RecognitionMarks marks;
  private final IndexHashes hashes;
  private final Sounds sounds;

  public MarkRemains(DynamoTables tables, IndexHashes hashes, Sounds sounds) {
    this.marks = new RecognitionMarks(tables);
    this.hashes = hashes;
    this.sounds = sounds;
  }

  @Override
  public boolean erase(EndingRecord ending, Erasure erasure) {
    return !ending.record().onceShielded() || erase(ending.number(), keys(ending), erasure);
  }

  @Override
  public boolean erase(ContactPointId child, Set<IndexKey> keys, Erasure erasure) {
    List<String> all =
        keys.stream().flatMap(key -> hashes.hiddenAll(key).stream()).distinct().toList();
    List<TransactWriteItem> left = marks.without(child, all);
    boolean erased = true;
    for (int from = 0; from < left.size(); from += MOST_TOGETHER) {
      erased &=
          erasure.writeTogether(left.subList(from, Math.min(left.size(), from + MOST_TOGETHER)));
    }
    return erased;
  }

  private Set<IndexKey> keys(EndingRecord ending) {
    return switch (ending.record()) {
      case ChildRecord.Open open -> keys(open.face(), ending.statements());
      case ChildRecord.Shielded shielded -> keys(shielded.face(), ending.statements());
      case ChildRecord.Merged ignored -> Set.of();
    };
  }

  /** Of all that is said together, and of each thing that was said by itself. */
  private Set<IndexKey> keys(Face face, List<Statement> statements) {
    Set<IndexKey> keys =
        new LinkedHashSet<>(IndexKeys.hidden(ChildView.of(statements, face.name()), face, sounds));
    for (Statement statement : statements) {
      for (Version version : statement.versions()) {
        Statement alone = Statement.first(statement.key(), statement.saidOf(), version);
        keys.addAll(IndexKeys.hidden(ChildView.of(List.of(alone), face.name()), face, sounds));
      }
    }
    return keys;
  }
}
