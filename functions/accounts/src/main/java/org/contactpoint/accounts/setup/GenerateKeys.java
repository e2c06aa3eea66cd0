package org.contactpoint.accounts.setup;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.cloud.key.KeyRingDocument;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.dynamodb.crypto.KeyGeneration;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyRings;

/**
 * Generates the keys of a stage, once. The key ring {@code everyday} is written last: while it is
 * missing, nothing can have been written under any key, so an interrupted attempt begins again;
 * once it exists, no key is ever generated again.
 */
@Singleton
final class GenerateKeys {
  private final KeyRingStore board;
  private final SecureRandom random;

  GenerateKeys(KeyRingStore board, SecureRandom random) {
    this.board = board;
    this.random = random;
  }

  /** Generates them, unless they exist; true if they were generated now. */
  boolean once() {
    if (board.holds(KeyRing.EVERYDAY)) {
      return false;
    }
    Map<KeyRing, Map<KeyName, byte[]>> rings = new EnumMap<>(KeyRing.class);
    KeyGeneration.all(random)
        .forEach(
            (name, key) ->
                rings.computeIfAbsent(KeyRings.of(name), ring -> new HashMap<>()).put(name, key));
    List<KeyRing> others =
        List.of(KeyRing.values()).stream().filter(ring -> ring != KeyRing.EVERYDAY).toList();
    others.forEach(ring -> put(ring, rings));
    put(KeyRing.EVERYDAY, rings);
    return true;
  }

  private void put(KeyRing ring, Map<KeyRing, Map<KeyName, byte[]>> rings) {
    board.put(ring, KeyRingDocument.first(rings.getOrDefault(ring, Map.of())));
  }
}
