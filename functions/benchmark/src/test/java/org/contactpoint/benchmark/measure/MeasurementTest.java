package org.contactpoint.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.mistake.Question;
import org.contactpoint.benchmark.mistake.Questions;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  private static final List<Kid> KIDS = new Nation(Seeds.TUNING, 1_000).kids();
  private static final List<Question> QUESTIONS = new Questions(KIDS, Seeds.TUNING).natural(100);

  @Test
  void recallCountsWhoStandsAmongTheFirst() {
    Answers all = ask((criteria, most) -> KIDS.stream().map(Kid::id).toList());
    Answers nobody = ask((criteria, most) -> List.of());

    assertThat(all.recall(1_000)).isEqualTo(1);
    assertThat(all.recall(10)).isLessThan(0.1);
    assertThat(nobody.recall(1_000)).isZero();
  }

  @Test
  void timesComeFromTheWatch() {
    AtomicLong ticks = new AtomicLong();
    Answers answers =
        new Measurement(() -> ticks.getAndAdd(1_000_000)).ask((c, most) -> List.of(), QUESTIONS);

    assertThat(answers.mean()).isEqualTo(1);
    assertThat(answers.percentile(0.5)).isEqualTo(1);
    assertThat(answers.percentile(0.99)).isEqualTo(1);
  }

  @Test
  void tablesNameMistakesAndCultures() {
    Tables tables = new Tables(Map.of("nobody", ask((criteria, most) -> List.of())));

    assertThat(tables.summary()).contains("| nobody | 100 |");
    assertThat(tables.byMistakes()).contains("| none |");
    assertThat(tables.byCulture()).contains("| british |");
  }

  private static Answers ask(Finder finder) {
    return new Measurement(Stopwatch.threadCpu()).ask(finder, QUESTIONS);
  }
}
