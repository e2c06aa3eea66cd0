package org.contactpoint.benchmark.coldstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.contactpoint.benchmark.coldstart.plain.DirectoryWithoutFramework;
import org.contactpoint.benchmark.coldstart.plain.PlainSearch;
import org.contactpoint.contract.function.DeployedFunction;

/** The functions that are started against one another. */
enum Peer {
  /** The search function as it is packed. */
  SEARCH(
      DeployedFunction.SEARCH.handler(),
      List.of(),
      List.of(),
      "-Dlogback.configurationFile=logback-cloud.xml"),
  /** The same search without Micronaut and without the edge. */
  NO_FRAMEWORK(
      DirectoryWithoutFramework.class.getName(),
      List.of("micronaut-", "jakarta.", "logback-"),
      List.of()),
  /** The same reads and writes on the plain SDK. */
  PLAIN(
      PlainSearch.class.getName(),
      List.of(
          "micronaut-",
          "jakarta.",
          "logback-",
          "jackson-datatype-",
          "dynamodb-enhanced-",
          "icu4j-",
          "commons-codec-",
          "contactpoint-search",
          "contactpoint-http",
          "contactpoint-cloud"),
      List.of("secretsmanager-"));

  private final String handler;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<String> unneeded;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<String> options;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<String> more;

  Peer(String handler, List<String> unneeded, List<String> more, String... options) {
    this.handler = handler;
    this.unneeded = unneeded;
    this.more = more;
    this.options = List.of(options);
  }

  String handler() {
    return handler;
  }

  List<String> options() {
    return options;
  }

  /** The names of jars that the search function does not have, without their versions. */
  List<String> more() {
    return more;
  }

  /** Whether a jar of the search function belongs to it as well. */
  boolean needs(Path jar) {
    String name = jar.getFileName().toString();
    return unneeded.stream().noneMatch(name::startsWith);
  }

  /** Whether it is one of this module's own, and so needs its classes. */
  boolean isOfThisModule() {
    return this != SEARCH;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
