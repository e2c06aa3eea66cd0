package org.contactpoint.infrastructure.reading;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The organisation's policies, and to which accounts docs/operations.md attaches them. */
public final class Organisation {
  /** What the organisation knows: the unit of the three stages, each of their accounts, and one. */
  public static final Map<String, List<String>> ATTACHED =
      Map.of(
          "the unit of the stages", List.of("data", "changes", "copies", "rights"),
          "dev", List.of("services"),
          "test", List.of("services", "releases"),
          "prod", List.of("services", "releases"),
          "the pipeline's account", List.of("pipeline"));

  /** The policy of the organisation that asks what is called, and not who calls. */
  public static final String OF_RESOURCES = "resources";

  /** The placeholder for the organisation's id in that policy. */
  public static final String ID = "o-exampleorgid";

  private static final Path FOLDER = Path.of("organisation");
  private static final Map<String, JsonNode> POLICIES = read();

  private Organisation() {}

  /** Which organisation an account belongs to, or none. */
  static String of(String principal) {
    return principal.matches("arn:aws:iam::([1-4])\\1{11}:.*") ? ID : "";
  }

  /** Each policy by its name. */
  public static Map<String, JsonNode> policies() {
    return POLICIES;
  }

  private static Map<String, JsonNode> read() {
    Map<String, JsonNode> policies = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString().replace(".json", "");
        policies.put(name, new ObjectMapper().readTree(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(policies);
  }

  /** What the guide has a role of people given, or who may take it. */
  public static JsonNode rightsOf(String name) throws IOException {
    return new ObjectMapper()
        .readTree(Files.readString(FOLDER.resolve("people").resolve(name + ".json")));
  }

  /** The size of the policy's file in bytes, which is what is sent. */
  public static long size(String name) {
    try {
      return Files.size(FOLDER.resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a call in the account of prod is refused. */
  public static boolean refusesInProd(Call call) {
    return inProd().anyMatch(policy -> policy.refuse(call));
  }

  /** Whether a call in the account of prod is refused, of something if it is about anything. */
  public static boolean refusesSomeInProd(Call call) {
    return inProd().anyMatch(policy -> policy.refuseSome(call));
  }

  /** Whether a call in the account of dev is refused, of something if it is about anything. */
  public static boolean refusesSomeInDev(Call call) {
    return attached("the unit of the stages", "dev").anyMatch(policy -> policy.refuseSome(call));
  }

  /** Whether a call in the account of the pipeline is refused. */
  public static boolean refusesInThePipeline(Call call) {
    return inThePipeline().anyMatch(policy -> policy.refuse(call));
  }

  /** Whether a call in that account is refused, of something if it is about anything. */
  public static boolean refusesSomeInThePipeline(Call call) {
    return inThePipeline().anyMatch(policy -> policy.refuseSome(call));
  }

  /** Whether what is in an account of the organisation refuses the call by itself. */
  public static boolean refusesOfItsResources(Call call) {
    return policy(OF_RESOURCES).refuse(call);
  }

  private static Refusals policy(String name) {
    return new Refusals(requireNonNull(POLICIES.get(name), name));
  }

  private static Stream<Refusals> inProd() {
    return attached("the unit of the stages", "prod");
  }

  private static Stream<Refusals> inThePipeline() {
    return attached("the pipeline's account");
  }

  private static Stream<Refusals> attached(String... targets) {
    return Stream.of(targets)
        .flatMap(target -> ATTACHED.getOrDefault(target, List.of()).stream())
        .map(Organisation::policy);
  }
}
