package org.contactpoint.dynamodb.port;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.codec.RecordCodec;
import org.contactpoint.dynamodb.item.DirectoryItem;
import org.contactpoint.dynamodb.table.Room;
import org.contactpoint.dynamodb.table.Rooms;

/** The records, from the table {@code directory}. */
public final class DynamoDbChildren implements Children {
  private final Room<DirectoryItem> directory;

  public DynamoDbChildren(Rooms rooms) {
    this.directory = rooms.directory();
  }

  @Override
  public Optional<ChildRecord> find(ContactPointId id) {
    return directory.get(RecordCodec.key(id)).map(RecordCodec::record);
  }

  @Override
  public Map<ContactPointId, ChildRecord> findAll(Collection<ContactPointId> ids) {
    return directory.getAll(ids.stream().map(RecordCodec::key).toList()).stream()
        .map(RecordCodec::record)
        .collect(Collectors.toMap(ChildRecord::id, record -> record));
  }
}
