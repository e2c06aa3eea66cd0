package org.contactpoint.accounts.setup;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.cloud.key.KeyRingDocument;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.dynamodb.crypto.KeyGeneration;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyRings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds versions of keys, as many as a deployment asks for, and keys that a release brings. Nothing
 * is taken away, and nothing is added twice.
 *
 * <p>A new version is written under only an hour later: functions fetch their key rings again after
 * a quarter of an hour, so that by then each of them reads what another writes.
 */
@Singleton
final class AddKeyVersions {
  /** How long after it was added a version is written under. */
  static final Duration AHEAD = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(AddKeyVersions.class);

  private final KeyRingStore store;
  private final SecureRandom random;
  private final Clock clock;

  AddKeyVersions(KeyRingStore store, SecureRandom random, Clock clock) {
    this.store = store;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Adds what is missing.
   *
   * @param asked the number of versions that each replaceable key of a key ring must have at least
   * @param brought the key rings that this release brings, which may be empty
   * @throws IllegalStateException if any other key ring is empty: it must be put back, not made
   *     anew
   */
  void upTo(Map<KeyRing, Integer> asked, Set<KeyRing> brought) {
    // A public half is used once it is stored: whoever decrypts must hold the private one by then.
    Stream.concat(
            Arrays.stream(KeyRing.values()).filter(ring -> ring != KeyRing.EVERYDAY),
            Stream.of(KeyRing.EVERYDAY))
        .forEach(
            ring -> fill(ring, held(ring, brought.contains(ring)), asked.getOrDefault(ring, 1)));
  }

  private KeyRingDocument held(KeyRing ring, boolean isBrought) {
    return store
        .find(ring)
        .or(() -> isBrought ? Optional.of(KeyRingDocument.first(Map.of())) : Optional.empty())
        .orElseThrow(() -> empty(ring));
  }

  private static IllegalStateException empty(KeyRing ring) {
    LOG.error("the key ring {} is empty: put its value back", ring);
    return new IllegalStateException("the key ring " + ring + " is not there");
  }

  private void fill(KeyRing ring, KeyRingDocument before, int versions) {
    Instant first = clock.instant().plus(AHEAD);
    KeyRingDocument after = withSecrets(ring, before, versions, first);
    if (ring == KeyRing.EVERYDAY) {
      after = withPublicHalves(after, first);
    }
    if (!after.equals(before)) {
      store.put(ring, after);
      LOG.info("keys were added to the key ring {}", ring);
    }
  }

  private KeyRingDocument withSecrets(
      KeyRing ring, KeyRingDocument before, int versions, Instant first) {
    KeyRingDocument keys = before;
    for (KeyName name : generated(ring)) {
      int least = KeyGeneration.replaceable().contains(name) ? versions : 1;
      while (keys.latest(name) < least) {
        keys = keys.with(name, KeyGeneration.fresh(name, random), first);
      }
    }
    return keys;
  }

  /** The keys of that key ring that are random, and follow from no other. */
  private static List<KeyName> generated(KeyRing ring) {
    return Stream.concat(KeyGeneration.secrets(), KeyGeneration.publicHalves().keySet().stream())
        .filter(name -> KeyRings.of(name) == ring)
        .toList();
  }

  private KeyRingDocument withPublicHalves(KeyRingDocument before, Instant first) {
    KeyRingDocument keys = before;
    for (Map.Entry<KeyName, KeyName> pair : KeyGeneration.publicHalves().entrySet()) {
      KeyRingDocument halves = held(KeyRings.of(pair.getKey()), false);
      for (int next = keys.latest(pair.getValue()) + 1;
          next <= halves.latest(pair.getKey());
          next++) {
        byte[] half = halves.bytes(pair.getKey(), next);
        if (half == null) {
          throw new IllegalStateException("a version of " + pair.getKey() + " is missing");
        }
        keys = keys.with(pair.getValue(), KeyGeneration.publicHalf(half), first);
      }
    }
    return keys;
  }
}
