package org.contactpoint.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.contract.function.DeployedFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The packages of functions as they are uploaded. They are built before this by {@code mvn verify};
 * in the inner loop, where they are not, there is nothing to look at.
 */
class BuiltPackagesTest {
  private static final Path MODULES = Path.of("..");

  /** What CodePipeline hands from one step to the next may hold 256 MB, templates included. */
  private static final long TOGETHER = 210_000_000;

  /** What a start reads from the network, and a developer waits for at each deployment. */
  private static final long EACH = 25L * 1_024 * 1_024;

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
      if (isOfTheSdk(jar)) {
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

  /**
   * What is left of ICU transliterates each letter of each script into Latin, alone and among
   * others.
   */
  @Test
  void ofIcuEachHoldsAllThatBringsNamesIntoLatinLetters() throws Exception {
    List<String> written = writtenInEachScript();
    UnaryOperator<String> whole = latin(Transliterator.class.getClassLoader());
    List<String> expected = written.stream().map(whole).toList();
    Path one = letters(packages.values().iterator().next());
    for (Path folder : packages.values()) {
      assertThat(jars(folder)).noneMatch(jar -> jar.toString().contains("icu4j"));
      assertThat(partsOfIcu(letters(folder))).isEqualTo(partsOfIcu(one));
    }
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {one.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      assertThat(written.stream().map(latin(alone)).toList()).isEqualTo(expected);
    }
  }

  private static List<String> partsOfIcu(Path letters) throws IOException {
    try (JarFile file = new JarFile(letters.toFile())) {
      return file.stream()
          .map(JarEntry::getName)
          .filter(name -> name.startsWith("com/"))
          .sorted()
          .toList();
    }
  }

  private static Path letters(Path folder) {
    return jars(folder).stream()
        .filter(jar -> jar.toString().endsWith("-letters.jar"))
        .findFirst()
        .orElseThrow();
  }

  /** As names are transliterated into Latin letters, by the ICU that this loader finds. */
  private static UnaryOperator<String> latin(ClassLoader loader)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(Transliterator.class.getName());
    Object letters =
        type.getMethod("getInstance", String.class).invoke(null, "Any-Latin; Latin-ASCII");
    Method transliterate = type.getMethod("transliterate", String.class);
    return name -> {
      try {
        return (String) transliterate.invoke(letters, name);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(name, e);
      }
    };
  }

  /** Every letter, alone, between two Latin ones, and with the seven behind it. */
  private static List<String> writtenInEachScript() {
    int[] all =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Character::isLetter).toArray();
    return IntStream.range(0, all.length)
        .mapToObj(
            at -> {
              String letter = Character.toString(all[at]);
              String row = new String(all, at, Math.min(8, all.length - at));
              return letter + " a" + letter + "b" + (at % 8 == 0 ? " " + row : "");
            })
        .toList();
  }
}
