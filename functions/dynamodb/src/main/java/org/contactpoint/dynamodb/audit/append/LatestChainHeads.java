package org.contactpoint.dynamodb.audit.append;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.contactpoint.dynamodb.audit.ChainEnd;

/**
 * The latest heads that this process knows of: each writer writes one of another writer into its
 * own chain, so that a tail can't be rolled back with its head unless every chain that reports it
 * is too.
 */
final class LatestChainHeads {
  private final NavigableMap<String, ChainEnd> latest = new ConcurrentSkipListMap<>();

  void saw(ChainEnd head) {
    latest.merge(head.writer(), head, (old, now) -> now.sequence() >= old.sequence() ? now : old);
  }

  /** A head of another chain; all others are used one after the other. */
  Optional<ChainEnd> besides(String writer) {
    var others = latest.values().stream().filter(head -> !head.writer().equals(writer)).toList();
    ChainEnd own = latest.get(writer);
    long turn = own == null ? 0 : own.sequence();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(others.get((int) (turn % others.size())));
  }
}
