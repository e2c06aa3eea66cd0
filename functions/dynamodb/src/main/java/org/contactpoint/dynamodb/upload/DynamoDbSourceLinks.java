package org.contactpoint.dynamodb.upload;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;

/** The memory of source records, from the table {@code uploads}. */
public final class DynamoDbSourceLinks implements SourceLinks {
  private final DynamoTable<EncryptedItem> uploads;
  private final UploadsCodec codec;

  public DynamoDbSourceLinks(DynamoTables tables, UploadsCodec codec) {
    this.uploads = tables.uploads();
    this.codec = codec;
  }

  @Override
  public Map<StatementKey, SourceLink> findAll(Collection<StatementKey> keys) {
    return uploads.getAll(keys.stream().map(codec::linkKey).toList()).stream()
        .map(codec::link)
        .collect(Collectors.toMap(SourceLink::key, link -> link));
  }
}
