package org.contactpoint.benchmark.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.mistake.NameLists;
import org.contactpoint.benchmark.mistake.NegativeControls;
import org.contactpoint.benchmark.mistake.Rows;
import org.contactpoint.benchmark.mistake.SecondSource;
import org.contactpoint.benchmark.mistake.SeenRow;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;
import org.contactpoint.benchmark.nation.Siblings;
import org.contactpoint.benchmark.own.Directory;
import org.contactpoint.benchmark.own.OwnMatching;
import org.contactpoint.benchmark.own.PairSpeed;
import org.contactpoint.domain.linkage.Match;

/**
 * Matches rows of a second source against a directory of the same nation: how many are linked
 * rightly, wrongly or not at all, and how fast.
 */
public final class MeasureMatching {
  private static final double FAMILIES = 0.22;
  private static final double TWINS = 0.5;
  private static final int PAIRS = 20_000_000;

  private final Nation nation;
  private final List<Kid> kids;
  private final Siblings siblings;
  private final NegativeControls controls;
  private final OwnMatching matching;
  private final Directory directory;
  private final long seed;
  private final NameLists lists;
  private final SecondRecords secondRecords = new SecondRecords();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<String, Integer> wrongly = new TreeMap<>();
  private final Map<String, Integer> doubts = new TreeMap<>();

  private MeasureMatching(long seed, NameLists lists, int children) {
    this.seed = seed;
    this.lists = lists;
    this.nation = new Nation(seed, children);
    this.kids = nation.kids();
    this.siblings = new Siblings(kids);
    this.controls = new NegativeControls(kids, seed, FAMILIES, TWINS);
    this.directory = Directory.of(controls.left().toList(), kids);
    this.matching = new OwnMatching(directory.entries(), directory.records(), directory.words());
  }

  /** What came of some rows. */
  private static final class Tally {
    private int rows;
    private int right;
    private int wrong;
    private int created;
    private int review;

    private void add(Match match, boolean isRight) {
      rows++;
      switch (match) {
        case Match.Links ignored when isRight -> right++;
        case Match.Links ignored -> wrong++;
        case Match.Creates ignored -> created++;
        case Match.Doubts ignored -> review++;
      }
    }

    private double share(int count) {
      return (double) count / rows;
    }

    private String row(String name) {
      return line(name, String.format(Locale.ROOT, "%,d", rows), wrong, shares());
    }

    private double[] shares() {
      return new double[] {share(right), share(created), share(review)};
    }

    private static String line(String name, String rows, int wrong, double[] shares) {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %.2f %% | %d | %.2f %% | %.2f %% |",
          name,
          rows,
          100 * shares[0],
          wrong,
          100 * shares[1],
          100 * shares[2]);
    }
  }

  /**
   * The arguments are the number of children and of rows, and the seed: {@code test}, {@code
   * tuning} or {@code fresh}; after a comma {@code others} for the lists of others.
   */
  public static void main(String[] arguments) {
    List<String> more = List.of(arguments[2].split(",", -1));
    long seed = Seeds.named(more.getFirst());
    NameLists lists = more.contains("others") ? NameLists.ofOthers() : NameLists.of(seed);
    MeasureMatching run = new MeasureMatching(seed, lists, Integer.parseInt(arguments[0]));
    run.known(Integer.parseInt(arguments[1]));
    run.unknown();
    run.print();
    System.out.println(PairSpeed.report(run.kids, run.directory.words(), PAIRS));
  }

  private void known(int count) {
    Rows rows = new Rows(nation, kids, seed, lists);
    SecondSource[] sources = SecondSource.values();
    SplittableRandom random = new SplittableRandom(Seeds.of(seed, "rows of known children"));
    List<SeenRow> seen = new ArrayList<>();
    while (seen.size() < count) {
      Kid kid = kids.get(random.nextInt(kids.size()));
      if (!controls.isRemoved(kid.id())) {
        seen.add(rows.about(kid, sources[seen.size() % sources.length], seen.size() + 1L));
      }
    }
    matched(seen.subList(0, Math.min(20_000, seen.size())));
    directory.entries().spent();
    long before = System.nanoTime();
    List<Match> matches = matched(seen);
    double seconds = (System.nanoTime() - before) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,d rows matched against %,d children: %,.0f a second; %s%n",
        count,
        kids.size() - controls.removed().size(),
        count / seconds,
        directory.entries().spent());
    for (int i = 0; i < seen.size(); i++) {
      count(seen.get(i), matches.get(i));
    }
  }

  private List<Match> matched(List<SeenRow> rows) {
    return IntStream.range(0, rows.size())
        .parallel()
        .mapToObj(i -> matching.match(rows.get(i).row()))
        .toList();
  }

  private void count(SeenRow seen, Match match) {
    if (match instanceof Match.Doubts doubt) {
      doubts.merge(doubt.reason(), 1, Integer::sum);
    }
    Kid kid = kids.get(seen.kid());
    secondRecords.add(seen, kid, match);
    boolean right = match instanceof Match.Links links && matching.idOf(links) == seen.kid();
    add("all", match, right);
    add(group(seen.source()), match, right);
    add("culture: " + kid.culture().code(), match, right);
    seen.mistakes()
        .forEach(m -> add("mistake: " + m.name().toLowerCase(Locale.ROOT), match, right));
    if (siblings.twins(kid).findAny().isPresent()) {
      add("twins", match, right);
    } else if (!siblings.of(kid).isEmpty()) {
      add("siblings", match, right);
    }
  }

  private static String group(SecondSource source) {
    return "source: " + source.name().toLowerCase(Locale.ROOT);
  }

  /** As if each source had as many rows as councils send. */
  private String asSent() {
    double[] shares = new double[3];
    int wrong = 0;
    for (SecondSource source : SecondSource.values()) {
      Tally tally = Objects.requireNonNull(tallies.get(group(source)));
      double[] some = tally.shares();
      for (int i = 0; i < shares.length; i++) {
        shares[i] += source.share() * some[i];
      }
      wrong += tally.wrong;
    }
    return Tally.line("all, sources as councils send", "", wrong, shares);
  }

  private void add(String group, Match match, boolean right) {
    tallies.computeIfAbsent(group, ignored -> new Tally()).add(match, right);
  }

  /** Children who were taken out while brothers, sisters and twins are still in. */
  private void unknown() {
    List<SeenRow> rows = controls.rows(nation, lists).limit(300_000).toList();
    List<Match> matches = matched(rows);
    for (int i = 0; i < rows.size(); i++) {
      add("negative controls", matches.get(i), false);
      if (matches.get(i) instanceof Match.Links links) {
        wrongly.merge(mistakes(rows.get(i)) + ": " + levels(links), 1, Integer::sum);
      }
      if (siblings.twins(kids.get(rows.get(i).kid())).findAny().isPresent()) {
        add("negative controls: twins", matches.get(i), false);
      }
    }
  }

  private static String mistakes(SeenRow row) {
    return row.mistakes().stream().sorted().toList().toString().toLowerCase(Locale.ROOT);
  }

  /** How a row that was linked wrongly agreed, so that the rules can be improved. */
  private static String levels(Match.Links links) {
    return links.evidence().items().stream()
        .filter(item -> item.weight() != 0)
        .map(item -> item.field() + " " + item.level())
        .collect(Collectors.joining(", "));
  }

  private void print() {
    System.out.println("\n| rows | count | linked rightly | wrongly | created | for a person |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    tallies.forEach((name, tally) -> System.out.println(tally.row(name)));
    System.out.println(asSent());
    System.out.println(secondRecords.markdown());
    doubts.forEach((reason, count) -> System.out.println("for a person " + count + ": " + reason));
    wrongly.forEach((levels, count) -> System.out.println("wrongly " + count + ": " + levels));
  }
}
