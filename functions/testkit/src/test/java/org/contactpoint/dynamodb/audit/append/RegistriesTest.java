package org.contactpoint.dynamodb.audit.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactpoint.dynamodb.audit.SomeEntries.LEAH;
import static org.contactpoint.dynamodb.audit.SomeEntries.view;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many writers begin at once without waiting for one another at one chain. */
class RegistriesTest {
  private final Trail trail = new Trail();

  private String begun() {
    return trail.place(Trail.written(trail.process(1), view(1, LEAH)).getFirst()).writer();
  }

  @Test
  void writersOfOneFunctionAreSpreadOverSixteenRegistries() {
    Set<String> registries = new TreeSet<>();
    for (int writer = 0; writer < 64; writer++) {
      registries.add(ChainPosition.registryOf(begun()));
    }

    assertThat(registries).hasSizeGreaterThan(10);
    assertThat(ChainPosition.registriesBeside(registries.iterator().next()))
        .containsAll(registries);
    assertThat(trail.verifier().verify(List.of()).intact()).isTrue();
  }

  @Test
  void manyWritersThatBeginAtOnceAllWrite() {
    List<String> ids =
        IntStream.range(0, 48)
            .parallel()
            .mapToObj(process -> Trail.written(trail.process(1), view(1, LEAH)).getFirst())
            .toList();

    assertThat(ids).doesNotHaveDuplicates().hasSize(48);
    assertThat(trail.verifier().verify(List.of()).entries()).isEqualTo(48);
    assertThat(trail.verifier().verify(List.of()).intact()).isTrue();
  }

  /** By the first digits the cloud knows whose chains a function may write. */
  @ParameterizedTest
  @EnumSource
  void eachFunctionsChainsBeginWithItsOwnDigits(Deployable function) {
    assertThat(new TrailSettings(1, Duration.ofSeconds(1), function.trailPrefix()).prefix())
        .isEqualTo(function.trailPrefix());
    assertThat(Deployable.values())
        .extracting(Deployable::trailPrefix)
        .doesNotHaveDuplicates()
        .doesNotContain(TrailSettings.usual().prefix());
  }

  @Test
  void noWriterIsTakenForARegistry() {
    assertThatThrownBy(() -> new TrailSettings(1, Duration.ofSeconds(1), "00"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(begun()).matches(writer -> !ChainPosition.isRegistry(writer));
  }
}
