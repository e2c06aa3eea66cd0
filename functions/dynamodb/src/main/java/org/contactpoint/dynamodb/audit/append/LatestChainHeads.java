package org.contactpoint.dynamodb.audit.append;

import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.contactpoint.dynamodb.audit.ChainEnd;

/**
 * The latest heads that this process knows of: each writer writes one of another writer into its
 * own chain, so that a tail can't be rolled back with its head unless every chain that reports it
 * is too.
 */
final class LatestChainHeads {
  private final NavigableMap<String, ChainEnd> latest = new ConcurrentSkipListMap<>();

  /** Notes a head; those of one chain come in their order, since one thread at a time moves it. */
  void saw(ChainEnd head) {
    latest.put(head.writer(), head);
  }

  /**
   * A head of another chain; all others are used one after the other. There is one at least: that
   * of the registry in which the writer was registered.
   */
  ChainEnd besides(String writer) {
    var others = latest.values().stream().filter(head -> !head.writer().equals(writer)).toList();
    ChainEnd own = latest.get(writer);
    long turn = own == null ? 0 : own.sequence();
    return others.get((int) (turn % others.size()));
  }
}
