package org.contactpoint.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.measure.Answers;
import org.contactpoint.benchmark.measure.Measurement;
import org.contactpoint.benchmark.mistake.Questions;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;
import org.junit.jupiter.api.Test;

class LuceneTest {
  @Test
  void luceneFindsNearlyEveryoneInASmallNation() {
    List<Kid> kids = new Nation(Seeds.TUNING, 2_000).kids();

    try (Lucene lucene = new Lucene(kids)) {
      Answers answers =
          new Measurement(lucene.stopwatch())
              .ask(lucene, new Questions(kids, Seeds.TUNING).natural(200));
      assertThat(answers.recall(10)).isGreaterThan(0.95);
    }
  }
}
