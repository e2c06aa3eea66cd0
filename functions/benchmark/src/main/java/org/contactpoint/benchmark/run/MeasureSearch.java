package org.contactpoint.benchmark.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.measure.Answers;
import org.contactpoint.benchmark.measure.Measurement;
import org.contactpoint.benchmark.measure.Tables;
import org.contactpoint.benchmark.mistake.Question;
import org.contactpoint.benchmark.mistake.Questions;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;
import org.contactpoint.benchmark.own.Costs;
import org.contactpoint.benchmark.own.OwnSearch;
import org.contactpoint.benchmark.peer.Lucene;
import org.contactpoint.benchmark.peer.Peer;
import org.contactpoint.benchmark.peer.Trigrams;

/**
 * Puts the same questions about the same nation to the project's own search and to every other
 * tool, and prints what came of it.
 */
public final class MeasureSearch {
  private static final int MISTAKES = 15;
  private static final int PAIRS = 60;

  private final List<Kid> kids;
  private final List<Question> natural;
  private final List<Question> each;
  private final List<Question> pairs;
  private final List<Question> warmUp;
  private final Map<String, Answers> naturalAnswers = new LinkedHashMap<>();
  private final Map<String, Answers> eachAnswers = new LinkedHashMap<>();
  private final Map<String, Answers> pairAnswers = new LinkedHashMap<>();

  private MeasureSearch(long seed, int children, int count) {
    this.kids = new Nation(seed, children).kids();
    Questions questions = new Questions(kids, seed);
    this.natural = questions.natural(count);
    this.each = questions.each(Math.max(1, count / MISTAKES));
    this.pairs = questions.pairs(Math.max(1, count / PAIRS));
    this.warmUp = new Questions(kids, Seeds.TUNING + 1).natural(Math.max(1, count / 2));
  }

  /**
   * The arguments are the number of children and of questions; then, divided by commas, which seed,
   * {@code test}, {@code tuning} or {@code fresh}, and what to leave out: {@code no-own}, {@code
   * no-lucene}, {@code no-postgres}.
   */
  public static void main(String[] arguments) {
    List<String> all = List.of(arguments[2].split(",", -1));
    long seed = Seeds.named(all.getFirst());
    MeasureSearch run =
        new MeasureSearch(seed, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    if (!all.contains("no-own")) {
      run.measure("ContactPoint", () -> Optional.of(new OwnSearch(run.kids)));
    }
    if (!all.contains("no-lucene")) {
      run.measure("Lucene", () -> Optional.of(new Lucene(run.kids)));
    }
    if (!all.contains("no-postgres")) {
      run.measure("pg_trgm", () -> Trigrams.of(run.kids));
    }
    run.print();
  }

  private void measure(String name, Supplier<Optional<? extends Peer>> start) {
    long before = System.nanoTime();
    Optional<? extends Peer> started = start.get();
    if (started.isEmpty()) {
      System.out.println(name + " is left out: it is not installed on this machine.");
      return;
    }
    System.out.printf(
        "%s holds %,d children after %.1f s%n",
        name, kids.size(), (System.nanoTime() - before) / 1e9);
    try (Peer peer = started.get()) {
      Measurement measurement = new Measurement(peer.stopwatch());
      measurement.warmUp(peer, warmUp);
      naturalAnswers.put(name, ask(measurement, peer, "natural", natural));
      eachAnswers.put(name, ask(measurement, peer, "each mistake", each));
      pairAnswers.put(name, ask(measurement, peer, "pairs", pairs));
    }
  }

  private static Answers ask(
      Measurement measurement, Peer peer, String set, List<Question> questions) {
    if (peer instanceof OwnSearch own) {
      own.costs();
    }
    Answers answers = measurement.ask(peer, questions);
    if (peer instanceof OwnSearch own) {
      System.out.println("\nWhat a search costs, " + set + "\n\n" + Costs.table(own.costs()));
    }
    return answers;
  }

  private void print() {
    print("Mistakes as often as they happen", naturalAnswers, Tables::byCulture);
    print("Each mistake alone", eachAnswers, Tables::byMistakes);
    print("Each two mistakes that go together", pairAnswers, Tables::byMistakes);
  }

  private static void print(
      String title, Map<String, Answers> answers, Function<Tables, String> detail) {
    Tables tables = new Tables(answers);
    System.out.println("\n" + title + "\n\n" + tables.summary() + "\n" + detail.apply(tables));
  }
}
