package org.contactpoint.benchmark.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.measure.Answers;
import org.contactpoint.benchmark.measure.Tables;
import org.contactpoint.benchmark.mistake.FamilyAlone;
import org.contactpoint.benchmark.mistake.GivenAlone;
import org.contactpoint.benchmark.mistake.NameLists;
import org.contactpoint.benchmark.mistake.QueryMistake;
import org.contactpoint.benchmark.mistake.Question;
import org.contactpoint.benchmark.mistake.Questions;
import org.contactpoint.benchmark.mistake.ThreeSources;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;
import org.contactpoint.benchmark.nation.Records;
import org.contactpoint.benchmark.own.Making;
import org.contactpoint.benchmark.own.OwnSearch;
import org.contactpoint.benchmark.own.PhoneticSounds;
import org.contactpoint.benchmark.own.Phonetics;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.dynamodb.name.MetaphoneSounds;

/**
 * Whether children are found by names that the directory holds otherwise: a mistyped family name
 * without a given name, short forms, spellings and scripts, the spelling of one of three sources;
 * and whether other phonetics find more.
 */
public final class MeasureNames {
  private static final int FEW = 36;
  private static final int KINDS = 17;
  private static final int PAIRS = 60;

  private final long seed;
  private final NameLists lists;
  private final int count;
  private final List<Kid> kids;

  private MeasureNames(long seed, NameLists lists, int children, int count) {
    this.seed = seed;
    this.lists = lists;
    this.count = count;
    this.kids = new Nation(seed, children).kids();
  }

  /**
   * The arguments are the number of children and of questions of each kind, and the seed; after a
   * comma {@code others} for the lists of others, {@code phonetics} for other phonetics in place of
   * the questions.
   */
  public static void main(String[] arguments) {
    List<String> more = List.of(arguments[2].split(",", -1));
    long seed = Seeds.named(more.getFirst());
    NameLists lists = more.contains("others") ? NameLists.ofOthers() : NameLists.of(seed);
    MeasureNames run =
        new MeasureNames(
            seed, lists, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    if (more.contains("phonetics")) {
      run.phonetics();
    } else {
      run.names();
      run.threeSources();
    }
  }

  private void names() {
    OwnSearch search = new OwnSearch(kids);
    System.out.println(NameTable.HEAD);
    familyAlone(search, FEW).print();
    NameTable table = familyAlone(search, count);
    shortForms(table);
    Questions questions = new Questions(kids, seed, lists);
    Answers each = table.ask("each mistake alone", questions.each(count / KINDS * 4));
    table.ask("two mistakes", questions.pairs(Math.max(1, count * 4 / PAIRS)));
    table.ask("as often as they happen", questions.natural(count));
    table.print();
    System.out.println("\n" + new Tables(Map.of("ContactPoint", each)).byMistakes());
    System.out.println(new Tables(Map.of("ContactPoint", each)).byCulture());
    System.out.println(table.missed());
  }

  private NameTable familyAlone(OwnSearch search, int some) {
    NameTable table = new NameTable(search, kids);
    for (FamilyAlone.Known known : FamilyAlone.Known.values()) {
      table.ask(
          "family alone, mistyped, " + known.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          FamilyAlone.questions(kids, seed, known, some));
    }
    return table;
  }

  /**
   * With and without a family name; of a kind, those that the directory's own list has or lacks.
   */
  private void shortForms(NameTable table) {
    Map<String, List<Question>> kinds =
        Map.of(
            "short form and family name",
            new Questions(kids, seed, lists).only(QueryMistake.NICKNAME, count),
            "short form without family name",
            GivenAlone.questions(kids, seed, lists, count));
    Sounds own = new MetaphoneSounds();
    new TreeMap<>(kinds)
        .forEach(
            (kind, questions) ->
                questions.stream()
                    .collect(Collectors.groupingBy(question -> isKnown(question, own)))
                    .forEach(
                        (known, some) ->
                            table.ask(kind + (known ? ", listed" : ", not listed"), some)));
  }

  private boolean isKnown(Question question, Sounds own) {
    String asked = Objects.requireNonNull(question.criteria().given()).name().value();
    String given = Objects.requireNonNull(kids.get(question.kid()).given());
    return own.kinOf(Folding.compact(asked)).contains(Folding.compact(given));
  }

  /** Searches by exactly what one of three sources says. */
  private void threeSources() {
    ThreeSources sources = new ThreeSources(seed, lists);
    OwnSearch search =
        new OwnSearch(kids, new Making(sources::record, List.of(new MetaphoneSounds())));
    System.out.println("\nkeys of a child: " + search.keysPerChild(kids.size()));
    System.out.println(Spelled.of(search, sources.questions(kids, 4 * count)).markdown());
  }

  private void phonetics() {
    System.out.println(NameTable.HEAD);
    measure("Double Metaphone, first code", List.of(new MetaphoneSounds()));
    for (Phonetics phonetics : Phonetics.all()) {
      List<String> names =
          kids.stream().map(Kid::family).filter(Objects::nonNull).distinct().toList();
      System.out.println(PhoneticCost.of(phonetics, names));
      for (int most : new int[] {1, 4}) {
        MetaphoneSounds own = new MetaphoneSounds();
        List<Sounds> sounds = new ArrayList<>();
        IntStream.range(0, most)
            .forEach(nth -> sounds.add(new PhoneticSounds(own, phonetics, nth, kids)));
        measure(phonetics + ", at most " + most, sounds);
      }
    }
  }

  private void measure(String name, List<Sounds> sounds) {
    OwnSearch search = new OwnSearch(kids, new Making(Records::of, sounds));
    System.out.printf(
        Locale.ROOT, "%n%s: %.1f keys a child%n", name, search.keysPerChild(kids.size()));
    NameTable table = familyAlone(search, count);
    Questions questions = new Questions(kids, seed, lists);
    table.ask("each mistake alone", questions.each(count / KINDS * 4));
    table.ask("two mistakes", questions.pairs(Math.max(1, count * 4 / PAIRS)));
    table.print();
  }
}
