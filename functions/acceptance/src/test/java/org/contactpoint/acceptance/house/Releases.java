package org.contactpoint.acceptance.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.PublicEndpoint;
import org.contactpoint.http.message.Response;

/** Nothing leaves without its entry (rules §7): what the types alone can't refuse. */
final class Releases {
  private static final Set<Class<?>> PROOFS =
      Set.of(AuditTrail.Appended.class, Commits.Committed.class);

  private Releases() {}

  static List<HouseRule> rulesFor(String root) {
    return List.of(
        new HouseRule(
            "only who writes the trail, and its stand-in in memory, makes proof that an entry"
                + " stands",
            nobodyUnder(
                root,
                List.of("..dynamodb.audit..", "..dynamodb.commit..", "..testkit.memory.."),
                describe("make proof that an entry stands", Releases::makesProof)),
            BadExamples.named("registration.Forger")),
        new HouseRule(
            "only the call of the shielding function gives back an answer that another function"
                + " made",
            nobodyUnder(
                root,
                List.of("..cloud.shielding.."),
                describe("make an answer of bytes", Releases::passesBytes)),
            BadExamples.named("search.Smuggler")),
        new HouseRule(
            "only the rendering of answers and problems, the documents and the local server make a"
                + " response",
            nobodyUnder(
                root,
                List.of(
                    "..http.answer..",
                    "..http.message..",
                    "..http.docs..",
                    "..portal.edge..",
                    "..portal.asset..",
                    "..local.web.."),
                describe("make a response", Releases::makesResponse)),
            BadExamples.named("audit.Unguarded")),
        new HouseRule(
            "only the local server knows the framework's HTTP, and only the documents are public",
            noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages("..local.web..", "..local", "..http.docs..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micronaut.http..")
                .orShould()
                .implement(PublicEndpoint.class),
            BadExamples.named("audit.Unguarded")),
        new HouseRule(
            "what is disclosed takes its form from itself, the viewer, random ids and cursors"
                + " alone",
            classes().that().resideInAPackage(root + "..").should(Forms.bringNothingAlong()),
            BadExamples.named("search.Smuggler")));
  }

  private static com.tngtech.archunit.lang.ArchRule nobodyUnder(
      String root, List<String> except, DescribedPredicate<JavaAccess<?>> offence) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(except.toArray(String[]::new))
        .should()
        .accessTargetWhere(offence);
  }

  private static boolean makesProof(JavaAccess<?> access) {
    return PROOFS.stream().anyMatch(proof -> access.getTargetOwner().isEquivalentTo(proof))
        && access.getTarget().getName().equals("of");
  }

  private static boolean passesBytes(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(Answer.Relayed.class)
        && access.getTarget().getName().equals("<init>");
  }

  private static boolean makesResponse(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    return access.getTargetOwner().isEquivalentTo(Response.class)
        && Set.of("<init>", "of", "empty").contains(name);
  }
}
