package org.contactpoint.acceptance.noninterference;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers as texts that can be compared between directories: what is drawn at random is called by
 * the step in which it appeared first and its order there, so that an answer that is not compared
 * does not change the names in another. Everything else stays as it came.
 */
final class Transcript {
  // Numbers of children, ids, hashes and tags; cursors in bodies and links.
  private static final Pattern DRAWN =
      Pattern.compile(
          "\\b[0-9]{11}\\b|\\b[0-9a-f]{32,64}\\b|(?<=\"cursor\":\")[^\"]+|(?<=cursor=)[^>&\"]+");
  // How much is in the trail of everybody is an auditor's to know.
  private static final Pattern TRAIL = Pattern.compile("\"(entries|head)\":[^,}]+");

  private final Map<String, String> names = new HashMap<>();

  /** Begins with what everybody knows. */
  Transcript(Map<String, String> known) {
    known.forEach((name, id) -> names.put(id, "<" + name + ">"));
  }

  /** The answer to that step as it is compared. */
  String of(int step, Answer answer) {
    StringBuilder text = new StringBuilder().append(answer.status()).append('\n');
    answer
        .headers()
        .forEach(
            (name, values) ->
                text.append(name)
                    .append(": ")
                    .append(name.equals("content-length") && countsTheTrail(answer) ? "…" : values)
                    .append('\n'));
    return named(step, text.append(answer.body()).toString());
  }

  private static boolean countsTheTrail(Answer answer) {
    return TRAIL.matcher(answer.body()).find();
  }

  private String named(int step, String text) {
    int before = names.size();
    Matcher drawn = DRAWN.matcher(TRAIL.matcher(text).replaceAll("\"$1\":…"));
    return drawn.replaceAll(
        found ->
            Matcher.quoteReplacement(
                names.computeIfAbsent(
                    found.group(), id -> "<id-" + step + "." + (names.size() + 1 - before) + ">")));
  }
}
