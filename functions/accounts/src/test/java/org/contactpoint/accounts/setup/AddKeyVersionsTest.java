package org.contactpoint.accounts.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contactpoint.cloud.key.SecretKeys;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.domain.index.KeyFamily;
import org.contactpoint.dynamodb.crypto.KeyGeneration;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyRings;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.crypto.PayloadCipher;
import org.contactpoint.dynamodb.crypto.RsaDecryptingKey;
import org.contactpoint.dynamodb.crypto.RsaEncryptingKey;
import org.contactpoint.testkit.ManualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Keys get further versions, which every function can read before any function writes under them.
 */
class AddKeyVersionsTest {
  private static final byte[] PLAIN = "12 Garden Street".getBytes(StandardCharsets.UTF_8);
  private static final KeyName HIDDEN = KeyName.hiddenIndex(KeyFamily.BIRTH_FAMILY);
  private static final KeyName SEARCH = KeyName.searchIndex(KeyFamily.BIRTH_FAMILY);

  private final MemoryKeyBoard store = new MemoryKeyBoard();
  private final ManualClock clock = new ManualClock();
  private final AddKeyVersions add = new AddKeyVersions(store, SeededRandom.of(9), clock);
  // Two functions: one that started before, and keeps what it fetched for a quarter of an hour.
  private final SecretKeys running = keys();

  @BeforeEach
  void theStageHasKeys() {
    new GenerateKeys(store, SeededRandom.of(7)).once();
    store.put.clear();
  }

  private SecretKeys keys() {
    return new SecretKeys(this::secret, "stage", clock);
  }

  private String secret(String name) {
    return store.rings.entrySet().stream()
        .filter(ring -> ring.getKey().secret("stage").equals(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private void twoOf(KeyRing ring) {
    add.upTo(Map.of(ring, 2), Set.of());
  }

  @Test
  void nothingIsAddedThatWasNotAskedFor() {
    add.upTo(Map.of(), Set.of());
    add.upTo(Map.of(KeyRing.RECORDS, 1), Set.of());

    assertThat(store.put).isEmpty();
  }

  @Test
  void askingTwiceAddsOnce() {
    twoOf(KeyRing.RECORDS);
    Map<KeyRing, String> before = Map.copyOf(store.rings);
    twoOf(KeyRing.RECORDS);
    add.upTo(Map.of(), Set.of());

    assertThat(store.put).containsExactly(KeyRing.RECORDS);
    assertThat(store.rings).isEqualTo(before);
    assertThat(keys().latest(KeyName.RECORDS)).isEqualTo(2);
  }

  @Test
  void newVersionIsReadByEverybodyBeforeAnybodyWritesUnderIt() {
    byte[] before = cipher(running).encrypt(PLAIN, "place");
    twoOf(KeyRing.RECORDS);
    SecretKeys started = keys();

    assertThat(started.newest(KeyName.RECORDS)).isEqualTo(1);
    assertThat(cipher(running).decrypt(cipher(started).encrypt(PLAIN, "place"), "place"))
        .isEqualTo(PLAIN);
    clock.pass(AddKeyVersions.AHEAD);
    byte[] after = cipher(started).encrypt(PLAIN, "place");

    assertThat(started.newest(KeyName.RECORDS)).isEqualTo(2);
    assertThat(after[3]).isEqualTo((byte) 2);
    assertThat(cipher(running).decrypt(after, "place")).isEqualTo(PLAIN);
    assertThat(cipher(started).decrypt(before, "place")).isEqualTo(PLAIN);
  }

  private static PayloadCipher cipher(SecretKeys keys) {
    return new PayloadCipher(keys, KeyName.RECORDS, SeededRandom.of(8));
  }

  /** Nothing can be found again that stands under a name of which nobody knows the text. */
  @Test
  void keysThatNameHiddenPlacesHaveOneVersion() {
    KeyedHash hash = new KeyedHash(keys());
    String place = hash.of(HIDDEN, "ward");

    twoOf(KeyRing.APART);
    clock.pass(AddKeyVersions.AHEAD);

    assertThat(hash.all(HIDDEN, "ward")).containsExactly(place);
  }

  /** Their entries are written again, and looked for under both until that is done. */
  @Test
  void searchKeysGetAVersionThatIsLookedForBeforeAnybodyWritesUnderIt() {
    KeyedHash hash = new KeyedHash(keys());
    String place = hash.of(SEARCH, "ward");

    twoOf(KeyRing.DIRECTORY);
    KeyedHash started = new KeyedHash(keys());

    assertThat(started.of(SEARCH, "ward")).isEqualTo(place);
    assertThat(started.all(SEARCH, "ward")).hasSize(2).endsWith(place);
    clock.pass(AddKeyVersions.AHEAD);
    assertThat(started.of(SEARCH, "ward")).startsWith("2.").isEqualTo(hash.of(SEARCH, "ward"));
    assertThat(keys().newest(KeyName.SEARCH_TRAITS)).isEqualTo(2);
  }

  @Test
  void pairIsRenewedWholeAndWarmFunctionsUseIt() {
    RsaEncryptingKey closing =
        new RsaEncryptingKey(keys(), KeyName.HIDDEN_ENCRYPTION, SeededRandom.of(3));
    RsaDecryptingKey opening = new RsaDecryptingKey(keys(), KeyName.HIDDEN_DECRYPTION);
    byte[] before = closing.encrypt(PLAIN, "place");

    twoOf(KeyRing.SHIELDED);
    assertThat(store.put).containsExactly(KeyRing.SHIELDED, KeyRing.EVERYDAY);
    clock.pass(AddKeyVersions.AHEAD);
    byte[] after = closing.encrypt(PLAIN, "place");

    assertThat(after[3]).isEqualTo((byte) 2);
    assertThat(opening.decrypt(before, "place")).isEqualTo(PLAIN);
    assertThat(opening.decrypt(after, "place")).isEqualTo(PLAIN);
  }

  /** Only the private half was stored: the public one follows from it. */
  @Test
  void pairThatWasCutOffIsCompleted() {
    store.fullAfter = 1;
    assertThatThrownBy(() -> twoOf(KeyRing.SHIELDED)).isInstanceOf(IllegalStateException.class);
    assertThat(keys().latest(KeyName.HIDDEN_ENCRYPTION)).isEqualTo(1);
    store.fullAfter = Integer.MAX_VALUE;

    add.upTo(Map.of(), Set.of());
    clock.pass(AddKeyVersions.AHEAD);

    byte[] closed =
        new RsaEncryptingKey(keys(), KeyName.HIDDEN_ENCRYPTION, SeededRandom.of(3))
            .encrypt(PLAIN, "place");
    assertThat(closed[3]).isEqualTo((byte) 2);
    assertThat(new RsaDecryptingKey(keys(), KeyName.HIDDEN_DECRYPTION).decrypt(closed, "place"))
        .isEqualTo(PLAIN);
  }

  /** A name that stands for a thing for ever has one secret. */
  @Test
  void whatNamesThingsForEverHasOneVersion() {
    Map<KeyRing, Integer> three = new HashMap<>();
    EnumSet.allOf(KeyRing.class).forEach(ring -> three.put(ring, 3));

    add.upTo(three, Set.of());

    List<KeyName> replaceable = KeyGeneration.replaceable();
    assertThat(KeyGeneration.secrets())
        .allSatisfy(
            name -> assertThat(keys().latest(name)).isEqualTo(replaceable.contains(name) ? 3 : 1));
    assertThat(keys().latest(KeyName.CRITERIA_ENCRYPTION)).isEqualTo(3);
  }

  /** A release brings a key: it is there before the functions of that release are. */
  @Test
  void keyThatAReleaseBringsIsAddedAndUsedAtOnce() {
    String old = Objects.requireNonNull(store.rings.get(KeyRing.APART));
    store.rings.put(
        KeyRing.APART, old.replaceFirst("\"duplicates\":\\{[^}]*},?", "").replace(",}", "}"));

    add.upTo(Map.of(), Set.of());

    assertThat(KeyRings.of(KeyName.DUPLICATES)).isEqualTo(KeyRing.APART);
    assertThat(keys().newest(KeyName.DUPLICATES)).isEqualTo(1);
    assertThat(keys().bytes(KeyName.HIDDEN_NAMES, 1)).hasSize(32);
  }

  @Test
  void ringThatIsLostIsNotMadeAnew() {
    store.rings.remove(KeyRing.UPLOADS);

    assertThatThrownBy(() -> add.upTo(Map.of(), Set.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("UPLOADS");
    assertThat(store.rings).doesNotContainKey(KeyRing.UPLOADS);
  }

  @Test
  void ringThatAReleaseBringsIsFilled() {
    store.rings.remove(KeyRing.UPLOADS);

    add.upTo(Map.of(), Set.of(KeyRing.UPLOADS));

    assertThat(keys().newest(KeyName.UPLOADS)).isEqualTo(1);
    assertThat(keys().newest(KeyName.SOURCE_RECORDS)).isEqualTo(1);
  }
}
