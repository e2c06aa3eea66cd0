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
  private static final String FILE = "councils.properties";
  private static final Map<String, String> ALL = read();

  private CouncilNames() {}

  /** The name of that council, without the word council; empty for a code that is not known. */
  public static Optional<String> of(CouncilCode council) {
    return Optional.ofNullable(ALL.get(council.value()));
  }

  private static Map<String, String> read() {
    Properties names = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(CouncilNames.class.getResourceAsStream(FILE)),
            StandardCharsets.UTF_8)) {
      names.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(code -> code, names::getProperty));
  }
}
