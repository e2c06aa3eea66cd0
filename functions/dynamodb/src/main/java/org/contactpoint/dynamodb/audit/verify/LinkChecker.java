package org.contactpoint.dynamodb.audit.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.contactpoint.domain.audit.TrailVerifier.Break;
import org.contactpoint.domain.audit.TrailVerifier.BrokenLink;
import org.contactpoint.dynamodb.audit.ChainEnd;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.Digests;
import org.contactpoint.dynamodb.audit.EntryItems;
import org.contactpoint.dynamodb.audit.TrailAttributes;
import org.contactpoint.dynamodb.audit.TrailStore;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Follows the items of one chain in their order, link by link, and remembers nothing but the last.
 */
final class LinkChecker {
  private final TrailStore store;
  private final ChainViolations breaks;
  private final Consumer<Map<String, AttributeValue>> onLink;
  private ChainEnd at;
  private Map<String, AttributeValue> entry = Map.of();
  private SortedSet<String> owed = new TreeSet<>();

  /**
   * A walk that begins behind a head.
   *
   * @param onLink called with each link that holds
   */
  LinkChecker(TrailStore store, ChainEnd from, Consumer<Map<String, AttributeValue>> onLink) {
    this.store = store;
    this.breaks = new ChainViolations(store);
    this.at = from;
    this.onLink = onLink;
  }

  /** How far the walk has come. */
  ChainEnd at() {
    return at;
  }

  /** Checks the next item; returns the violation if the item does not follow the one before. */
  Optional<BrokenLink> take(Map<String, AttributeValue> item) {
    String key = TrailAttributes.text(item, TrailAttributes.PLACE);
    return ChainPosition.sequenceOf(key)
        .map(sequence -> link(new ChainPosition(at.writer(), sequence), item))
        .orElseGet(() -> mention(key, item));
  }

  /** Whatever is still owed when the chain is at its end. */
  Optional<BrokenLink> end() {
    return owed.isEmpty() ? Optional.empty() : breaks.found(at.place(), Break.MISSING_MENTION);
  }

  private Optional<BrokenLink> link(ChainPosition place, Map<String, AttributeValue> item) {
    ChainPosition expected = at.place().next();
    if (!owed.isEmpty()) {
      return end();
    }
    if (!place.equals(expected)) {
      return place.sequence() < expected.sequence()
          ? breaks.found(place, Break.INSERTED)
          : breaks.found(expected, Break.REMOVED);
    }
    String hash = store.hash(at.hash(), item);
    if (!Digests.same(hash, TrailAttributes.text(item, TrailAttributes.HASH))) {
      return breaks.found(place, isPushedOn(expected) ? Break.INSERTED : Break.CHANGED);
    }
    at = new ChainEnd(place, hash);
    entry = item;
    owed = EntryItems.mentioned(item);
    onLink.accept(item);
    return Optional.empty();
  }

  /**
   * Whether the link that belongs to a place is one place further on: something was put before it.
   */
  private boolean isPushedOn(ChainPosition place) {
    Map<String, AttributeValue> next = new HashMap<>(EntryPages.get(store, place.next()));
    next.put(TrailAttributes.PLACE, TrailAttributes.text(place.sortKey()));
    return Digests.same(
        store.hash(at.hash(), next), TrailAttributes.text(next, TrailAttributes.HASH));
  }

  private Optional<BrokenLink> mention(String key, Map<String, AttributeValue> item) {
    String own = at.place().sortKey() + "#";
    String name = key.startsWith(own) ? key.substring(own.length()) : "";
    if (!owed.contains(name)) {
      return breaks.found(at.place(), Break.INSERTED);
    }
    if (!owed.first().equals(name)) {
      return end();
    }
    if (!item.equals(EntryItems.mention(entry, name))) {
      return breaks.found(at.place(), Break.CHANGED);
    }
    owed.remove(name);
    return Optional.empty();
  }
}
