package org.contactpoint.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private static final List<String> NOT_OURS = List.of("target", "node_modules", ".git", "cdk.out");

  @Test
  void everyReferenceToTheRulesHasOneForm() throws IOException {
    assertThat(found(Wording::otherReferences, ".java", ".md", ".xml", ".yaml", ".sh")).isEmpty();
  }

  @Test
  void noCommentHasAMetaphor() throws IOException {
    assertThat(found(Wording::metaphorsOfComments, ".java")).isEmpty();
  }

  @Test
  void noDocumentHasAMetaphor() throws IOException {
    assertThat(found(Wording::metaphors, ".md")).isEmpty();
  }

  /** What is wrong in each text where something is. */
  private static Map<Path, List<String>> found(
      Function<String, List<String>> rule, String... endings) throws IOException {
    Map<Path, List<String>> found = new TreeMap<>();
    for (Path text : textsEndingIn(endings)) {
      List<String> wrong = isAboutThisRule(text) ? List.of() : rule.apply(Files.readString(text));
      if (!wrong.isEmpty()) {
        found.put(text, wrong);
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** Hidden at once (the rules, §6). */",
        "/** Hidden at once (the\n * rules §6). */",
        "/** Hidden at once (§6). */",
        "See rules, §6.",
        "See rules §2 and §6."
      })
  void otherFormOfAReferenceIsNoticed(String text) {
    assertThat(Wording.otherReferences(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** Hidden at once (rules §6). */",
        "/** Hidden at once (rules\n * §6, no oracle). */",
        "/** Withdrawn at once (rules §2,\n   * §5). */",
        "// scopes of a token (RFC 6749, §4.4)"
      })
  void formOfAReferenceIsLetThrough(String text) {
    assertThat(Wording.otherReferences(text)).isEmpty();
  }

  @Test
  void metaphorInACommentIsNoticed() {
    assertThat(
            Wording.metaphorsOfComments(
                """
                /** What the veil leaves. */
                class Entry {
                  // the keeper of the key
                  String street = "9 Long Lane";
                }
                """))
        .containsExactly("veil", "keeper");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what lies behind a shield",
        "a shield that travels",
        "the ring of a function",
        "the alarm rings",
        "keys that are thrown away",
        "a throw-away key",
        "a copy in other hands",
        "changed by hand",
        "a chain bears witness",
        "children told apart",
        "the house's own modules",
        "the search of the house",
        "a stand-in for the queue",
        "the fault is mended"
      })
  void metaphorInADocumentIsNoticed(String text) {
    assertThat(Wording.metaphors(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a key ring of a function",
        "a key\n   * ring of a function",
        "the act shield-travelled",
        "the house rules"
      })
  void termOfTheFieldIsLetThrough(String text) {
    assertThat(Wording.metaphors(text)).isEmpty();
  }

  private static boolean isAboutThisRule(Path text) {
    return text.endsWith("WordingTest.java") || text.endsWith("Wording.java");
  }

  private static List<Path> textsEndingIn(String... endings) throws IOException {
    try (Stream<Path> all = Files.walk(House.folder())) {
      return all.filter(Files::isRegularFile)
          .filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
          .filter(path -> NOT_OURS.stream().noneMatch(path.toString()::contains))
          .toList();
    }
  }
}
