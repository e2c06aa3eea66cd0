package org.contactpoint.dynamodb.audit;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.contactpoint.domain.audit.TrailVerifier.Break;
import org.contactpoint.domain.audit.TrailVerifier.BrokenLink;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Walks the chain of one writer from a head that is trusted to the one that stands now. */
final class ChainWalk {

  /**
   * Where a walk ended.
   *
   * @param head the last link that holds
   * @param entries how many links held
   * @param broken the first that does not, null where all do
   */
  record Walked(Head head, long entries, @Nullable BrokenLink broken) {}

  private final TrailStore store;
  private final Heads heads;
  private final Breaks breaks;

  ChainWalk(TrailStore store) {
    this.store = store;
    this.heads = new Heads(store);
    this.breaks = new Breaks(store);
  }

  /** What follows a trusted head, or the whole chain where that is its beginning. */
  Walked from(Head from, Consumer<Map<String, AttributeValue>> onLink) {
    return from(from, heads.find(from.writer()), onLink);
  }

  /**
   * The same, where the writer's head was read already.
   *
   * @param found the head that stands, not older than the one that is trusted
   */
  Walked from(Head from, Heads.Found found, Consumer<Map<String, AttributeValue>> onLink) {
    Links links = new Links(store, from, onLink);
    Optional<BrokenLink> broken =
        switch (found) {
          case Heads.Standing standing when standing.head().sequence() < from.sequence() ->
              setBack(from, standing.head());
          case Heads.Standing standing when hasStayed(from, standing.head()) ->
              reached(from, standing.head()).or(() -> beyond(links, standing.head()));
          case Heads.Standing standing -> followed(links, from, standing.head());
          case Heads.Missing ignored -> headless(from, false);
          case Heads.Forged ignored -> headless(from, true);
        };
    long entries = links.at().sequence() - from.sequence();
    return new Walked(links.at(), entries, broken.orElse(null));
  }

  /** Whether nothing was written since: then there is nothing to be read. */
  private static boolean hasStayed(Head from, Head head) {
    return from.sequence() > 0 && from.sequence() == head.sequence();
  }

  /** The head is genuine, but of an earlier day than the one that is trusted. */
  private Optional<BrokenLink> setBack(Head from, Head head) {
    return Items.get(store, from.place()).isEmpty()
        ? breaks.found(head.place().next(), Break.CUT_TAIL)
        : breaks.found(from.place(), Break.BROKEN_HEAD);
  }

  private Optional<BrokenLink> headless(Head from, boolean forged) {
    boolean entries = Items.between(store, from.writer(), " ", Place.BEHIND).iterator().hasNext();
    return breaks.found(
        from.place().next(), forged || entries ? Break.BROKEN_HEAD : Break.VANISHED_WRITER);
  }

  private Optional<BrokenLink> followed(Links links, Head from, Head head) {
    String first = from.sequence() == 0 ? " " : from.place().sortKey() + Place.BEHIND;
    String last = head.place().sortKey() + Place.BEHIND;
    CriteriaWalk criteria = new CriteriaWalk(store, head.writer(), first, last);
    for (Map<String, AttributeValue> item : Items.between(store, head.writer(), first, last)) {
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

  private Optional<BrokenLink> reached(Head at, Head head) {
    if (at.sequence() < head.sequence()) {
      return breaks.found(at.place().next(), Break.CUT_TAIL);
    }
    return at.equals(head) ? Optional.empty() : breaks.found(at.place(), Break.BROKEN_HEAD);
  }

  /** What stands behind the head must have been written since the head was read. */
  private Optional<BrokenLink> beyond(Links links, Head head) {
    String behind = head.place().sortKey() + Place.BEHIND;
    var items = Items.between(store, head.writer(), behind, Place.BEHIND).iterator();
    if (!items.hasNext() || hasGrown(head)) {
      return Optional.empty();
    }
    Head at = links.at();
    return links.take(items.next()).or(() -> breaks.found(at.place().next(), Break.BROKEN_HEAD));
  }

  private boolean hasGrown(Head head) {
    return heads.find(head.writer()) instanceof Heads.Standing now
        && now.head().sequence() > head.sequence();
  }
}
