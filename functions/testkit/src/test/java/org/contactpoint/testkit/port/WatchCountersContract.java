package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.contactpoint.domain.watch.WatchCounters;
import org.contactpoint.domain.watch.WatchCounters.Seen;
import org.junit.jupiter.api.Test;

/** The counters of the misuse rules. */
abstract class WatchCountersContract extends PortContract {
  private Seen add(String name, String value, String entry) {
    return world.watchCounters().add(name, value, entry, NOON.plus(Duration.ofDays(1)));
  }

  private void reached(String group, int times) {
    world.watchCounters().reached(group, times, NOON.plus(Duration.ofDays(14)));
  }

  @Test
  void whatIsAddedTwiceIsThereOnce() {
    Seen first = add("a", "x", "e1");
    assertThat(first.values()).containsExactly("x");
    assertThat(first.isNew()).isTrue();
    Seen again = add("a", "x", "e1");
    assertThat(again.values()).containsExactly("x");
    assertThat(again.isNew()).isFalse();
    Seen second = add("a", "y", "e2");
    assertThat(second.values()).containsExactlyInAnyOrder("x", "y");
    assertThat(second.entries()).containsExactlyInAnyOrder("e1", "e2");
    assertThat(second.isNew()).isTrue();
    assertThat(world.watchCounters().seen("a").count()).isEqualTo(2);
    assertThat(world.watchCounters().seen("b")).isEqualTo(Seen.NOTHING);
  }

  @Test
  void aCounterHasABound() {
    for (int i = 0; i < WatchCounters.MOST; i++) {
      add("full", "v" + i, "e" + i);
    }
    Seen more = add("full", "one more", "one more");
    assertThat(more.count()).isEqualTo(WatchCounters.MOST);
    assertThat(more.isNew()).isFalse();
  }

  /** Whoever repeats one search may not walk through others unseen. */
  @Test
  void entriesOfOneValueKeepNoOtherFromBeingCounted() {
    for (int i = 0; i < WatchCounters.MOST; i++) {
      add("repeated", "same", "e" + i);
    }
    Seen other = add("repeated", "other", "one more");
    assertThat(other.values()).containsExactlyInAnyOrder("same", "other");
    assertThat(other.entries()).hasSize(WatchCounters.MOST);
    assertThat(other.isNew()).isTrue();
    assertThat(add("repeated", "other", "and one").isNew()).isFalse();
  }

  @Test
  void anAccountThatDidItOnceMoreIsCountedThereAlone() {
    reached("peers", 1);
    reached("peers", 1);
    reached("peers", 2);
    reached("peers", 3);
    assertThat(world.watchCounters().reached("peers")).isEqualTo(Map.of(1, 1L, 3, 1L));
    reached("peers", WatchCounters.MOST + 1);
    assertThat(world.watchCounters().reached("peers")).isEqualTo(Map.of(1, 1L, 3, 1L));
    assertThat(world.watchCounters().reached("nobody")).isEmpty();
  }
}
