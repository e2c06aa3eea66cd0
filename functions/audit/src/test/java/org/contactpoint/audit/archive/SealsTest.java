package org.contactpoint.audit.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.junit.jupiter.api.Test;

/** The heads of the chains are sealed with a key that whoever has the tables does not have. */
class SealsTest {
  private static final Instant NIGHT = Instant.parse("2026-12-01T02:00:00Z");
  private static final ChainHead ONE = new ChainHead("00112233445566aa", 43, "ab".repeat(32));
  private static final ChainHead TWO = new ChainHead("00112233445566bb", 7, "cd".repeat(32));

  private final MemoryArchive archive = new MemoryArchive();
  private final Signing signing = new KeptSigning();
  private final ArchivedSeals seals = new ArchivedSeals(archive, signing);

  private int seal(Instant at, ChainHead... heads) {
    return new SealHeads(() -> List.of(heads), signing, archive, Clock.fixed(at, ZoneOffset.UTC))
        .now();
  }

  private void tamper(String text, String other) {
    archive.stored.replaceAll((name, seal) -> seal.replace(text, other));
  }

  private void doesNotHold() {
    assertThatThrownBy(seals::newest)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the seal of the trail does not hold");
  }

  @Test
  void headsAreReadBackAsTheyWereSealed() {
    assertThat(seal(NIGHT, ONE, TWO)).isEqualTo(2);

    assertThat(archive.stored).containsOnlyKeys("seals/2026/12/01/020000.json");
    assertThat(seals.newest()).containsExactly(ONE, TWO);
  }

  @Test
  void whatIsSealedSaysWhen() {
    seal(NIGHT, ONE);

    assertThat(archive.only()).contains("2026-12-01T02:00:00Z");
  }

  @Test
  void headThatWasChangedIsAFault() {
    seal(NIGHT, ONE);
    tamper("43", "42");

    doesNotHold();
  }

  @Test
  void headThatWasTakenOutIsAFault() {
    seal(NIGHT, ONE, TWO);
    String whole = archive.only();
    int second = whole.indexOf(",{", whole.indexOf("00112233445566aa"));
    tamper(whole.substring(second, whole.indexOf(']', second)), "");

    doesNotHold();
  }

  @Test
  void signatureThatWasChangedIsAFault() {
    seal(NIGHT, ONE);
    tamper("\"signature\":\"MEUC", "\"signature\":\"MEUD");
    tamper("\"signature\":\"MEQC", "\"signature\":\"MEQD");
    tamper("\"signature\":\"MEYC", "\"signature\":\"MEYD");

    doesNotHold();
  }

  @Test
  void sealOfAnotherKeyIsAFault() {
    seal(NIGHT, ONE);
    ArchivedSeals others = new ArchivedSeals(archive, new KeptSigning());

    assertThatThrownBy(others::newest).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void objectThatIsNoSealIsAFault() {
    archive.put("seals/2026/12/01/020000.json", "no seal".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(seals::newest).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void newestOfSeveralIsTaken() {
    seal(NIGHT.plusSeconds(40 * 86_400L), TWO);
    seal(NIGHT, ONE);
    seal(NIGHT.plusSeconds(86_400), ONE, TWO);

    assertThat(seals.newest()).containsExactly(TWO);
  }

  @Test
  void newestSealCannotBeReplaced() {
    seal(NIGHT, ONE);
    seal(NIGHT, TWO);

    assertThat(seals.newest()).containsExactly(ONE);
  }

  @Test
  void whereNothingIsSealedThereAreNoHeads() {
    archive.put("trail/2026/12/01/1-1.ndjson", new byte[0]);

    assertThat(seals.newest()).isEmpty();
  }

  @Test
  void trailWithoutWritersIsSealedToo() {
    assertThat(seal(NIGHT)).isZero();
    assertThat(seals.newest()).isEmpty();
    assertThat(archive.stored).hasSize(1);
  }

  @Test
  void functionSaysHowManyWereSealed() {
    SealHeads sealHeads =
        new SealHeads(
            () -> List.of(ONE, TWO), signing, archive, Clock.fixed(NIGHT, ZoneOffset.UTC));

    SealHeadsHandler handler =
        new SealHeadsHandler(
            ApplicationContext.builder("function").singletons(sealHeads).banner(false).start());

    assertThat(handler.handleRequest(Map.of(), new TestInvocation())).isEqualTo(2);
    assertThat(seals.newest()).containsExactly(ONE, TWO);
  }
}
