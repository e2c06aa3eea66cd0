package org.contactpoint.acceptance.noninterference;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers as texts that can be compared between directories: what is drawn at random is called by
 * the step in which it appeared first and its order there, so that an answer that is not compared
 * does not change the names in another. Everything else stays as it came.
 */
final class Transcript {
  // How much is in the trail of everybody is an auditor's to know.
  private static final Pattern TRAIL = Pattern.compile("\"(entries|head)\":[^,}]+");
  private static final String CHAIN = "class=\"cp-chain\"";
  private static final Pattern ON_A_PAGE =
      Pattern.compile("[0-9,]+ entr(?:y|ies)\\b|\\b[0-9a-f]{12}…|\\b[0-9a-f]{64}\\b");

  private final Map<String, String> names = new HashMap<>();
  private final String prefix;
  private final UnaryOperator<@Nullable String> known;

  /** Begins with what everybody knows. */
  Transcript(Map<String, String> known) {
    known.forEach((name, id) -> names.put(id, "<" + name + ">"));
    this.prefix = "id-";
    this.known = id -> null;
  }

  /**
   * The transcript of those whose answers are not always compared: it gives the others no names.
   */
  private Transcript(Transcript of) {
    this.prefix = "own-";
    this.known = of.names::get;
  }

  /** That of those who may be entitled in one of two directories. */
  Transcript apart() {
    return new Transcript(this);
  }

  /** The answer to that step as it is compared. */
  String of(int step, Answer answer) {
    StringBuilder text = new StringBuilder().append(answer.status()).append('\n');
    answer
        .headers()
        .forEach((name, values) -> text.append(name).append(": ").append(values).append('\n'));
    int before = names.size();
    return Drawn.renamed(
        withoutLength(text.append(answer.body()).toString()),
        drawn -> name(drawn, step + ".", before));
  }

  private static String withoutLength(String text) {
    return text.contains(CHAIN)
        ? ON_A_PAGE.matcher(text).replaceAll("…")
        : TRAIL.matcher(text).replaceAll("\"$1\":…");
  }

  private String name(String id, String step, int before) {
    String others = known.apply(id);
    return others == null
        ? names.computeIfAbsent(id, next -> "<" + prefix + step + (names.size() + 1 - before) + ">")
        : others;
  }
}
