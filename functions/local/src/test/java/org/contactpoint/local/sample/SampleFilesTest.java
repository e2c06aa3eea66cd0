package org.contactpoint.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.Upn;
import org.contactpoint.local.seed.SeedFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SampleFilesTest {
  private static final SampleFiles.Samples SAMPLES = SampleFiles.all();

  @TestFactory
  Stream<DynamicTest> eachCommittedFileIsWhatTheGeneratorWrites() {
    return SAMPLES.files().entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(),
                    () -> assertThat(committed(file.getKey())).isEqualTo(file.getValue().csv())));
  }

  @Test
  void aFirstStartTakesInEveryFileAndTheStoryFirst() {
    assertThat(SAMPLES.files().keySet()).containsExactlyElementsOf(SeedFiles.ALL);
    assertThat(new String(committed(SeedFiles.ALL.getFirst()), StandardCharsets.UTF_8))
        .contains(",Leah,Ward,");
  }

  @Test
  void twoCouncilsHaveTwoThousandChildrenAtLeast() {
    assertThat(SAMPLES.children()).hasSizeGreaterThan(2_000);
  }

  @Test
  void everyNumberHasARightCheckDigit() {
    assertThat(SAMPLES.children())
        .allMatch(child -> NhsNumber.parse(child.nhsNumber()) instanceof Parsed.Valid)
        .filteredOn(child -> !child.upn().isEmpty())
        .allMatch(child -> Upn.parse(child.upn()) instanceof Parsed.Valid);
  }

  @Test
  void theFilesStaySmall() {
    assertThat(SeedFiles.ALL.stream().mapToLong(file -> SeedFiles.bytes(file).length).sum())
        .isLessThan(2_000_000);
  }

  private static byte[] committed(String file) {
    byte[] bytes = SeedFiles.bytes(file);
    if (!file.endsWith(".gz")) {
      return bytes;
    }
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return plain.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
