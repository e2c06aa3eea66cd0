package org.contactpoint.acceptance.noninterference;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers as texts that can be compared between directories: what is drawn at random is called by
 * the step in which it appeared first and its order there, so that an answer that is not compared
 * does not change the names in another. Everything else stays as it came.
 */
final class Transcript {
  // Numbers of children, ids, hashes and tags; ids of notices, which are made of the ids of
  // involvements; cursors in bodies and links.
  private static final Pattern DRAWN =
      Pattern.compile(
          "\\b[0-9]{11}\\b|\\b[0-9a-f]{32,64}\\b|(?<=\"noticeId\":\")[^\"]+"
              + "|(?<=\"cursor\":\")[^\"]+|(?<=cursor=)[^>&\"]+");
  // How much is in the trail of everybody is an auditor's to know.
  private static final Pattern TRAIL = Pattern.compile("\"(entries|head)\":[^,}]+");

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
        found -> Matcher.quoteReplacement(name(found.group(), step + ".", before)));
  }

  private String name(String id, String step, int before) {
    String others = known.apply(id);
    return others == null
        ? names.computeIfAbsent(id, next -> "<" + prefix + step + (names.size() + 1 - before) + ">")
        : others;
  }
}
