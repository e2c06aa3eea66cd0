package org.contactpoint.shielding.hiding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Work in pieces: one that fails keeps no other waiting. */
class FaultsTest {
  private final Faults faults = new Faults();

  @Test
  void allPiecesAreTriedAndThenTheRunFails() {
    List<String> done = new ArrayList<>();
    IllegalStateException first = new IllegalStateException("first");
    IllegalStateException second = new IllegalStateException("second");
    faults.keep(() -> fail(first));
    faults.keep(() -> done.add("Leah"));
    faults.keep(() -> fail(second));
    faults.keep(() -> done.add("Mia"));
    assertThat(done).containsExactly("Leah", "Mia");
    assertThatThrownBy(faults::raise).isSameAs(first).hasSuppressedException(second);
  }

  @Test
  void aRunWithoutFaultsEndsWell() {
    faults.keep(() -> {});
    assertThatCode(faults::raise).doesNotThrowAnyException();
  }

  private static void fail(RuntimeException fault) {
    throw fault;
  }
}
