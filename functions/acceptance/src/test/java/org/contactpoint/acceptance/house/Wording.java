package org.contactpoint.acceptance.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How texts of the project are written: one form for references to the rules, so that a script can
 * link them, and no metaphor that was once used for a thing with a name of its own.
 */
final class Wording {
  /** A line break in a comment, with the stars or slashes before and after it. */
  private static final Pattern BROKEN_LINE =
      Pattern.compile("\\s*\\R[ \\t]*(?:\\*(?!/)|//|#)?\\s*");

  /** {@code rules §6}, {@code rules §6.13} or {@code rules §2, §7}; CONTRIBUTING.md has it too. */
  private static final Pattern RULES =
      Pattern.compile("(?<!the )\\brules §\\d+(?:\\.\\d+)?(?:, §\\d+(?:\\.\\d+)?)*");

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** A section of a standard: of an RFC, or of YAML. */
  private static final Pattern STANDARD =
      Pattern.compile("(?:RFC \\d+|YAML 1\\.2), §\\d+(?:\\.\\d+)*");

  private static final Pattern SECTION = Pattern.compile(".{0,40}§\\s?\\d.{0,8}");

  private static final Pattern COMMENT =
      Pattern.compile("(?s)/\\*.*?\\*/|(?m)(?:^|[ ;{}(])//[^\\r\\n]*");

  /** The lookbehinds let a code of the trail and key rings through. */
  private static final Pattern METAPHOR =
      Pattern.compile(
          "(?i)\\b(?:veil|keepers?|desks?|doorways?|front door|waiting"
              + " room|lanes?|patience|amiss|lies?|lay|lying|mend(?:s|ed|ing)?|awake|woken"
              + "|(?<!shield-)travel(?:s|led|ling)?|(?<!key )rings?|throw-?away|thrown away|by hand"
              + "|(?:other|our) hands|the hand of|(?:bears?|borne?) witness|told apart|bench"
              + "|stand-ins?|stands in for|the house(?! rules)|house's)\\b");

  private Wording() {}

  /** Each reference to a section that has neither the form of the rules nor that of a standard. */
  static List<String> otherReferences(String text) {
    String joined = BROKEN_LINE.matcher(text).replaceAll(" ");
    String left = STANDARD.matcher(RULES.matcher(joined).replaceAll("")).replaceAll("");
    return found(SECTION, left);
  }

  /** The number of each section or rule to which a text refers. */
  static List<String> numbersOfRules(String text) {
    return found(RULES, BROKEN_LINE.matcher(text).replaceAll(" ")).stream()
        .flatMap(reference -> found(NUMBER, reference).stream())
        .toList();
  }

  /** Each metaphor in a document, or in a comment. */
  static List<String> metaphors(String text) {
    return found(METAPHOR, BROKEN_LINE.matcher(text).replaceAll(" "));
  }

  /**
   * Each metaphor in the comments of a source; what people are called and where they live stays.
   */
  static List<String> metaphorsOfComments(String source) {
    List<String> all = new ArrayList<>();
    comments(source).forEach(comment -> all.addAll(metaphors(comment)));
    return all;
  }

  private static Stream<String> comments(String source) {
    return COMMENT.matcher(source).results().map(MatchResult::group);
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }
}
