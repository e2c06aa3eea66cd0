package org.contactpoint.acceptance.house;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of the directory as {@code docs/rules.md} lists them: in each section a table with the
 * rule's number, what it says, its source, and the tests that hold it.
 */
final class Rulebook {
  /** A section's heading, or a line of its table. */
  private static final Pattern LINE =
      Pattern.compile("(?m)^(?:## (\\d+) \\S.*|\\| *(\\d+\\.\\d+) *\\|(.*))$");

  /** The last column: names of tests, or that there is nothing to test. */
  private static final Pattern TESTS =
      Pattern.compile("\\[[^\\]]+\\](?:, \\[[^\\]]+\\])*|Not built yet\\.");

  private static final Pattern NAME_OF_TEST = Pattern.compile("\\[([^\\]]+)\\]");
  private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[([^\\]]+)\\]: (\\S+)$");
  private static final Pattern INLINE = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");

  private final List<Integer> sections = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final List<String> links = new ArrayList<>();

  /**
   * A line of a table.
   *
   * @param under the number of the section's heading, 0 before the first
   */
  private record Rule(int under, String number, String words, String source, String tests) {
    static Rule of(int under, String number, String rest) {
      String[] cells = (rest + "| | |").split("\\|", -1);
      return new Rule(under, number, cells[0].strip(), cells[1].strip(), cells[2].strip());
    }

    Stream<String> namesOfTests() {
      return NAME_OF_TEST.matcher(tests).results().map(it -> it.group(1));
    }
  }

  Rulebook(String document) {
    Matcher lines = LINE.matcher(document);
    while (lines.find()) {
      if (lines.group(1) == null) {
        int under = sections.isEmpty() ? 0 : sections.getLast();
        rules.add(Rule.of(under, lines.group(2), lines.group(3)));
      } else {
        sections.add(Integer.valueOf(lines.group(1)));
      }
    }
    DEFINITION.matcher(document).results().forEach(it -> definitions.put(it.group(1), it.group(2)));
    links.addAll(definitions.values());
    INLINE.matcher(document).results().map(it -> it.group(1)).forEach(links::add);
  }

  /** Sections and rules whose number is not the next one. */
  List<String> outOfOrder() {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i) != i + 1) {
        wrong.add("section " + sections.get(i));
      }
    }
    Map<Integer, Integer> last = new HashMap<>();
    for (Rule rule : rules) {
      int next = last.merge(rule.under(), 1, Integer::sum);
      if (!rule.number().equals(rule.under() + "." + next)) {
        wrong.add(rule.number());
      }
    }
    return wrong;
  }

  /** Rules that say nothing, or that have no source. */
  List<String> withoutSource() {
    return numbers(rule -> rule.words().isEmpty() || rule.source().isEmpty());
  }

  /** Rules that neither name a test nor say that they are not built. */
  List<String> withoutTest() {
    return numbers(rule -> !TESTS.matcher(rule.tests()).matches());
  }

  /** Names of tests that lead nowhere, and those that no rule has. */
  Set<String> withoutCounterpart() {
    Set<String> named = rules.stream().flatMap(Rule::namesOfTests).collect(Collectors.toSet());
    Set<String> wrong = new TreeSet<>(named);
    wrong.addAll(definitions.keySet());
    wrong.removeIf(name -> named.contains(name) && definitions.containsKey(name));
    return wrong;
  }

  /** Links within the project that lead to no file. */
  List<String> broken(Predicate<String> isFile) {
    return links.stream().filter(link -> !link.contains("://")).filter(isFile.negate()).toList();
  }

  /** The references of a text that name no section and no rule. */
  List<String> unknownIn(String text) {
    return Wording.numbersOfRules(text).stream().filter(number -> !isKnown(number)).toList();
  }

  private boolean isKnown(String number) {
    return sections.stream().anyMatch(section -> number.equals(section.toString()))
        || rules.stream().anyMatch(rule -> number.equals(rule.number()));
  }

  private List<String> numbers(Predicate<Rule> wrong) {
    return rules.stream().filter(wrong).map(Rule::number).toList();
  }
}
