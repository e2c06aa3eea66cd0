package org.contactpoint.acceptance.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.HttpMethodMapping;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.FrontDoor;

/** Nothing leaves without its entry (the rules, §7): what the types alone can't refuse. */
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
            "only the way to the desk gives back an answer that another function made",
            nobodyUnder(
                root,
                List.of("..cloud.desk..", "..http.door.."),
                describe("make an answer of bytes", Releases::passesBytes)),
            BadExamples.named("search.Smuggler")),
        new HouseRule(
            "only the door, the documents and the local issuer make a response of HTTP",
            nobodyUnder(
                root,
                List.of("..http.door..", "..http.server..", "..http.docs..", "..local.issuer.."),
                describe("make a response", Releases::makesResponse)),
            BadExamples.named("audit.SideDoor")),
        new HouseRule(
            "every route but the documents and the local issuer enters by the front door",
            methods()
                .that()
                .areMetaAnnotatedWith(HttpMethodMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages("..http.docs..", "..local.issuer..")
                .should(enterByTheDoor()),
            BadExamples.named("audit.SideDoor")),
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
        && access.getTarget().getName().equals("standing");
  }

  private static boolean passesBytes(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(Answer.Passed.class)
        && access.getTarget().getName().equals("<init>");
  }

  private static boolean makesResponse(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(HttpResponse.class)
        && access.getTarget().resolveMember().isPresent()
        && access.getTarget().resolveMember().get().getModifiers().stream()
            .anyMatch(modifier -> modifier.name().equals("STATIC"));
  }

  private static ArchCondition<JavaMethod> enterByTheDoor() {
    return new ArchCondition<>("enter by the front door") {
      @Override
      public void check(JavaMethod route, ConditionEvents events) {
        boolean enters =
            route.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(FrontDoor.class));
        if (!enters) {
          events.add(
              SimpleConditionEvent.violated(
                  route, route.getFullName() + " answers past the front door"));
        }
      }
    };
  }
}
