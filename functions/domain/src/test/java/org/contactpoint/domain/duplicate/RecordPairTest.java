package org.contactpoint.domain.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

class RecordPairTest {
  private static final ContactPointId SOME = ContactPointId.generate(new Random(1));
  private static final ContactPointId OTHER = ContactPointId.generate(new Random(2));
  private static final DuplicateList LEEDS = DuplicateList.open(new Authority("E08000035"));

  @Test
  void whicheverIsNamedFirstItIsTheSamePair() {
    RecordPair pair = RecordPair.of(SOME, OTHER);
    assertThat(pair).isEqualTo(RecordPair.of(OTHER, SOME));
    assertThat(pair.children()).containsExactlyInAnyOrder(SOME, OTHER);
    assertThatIllegalArgumentException().isThrownBy(() -> RecordPair.of(SOME, SOME));
    ContactPointId larger = pair.other();
    ContactPointId smaller = pair.one();
    assertThatIllegalArgumentException().isThrownBy(() -> new RecordPair(larger, smaller));
  }

  @Test
  void placeInAListSaysTheDay() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    PossibleDuplicate found = new PossibleDuplicate("id", RecordPair.of(SOME, OTHER), day);
    assertThat(PossibleDuplicate.dayOf(found.place())).isEqualTo(day);
  }

  @Test
  void eachSideHasItsList() {
    RecordPair pair = RecordPair.of(SOME, OTHER);
    assertThat(new PairLists(null, LEEDS).of(pair.one(), pair)).isNull();
    assertThat(new PairLists(null, LEEDS).of(pair.other(), pair)).isEqualTo(LEEDS);
    assertThat(new PairLists(null, LEEDS).isListed()).isTrue();
    assertThat(new PairLists(LEEDS, null).isListed()).isTrue();
    assertThat(new PairLists(null, null).isListed()).isFalse();
    assertThat(new KnownPair(null, null).isSettled()).isTrue();
    assertThat(new KnownPair(LocalDate.EPOCH, null).isSettled()).isFalse();
  }

  @Test
  void recordsWaitSpreadOverAllParts() {
    Random random = new Random(1);
    Set<Integer> parts =
        IntStream.range(0, 1000)
            .mapToObj(n -> DuplicateCheck.partOf(ContactPointId.generate(random)))
            .collect(Collectors.toSet());
    assertThat(parts)
        .hasSize(DuplicateCheck.PARTS)
        .allSatisfy(part -> assertThat(part).isBetween(0, DuplicateCheck.PARTS - 1));
  }
}
