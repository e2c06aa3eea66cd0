package org.contactpoint.acceptance.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.context.annotation.Factory;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Time, chance and output come from outside, so that a test can decide them. */
final class Habits {
  private static final Set<String> PRINTED_TO = Set.of("out", "err");

  private Habits() {}

  static List<HouseRule> rulesFor(String root) {
    return List.of(
        new HouseRule(
            "the time comes from an injected clock; only local, the smoke test and factories make"
                + " one",
            nobodyUnder(
                root,
                List.of("..local..", "..smoke.."),
                "",
                "asks what time it is",
                Habits::readsTheTime),
            BadExamples.named("domain.Impatient")),
        new HouseRule(
            "chance comes from an injected source; only factories, Random… classes and the test"
                + " kit's stand-in for the store make one",
            nobodyUnder(
                root,
                List.of("..local..", "..smoke..", "..testkit.store.."),
                "Random",
                "rolls dice",
                Habits::rollsDice),
            BadExamples.named("search.Dicey")),
        new HouseRule(
            "nobody but local and the smoke test writes to standard output",
            nobodyUnder(
                root,
                List.of("..local..", "..smoke.."),
                "",
                "writes to standard output",
                Habits::prints),
            BadExamples.named("audit.Loud")));
  }

  private static ArchRule nobodyUnder(
      String root, List<String> exceptRooms, String exceptPrefix, String what, Offence offence) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(exceptRooms.toArray(String[]::new))
        .and(
            DescribedPredicate.not(
                describe("make what is injected", c -> isMaker(c, exceptPrefix))))
        .should()
        .accessTargetWhere(describe(what, offence::committedBy));
  }

  private static boolean isMaker(JavaClass type, String prefix) {
    return type.isAnnotatedWith(Factory.class)
        || (!prefix.isEmpty() && type.getSimpleName().startsWith(prefix));
  }

  private static boolean readsTheTime(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getTarget().getName();
    return (name.equals("now") && owner.isAssignableTo(TemporalAccessor.class) && noClockIn(access))
        || (owner.isEquivalentTo(Clock.class)
            && (name.startsWith("system") || name.startsWith("tick")))
        || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
  }

  private static boolean noClockIn(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
  }

  private static boolean rollsDice(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getTarget().getName();
    return (owner.isAssignableTo(Random.class) && name.equals("<init>"))
        || (owner.isEquivalentTo(ThreadLocalRandom.class) && name.equals("current"))
        || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
        || (owner.isEquivalentTo(Math.class) && name.equals("random"));
  }

  private static boolean prints(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    return (target.getOwner().isEquivalentTo(System.class) && PRINTED_TO.contains(target.getName()))
        || target.getName().equals("printStackTrace");
  }

  /** Something that no class should do, seen in one access of one class to another. */
  private interface Offence {
    boolean committedBy(JavaAccess<?> access);
  }
}
