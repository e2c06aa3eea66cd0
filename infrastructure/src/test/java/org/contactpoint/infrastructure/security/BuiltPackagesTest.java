package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.contactpoint.contract.function.DeployedFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The packages of functions as they are uploaded. They are built before this by {@code mvn verify};
 * in the inner loop, where they are not, there is nothing to look at.
 */
class BuiltPackagesTest {
  private static final Path MODULES = Path.of("../functions");

  /** What CodePipeline hands from one step to the next may hold 256 MB, templates included. */
  private static final long TOGETHER = 230_000_000;

  /** Which leaves room for one package to grow. */
  private static final long EACH = 45_000_000;

  /** Whose newer version is not published where we build; it runs on the newer core. */
  private static final Set<String> OLDER = Set.of("lambda-2.51.3.jar");

  private final Map<String, Path> packages = packages();

  private static Map<String, Path> packages() {
    Map<String, Path> packages = new TreeMap<>();
    for (DeployedFunction function : DeployedFunction.values()) {
      packages.put(function.module(), built(function.module()));
    }
    return packages;
  }

  /** In the inner loop everything is built beside what is kept. */
  private static Path built(String module) {
    boolean quick = System.getProperty("java.class.path").contains("target/quick");
    return MODULES.resolve(module).resolve(quick ? "target/quick/lambda/lib" : "target/lambda/lib");
  }

  @BeforeEach
  void theyAreBuilt() {
    assumeTrue(packages.values().stream().allMatch(Files::isDirectory), "packages are not built");
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static long sizeOf(Path folder) {
    return jars(folder).stream().mapToLong(jar -> jar.toFile().length()).sum();
  }

  @Test
  void thePipelineCanHandThemOn() {
    assertThat(packages.values().stream().mapToLong(BuiltPackagesTest::sizeOf).sum())
        .isBetween(1L, TOGETHER);
    assertThat(packages)
        .allSatisfy((module, folder) -> assertThat(sizeOf(folder)).isLessThan(EACH));
  }

  @Test
  void eachHoldsTheSdkOfAwsInOneVersion() {
    assertThat(packages)
        .allSatisfy((module, folder) -> assertThat(sdkVersions(folder)).as(module).hasSize(1));
  }

  /** The jars of the SDK have a class of its packages in them, whatever they are called. */
  private static Set<String> sdkVersions(Path folder) {
    Set<String> versions = new TreeSet<>();
    for (Path jar : jars(folder)) {
      String name = jar.getFileName().toString();
      if (isOfTheSdk(jar) && !OLDER.contains(name)) {
        versions.add(name.replaceAll(".*-(\\d[\\d.]*)\\.jar", "$1"));
      }
    }
    return versions;
  }

  private static boolean isOfTheSdk(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(JarEntry::getName)
          .anyMatch(name -> name.startsWith("META-INF/maven/software.amazon.awssdk/"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsSaidToBeOlderIsThere() {
    assertThat(packages.values().stream().flatMap(folder -> jars(folder).stream()))
        .extracting(jar -> jar.getFileName().toString())
        .containsAll(OLDER);
  }

  @Test
  void ofIcuEachHoldsWhatBringsNamesIntoLatinLettersAndNothingOfPlacesMoneyAndTimes()
      throws IOException {
    for (Path folder : packages.values()) {
      assertThat(jars(folder)).noneMatch(jar -> jar.toString().contains("icu4j"));
      Path letters =
          jars(folder).stream()
              .filter(jar -> jar.toString().endsWith("-letters.jar"))
              .findFirst()
              .orElseThrow();
      try (JarFile file = new JarFile(letters.toFile())) {
        List<String> names = file.stream().map(JarEntry::getName).toList();
        assertThat(names)
            .contains("com/ibm/icu/text/Transliterator.class")
            .anyMatch(name -> name.contains("icudata/translit/root.res"));
        assertThat(Arrays.asList("coll", "curr", "lang", "rbnf", "region", "unit", "zone"))
            .noneMatch(
                part ->
                    names.stream()
                        .anyMatch(
                            name ->
                                name.contains("icudata/" + part + "/") && name.endsWith(".res")));
      }
    }
  }
}
