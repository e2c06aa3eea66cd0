package org.contactpoint.dynamodb.child;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;

/** The records, from the table {@code directory}. */
public final class DynamoDbChildren implements Children {
  private final DynamoTable<DirectoryItem> directory;
  private final RecordCodec codec;
  private final Predicate<DirectoryItem> shown;

  /** The records that are there; one whose destruction has begun is not. */
  public DynamoDbChildren(DynamoTables tables, RecordCodec codec) {
    this(tables, codec, item -> !RecordCodec.isEnding(item));
  }

  private DynamoDbChildren(DynamoTables tables, RecordCodec codec, Predicate<DirectoryItem> shown) {
    this.directory = DirectoryItem.table(tables);
    this.codec = codec;
    this.shown = shown;
  }

  /** The records whose destruction has begun, and no others. */
  public static DynamoDbChildren ending(DynamoTables tables, RecordCodec codec) {
    return new DynamoDbChildren(tables, codec, RecordCodec::isEnding);
  }

  @Override
  public Optional<ChildRecord> find(ContactPointId id) {
    return directory.get(RecordCodec.key(id)).filter(shown).map(codec::record);
  }

  @Override
  public Map<ContactPointId, ChildRecord> findAll(Collection<ContactPointId> ids) {
    return directory.getAll(ids.stream().map(RecordCodec::key).toList()).stream()
        .filter(shown)
        .map(codec::record)
        .collect(Collectors.toMap(ChildRecord::id, record -> record));
  }
}
