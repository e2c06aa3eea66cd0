package org.contactpoint.acceptance.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The modules as they were compiled, and the bad examples beside the rules. */
final class House {
  static final String ROOT = "org.contactpoint";
  static final String BAD_EXAMPLES = House.class.getPackageName() + ".bad";

  private House() {}

  static JavaClasses modules() {
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("/test-classes/"))
        .importPackages(ROOT);
  }

  static JavaClasses badExamples() {
    return new ClassFileImporter().importPackages(BAD_EXAMPLES);
  }

  /** Every rule, said of the packages under one root. */
  static List<HouseRule> rulesFor(String root) {
    return Stream.of(
            Directions.rulesFor(root),
            Cycles.rulesFor(root),
            Names.rulesFor(root),
            Sizes.rulesFor(root),
            Habits.rulesFor(root),
            Releases.rulesFor(root))
        .flatMap(List::stream)
        .toList();
  }

  /** The folder with all sources of the project. */
  static Path folder() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..").normalize();
  }
}
