package org.contactpoint.acceptance.noninterference;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers as texts that can be compared between directories: what is drawn at random is called by
 * the order of its first appearance, everything else stays as it came.
 */
final class Transcript {
  // Numbers of children, ids, hashes and tags; cursors in bodies and links.
  private static final Pattern DRAWN =
      Pattern.compile(
          "\\b[0-9]{11}\\b|\\b[0-9a-f]{32,64}\\b|(?<=\"cursor\":\")[^\"]+|(?<=cursor=)[^>&\"]+");
  // How much is in the trail of everybody is an auditor's to know.
  private static final Pattern TRAIL = Pattern.compile("\"(entries|head)\":[^,}]+");

  private final Map<String, String> names = new HashMap<>();

  private final UnaryOperator<String> named;

  /** Begins with what everybody knows. */
  Transcript(Map<String, String> known) {
    known.forEach((name, id) -> names.put(id, "<" + name + ">"));
    this.named = id -> names.computeIfAbsent(id, next -> "<id-" + (names.size() + 1) + ">");
  }

  /**
   * The transcript of those whose answers are not always compared: it gives the others no names.
   */
  private Transcript(Transcript of) {
    this.named =
        id -> {
          String known = of.names.get(id);
          return known == null
              ? names.computeIfAbsent(id, next -> "<own-" + (names.size() + 1) + ">")
              : known;
        };
  }

  /** That of those who may be entitled in one of two directories. */
  Transcript apart() {
    return new Transcript(this);
  }

  /** The answer as it is compared. */
  String of(Answer answer) {
    StringBuilder text = new StringBuilder().append(answer.status()).append('\n');
    answer
        .headers()
        .forEach(
            (name, values) ->
                text.append(name)
                    .append(": ")
                    .append(name.equals("content-length") && countsTheTrail(answer) ? "…" : values)
                    .append('\n'));
    return named(text.append(answer.body()).toString());
  }

  private static boolean countsTheTrail(Answer answer) {
    return TRAIL.matcher(answer.body()).find();
  }

  private String named(String text) {
    Matcher drawn = DRAWN.matcher(TRAIL.matcher(text).replaceAll("\"$1\":…"));
    return drawn.replaceAll(found -> Matcher.quoteReplacement(named.apply(found.group())));
  }
}
