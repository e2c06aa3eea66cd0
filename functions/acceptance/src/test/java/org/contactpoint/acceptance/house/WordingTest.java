package org.contactpoint.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  @Test
  void everyReferenceToTheRulesHasOneForm() throws IOException {
    assertThat(Texts.found(Wording::otherReferences, ".java", ".md", ".xml", ".yaml", ".sh"))
        .isEmpty();
  }

  @Test
  void noCommentHasAMetaphor() throws IOException {
    assertThat(Texts.found(Wording::metaphorsOfComments, ".java")).isEmpty();
  }

  @Test
  void noDocumentHasAMetaphor() throws IOException {
    assertThat(Texts.found(Wording::metaphors, ".md")).isEmpty();
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
        "/** No oracle (rules §6.14). */",
        "/** No oracle, and an entry (rules §6.14, §7). */",
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
}
