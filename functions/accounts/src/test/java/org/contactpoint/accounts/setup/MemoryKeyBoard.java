package org.contactpoint.accounts.setup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.cloud.key.KeyRingDocument;
import org.contactpoint.contract.table.KeyRing;

/** A board in memory, on which no more may hang after a while. */
final class MemoryKeyBoard implements KeyRingStore {
  final Map<KeyRing, String> rings = new EnumMap<>(KeyRing.class);
  final List<KeyRing> put = new ArrayList<>();
  int fullAfter = Integer.MAX_VALUE;

  @Override
  public Optional<KeyRingDocument> find(KeyRing ring) {
    return Optional.ofNullable(rings.get(ring)).map(KeyRingDocument::read);
  }

  @Override
  public void put(KeyRing ring, KeyRingDocument keys) {
    if (put.size() == fullAfter) {
      throw new IllegalStateException("cut off");
    }
    rings.put(ring, keys.text());
    put.add(ring);
  }
}
