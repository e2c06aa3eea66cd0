package org.contactpoint.acceptance.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The texts of the project: sources, documents and settings that people wrote. */
final class Texts {
  private static final List<String> NOT_OURS = List.of("target", "node_modules", ".git", "cdk.out");

  /** Their own tests quote what is wrong. */
  private static final List<String> QUOTE_MISTAKES =
      List.of("Wording.java", "WordingTest.java", "RulebookTest.java");

  private Texts() {}

  /** What is wrong in each text where something is. */
  static Map<Path, List<String>> found(Function<String, List<String>> rule, String... endings)
      throws IOException {
    Map<Path, List<String>> found = new TreeMap<>();
    for (Path text : endingIn(endings)) {
      List<String> wrong = rule.apply(Files.readString(text));
      if (!wrong.isEmpty()) {
        found.put(text, wrong);
      }
    }
    return found;
  }

  private static List<Path> endingIn(String... endings) throws IOException {
    try (Stream<Path> all = Files.walk(House.folder())) {
      return all.filter(Files::isRegularFile)
          .filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
          .filter(path -> NOT_OURS.stream().noneMatch(path.toString()::contains))
          .filter(path -> QUOTE_MISTAKES.stream().noneMatch(path::endsWith))
          .toList();
    }
  }
}
