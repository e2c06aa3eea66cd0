package org.contactpoint.dynamodb.child;

import java.util.Optional;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merges;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;

/** The merges, from the table {@code directory}. */
public final class DynamoDbMerges implements Merges {
  private final DynamoTable<DirectoryItem> directory;
  private final RecordCodec codec;

  public DynamoDbMerges(DynamoTables tables, RecordCodec codec) {
    this.directory = DirectoryItem.table(tables);
    this.codec = codec;
  }

  @Override
  public Optional<Merge> find(String id) {
    return directory.get(RecordCodec.mergeKey(id)).map(codec::merge);
  }
}
