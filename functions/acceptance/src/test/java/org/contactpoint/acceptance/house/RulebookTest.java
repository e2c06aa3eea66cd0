package org.contactpoint.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page of the rules, {@code docs/rules.md}, is true: numbered in order, each rule with its
 * source and with tests that exist, and nothing cites a rule that is not there.
 */
class RulebookTest {
  private static final Path DOCS = House.folder().resolve("docs");

  /** A page of one section, as it should be. */
  private static final String GOOD =
      """
      ## 1 What is held

      | rule | what it says | source | test |
      | --- | --- | --- | --- |
      | 1.1 | It holds names. | A law; [ADR 2](adr/2.md) | [NamesTest], [Names Contract] |
      | 1.2 | It holds no notes. | Own rule: because | Not built yet. |

      [NamesTest]: ../NamesTest.java
      [Names Contract]: ../NamesContract.java
      """;

  private static Rulebook page;

  @BeforeAll
  static void read() throws IOException {
    page = new Rulebook(Files.readString(DOCS.resolve("rules.md")));
  }

  @Test
  void numbersAreUniqueAndInOrder() {
    assertThat(page.outOfOrder()).isEmpty();
  }

  @Test
  void everyRuleHasItsSource() {
    assertThat(page.withoutSource()).isEmpty();
  }

  @Test
  void everyRuleHasItsTestOrIsNotBuilt() {
    assertThat(page.withoutTest()).isEmpty();
    assertThat(page.withoutCounterpart()).isEmpty();
  }

  @Test
  void everyLinkLeadsToAFile() {
    assertThat(page.broken(link -> Files.isRegularFile(DOCS.resolve(link)))).isEmpty();
  }

  @Test
  void everyReferenceNamesARule() throws IOException {
    assertThat(Texts.found(page::unknownIn, ".java", ".md", ".xml", ".yaml", ".sh")).isEmpty();
  }

  @Test
  void pageAsItShouldBeIsLetThrough() {
    Rulebook good = new Rulebook(GOOD);
    assertThat(good.outOfOrder()).isEmpty();
    assertThat(good.withoutSource()).isEmpty();
    assertThat(good.withoutTest()).isEmpty();
    assertThat(good.withoutCounterpart()).isEmpty();
    assertThat(good.unknownIn("Names alone (rules §1, §1.2).")).isEmpty();
  }

  @Test
  void numberThatIsNotTheNextOneIsNoticed() {
    assertThat(with("1.2", "1.1").outOfOrder()).containsExactly("1.1");
    assertThat(with("1.2", "1.3").outOfOrder()).containsExactly("1.3");
    assertThat(with("1.1", "2.1").outOfOrder()).containsExactly("2.1");
    assertThat(with("## 1 ", "## 2 ").outOfOrder()).containsExactly("section 2", "1.1", "1.2");
    assertThat(with("## 1 ", "# ").outOfOrder()).containsExactly("1.1", "1.2");
  }

  @Test
  void ruleWithoutSourceOrWordsIsNoticed() {
    assertThat(with("Own rule: because", "").withoutSource()).containsExactly("1.2");
    assertThat(with("It holds names.", "").withoutSource()).containsExactly("1.1");
  }

  @Test
  void ruleWithoutTestIsNoticed() {
    assertThat(with("Not built yet.", "").withoutTest()).containsExactly("1.2");
    assertThat(with("Not built yet.", "Later.").withoutTest()).containsExactly("1.2");
    assertThat(with("| Not built yet. |", "").withoutTest()).containsExactly("1.2");
    assertThat(with("[Names Contract]", "Not built yet.").withoutTest()).containsExactly("1.1");
  }

  @Test
  void testThatLeadsNowhereIsNoticed() {
    assertThat(with("[NamesTest],", "[OtherTest],").withoutCounterpart())
        .containsExactly("NamesTest", "OtherTest");
  }

  @Test
  void linkThatLeadsToNoFileIsNoticed() {
    Rulebook good = new Rulebook(GOOD);
    assertThat(good.broken("adr/2.md"::equals))
        .containsExactly("../NamesTest.java", "../NamesContract.java");
    assertThat(good.broken(link -> link.endsWith(".java"))).containsExactly("adr/2.md");
    assertThat(with("adr/2.md", "https://example.org/").broken(link -> link.endsWith(".java")))
        .isEmpty();
  }

  @Test
  void referenceToNoRuleIsNoticed() {
    Rulebook good = new Rulebook(GOOD);
    assertThat(good.unknownIn("/** Hidden at once (rules\n * §6). */")).containsExactly("6");
    assertThat(good.unknownIn("/** Names (rules §1,\n * §1.3). */")).containsExactly("1.3");
    assertThat(good.unknownIn("(rules §1.10, no oracle)")).containsExactly("1.10");
  }

  private static Rulebook with(String before, String after) {
    assertThat(GOOD).contains(before);
    return new Rulebook(GOOD.replace(before, after));
  }
}
