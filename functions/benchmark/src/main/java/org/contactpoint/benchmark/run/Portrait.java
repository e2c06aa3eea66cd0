package org.contactpoint.benchmark.run;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.contactpoint.benchmark.nation.Kid;

/** What a nation looks like, so that it can be held against what is known of England. */
final class Portrait {
  private static final int TOP = 12;

  private final List<Kid> kids;

  Portrait(List<Kid> kids) {
    this.kids = kids;
  }

  String markdown() {
    return String.join(
        "\n",
        "",
        "| what | share |",
        "| --- | --- |",
        row("twins", share(this::isTwin)),
        row("with a sibling", share(this::hasSibling)),
        row("siblings sharing the family name with the one before", sameFamilyName()),
        row("double family name", share(kid -> kid.second() != null)),
        row("one name only", share(kid -> kid.given() == null || kid.family() == null)),
        row("a former name", share(kid -> kid.former() != null)),
        row("family name and birthday shared with another", shared()),
        "",
        "Family names: " + top(kid -> String.valueOf(kid.family())),
        "",
        "Given names: " + top(kid -> String.valueOf(kid.given())),
        "",
        "Outward codes: " + top(kid -> kid.household().postcode().outward()),
        "",
        "Cultures: " + top(kid -> kid.culture().code()));
  }

  private static String row(String what, double share) {
    return String.format(Locale.ROOT, "| %s | %.2f %% |", what, 100 * share);
  }

  private double share(Predicate<Kid> which) {
    return (double) kids.stream().filter(which).count() / kids.size();
  }

  private boolean isTwin(Kid kid) {
    return near(kid, kid::isTwinOf);
  }

  private boolean hasSibling(Kid kid) {
    return near(kid, kid::isSiblingOf);
  }

  private boolean near(Kid kid, Predicate<Kid> relation) {
    return (kid.id() > 0 && relation.test(kids.get(kid.id() - 1)))
        || (kid.id() + 1 < kids.size() && relation.test(kids.get(kid.id() + 1)));
  }

  private double sameFamilyName() {
    long pairs = 0;
    long same = 0;
    for (int i = 1; i < kids.size(); i++) {
      if (kids.get(i).isSiblingOf(kids.get(i - 1))) {
        pairs++;
        same += Objects.equals(kids.get(i).family(), kids.get(i - 1).family()) ? 1 : 0;
      }
    }
    return (double) same / pairs;
  }

  private double shared() {
    Map<String, Integer> counts = new HashMap<>();
    kids.forEach(kid -> counts.merge(kid.familyName() + kid.birthDay(), 1, Integer::sum));
    return share(kid -> counts.getOrDefault(kid.familyName() + kid.birthDay(), 0) > 1);
  }

  private String top(Function<Kid, String> of) {
    Map<String, Long> counts =
        kids.stream().collect(Collectors.groupingBy(of, Collectors.counting()));
    return counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(TOP)
            .map(e -> String.format(Locale.ROOT, "%s %.2f %%", e.getKey(), share(e.getValue())))
            .collect(Collectors.joining(", "))
        + String.format(Locale.ROOT, "; %,d in all", counts.size());
  }

  private double share(long count) {
    return 100.0 * count / kids.size();
  }
}
