package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.contactpoint.domain.watch.FeedNames;
import org.junit.jupiter.api.Test;

/** The names that feeds sent lately. */
abstract class FeedNamesContract extends PortContract {
  private Map<String, Set<String>> add(String place, String... names) {
    return world.feedNames().add(Map.of(place, Set.of(names)), NOON.plus(Duration.ofDays(21)));
  }

  private Map<String, Set<String>> ask(String... places) {
    return world.feedNames().ask(List.of(places)).get();
  }

  @Test
  void whatIsAddedTwiceIsThereOnce() {
    assertThat(add("smith", "ava")).isEqualTo(Map.of("smith", Set.of("ava")));
    assertThat(add("smith", "ava", "tom")).isEqualTo(Map.of("smith", Set.of("ava", "tom")));
    assertThat(add("smith", "ava")).isEqualTo(Map.of("smith", Set.of("ava", "tom")));
  }

  @Test
  void severalPlacesAreAskedForAtOnce() {
    world
        .feedNames()
        .add(
            Map.of("smith", Set.of("ava"), "jones", Set.of("tom", "zoe")),
            NOON.plus(Duration.ofDays(21)));
    assertThat(ask("smith", "jones", "khan"))
        .isEqualTo(Map.of("smith", Set.of("ava"), "jones", Set.of("tom", "zoe")));
    assertThat(ask("khan")).isEmpty();
  }

  @Test
  void theAnswerMayBeTakenTwice() {
    add("smith", "ava");
    Supplier<Map<String, Set<String>>> answer = world.feedNames().ask(List.of("smith"));
    assertThat(answer.get()).isEqualTo(answer.get());
  }

  @Test
  void namesAreCounted() {
    Instant until = NOON.plus(Duration.ofDays(21));
    assertThat(world.feedNames().count("leeds", 3, until)).isEqualTo(3);
    assertThat(world.feedNames().count("leeds", 100, until)).isEqualTo(103);
    assertThat(world.feedNames().count("york", 1, until)).isEqualTo(1);
  }

  @Test
  void whereNamesAreOnlyCountedThereAreNone() {
    world.feedNames().count("leeds", 3, NOON.plus(Duration.ofDays(21)));
    assertThat(ask("leeds").getOrDefault("leeds", Set.of())).isEmpty();
  }

  @Test
  void aPlaceHasABound() {
    for (int n = 0; n < FeedNames.MOST; n++) {
      add("usual", "name " + n);
    }
    assertThat(add("usual", "one more")).isEqualTo(Map.of("usual", Set.of("one more")));
    assertThat(ask("usual").get("usual")).hasSize(FeedNames.MOST).doesNotContain("one more");
  }
}
