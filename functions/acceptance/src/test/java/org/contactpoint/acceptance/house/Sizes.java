package org.contactpoint.acceptance.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * How much a type may be made of. One that takes more is two types, or its source says why it is
 * one.
 */
final class Sizes {
  private static final int MOST_PARAMETERS = 6;
  private static final int MOST_COMPONENTS = 10;

  /** The name and the ordinal, which the compiler adds to each constructor of an enum. */
  private static final int ADDED_TO_ENUMS = 2;

  private Sizes() {}

  static List<HouseRule> rulesFor(String root) {
    return List.of(
        new HouseRule(
            "no constructor takes more than six parameters without a reason beside it",
            classes()
                .that()
                .resideInAPackage(root + "..")
                .and(DescribedPredicate.not(describe("are records", JavaClass::isRecord)))
                .should(
                    haveAtMost(
                        MOST_PARAMETERS,
                        "parameters in a constructor",
                        Sizes::parameters,
                        "More than six parameters, because")),
            BadExamples.named("domain.Demanding")),
        new HouseRule(
            "no record has more than ten components without a reason beside it",
            classes()
                .that()
                .resideInAPackage(root + "..")
                .and(describe("are records", JavaClass::isRecord))
                .should(
                    haveAtMost(
                        MOST_COMPONENTS,
                        "components",
                        Sizes::components,
                        "More than ten components, because")),
            BadExamples.named("domain.Sprawling")));
  }

  private static int parameters(JavaClass type) {
    int added = type.isEnum() ? ADDED_TO_ENUMS : 0;
    return type.getConstructors().stream()
        .mapToInt(constructor -> constructor.getRawParameterTypes().size() - added)
        .max()
        .orElse(0);
  }

  private static int components(JavaClass type) {
    return Math.toIntExact(
        type.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .count());
  }

  private static ArchCondition<JavaClass> haveAtMost(
      int most, String what, ToIntFunction<JavaClass> size, String reason) {
    return new ArchCondition<>("have at most %d %s".formatted(most, what)) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        int found = size.applyAsInt(item);
        if (found > most && !source(item).contains(reason)) {
          events.add(
              SimpleConditionEvent.violated(
                  item, "%s has %d %s".formatted(item.getName(), found, what)));
        }
      }
    };
  }

  /** The text of the file that declares the type. */
  private static String source(JavaClass type) {
    String name = type.getName();
    int nested = name.indexOf('$');
    Path file =
        Path.of((nested < 0 ? name : name.substring(0, nested)).replace('.', '/') + ".java");
    try (Stream<Path> modules = Files.list(House.folder().resolve("functions"))) {
      return Files.readString(
          modules
              .flatMap(module -> Stream.of("main", "test").map(part -> module.resolve("src", part)))
              .map(sources -> sources.resolve("java").resolve(file))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no source of " + name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
