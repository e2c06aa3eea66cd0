package org.contactpoint.dynamodb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.store.FixedKeys;
import org.junit.jupiter.api.Test;

class EntryIdsTest {
  private final EntryIds ids =
      new EntryIds(new TrailKey(new FixedKeys().bytes(KeyName.UPLOADS, 1)));

  @Test
  void idLeadsBackToItsPlace() {
    FixedIds random = new FixedIds(1);
    for (int n = 0; n < 200; n++) {
      ChainPosition place = new ChainPosition(random.next().substring(16), n);
      assertThat(ids.placeOf(ids.of(place))).contains(place);
    }
  }

  @Test
  void idsOfOneWriterLookRandom() {
    assertThat(
            IntStream.range(0, 100)
                .mapToObj(n -> ids.of(new ChainPosition("00112233445566aa", n)))
                .map(id -> id.substring(0, 8)))
        .doesNotHaveDuplicates();
  }

  /** Of guessed ids one in about two thousand is that of a number which an entry could have. */
  @Test
  void guessedIdLeadsNowhere() {
    FixedIds random = new FixedIds(2);
    assertThat(Stream.generate(random::next).limit(200).map(ids::placeOf))
        .filteredOn(Optional::isPresent)
        .hasSizeLessThan(5);
  }

  @Test
  void whatIsNoIdHasNoPlace() {
    assertThat(ids.placeOf("")).isEmpty();
    assertThat(ids.placeOf("0123")).isEmpty();
    assertThat(ids.placeOf("f".repeat(32))).isEmpty();
  }
}
