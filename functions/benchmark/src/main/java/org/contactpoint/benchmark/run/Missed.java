package org.contactpoint.benchmark.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.contactpoint.benchmark.measure.Answers;
import org.contactpoint.benchmark.mistake.Question;
import org.contactpoint.benchmark.mistake.Shape;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.own.Cost;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.search.SearchName;
import org.jspecify.annotations.Nullable;

/** What the questions have in common whose child was not among the first ten. */
final class Missed {
  private static final int SHAPES = 15;

  private final List<Kid> kids;
  private final Map<String, Integer> shapes = new HashMap<>();

  Missed(List<Kid> kids) {
    this.kids = kids;
  }

  /** Counts the questions that were not answered, with what each of them cost. */
  void add(Answers answers, List<Cost> costs) {
    for (int i = 0; i < costs.size(); i++) {
      if (!answers.all().get(i).isWithin(10)) {
        shapes.merge(shape(answers.all().get(i).question(), costs.get(i)), 1, Integer::sum);
      }
    }
  }

  private String shape(Question question, Cost cost) {
    Kid kid = kids.get(question.kid());
    NamePart given = name(question.criteria().given());
    NamePart family = name(question.criteria().family());
    return String.join(
        "; ",
        cost.tooMany() ? "too many" : cost.results() == 0 ? "nobody" : "others",
        "given " + Shape.names(kid.givenName(), given),
        "family " + Shape.names(kid.familyName(), family) + first(kid.familyName(), family),
        kid.culture().isLatin() ? "Latin" : "another script",
        question.mistakes().stream().sorted().toList().toString());
  }

  private static String first(@Nullable String held, @Nullable NamePart said) {
    boolean other =
        held != null
            && said != null
            && Character.toLowerCase(held.charAt(0))
                != Character.toLowerCase(said.value().charAt(0));
    return other ? ", first letter too" : "";
  }

  private static @Nullable NamePart name(@Nullable SearchName name) {
    return name == null ? null : name.name();
  }

  String markdown() {
    return "\n| not found | outcome and question |\n| --- | --- |\n"
        + shapes.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(SHAPES)
            .map(entry -> "| " + entry.getValue() + " | " + entry.getKey() + " |\n")
            .collect(Collectors.joining());
  }
}
