package org.contactpoint.dynamodb.rekeying;

import java.util.Optional;
import org.contactpoint.domain.index.ReKeying;
import org.contactpoint.domain.index.ReKeyings;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.TransactionResult;
import org.contactpoint.dynamodb.table.WriteCondition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** How far the re-keying is, beside the entries in {@code search-index}. */
public final class DynamoDbReKeyings implements ReKeyings {
  private final DynamoDbClient client;
  private final DynamoTable<ReKeyingItem> items;

  public DynamoDbReKeyings(DynamoTables tables) {
    this.client = tables.client();
    this.items = ReKeyingItem.table(tables);
  }

  @Override
  public Optional<ReKeying> find() {
    return items
        .get(ReKeyingItem.KEY)
        .map(item -> Json.read(item.doc(), ReKeyingDocument.class).reKeying(item.version()));
  }

  // A save that was made though nobody heard of it is told as false: the next call goes on from it.
  @Override
  public boolean save(ReKeying reKeying) {
    long seen = reKeying.revision();
    TransactWriteItem put =
        items
            .writing()
            .put(
                ReKeyingItem.of(seen + 1, Json.text(ReKeyingDocument.of(reKeying))),
                seen == 0 ? WriteCondition.absent() : WriteCondition.versionIs(seen));
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder().transactItems(put).build();
    return TransactionResult.by(client, request) instanceof TransactionResult.Accepted;
  }
}
