package org.contactpoint.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.dynamodb.crypto.KeyGeneration;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.RandomIds;
import org.contactpoint.local.issuer.LocalIssuer;
import org.contactpoint.local.setting.DataFolder;
import org.contactpoint.local.store.FileKeys;
import org.contactpoint.testkit.store.SmallPairs;

/**
 * The key files of a data folder, generated once for all directories of a test run, with small
 * pairs in them: to generate three pairs of the usual size takes longer than most tests.
 */
public final class GeneratedKeys {
  private static final List<String> FILES = List.of("keys", "issuer.jwk");
  private static final Map<String, byte[]> SMALL =
      SmallPairs.all().entrySet().stream()
          .collect(Collectors.toMap(pair -> pair.getKey().value(), Map.Entry::getValue));
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
      rewrite(root, lines -> lines.map(GeneratedKeys::small));
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a second version of the keys of search entries to the file of a stopped directory. */
  public static void addSearchKeys(Path folder) {
    SecureRandom random = new SecureRandom();
    rewrite(
        folder,
        lines ->
            Stream.concat(
                lines,
                KeyGeneration.retirable().stream()
                    .map(name -> name.value() + ":2 " + secret(name, random))));
  }

  private static String small(String line) {
    byte[] half = SMALL.get(line.split(" ", 2)[0]);
    return half == null ? line : line.split(" ", 2)[0] + " " + text(half);
  }

  private static String text(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }

  private static String secret(KeyName name, SecureRandom random) {
    return text(KeyGeneration.fresh(name, random));
  }

  /** Takes their first version away. */
  public static void retireSearchKeys(Path folder) {
    Set<String> retired =
        KeyGeneration.retirable().stream().map(KeyName::value).collect(Collectors.toSet());
    rewrite(folder, lines -> lines.filter(line -> !retired.contains(line.split(" ", 2)[0])));
  }

  private static void rewrite(Path folder, UnaryOperator<Stream<String>> change) {
    Path file = folder.resolve("keys");
    try {
      Files.write(file, change.apply(Files.readAllLines(file).stream()).toList());
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
