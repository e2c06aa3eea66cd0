package org.contactpoint.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.portal.session.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a record is opened, somebody has said who opened it (rules §3.1). */
class PurposesTest {
  private static final Path MAIN = Path.of("src/main");

  /** A purpose in quotation marks, or in an address. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\"|purpose=)(?:"
              + Arrays.stream(Purpose.values()).map(Purpose::code).collect(Collectors.joining("|"))
              + ")(?![a-z-])|RECORD_MAINTENANCE");

  private static Person somebody(String role) {
    return new Person("leeds.somebody", null, null, null, List.of(role), null, null);
  }

  /** What the contract has for record maintenance alone: registering, and comparing pairs. */
  @Test
  void noPageNamesAPurposeThatNobodyChose() throws IOException {
    Map<String, Long> named = new TreeMap<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      files
          .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
          .forEach(
              file -> {
                long count = NAMED.matcher(text(file)).results().count();
                if (count > 0) {
                  named.put(file.getFileName().toString(), count);
                }
              });
    }
    assertThat(named)
        .containsOnlyKeys(
            "DuplicatePage.java", "NewChildPage.java", "PairForm.java", "Purposes.java");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void everyPurposeCanBeChosenByATeamAndByOthersIfItIsNotForTeamsAlone(Purpose purpose) {
    assertThat(Purposes.known(somebody("management-team"), purpose.code())).isPresent();
    assertThat(Purposes.known(somebody("practitioner"), purpose.code()).isPresent())
        .isEqualTo(!purpose.teamOnly());
  }

  @Test
  void whatIsNoPurposeCanNotBeChosen() {
    assertThat(Purposes.known(somebody("management-team"), "curiosity")).isEmpty();
  }
}
