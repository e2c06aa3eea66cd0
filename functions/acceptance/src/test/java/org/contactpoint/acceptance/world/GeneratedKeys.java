package org.contactpoint.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.contactpoint.dynamodb.crypto.RandomIds;
import org.contactpoint.local.issuer.LocalIssuer;
import org.contactpoint.local.setting.DataFolder;
import org.contactpoint.local.store.FileKeys;

/**
 * The key files of a data folder, generated once for all directories of a test run: to generate
 * three RSA pairs takes longer than most tests.
 */
public final class GeneratedKeys {
  private static final List<String> FILES = List.of("keys", "issuer.jwk");
  private static final Path DRAWN = drawn();

  private GeneratedKeys() {}

  private static Path drawn() {
    try {
      SecureRandom random = new SecureRandom();
      Path root = Files.createTempDirectory("contactpoint-keys");
      try (DataFolder folder = DataFolder.open(root)) {
        var _ = new FileKeys(folder, random);
        var _ =
            new LocalIssuer(folder, Clock.fixed(World.NOW, ZoneOffset.UTC), new RandomIds(random));
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts them into a data folder that has none yet, before a directory starts on it. */
  public static void into(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String file : FILES) {
        Path target = folder.resolve(file);
        if (!Files.exists(target)) {
          Files.copy(DRAWN.resolve(file), target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
