package org.contactpoint.benchmark.learn;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.contactpoint.domain.scoring.LevelProbabilities.Who;

/**
 * Expectation and maximisation (Dempster, Laird and Rubin, 1977) over four kinds of pairs: of the
 * same child, of siblings, of twins and of strangers. It begins with the parameters that there are,
 * which count like so many pairs of each kind, so that what a file hardly shows does not vanish.
 *
 * <p>What strangers share is not learnt: of all pairs of a nation, a file shows too few. Pairs of
 * strangers that share a key are a kind of their own here, and not used.
 */
final class Learning {
  private static final double WORTH_OF_THE_BEGINNING = 300;
  private static final int ROUNDS = 40;
  private static final double LEAST = 0.00001;

  private final Properties beginning;
  private final Map<Pattern, Integer> patterns;
  private final Map<Who, Map<String, Double>> chances = new EnumMap<>(Who.class);
  private final Map<Who, Double> shares = new EnumMap<>(Who.class);

  Learning(Properties beginning, Map<Pattern, Integer> patterns) {
    this.beginning = beginning;
    this.patterns = patterns;
    for (Who who : Who.values()) {
      Map<String, Double> of = new HashMap<>();
      fields().forEach((line, numbers) -> of.put(line, numbers.getOrDefault(who, 0.0)));
      chances.put(who, of);
    }
    shares.putAll(Map.of(Who.SAME, 0.3, Who.SIBLINGS, 0.2, Who.TWINS, 0.01, Who.STRANGERS, 0.49));
  }

  private Map<String, Map<Who, Double>> fields() {
    Map<String, Map<Who, Double>> lines = new HashMap<>();
    for (String name : beginning.stringPropertyNames()) {
      String[] words = beginning.getProperty(name).strip().split("\\s+", -1);
      if (words.length == Who.values().length) {
        Map<Who, Double> numbers = new EnumMap<>(Who.class);
        int word = 0;
        for (Who who : Who.values()) {
          numbers.put(who, Double.parseDouble(words[word++]));
        }
        lines.put(name, numbers);
      }
    }
    return lines;
  }

  /** The chances of each line after the last round, by who is compared. */
  Map<Who, Map<String, Double>> learnt() {
    for (int round = 0; round < ROUNDS; round++) {
      maximise(expect());
    }
    return chances;
  }

  /** How the pairs are shared out among the kinds. */
  Map<Who, Double> shares() {
    return shares;
  }

  private Map<Who, Map<String, Double>> expect() {
    Map<Who, Map<String, Double>> counts = new EnumMap<>(Who.class);
    Map<Who, Double> all = new EnumMap<>(Who.class);
    for (Who who : Who.values()) {
      counts.put(who, new HashMap<>());
      all.put(who, 0.0);
    }
    patterns.forEach((pattern, count) -> add(pattern, count, counts, all));
    double total = all.values().stream().mapToDouble(Double::doubleValue).sum();
    all.forEach((who, count) -> shares.put(who, Math.max(1e-6, count / total)));
    return counts;
  }

  private void add(
      Pattern pattern, int count, Map<Who, Map<String, Double>> counts, Map<Who, Double> all) {
    Map<Who, Double> likely = new EnumMap<>(Who.class);
    for (Who who : Who.values()) {
      double product = shares.getOrDefault(who, 0.0);
      for (String line : pattern.lines()) {
        product *= chances.getOrDefault(who, Map.of()).getOrDefault(line, 1.0);
      }
      likely.put(who, product);
    }
    double sum = likely.values().stream().mapToDouble(Double::doubleValue).sum();
    likely.forEach(
        (who, product) -> {
          double part = count * product / sum;
          all.merge(who, part, Double::sum);
          Map<String, Double> of = counts.getOrDefault(who, new HashMap<>());
          for (String line : pattern.lines()) {
            of.merge(line, part, Double::sum);
          }
        });
  }

  private void maximise(Map<Who, Map<String, Double>> counts) {
    Map<String, Map<Who, Double>> fields = fields();
    counts.forEach(
        (who, of) -> {
          Map<String, Double> sums = new HashMap<>();
          fields.forEach(
              (line, numbers) ->
                  sums.merge(field(line), weight(line, numbers, who, of), Double::sum));
          Map<String, Double> next = new HashMap<>();
          fields.forEach(
              (line, numbers) ->
                  next.put(
                      line,
                      isGiven(who, line)
                          ? numbers.getOrDefault(who, 0.0)
                          : weight(line, numbers, who, of) / sums.getOrDefault(field(line), 1.0)));
          chances.put(who, next);
        });
  }

  /**
   * What is not learnt: whoever's birthdays differ is hardly met, since most keys hold a birthday;
   * and brothers, sisters and twins are met by their family name, home and carers. Of names that
   * they share the parameters hold the chance for a rare name, and the scorer adds how frequent it
   * is.
   */
  private static boolean isGiven(Who who, String line) {
    boolean kin = who == Who.SIBLINGS || who == Who.TWINS;
    return switch (field(line)) {
      case "birth" -> who != Who.STRANGERS;
      case "family", "place", "carer" -> kin;
      case "given" -> kin && (line.equals("given.exact") || line.equals("given.part"));
      default -> false;
    };
  }

  private static double weight(
      String line, Map<Who, Double> numbers, Who who, Map<String, Double> counts) {
    double met = counts.getOrDefault(line, 0.0);
    return Math.max(LEAST, met + WORTH_OF_THE_BEGINNING * numbers.getOrDefault(who, 0.0));
  }

  private static String field(String line) {
    return line.substring(0, line.indexOf('.'));
  }
}
