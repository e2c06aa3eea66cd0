package org.contactpoint.dynamodb.audit.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.ChainHeads;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.TrailAttributes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the table of heads without checking it; the verification checks whether a head is genuine.
 * The registries are read before the rest: a writer registered by then has its head read, however
 * many writers begin meanwhile.
 */
public final class DynamoDbChainHeads implements ChainHeads {
  private final DynamoDbClient client;
  private final String table;

  public DynamoDbChainHeads(DynamoDbClient client, TableNames names) {
    this.client = client;
    this.table = names.of(Tables.AUDIT_HEADS);
  }

  @Override
  public List<ChainHead> all() {
    List<ChainHead> registries =
        read().filter(head -> ChainPosition.isRegistry(head.writer())).toList();
    Stream<ChainHead> writers = read().filter(head -> !ChainPosition.isRegistry(head.writer()));
    return Stream.concat(registries.stream(), writers)
        .sorted(Comparator.comparing(ChainHead::writer))
        .toList();
  }

  private Stream<ChainHead> read() {
    return client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
        .map(DynamoDbChainHeads::head);
  }

  private static ChainHead head(Map<String, AttributeValue> item) {
    return new ChainHead(
        TrailAttributes.text(item, TrailAttributes.WRITER),
        TrailAttributes.number(item, TrailAttributes.SEQUENCE),
        TrailAttributes.text(item, TrailAttributes.HASH));
  }
}
