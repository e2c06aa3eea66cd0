package org.contactpoint.local.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path root;

  @Test
  void aSecretIsDrawnOnceAndOnlyItsOwnerMayReadIt() throws Exception {
    try (DataFolder folder = DataFolder.open(root)) {
      byte[] first = folder.secret("key", () -> "one".getBytes(StandardCharsets.UTF_8));
      byte[] second = folder.secret("key", () -> "two".getBytes(StandardCharsets.UTF_8));

      assertThat(second).isEqualTo(first);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("key"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void theEnvironmentMayChooseAndOtherwiseTheUsualHolds() {
    LocalSettings usual = LocalSettings.of(Map.of());
    LocalSettings chosen =
        LocalSettings.of(
            Map.of(
                "CONTACTPOINT_PORT", "0",
                "CONTACTPOINT_DATA", root.toString(),
                "CONTACTPOINT_SEED", "none"));

    assertThat(usual.port()).isEqualTo(8080);
    assertThat(usual.data()).isAbsolute().endsWithRaw(Path.of(".contactpoint"));
    assertThat(usual.seeded()).isTrue();
    assertThat(chosen).isEqualTo(new LocalSettings(0, root, false));
  }

  @Test
  void aPortThatIsNoneIsRefusedWithTheNameOfTheVariable() {
    assertThatThrownBy(() -> LocalSettings.of(Map.of("CONTACTPOINT_PORT", "http")))
        .hasMessageContaining("CONTACTPOINT_PORT");
    assertThatThrownBy(() -> LocalSettings.of(Map.of("CONTACTPOINT_PORT", "70000")))
        .hasMessageContaining("CONTACTPOINT_PORT");
  }
}
