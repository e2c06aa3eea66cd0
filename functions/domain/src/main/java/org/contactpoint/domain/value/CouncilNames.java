package org.contactpoint.domain.value;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The names by which people know the councils with children's services, by their GSS codes (Office
 * for National Statistics).
 */
public final class CouncilNames {
  private static final Map<String, String> PRESENT = read("councils.properties");
  private static final Map<String, String> REPLACED = read("councils-replaced.properties");

  private CouncilNames() {}

  /** The name of that council, without the word council; empty for a code that is not known. */
  public static Optional<String> of(CouncilCode council) {
    return Optional.ofNullable(PRESENT.get(council.value()))
        .or(() -> Optional.ofNullable(REPLACED.get(council.value())));
  }

  /** The names of all councils that there are today, by their codes. */
  public static Map<String, String> present() {
    return Map.copyOf(PRESENT);
  }

  private static Map<String, String> read(String file) {
    Properties names = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(CouncilNames.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      names.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(code -> code, names::getProperty));
  }
}
