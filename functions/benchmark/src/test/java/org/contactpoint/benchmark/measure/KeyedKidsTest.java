package org.contactpoint.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedKidsTest {
  @Test
  void kidsAreFoundUnderTheirKeys() {
    KeyedKids index = new KeyedKids(1);
    for (int kid = 0; kid < 10_000; kid++) {
      index.add("key " + kid % 100, kid);
    }
    index.sort();

    assertThat(under(index, "key 7")).hasSize(100).contains(7, 107).isSorted();
    assertThat(under(index, "key 100")).isEmpty();
  }

  @Test
  void unsortedIndexAnswersNothing() {
    KeyedKids index = new KeyedKids(1);
    index.add("key", 3);

    assertThatThrownBy(() -> under(index, "key")).isInstanceOf(IllegalStateException.class);
  }

  private static List<Integer> under(KeyedKids index, String key) {
    List<Integer> kids = new ArrayList<>();
    index.forEach(key, kids::add);
    return kids;
  }
}
