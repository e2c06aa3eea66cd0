package org.contactpoint.dynamodb.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.contract.table.KeyRing;
import org.junit.jupiter.api.Test;

/** The key ring of a key decides who may hold the key. */
class KeyRingsTest {
  private static final Set<KeyName> PAIRS =
      Set.of(
          KeyName.HIDDEN_ENCRYPTION,
          KeyName.HIDDEN_DECRYPTION,
          KeyName.CRITERIA_ENCRYPTION,
          KeyName.CRITERIA_DECRYPTION);

  private static Set<KeyName> everyKey() {
    return Stream.concat(KeyGeneration.secrets(), PAIRS.stream()).collect(Collectors.toSet());
  }

  private static Set<KeyName> on(KeyRing ring) {
    return everyKey().stream()
        .filter(name -> KeyRings.of(name) == ring)
        .collect(Collectors.toSet());
  }

  @Test
  void everyKeyThatIsDrawnHangsOnOneRing() {
    Set<KeyName> drawn = KeyGeneration.all(new java.security.SecureRandom()).keySet();

    assertThat(drawn).isEqualTo(everyKey());
    assertThat(drawn).allSatisfy(name -> assertThat(KeyRings.of(name)).isNotNull());
  }

  @Test
  void noRingIsEmpty() {
    assertThat(KeyRing.values()).allSatisfy(ring -> assertThat(on(ring)).isNotEmpty());
  }

  @Test
  void privateHalvesHangApartFromWhatFunctionsNeedEveryDay() {
    assertThat(KeyRings.of(KeyName.HIDDEN_DECRYPTION)).isEqualTo(KeyRing.SHIELDED);
    assertThat(KeyRings.of(KeyName.CRITERIA_DECRYPTION)).isEqualTo(KeyRing.INVESTIGATION);
    assertThat(on(KeyRing.INVESTIGATION)).containsExactly(KeyName.CRITERIA_DECRYPTION);
    assertThat(on(KeyRing.EVERYDAY))
        .contains(KeyName.HIDDEN_ENCRYPTION, KeyName.CRITERIA_ENCRYPTION)
        .doesNotContain(KeyName.HIDDEN_DECRYPTION, KeyName.CRITERIA_DECRYPTION);
  }

  @Test
  void hidersRestorersAndDestroyersHoldWhatOpensHiddenThingsAndNobodyWhatOpensCriteria() {
    assertThat(Deployable.values())
        .filteredOn(function -> KeyRings.of(KeyName.HIDDEN_DECRYPTION).isHeldBy(function))
        .containsExactly(Deployable.SHIELDING, Deployable.RESTORING, Deployable.DESTROYING);
    assertThat(Deployable.values())
        .noneMatch(function -> KeyRings.of(KeyName.CRITERIA_DECRYPTION).isHeldBy(function));
  }

  /** The name is part of that of the secret in which the cloud keeps the key. */
  @Test
  void nameOfAKeyIsInSmallLettersAndHyphens() {
    for (String name : List.of("", "Records", "records/1", "-records", "r".repeat(65))) {
      assertThatThrownBy(() -> new KeyName(name)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void keyThatNobodyKnowsHangsNowhere() {
    KeyName unknown = new KeyName("unknown");

    assertThatThrownBy(() -> KeyRings.of(unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown");
  }
}
