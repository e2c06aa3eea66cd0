package org.contactpoint.dynamodb.audit.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.TrailAttributes;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.contactpoint.dynamodb.table.BatchReads;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Consistent reads of the table of entries, page by page as they are asked for. */
final class EntryPages {
  private EntryPages() {}

  /** The item at a position; without attributes if there is no item. */
  static Map<String, AttributeValue> get(TrailStore store, ChainPosition place) {
    return store
        .client()
        .getItem(get -> get.tableName(store.auditTable()).key(key(place)).consistentRead(true))
        .item();
  }

  /** The items of those places, by place. */
  static Map<ChainPosition, Map<String, AttributeValue>> all(
      TrailStore store, List<ChainPosition> places) {
    Map<ChainPosition, Map<String, AttributeValue>> found = new HashMap<>();
    BatchReads.all(
            store.client(), store.auditTable(), places.stream().map(EntryPages::key).toList())
        .forEach(
            item ->
                ChainPosition.sequenceOf(TrailAttributes.text(item, TrailAttributes.PLACE))
                    .ifPresent(
                        sequence ->
                            found.put(
                                new ChainPosition(
                                    TrailAttributes.text(item, TrailAttributes.WRITER), sequence),
                                item)));
    return found;
  }

  private static Map<String, AttributeValue> key(ChainPosition place) {
    return Map.of(
        TrailAttributes.WRITER, TrailAttributes.text(place.writer()),
        TrailAttributes.PLACE, TrailAttributes.text(place.sortKey()));
  }

  /** The items of a partition behind one sort key, up to and with another. */
  static Iterable<Map<String, AttributeValue>> between(
      TrailStore store, String partition, String from, String to) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(store.auditTable())
            .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :to")
            .expressionAttributeNames(
                Map.of("#pk", TrailAttributes.WRITER, "#sk", TrailAttributes.PLACE))
            .expressionAttributeValues(
                Map.of(
                    ":pk", TrailAttributes.text(partition),
                    ":from", TrailAttributes.text(from),
                    ":to", TrailAttributes.text(to)))
            .consistentRead(true)
            .build();
    return store.client().queryPaginator(request).items();
  }

  /** The places of all items of the table of entries. */
  static Iterable<Map<String, AttributeValue>> places(TrailStore store) {
    ScanRequest request =
        ScanRequest.builder()
            .tableName(store.auditTable())
            .projectionExpression("#pk, #sk")
            .expressionAttributeNames(
                Map.of("#pk", TrailAttributes.WRITER, "#sk", TrailAttributes.PLACE))
            .build();
    return store.client().scanPaginator(request).items();
  }
}
