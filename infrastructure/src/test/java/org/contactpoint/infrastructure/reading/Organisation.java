package org.contactpoint.infrastructure.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The organisation's policies, and to which accounts docs/operations.md attaches them. */
public final class Organisation {
  /** What the organisation knows: the unit of the three stages, two of them apart, the pipeline. */
  public static final Map<String, List<String>> ATTACHED =
      Map.of(
          "the unit of the stages", List.of("data", "changes", "copies", "rights"),
          "test and prod", List.of("releases"),
          "the pipeline's account", List.of("pipeline"));

  private static final Path FOLDER = Path.of("organisation");
  private static final Map<String, JsonNode> POLICIES = read();

  private Organisation() {}

  /** Each policy by its name. */
  public static Map<String, JsonNode> policies() {
    return POLICIES;
  }

  private static Map<String, JsonNode> read() {
    Map<String, JsonNode> policies = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".json", "");
        policies.put(name, new ObjectMapper().readTree(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(policies);
  }

  /** How many bytes the policy has as it lies there, which is how it is sent. */
  public static long size(String name) {
    try {
      return Files.size(FOLDER.resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a call in the account of prod is refused. */
  public static boolean refusesInProd(Call call) {
    return refuses(call, "the unit of the stages", "test and prod");
  }

  /** Whether a call in the account of dev is refused. */
  public static boolean refusesInDev(Call call) {
    return refuses(call, "the unit of the stages");
  }

  /** Whether a call in the account of the pipeline is refused. */
  public static boolean refusesInThePipeline(Call call) {
    return refuses(call, "the pipeline's account");
  }

  private static boolean refuses(Call call, String... targets) {
    Set<String> attached =
        Stream.of(targets)
            .flatMap(target -> ATTACHED.getOrDefault(target, List.of()).stream())
            .collect(Collectors.toSet());
    return POLICIES.entrySet().stream()
        .filter(policy -> attached.contains(policy.getKey()))
        .anyMatch(policy -> new Refusals(policy.getValue()).refuse(call));
  }
}
