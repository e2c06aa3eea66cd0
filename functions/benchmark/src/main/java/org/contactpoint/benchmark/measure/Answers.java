package org.contactpoint.benchmark.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactpoint.benchmark.mistake.Question;

/** All answers of one finder, and what they say together. */
public record Answers(List<Answer> all) {

  public Answers {
    all = List.copyOf(all);
  }

  /** The share of questions whose child was among the first so many. */
  public double recall(int first) {
    return (double) all.stream().filter(answer -> answer.isWithin(first)).count() / all.size();
  }

  /** The time within which that share of questions was answered, in milliseconds. */
  public double percentile(double share) {
    List<Long> sorted = all.stream().map(Answer::nanos).sorted(Comparator.naturalOrder()).toList();
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()))) / 1e6;
  }

  /** The mean time of an answer in milliseconds. */
  public double mean() {
    return all.stream().mapToLong(Answer::nanos).average().orElse(0) / 1e6;
  }

  /** The answers in groups, which are in the order of their names. */
  public Map<String, Answers> by(Function<Question, String> group) {
    Map<String, List<Answer>> groups =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    answer -> group.apply(answer.question()), TreeMap::new, Collectors.toList()));
    Map<String, Answers> answers = new TreeMap<>();
    groups.forEach((name, some) -> answers.put(name, new Answers(some)));
    return answers;
  }
}
