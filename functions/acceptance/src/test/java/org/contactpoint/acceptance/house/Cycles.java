package org.contactpoint.acceptance.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Packages depend on each other one way only, so that one can be read and changed by itself. */
final class Cycles {

  /**
   * A dependency between two packages that closes a cycle and is left out of the rule.
   *
   * @param from the package, below the root
   * @param to the package that it should not need, below the root
   * @param reason why it is there
   */
  record LeftOut(String from, String to, String reason) {}

  /** All that is left out. The domain has none; a line goes as soon as its reason does. */
  static final List<LeftOut> LEFT_OUT = List.of();

  private Cycles() {}

  static List<HouseRule> rulesFor(String root) {
    return List.of(
        new HouseRule(
            "no cycle of packages", ruleFor(root, LEFT_OUT), BadExamples.named("domain.egg.Egg")));
  }

  /** The rule without the dependencies that are left out. */
  static ArchRule ruleFor(String root, Collection<LeftOut> leftOut) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(closeNoCycle(new Dependencies(root, leftOut)));
  }

  /** ArchUnit's own slices leave some cycles out where the packages have several. */
  private static ArchCondition<JavaClass> closeNoCycle(Dependencies dependencies) {
    return new ArchCondition<>("close no cycle of packages") {
      private Map<String, Set<String>> reached = Map.of();

      @Override
      public void init(Collection<JavaClass> all) {
        reached = dependencies.reached(all);
      }

      @Override
      public void check(JavaClass item, ConditionEvents events) {
        dependencies
            .of(item)
            .filter(dependency -> isReached(item.getPackageName(), dependency))
            .map(Dependency::getDescription)
            .forEach(closing -> events.add(SimpleConditionEvent.violated(item, closing)));
      }

      private boolean isReached(String origin, Dependency from) {
        String target = from.getTargetClass().getPackageName();
        return reached.getOrDefault(target, Set.of()).contains(origin);
      }
    };
  }

  /** The dependencies between packages below a root that count. */
  private record Dependencies(String root, Collection<LeftOut> leftOut) {

    private Stream<Dependency> of(JavaClass type) {
      return type.getDirectDependenciesFromSelf().stream().filter(this::counts);
    }

    private boolean counts(Dependency dependency) {
      String from = dependency.getOriginClass().getPackageName();
      String to = dependency.getTargetClass().getPackageName();
      return to.startsWith(root + ".") && !to.equals(from) && !isLeftOut(from, to);
    }

    private boolean isLeftOut(String from, String to) {
      return leftOut.stream()
          .anyMatch(o -> from.equals(root + "." + o.from()) && to.equals(root + "." + o.to()));
    }

    /** For each package, all packages that it needs, directly or through others. */
    private Map<String, Set<String>> reached(Collection<JavaClass> types) {
      Map<String, Set<String>> direct = new HashMap<>();
      for (JavaClass type : types) {
        Set<String> needed = direct.computeIfAbsent(type.getPackageName(), n -> new HashSet<>());
        of(type).forEach(dependency -> needed.add(dependency.getTargetClass().getPackageName()));
      }
      Map<String, Set<String>> all = new HashMap<>();
      direct.keySet().forEach(start -> all.put(start, from(start, direct)));
      return all;
    }

    private static Set<String> from(String start, Map<String, Set<String>> direct) {
      Set<String> seen = new HashSet<>();
      Deque<String> open = new ArrayDeque<>(direct.getOrDefault(start, Set.of()));
      while (!open.isEmpty()) {
        String next = open.pop();
        if (seen.add(next)) {
          open.addAll(direct.getOrDefault(next, Set.of()));
        }
      }
      return seen;
    }
  }
}
