package org.contactpoint.dynamodb.audit;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Consistent reads of the table of entries, page by page as they are asked for. */
final class Items {
  private Items() {}

  /** The item of a place, without attributes where there is none. */
  static Map<String, AttributeValue> get(TrailStore store, Place place) {
    Map<String, AttributeValue> key =
        Map.of(
            Columns.WRITER, Columns.text(place.writer()),
            Columns.PLACE, Columns.text(place.sortKey()));
    Map<String, AttributeValue> item =
        store
            .client()
            .getItem(get -> get.tableName(store.auditTable()).key(key).consistentRead(true))
            .item();
    return item == null ? Map.of() : item;
  }

  /** The items of a partition behind one sort key, up to and with another. */
  static Iterable<Map<String, AttributeValue>> between(
      TrailStore store, String partition, String from, String to) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(store.auditTable())
            .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :to")
            .expressionAttributeNames(Map.of("#pk", Columns.WRITER, "#sk", Columns.PLACE))
            .expressionAttributeValues(
                Map.of(
                    ":pk", Columns.text(partition),
                    ":from", Columns.text(from),
                    ":to", Columns.text(to)))
            .consistentRead(true)
            .build();
    return store.client().queryPaginator(request).items();
  }

  /** Every writer that has a head. */
  static Iterable<String> writersOfHeads(TrailStore store) {
    ScanRequest request =
        ScanRequest.builder()
            .tableName(store.headsTable())
            .projectionExpression("#pk")
            .expressionAttributeNames(Map.of("#pk", Columns.WRITER))
            .build();
    return () ->
        store.client().scanPaginator(request).items().stream()
            .map(item -> Columns.text(item, Columns.WRITER))
            .iterator();
  }

  /** The places of all that stands in the table of entries. */
  static Iterable<Map<String, AttributeValue>> places(TrailStore store) {
    ScanRequest request =
        ScanRequest.builder()
            .tableName(store.auditTable())
            .projectionExpression("#pk, #sk")
            .expressionAttributeNames(Map.of("#pk", Columns.WRITER, "#sk", Columns.PLACE))
            .build();
    return store.client().scanPaginator(request).items();
  }
}
