package org.contactpoint.acceptance.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What things are called, and that each package says why it is there. */
final class Names {
  private static final String SAYS_NOTHING =
      ".*\\.[A-Za-z0-9]*(Helper|Helpers|Util|Utils|Manager|Common|Impl|Base)(\\$.*)?";

  // Metaphors that code of this project once used for things with a name of their own.
  private static final String METAPHOR =
      ".*\\.([A-Z][A-Za-z0-9]*)?(Room|Desk|Door|Doorway|Lane|Visit|Veil|Keeper|Bringing|Gauge|Patience"
          + "|Surroundings|Ground(?!s)|GoOn|NotNow|TurnTaken|Telling|Drawer)s?([A-Z].*)?(\\$.*)?";
  private static final String LEGAL_GROUND = ".*\\.(HarmGround|ShieldGround)(\\$.*)?";

  private Names() {}

  static List<HouseRule> rulesFor(String root) {
    return List.of(
        new HouseRule(
            "no name that says nothing: Helper, Util, Manager, Common, Impl, Base",
            noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(SAYS_NOTHING),
            BadExamples.named("domain.ChildHelper")),
        new HouseRule(
            "no name that is a metaphor: a module, a table, a writer, an endpoint is called that",
            noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveNameNotMatching(LEGAL_GROUND)
                .should()
                .haveNameMatching(METAPHOR),
            BadExamples.named("domain.WaitingRoom")),
        new HouseRule(
            "every package has a package-info that is @NullMarked",
            classes().that().resideInAPackage(root + "..").should(liveInAMarkedPackage()),
            BadExamples.named("domain.ChildHelper")));
  }

  private static ArchCondition<JavaClass> liveInAMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (!isMarked(item)) {
          events.add(
              SimpleConditionEvent.violated(
                  item, item.getName() + " lives in an unmarked package"));
        }
      }
    };
  }

  private static boolean isMarked(JavaClass item) {
    return item.getPackage()
        .tryGetPackageInfo()
        .map(info -> info.isAnnotatedWith(NullMarked.class))
        .orElse(false);
  }
}
