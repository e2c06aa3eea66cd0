package org.contactpoint.benchmark.learn;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.linkage.MatchRow;
import org.contactpoint.domain.scoring.LevelProbabilities.Who;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.dynamodb.name.MetaphoneSounds;

/** The lines of a parameter file as they are learnt from upload files. */
public final class LearntParameters {
  private LearntParameters() {}

  /**
   * Learns.
   *
   * @param beginning the parameters to begin with
   * @param folder files as councils send them, {@code council/feed/file}
   */
  public static String from(Properties beginning, Path folder) {
    ComparableWords words = new ComparableWords(new MetaphoneSounds());
    List<Facts> rows = UploadedFacts.in(folder);
    Map<Pattern, Integer> patterns =
        Patterns.among(rows, new MatchRow(new NameComparison(words)), words);
    Learning learning = new Learning(beginning, patterns);
    Map<Who, Map<String, Double>> learnt = learning.learnt();
    long pairs = patterns.values().stream().mapToLong(Integer::longValue).sum();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "# Learnt from %,d rows, %,d pairs in %,d patterns: %s%n",
            rows.size(),
            pairs,
            patterns.size(),
            shares(learning)));
    for (String line : new TreeSet<>(beginning.stringPropertyNames())) {
      text.append(line).append(" = ").append(value(line, beginning, learnt)).append('\n');
    }
    return text.toString();
  }

  private static String shares(Learning learning) {
    StringBuilder text = new StringBuilder();
    learning
        .shares()
        .forEach(
            (who, share) ->
                text.append(
                    String.format(
                        Locale.ROOT, "%s %.3f ", who.name().toLowerCase(Locale.ROOT), share)));
    return text.toString().strip();
  }

  /** Three columns are learnt; what strangers share stays as it was. */
  private static String value(
      String line, Properties beginning, Map<Who, Map<String, Double>> learnt) {
    String before = beginning.getProperty(line).strip();
    String[] columns = before.split("\\s+", -1);
    if (columns.length != Who.values().length) {
      return before;
    }
    StringBuilder value = new StringBuilder();
    for (Who who : List.of(Who.SAME, Who.SIBLINGS, Who.TWINS)) {
      double chance = learnt.getOrDefault(who, Map.of()).getOrDefault(line, 0.0);
      value.append(String.format(Locale.ROOT, "%.6f ", Math.max(0.000001, chance)));
    }
    return value.append(columns[columns.length - 1]).toString();
  }
}
