package org.contactpoint.dynamodb.child;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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

  public DynamoDbChildren(DynamoTables tables, RecordCodec codec) {
    this.directory = DirectoryItem.table(tables);
    this.codec = codec;
  }

  @Override
  public Optional<ChildRecord> find(ContactPointId id) {
    return directory.get(RecordCodec.key(id)).map(codec::record);
  }

  @Override
  public Map<ContactPointId, ChildRecord> findAll(Collection<ContactPointId> ids) {
    return directory.getAll(ids.stream().map(RecordCodec::key).toList()).stream()
        .map(codec::record)
        .collect(Collectors.toMap(ChildRecord::id, record -> record));
  }
}
