package org.contactpoint.dynamodb.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.contactpoint.dynamodb.item.ClosedItem;
import org.contactpoint.dynamodb.table.Room;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Lists in the order of an index. An index lags behind, so it says only where to look: each item is
 * read as it stands now, and left out if it belongs there no more.
 */
final class Lists {
  private static final int PAGE = 200;

  private final Room<ClosedItem> room;
  private final String index;
  private final boolean oldestFirst;

  Lists(Room<ClosedItem> room, String index, boolean oldestFirst) {
    this.room = room;
    this.index = index;
    this.oldestFirst = oldestFirst;
  }

  /** The items of a list that still belong there, from the beginning. */
  List<ClosedItem> first(String list, int limit, Predicate<ClosedItem> belongs) {
    return page(list, null, limit, belongs);
  }

  /** The same from behind an item, which may have left the list; none behind one never seen. */
  List<ClosedItem> behind(
      String list, @Nullable Key after, int limit, Predicate<ClosedItem> belongs) {
    if (after == null) {
      return page(list, null, limit, belongs);
    }
    Optional<String> order = room.get(after).map(ClosedItem::order);
    return order.isPresent() ? page(list, order.get(), limit, belongs) : List.of();
  }

  private List<ClosedItem> page(
      String list, @Nullable String after, int limit, Predicate<ClosedItem> belongs) {
    List<ClosedItem> found = new ArrayList<>();
    String place = after;
    boolean more = true;
    while (more && found.size() < limit) {
      int wanted = Math.min(PAGE, limit - found.size());
      List<ClosedItem> next = room.listed(index, list, place, oldestFirst, wanted);
      consistent(next).stream().filter(belongs).forEach(found::add);
      more = next.size() == wanted;
      place = next.isEmpty() ? place : next.getLast().order();
    }
    return found;
  }

  private List<ClosedItem> consistent(List<ClosedItem> listed) {
    Map<String, ClosedItem> items =
        room.getAll(listed.stream().map(item -> Room.key(item.pk(), item.sk())).toList()).stream()
            .collect(Collectors.toMap(ClosedItem::pk, item -> item));
    return listed.stream()
        .flatMap(item -> Optional.ofNullable(items.get(item.pk())).stream())
        .toList();
  }
}
