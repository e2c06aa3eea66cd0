package org.contactpoint.infrastructure.construct.function;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * The variables and permissions that a function needs to work with a resource; whoever makes the
 * thing says so, and each function takes only what it works with.
 */
public record FunctionNeeds(Map<String, String> environment, List<PolicyStatement> permissions) {
  /** Nothing but tables and key rings, which the contract grants. */
  public static final FunctionNeeds NOTHING = new FunctionNeeds(Map.of(), List.of());

  public FunctionNeeds {
    environment = Map.copyOf(environment);
    permissions = List.copyOf(permissions);
  }

  /** Both. */
  public FunctionNeeds and(FunctionNeeds other) {
    Map<String, String> both = new TreeMap<>(environment);
    both.putAll(other.environment);
    return new FunctionNeeds(
        both, Stream.concat(permissions.stream(), other.permissions.stream()).toList());
  }

  /** Allowed that on that thing. */
  public FunctionNeeds allowed(List<String> actions, String... resources) {
    return and(new FunctionNeeds(Map.of(), List.of(allow(actions, resources))));
  }

  private static PolicyStatement allow(List<String> actions, String... resources) {
    return PolicyStatement.Builder.create().actions(actions).resources(List.of(resources)).build();
  }

  /**
   * Allowed to send e-mails from that address alone. SES always says from where one is sent; an
   * emulator may not.
   */
  public FunctionNeeds allowedToSendFrom(String address, String... resources) {
    PolicyStatement statement = allow(List.of("ses:SendEmail"), resources);
    statement.addCondition("StringEqualsIfExists", Map.of("ses:FromAddress", address));
    return and(new FunctionNeeds(Map.of(), List.of(statement)));
  }

  /** Allowed that on a key, through that service alone. */
  public FunctionNeeds allowedThrough(String service, List<String> actions, String key) {
    PolicyStatement statement = allow(actions, key);
    statement.addCondition("StringEquals", Map.of("kms:ViaService", service));
    return and(new FunctionNeeds(Map.of(), List.of(statement)));
  }
}
