package org.contactpoint.local.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import org.contactpoint.local.LocalProcess;
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
  void aPortThatIsTakenIsFoundBeforeAnythingIsMade() throws Exception {
    Path nothing = root.resolve("not-made");
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      LocalSettings settings = new LocalSettings(other.getLocalPort(), nothing, false);

      assertThatThrownBy(() -> LocalProcess.start(settings, Clock.systemUTC(), line -> {}))
          .hasMessageContaining("CONTACTPOINT_PORT");
    }
    assertThat(nothing).doesNotExist();
  }

  @Test
  void aPortThatIsNoneIsRefusedWithTheNameOfTheVariable() {
    assertThatThrownBy(() -> LocalSettings.of(Map.of("CONTACTPOINT_PORT", "http")))
        .hasMessageContaining("CONTACTPOINT_PORT");
    assertThatThrownBy(() -> LocalSettings.of(Map.of("CONTACTPOINT_PORT", "70000")))
        .hasMessageContaining("CONTACTPOINT_PORT");
  }
}
