package org.contactpoint.dynamodb.crypto;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.domain.index.KeyFamily;

/** The key ring to which each key belongs. */
public final class KeyRings {
  private static final Map<KeyName, KeyRing> ALL = all();

  private KeyRings() {}

  /**
   * The key ring of that key.
   *
   * @throws IllegalArgumentException for a key that belongs to none
   */
  public static KeyRing of(KeyName name) {
    KeyRing ring = ALL.get(name);
    if (ring == null) {
      throw new IllegalArgumentException(name + " belongs to no ring");
    }
    return ring;
  }

  private static Map<KeyName, KeyRing> all() {
    return Stream.of(
            on(
                KeyRing.EVERYDAY,
                KeyName.API_SECRET,
                KeyName.TRAIL,
                KeyName.CRITERIA_ENCRYPTION,
                KeyName.HIDDEN_ENCRYPTION,
                KeyName.DIGESTS,
                KeyName.CURSORS,
                KeyName.RESPONSIBILITY),
            on(KeyRing.DIRECTORY, KeyName.SEARCH_TRAITS),
            families().map(family -> Map.entry(KeyName.searchIndex(family), KeyRing.DIRECTORY)),
            on(KeyRing.RECORDS, KeyName.RECORDS),
            on(
                KeyRing.APART,
                KeyName.HIDDEN_NAMES,
                KeyName.APPARENT_TOKENS,
                KeyName.DUPLICATES,
                KeyName.NOTICES),
            families().map(family -> Map.entry(KeyName.hiddenIndex(family), KeyRing.APART)),
            on(KeyRing.SHIELDED, KeyName.HIDDEN_DECRYPTION, KeyName.SHIELDS, KeyName.SHIELD_LISTS),
            on(KeyRing.UPLOADS, KeyName.UPLOADS, KeyName.SOURCE_RECORDS),
            on(KeyRing.ACCOUNTS, KeyName.ACCOUNTS),
            on(KeyRing.WATCH, KeyName.HOMES, KeyName.CRITERIA_MARKS, KeyName.FEED_NAMES),
            on(KeyRing.PORTAL, KeyName.SESSIONS),
            on(KeyRing.INVESTIGATION, KeyName.CRITERIA_DECRYPTION))
        .flatMap(entries -> entries)
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<Map.Entry<KeyName, KeyRing>> on(KeyRing ring, KeyName... names) {
    return Stream.of(names).map(name -> Map.entry(name, ring));
  }

  private static Stream<KeyFamily> families() {
    return Stream.of(KeyFamily.values());
  }
}
