package org.contactpoint.acceptance.house;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourcesTest {
  private static final Pattern PROPERTIES = Pattern.compile("(?s)<properties>(.*?)</properties>");
  private static final Pattern OPENING_TAG = Pattern.compile("<([A-Za-z][\\w.-]*)/?>");

  @ParameterizedTest
  @MethodSource("packageDescriptions")
  void packageSaysWhyItIsThere(Path description) throws IOException {
    assertThat(Files.readString(description)).startsWith("/**");
  }

  @ParameterizedTest
  @MethodSource("poms")
  void pomNamesNoPropertyTwice(Path pom) throws IOException {
    assertThat(namedTwice(Files.readString(pom))).isEmpty();
  }

  @Test
  void propertyNamedTwiceIsNoticed() {
    assertThat(namedTwice("<properties><a.b>1</a.b><c>2</c><a.b>3</a.b></properties>"))
        .containsExactly("a.b");
  }

  static List<Path> packageDescriptions() throws IOException {
    return filesNamed("package-info.java");
  }

  static List<Path> poms() throws IOException {
    return filesNamed("pom.xml");
  }

  private static List<String> namedTwice(String pom) {
    return PROPERTIES.matcher(pom).results().flatMap(SourcesTest::twiceIn).toList();
  }

  private static Stream<String> twiceIn(MatchResult properties) {
    return OPENING_TAG
        .matcher(properties.group(1))
        .results()
        .collect(groupingBy(tag -> tag.group(1), counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey);
  }

  private static List<Path> filesNamed(String name) throws IOException {
    try (Stream<Path> all = Files.walk(House.folder())) {
      return all.filter(path -> path.endsWith(name))
          .filter(path -> !path.toString().contains("/target/"))
          .toList();
    }
  }
}
