package org.contactpoint.dynamodb.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Lists in the order of an index. An index lags behind, so it says only where to look: each item is
 * read again as it is now, and left out if it does not belong there any more.
 */
public final class IndexedLists<T> {
  private static final int PAGE = 200;

  private final DynamoTable<T> table;
  private final String index;
  private final boolean oldestFirst;
  private final Function<T, Key> key;
  private final Function<T, @Nullable String> listOf;
  private final Function<T, @Nullable String> order;

  /**
   * Lists by an index.
   *
   * @param listOf the list that an item is in now, null for none
   * @param order its place there
   */
  public IndexedLists(
      DynamoTable<T> table,
      String index,
      boolean oldestFirst,
      Function<T, Key> key,
      Function<T, @Nullable String> listOf,
      Function<T, @Nullable String> order) {
    this.table = table;
    this.index = index;
    this.oldestFirst = oldestFirst;
    this.key = key;
    this.listOf = listOf;
    this.order = order;
  }

  /** The lists of encrypted items, by authority or of work. */
  public static IndexedLists<EncryptedItem> of(
      DynamoTable<EncryptedItem> table, String index, boolean oldestFirst) {
    return new IndexedLists<>(
        table,
        index,
        oldestFirst,
        item -> DynamoTable.key(item.pk(), item.sk()),
        index.equals(Tables.WORKLIST) ? EncryptedItem::work : EncryptedItem::authority,
        EncryptedItem::order);
  }

  /**
   * The items of a list that still belong there, from behind a place (null: from the beginning). A
   * place is a key: its item may have moved or be gone.
   */
  public List<T> after(String list, @Nullable ListPlace after, int limit) {
    return after(list, after, limit, item -> true);
  }

  /** Those of them that are wanted. */
  public List<T> after(String list, @Nullable ListPlace after, int limit, Predicate<T> wanted) {
    Predicate<T> belongs = item -> list.equals(listOf.apply(item));
    return page(list, after == null ? null : after.value(), limit, belongs.and(wanted));
  }

  private List<T> page(String list, @Nullable String after, int limit, Predicate<T> belongs) {
    List<T> found = new ArrayList<>();
    String place = after;
    boolean more = true;
    while (more && found.size() < limit) {
      int wanted = Math.min(PAGE, limit - found.size());
      List<T> next = table.listed(index, list, place, oldestFirst, wanted);
      consistent(next).stream().filter(belongs).forEach(found::add);
      more = next.size() == wanted;
      place = next.isEmpty() ? place : order.apply(next.getLast());
    }
    return found;
  }

  private List<T> consistent(List<T> listed) {
    Map<Key, T> items =
        table.getAll(listed.stream().map(key).toList()).stream()
            .collect(Collectors.toMap(key, item -> item));
    return listed.stream()
        .flatMap(item -> Optional.ofNullable(items.get(key.apply(item))).stream())
        .toList();
  }
}
