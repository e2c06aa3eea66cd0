package org.contactpoint.accounts.setup;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactpoint.cloud.key.KeyRingDocument;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.domain.index.ReKeying;
import org.contactpoint.domain.index.ReKeyings;
import org.contactpoint.dynamodb.crypto.KeyGeneration;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes old versions of search keys away, once nothing is stored under them any more. Of no other
 * key is a version ever taken away.
 */
@Singleton
final class RetireKeyVersions {
  private static final Logger LOG = LoggerFactory.getLogger(RetireKeyVersions.class);

  private final KeyRingStore store;
  // Asked only where a version is to be taken away: tables need not be there before.
  private final Provider<ReKeyings> reKeyings;
  private final Clock clock;

  RetireKeyVersions(KeyRingStore store, Provider<ReKeyings> reKeyings, Clock clock) {
    this.store = store;
    this.reKeyings = reKeyings;
    this.clock = clock;
  }

  /**
   * Takes away what is still there of them.
   *
   * @param asked up to which version, by key ring
   * @throws IllegalStateException if something may be stored under one of them; nothing is taken
   *     away then
   */
  void upTo(Map<KeyRing, Integer> asked) {
    if (asked.keySet().stream().anyMatch(ring -> ring != KeyRing.DIRECTORY)) {
      throw new IllegalStateException("only search keys can be retired");
    }
    Integer last = asked.get(KeyRing.DIRECTORY);
    if (last != null) {
      retire(last);
    }
  }

  private void retire(int last) {
    KeyRingDocument before =
        store
            .find(KeyRing.DIRECTORY)
            .orElseThrow(() -> new IllegalStateException("the key ring is not there"));
    List<KeyName> held =
        KeyGeneration.retirable().stream().filter(name -> holds(before, name, last)).toList();
    if (held.isEmpty()) {
      return;
    }
    requireUnused(before, held, last);
    KeyRingDocument after = before;
    for (KeyName name : held) {
      after = after.without(name, last);
    }
    store.put(KeyRing.DIRECTORY, after);
    LOG.info("search keys were retired up to version {}", last);
  }

  private static boolean holds(KeyRingDocument ring, KeyName name, int last) {
    return Objects.requireNonNullElse(ring.oldest(name), Integer.MAX_VALUE) <= last;
  }

  private void requireUnused(KeyRingDocument ring, List<KeyName> names, int last) {
    ReKeying done = reKeyings.get().find().orElse(ReKeying.NEVER);
    boolean isUnused =
        done.isDone()
            && done.version() > last
            && names.stream().allMatch(n -> writes(ring, n, last));
    if (!isUnused) {
      LOG.error("search entries are not all written under a version after {}", last);
      throw new IllegalStateException("search keys of version " + last + " are still used");
    }
  }

  private boolean writes(KeyRingDocument ring, KeyName name, int after) {
    return Objects.requireNonNullElse(ring.newest(name, clock.instant()), 0) > after;
  }
}
