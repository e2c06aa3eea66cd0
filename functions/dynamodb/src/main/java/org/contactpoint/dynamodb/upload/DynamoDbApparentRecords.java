package org.contactpoint.dynamodb.upload;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;

/** What quarantined rows appear to have made, from the table {@code uploads}. */
public final class DynamoDbApparentRecords implements ApparentRecords {
  private final DynamoTable<EncryptedItem> uploads;
  private final UploadsCodec codec;

  public DynamoDbApparentRecords(DynamoTables tables, UploadsCodec codec) {
    this.uploads = tables.uploads();
    this.codec = codec;
  }

  @Override
  public Map<ContactPointId, ApparentRecord> findAll(Collection<ContactPointId> ids) {
    return uploads.getAll(ids.stream().map(UploadsCodec::apparentKey).toList()).stream()
        .map(codec::apparent)
        .collect(Collectors.toMap(ApparentRecord::id, made -> made));
  }
}
