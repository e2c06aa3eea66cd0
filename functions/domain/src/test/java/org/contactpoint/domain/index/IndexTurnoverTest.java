package org.contactpoint.domain.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

class IndexTurnoverTest {
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final ContactPointId LEAH = ContactPointId.generate(new Random(1));
  private static final Source CENSUS = new Source(new Authority("E08000035"), "school-census");
  private static final ComparableWords WORDS = new ComparableWords(new PlainSounds());

  private static SourceFacts leah() {
    return SourceFacts.of("Leah", "Ward").born(BORN).at("1 High Street", "LS6 2AB");
  }

  private static ChildRecord.Open saying(SourceFacts telling, LocalDate asOf) {
    Version version = new Version(asOf, "digest " + asOf, false, telling.facts());
    Statement statement = Statement.first(new StatementKey(CENSUS, "C-1"), LEAH, version);
    return new ChildRecord.Open(
        LEAH, Revision.NEW, Authority.NATIONAL, List.of(statement), Set.of(), false);
  }

  @Test
  void newRecordWritesAllItsKeys() {
    IndexTurnover turnover = IndexTurnover.between(null, saying(leah(), JUNE), WORDS);
    assertThat(turnover.written()).isEqualTo(IndexKeys.of(saying(leah(), JUNE), WORDS.sounds()));
    assertThat(turnover.gone()).isEmpty();
    assertThat(turnover.size()).isEqualTo(turnover.written().size());
  }

  @Test
  void theSameAgainWritesNothing() {
    assertThat(
            IndexTurnover.between(saying(leah(), JUNE), saying(leah(), JUNE.plusDays(1)), WORDS)
                .size())
        .isZero();
  }

  /** Entries carry where the child lives, good for comparing: all are written anew. */
  @Test
  void moveWritesEveryEntryAndTakesTheOldPlaceAway() {
    IndexTurnover turnover =
        IndexTurnover.between(
            saying(leah(), JUNE),
            saying(leah().at("9 Long Lane", "YO1 7HH"), JUNE.plusDays(1)),
            WORDS);
    assertThat(turnover.gone())
        .isNotEmpty()
        .allMatch(
            key ->
                Set.of(
                        KeyFamily.HOME,
                        KeyFamily.PLACE_FAMILY,
                        KeyFamily.PLACE_GIVEN,
                        KeyFamily.PLACE_PREFIX)
                    .contains(key.family()));
    assertThat(turnover.written()).contains(IndexKey.birthFamily(BORN, "wrd"));
  }

  @Test
  void recordThatGoesLeavesNothing() {
    IndexTurnover turnover = IndexTurnover.between(saying(leah(), JUNE), null, WORDS);
    assertThat(turnover.written()).isEmpty();
    assertThat(turnover.gone()).hasSize(turnover.size());
    assertThat(turnover.traits().isNone()).isTrue();
    assertThat(turnover.toString())
        .startsWith("IndexTurnover[" + turnover.size() + " gone")
        .doesNotContainIgnoringCase("ward");
  }

  /** What is hidden leaves the entries that everybody may ask (rules §6). */
  @Test
  void shieldLeavesTheFaceAlone() {
    ChildRecord.Open open = saying(leah().nhs("9000000009"), JUNE);
    ChildRecord.Shielded shielded =
        new ChildRecord.Shielded(
            LEAH, open.revision().nextEpoch(), open.face(), "keeper", Set.of());
    IndexTurnover turnover = IndexTurnover.between(open, shielded, WORDS);
    assertThat(turnover.written()).isEqualTo(IndexKeys.ofFace(open.face(), WORDS.sounds()));
    assertThat(turnover.traits().homes()).isEmpty();
    assertThat(turnover.traits().numbers()).isEmpty();
    assertThat(turnover.traits().carers()).isEmpty();
    assertThat(turnover.traits().names()).hasSize(1);
  }
}
