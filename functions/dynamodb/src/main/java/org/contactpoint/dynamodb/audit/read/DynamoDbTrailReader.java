package org.contactpoint.dynamodb.audit.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.dynamodb.audit.AccountLists;
import org.contactpoint.dynamodb.audit.EntryItems;
import org.contactpoint.dynamodb.audit.SortableInstants;
import org.contactpoint.dynamodb.audit.TrailAttributes;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.contactpoint.dynamodb.table.BatchReads;
import org.contactpoint.dynamodb.table.ParallelReads;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Reads the trail by its indexes, which say where an entry is; the entry itself is read from its
 * chain, so that a mention alone is never believed. What was written within the last second may not
 * be in an index yet.
 */
public final class DynamoDbTrailReader implements TrailReader {
  private static final String NO_BOUND = "~";
  private static final Comparator<Map<String, AttributeValue>> NEWEST_FIRST =
      Comparator.comparing(
              (Map<String, AttributeValue> item) ->
                  TrailAttributes.text(item, TrailAttributes.ORDER))
          .reversed();

  private final TrailStore store;
  private final StoredEntries entries;

  public DynamoDbTrailReader(TrailStore store) {
    this.store = store;
    this.entries = new StoredEntries(store.entryIds());
  }

  /** What of the trail is read: an index and whose lists in it. */
  private record Listing(String index, String column, String value, List<String> lists) {
    static Listing of(Of of) {
      return switch (of) {
        case OfChild child -> of(child.child().value());
        case OfAccount account -> {
          String id = account.account().value();
          yield new Listing(Tables.BY_ACCOUNT, Tables.ACCOUNT, id, AccountLists.all(id));
        }
      };
    }

    private static Listing of(String child) {
      return new Listing(Tables.BY_CHILD, Tables.CHILD, child, List.of(child));
    }

    /** Whether the entry itself says that it belongs there. */
    boolean holds(Map<String, AttributeValue> entry) {
      return lists.contains(TrailAttributes.text(entry, column))
          || (column.equals(Tables.CHILD)
              ? EntryItems.mentioned(entry).contains(value)
              : TrailAttributes.text(entry, TrailAttributes.ON_BEHALF_OF).equals(value));
    }
  }

  @Override
  public Page read(Query query) {
    Listing listing = Listing.of(query.of());
    String after = order(query.after());
    String oldest = query.from() == null ? "" : SortableInstants.of(query.from());
    String newest = query.before() == null ? NO_BOUND : SortableInstants.of(query.before());
    String upper = after != null && after.compareTo(newest) < 0 ? after : newest;
    return oldest.compareTo(upper) > 0
        ? new Page(List.of(), false)
        : page(listing, keys(listing, oldest, upper, after, query.limit() + 1), query.limit());
  }

  private @Nullable String order(@Nullable Position position) {
    return position == null
        ? null
        : store
            .entryIds()
            .placeOf(position.entryId())
            .map(place -> SortableInstants.order(position.at(), place))
            .orElseThrow(() -> new IllegalArgumentException("no such place in the trail"));
  }

  /** The newest of all lists. */
  private List<Map<String, AttributeValue>> keys(
      Listing listing, String oldest, String newest, @Nullable String after, int most) {
    return ParallelReads.read(
            listing.lists(), list -> keys(listing, list, oldest, newest, after, most))
        .stream()
        .flatMap(List::stream)
        .sorted(NEWEST_FIRST)
        .limit(most)
        .toList();
  }

  private List<Map<String, AttributeValue>> keys(
      Listing listing,
      String list,
      String oldest,
      String newest,
      @Nullable String after,
      int most) {
    // A time's bound sorts before every entry of that time: the newest bound is exclusive.
    QueryRequest request =
        QueryRequest.builder()
            .tableName(store.auditTable())
            .indexName(listing.index())
            .keyConditionExpression("#whose = :whose AND #order BETWEEN :oldest AND :newest")
            .expressionAttributeNames(
                Map.of("#whose", listing.column(), "#order", TrailAttributes.ORDER))
            .expressionAttributeValues(
                Map.of(
                    ":whose", TrailAttributes.text(list),
                    ":oldest", TrailAttributes.text(oldest.isEmpty() ? " " : oldest),
                    ":newest", TrailAttributes.text(newest)))
            .scanIndexForward(false)
            .limit(most + 1)
            .build();
    return store.client().queryPaginator(request).items().stream()
        .filter(item -> !TrailAttributes.text(item, TrailAttributes.ORDER).equals(after))
        .limit(most)
        .toList();
  }

  private Page page(Listing listing, List<Map<String, AttributeValue>> keys, int limit) {
    List<TrailEntry> page =
        read(keys.subList(0, Math.min(limit, keys.size()))).stream()
            .filter(listing::holds)
            .sorted(NEWEST_FIRST)
            .map(entries::entry)
            .toList();
    return new Page(page, keys.size() > limit);
  }

  private List<Map<String, AttributeValue>> read(List<Map<String, AttributeValue>> keys) {
    return BatchReads.all(
        store.client(),
        store.auditTable(),
        keys.stream().map(DynamoDbTrailReader::placeOf).toList());
  }

  /**
   * The place of the entry that an item of an index belongs to: the place of a mention begins with
   * it.
   */
  private static Map<String, AttributeValue> placeOf(Map<String, AttributeValue> item) {
    String place = TrailAttributes.text(item, TrailAttributes.PLACE);
    int mention = place.indexOf('#');
    return Map.of(
        TrailAttributes.WRITER,
            TrailAttributes.text(TrailAttributes.text(item, TrailAttributes.WRITER)),
        TrailAttributes.PLACE,
            TrailAttributes.text(mention < 0 ? place : place.substring(0, mention)));
  }
}
