package org.contactpoint.acceptance.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which module may ask which: deployables ask http and dynamodb, those ask contract and domain. */
final class Directions {
  private static final Set<String> BELOW_A_DEPLOYABLE =
      Set.of("cloud", "http", "dynamodb", "contract", "domain");

  /** For each module, the modules that it may ask. A new module starts here. */
  static final Map<String, Set<String>> MAY_ASK =
      Map.ofEntries(
          Map.entry("domain", Set.of()),
          Map.entry("contract", Set.of()),
          Map.entry("dynamodb", Set.of("contract", "domain")),
          Map.entry("http", Set.of("contract", "domain")),
          Map.entry("cloud", Set.of("http", "dynamodb", "contract", "domain")),
          Map.entry("smoke", Set.of()),
          Map.entry("embedded", Set.of()),
          Map.entry("testkit", Set.of("embedded", "dynamodb", "contract", "domain")),
          Map.entry("search", BELOW_A_DEPLOYABLE),
          Map.entry("registration", BELOW_A_DEPLOYABLE),
          Map.entry(
              "shielding",
              Set.of("subjectaccess", "cloud", "http", "dynamodb", "contract", "domain")),
          Map.entry("subjectaccess", Set.of("domain")),
          Map.entry("audit", BELOW_A_DEPLOYABLE),
          Map.entry("uploads", BELOW_A_DEPLOYABLE),
          Map.entry("accounts", BELOW_A_DEPLOYABLE),
          Map.entry("watch", BELOW_A_DEPLOYABLE),
          Map.entry("mail", BELOW_A_DEPLOYABLE),
          Map.entry("portal", BELOW_A_DEPLOYABLE),
          Map.entry(
              "openapi",
              Set.of(
                  "search",
                  "registration",
                  "shielding",
                  "audit",
                  "uploads",
                  "accounts",
                  "watch",
                  "http",
                  "contract",
                  "domain")),
          Map.entry(
              "local",
              Set.of(
                  "search",
                  "registration",
                  "shielding",
                  "audit",
                  "uploads",
                  "accounts",
                  "watch",
                  "mail",
                  "portal",
                  "cloud",
                  "embedded",
                  "http",
                  "dynamodb",
                  "contract",
                  "domain")));

  private static final Set<String> PLAIN_JAVA = Set.of("domain", "contract");

  private Directions() {}

  static List<HouseRule> rulesFor(String root) {
    return Stream.of(
            MAY_ASK.keySet().stream().sorted().map(module -> asksOnlyItsOwn(root, module)),
            PLAIN_JAVA.stream().sorted().map(module -> isPlainJava(root, module)),
            Stream.of(portalKnowsTheWebApiAlone(root)))
        .flatMap(Function.identity())
        .toList();
  }

  private static HouseRule asksOnlyItsOwn(String root, String module) {
    return new HouseRule(
        module + " asks nobody but " + MAY_ASK.get(module),
        noClasses()
            .that()
            .resideInAPackage(root + "." + module + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(forbiddenTo(root, module)),
        BadExamples.named(module + ".Nosy"));
  }

  private static String[] forbiddenTo(String root, String module) {
    var allowed = MAY_ASK.getOrDefault(module, Set.of());
    return MAY_ASK.keySet().stream()
        .filter(other -> !other.equals(module) && !allowed.contains(other))
        .map(other -> root + "." + other + "..")
        .toArray(String[]::new);
  }

  /** What it shows, any client of the API can have; what it keeps are sessions (ADR 29). */
  private static HouseRule portalKnowsTheWebApiAlone(String root) {
    return new HouseRule(
        "portal knows of domain and dynamodb only how sessions are sealed and stored",
        noClasses()
            .that()
            .resideInAPackage(root + ".portal..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(root + ".domain..", root + ".dynamodb..")
                    .and(
                        DescribedPredicate.not(
                            resideInAnyPackage(
                                root + ".domain.crypto..",
                                root + ".domain.value..",
                                root + ".dynamodb.crypto..",
                                root + ".dynamodb.table..")))),
        BadExamples.named("portal.Curious"));
  }

  private static HouseRule isPlainJava(String root, String module) {
    return new HouseRule(
        module + " knows Java and JSpecify, nothing else",
        classes()
            .that()
            .resideInAPackage(root + "." + module + "..")
            .should()
            .onlyDependOnClassesThat()
            // javax.crypto belongs to Java itself, to the module java.base.
            .resideInAnyPackage(
                root + "." + module + "..", "java..", "javax.crypto..", "org.jspecify.."),
        BadExamples.named(module + ".Framed"));
  }
}
