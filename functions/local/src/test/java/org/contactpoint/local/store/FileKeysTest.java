package org.contactpoint.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.local.setting.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeysTest {
  @TempDir private Path root;
  private Path file;

  @BeforeEach
  void keysAreMade() throws IOException {
    file = root.resolve("keys");
    keys();
  }

  private FileKeys keys() throws IOException {
    try (DataFolder folder = DataFolder.open(root)) {
      return new FileKeys(folder, new SecureRandom());
    }
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(file);
  }

  @Test
  void folderOfAnEarlierBuildGetsTheKeysThatItLacks() throws IOException {
    List<String> earlier =
        lines().stream().filter(line -> !line.startsWith(KeyName.SESSIONS.value() + " ")).toList();
    Files.writeString(file, String.join("\n", earlier));

    byte[] added = keys().bytes(KeyName.SESSIONS, 1);

    assertThat(added).hasSize(32);
    assertThat(lines()).hasSize(earlier.size() + 1).containsAll(earlier);
    assertThat(keys().bytes(KeyName.SESSIONS, 1)).isEqualTo(added);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void folderThatLacksNoneStaysAsItIs() throws IOException {
    List<String> before = lines();

    keys();

    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void keyWhoseFirstVersionWasRetiredIsNotMissing() throws IOException {
    String records = KeyName.RECORDS.value();
    List<String> replaced =
        lines().stream()
            .map(line -> line.startsWith(records + " ") ? line.replace(" ", ":2 ") : line)
            .toList();
    Files.write(file, replaced);

    FileKeys keys = keys();

    assertThat(keys.oldest(KeyName.RECORDS)).isEqualTo(2);
    assertThat(lines()).isEqualTo(replaced);
  }
}
