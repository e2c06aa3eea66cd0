package org.contactpoint.infrastructure.construct.watch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which acts in CloudTrail's log a metric counts, as CloudWatch Logs reads it: a condition on the
 * JSON of a line.
 */
final class Acts {
  private static final String ISSUER = "$.userIdentity.sessionContext.sessionIssuer.arn";

  private Acts() {}

  /** The whole pattern. */
  static String where(String condition) {
    return "{ " + condition + " }";
  }

  /** Acts by one of these names; a star at the end matches dates and versions. */
  static String named(String... names) {
    return Arrays.stream(names)
        .map(name -> "($.eventName = \"" + name + "\")")
        .collect(Collectors.joining(" || ", "(", ")"));
  }

  /** Acts on that service. */
  static String on(String service) {
    return "($.eventSource = \"" + service + ".amazonaws.com\")";
  }

  /** Of the conditions, each. */
  static String all(String... conditions) {
    return String.join(" && ", conditions);
  }

  /**
   * Acts by anybody but those roles. Who has taken on no role, such as a user or the root of the
   * account, has no issuer; that is said expressly, so that it matters not how an inequality with
   * what is absent is read.
   */
  static String byNoneOf(String... roles) {
    String others =
        Stream.of(roles)
            .map(role -> "(" + ISSUER + " != \"" + role + "\")")
            .collect(Collectors.joining(" && ", "(", ")"));
    return "((" + ISSUER + " NOT EXISTS) || " + others + ")";
  }

  /** Acts that no service does in somebody's name. */
  static String byThemselves() {
    return "($.userIdentity.invokedBy NOT EXISTS)";
  }

  /** Acts on data, not on the things that hold them, by no service of AWS. */
  static String onData() {
    return all(
        "($.eventCategory = \"Data\")",
        "($.eventType != \"AwsServiceEvent\")",
        "($.userIdentity.type != \"AWSService\")",
        byThemselves());
  }

  /** One of several. */
  static String either(List<String> conditions) {
    return conditions.stream().map(one -> "(" + one + ")").collect(Collectors.joining(" || "));
  }
}
