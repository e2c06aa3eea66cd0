package org.contactpoint.dynamodb.audit.verify;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.contactpoint.domain.audit.TrailVerifier.Break;
import org.contactpoint.domain.audit.TrailVerifier.BrokenLink;
import org.contactpoint.dynamodb.audit.ChainEnd;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.StoredChainHeads;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Walks the chain of one writer from a head that is trusted to the stored one. */
final class ChainVerification {

  /**
   * Where a walk ended.
   *
   * @param head the last link that holds
   * @param entries how many links held
   * @param broken the first that does not, null where all do
   */
  record Walked(ChainEnd head, long entries, @Nullable BrokenLink broken) {}

  private final TrailStore store;
  private final StoredChainHeads heads;
  private final ChainViolations breaks;

  ChainVerification(TrailStore store) {
    this.store = store;
    this.heads = new StoredChainHeads(store);
    this.breaks = new ChainViolations(store);
  }

  /** What follows a trusted head, or the whole chain where that is its beginning. */
  Walked from(ChainEnd from, Consumer<Map<String, AttributeValue>> onLink) {
    return from(from, heads.find(from.writer()), onLink);
  }

  /**
   * The same, where the writer's head was read already.
   *
   * @param found the stored head, not older than the one that is trusted
   */
  Walked from(
      ChainEnd from, StoredChainHeads.Found found, Consumer<Map<String, AttributeValue>> onLink) {
    LinkChecker links = new LinkChecker(store, from, onLink);
    Optional<BrokenLink> broken =
        switch (found) {
          case StoredChainHeads.Valid valid when valid.head().sequence() < from.sequence() ->
              setBack(from, valid.head());
          case StoredChainHeads.Valid valid when hasStayed(from, valid.head()) ->
              reached(from, valid.head()).or(() -> beyond(links, valid.head()));
          case StoredChainHeads.Valid valid -> followed(links, from, valid.head());
          case StoredChainHeads.Missing ignored -> headless(from, false);
          case StoredChainHeads.Forged ignored -> headless(from, true);
        };
    long entries = links.at().sequence() - from.sequence();
    return new Walked(links.at(), entries, broken.orElse(null));
  }

  /** Whether nothing was written since: then there is nothing to be read. */
  private static boolean hasStayed(ChainEnd from, ChainEnd head) {
    return from.sequence() > 0 && from.sequence() == head.sequence();
  }

  /** The head is genuine, but of an earlier day than the one that is trusted. */
  private Optional<BrokenLink> setBack(ChainEnd from, ChainEnd head) {
    return EntryPages.get(store, from.place()).isEmpty()
        ? breaks.found(head.place().next(), Break.CUT_TAIL)
        : breaks.found(from.place(), Break.BROKEN_HEAD);
  }

  private Optional<BrokenLink> headless(ChainEnd from, boolean forged) {
    boolean entries =
        EntryPages.between(store, from.writer(), " ", ChainPosition.BEHIND).iterator().hasNext();
    return breaks.found(
        from.place().next(), forged || entries ? Break.BROKEN_HEAD : Break.VANISHED_WRITER);
  }

  private Optional<BrokenLink> followed(LinkChecker links, ChainEnd from, ChainEnd head) {
    String first = from.sequence() == 0 ? " " : from.place().sortKey() + ChainPosition.BEHIND;
    String last = head.place().sortKey() + ChainPosition.BEHIND;
    CriteriaVerification criteria = new CriteriaVerification(store, head.writer(), first, last);
    for (Map<String, AttributeValue> item : EntryPages.between(store, head.writer(), first, last)) {
      long before = links.at().sequence();
      Optional<BrokenLink> broken = links.take(item);
      if (broken.isEmpty() && links.at().sequence() > before) {
        broken = criteria.beside(links.at(), item);
      }
      if (broken.isPresent()) {
        return broken;
      }
    }
    return links
        .end()
        .or(() -> criteria.end(links.at()))
        .or(() -> reached(links.at(), head))
        .or(() -> beyond(links, head));
  }

  private Optional<BrokenLink> reached(ChainEnd at, ChainEnd head) {
    if (at.sequence() < head.sequence()) {
      return breaks.found(at.place().next(), Break.CUT_TAIL);
    }
    return at.equals(head) ? Optional.empty() : breaks.found(at.place(), Break.BROKEN_HEAD);
  }

  /** Entries after the head must have been written since the head was read. */
  private Optional<BrokenLink> beyond(LinkChecker links, ChainEnd head) {
    String behind = head.place().sortKey() + ChainPosition.BEHIND;
    var items = EntryPages.between(store, head.writer(), behind, ChainPosition.BEHIND).iterator();
    if (!items.hasNext() || hasGrown(head)) {
      return Optional.empty();
    }
    ChainEnd at = links.at();
    return links.take(items.next()).or(() -> breaks.found(at.place().next(), Break.BROKEN_HEAD));
  }

  private boolean hasGrown(ChainEnd head) {
    return heads.find(head.writer()) instanceof StoredChainHeads.Valid now
        && now.head().sequence() > head.sequence();
  }
}
