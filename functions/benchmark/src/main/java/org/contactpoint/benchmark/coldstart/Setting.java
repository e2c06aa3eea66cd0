package org.contactpoint.benchmark.coldstart;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One thing that is tried; several make a variant, such as {@code flat+aot+c1}. */
enum Setting {
  /** Jars side by side under a loader of the runtime's own, as AWS Lambda loads a zip. */
  ZIP,
  /** Jars on the class path of the process, as in a container image; caches need it. */
  FLAT,
  /** As {@link #FLAT}, all in one jar. */
  ONE_JAR,
  /** No compiler but the first. AWS Lambda sets it for functions without SnapStart. */
  C1("-XX:TieredStopAtLevel=1"),
  /** Classes from an archive that a training run left behind. */
  CDS,
  /** Classes and profiles from a cache that a training run left behind. */
  AOT,
  /** Micronaut does not guess where it runs. */
  NO_DEDUCTION("-Dmicronaut.env.deduction=false", "-Dmicronaut.cloud.platform=BARE_METAL"),
  /** Micronaut has no context before its context. */
  NO_BOOTSTRAP("-Dmicronaut.bootstrap.context=false"),
  /** The collector of one thread, named rather than chosen. */
  SERIAL("-XX:+UseSerialGC");

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<String> options;

  Setting(String... options) {
    this.options = List.of(options);
  }

  /** The settings of a variant by its name, its parts joined by a plus. */
  static Set<Setting> of(String variant) {
    return Arrays.stream(variant.split("\\+", -1))
        .map(part -> valueOf(part.toUpperCase(Locale.ROOT).replace('-', '_')))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Setting.class)));
  }

  /** What it adds to the command line. */
  List<String> options() {
    return options;
  }
}
