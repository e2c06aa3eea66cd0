package org.contactpoint.domain.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/**
 * A family name alone is found with one letter wrong, by its year, its day and its place (rules
 * §3).
 */
class NameThirdsTest {

  @Test
  void nameHasThreeTexts() {
    assertThat(NameThirds.of("marbank")).containsExactly("ma+nk", "marba+", "+rbank");
    assertThat(NameThirds.of("lee")).isEmpty();
    assertThat(NameThirds.asked("marbank")).hasSizeLessThanOrEqualTo(11);
  }

  @Property
  void yearsKeysMeetWhicheverLetterIsWrong(
      @ForAll @LowerChars @StringLength(min = 4, max = 14) String name) {
    Set<String> held = NameThirds.of(name);
    for (String typed : mistyped(name)) {
      if (typed.length() >= 3) {
        assertThat(NameThirds.asked(typed))
            .as("%s for %s", typed, name)
            .matches(asked -> !Collections.disjoint(asked, held));
      }
    }
  }

  @Property
  void startOrEndIsRightWhicheverLetterIsWrong(
      @ForAll @LowerChars @StringLength(min = 3, max = 14) String name) {
    Set<String> ends = Set.of(KeySelection.end(name));
    for (String typed : mistyped(name)) {
      Set<String> starts = new HashSet<>(KeySelection.prefix(typed));
      starts.addAll(mistypedStarts(typed));
      assertThat(
              starts.contains(name.substring(0, 2))
                  || !Collections.disjoint(KeySelection.ends(typed), ends))
          .as("%s for %s", typed, name)
          .isTrue();
    }
  }

  /** What a search asks for, {@code SearchPlan.mistypedStart}. */
  private static Set<String> mistypedStarts(String word) {
    return word.length() <= 2
        ? Set.of()
        : Stream.of(
                word.substring(1, 3),
                word.substring(0, 1) + word.charAt(2),
                word.substring(1, 2) + word.charAt(0))
            .collect(Collectors.toSet());
  }

  /** One letter left out, too much, another one, or changed over with its neighbour. */
  private static Set<String> mistyped(String name) {
    Set<String> all = new LinkedHashSet<>();
    for (int at = 0; at < name.length(); at++) {
      String before = name.substring(0, at);
      String after = name.substring(at + 1);
      all.add(before + after);
      all.add(before + "q" + after);
      all.add(before + "q" + name.substring(at));
      if (!after.isEmpty()) {
        all.add(before + after.charAt(0) + name.charAt(at) + after.substring(1));
      }
    }
    all.add(name + "q");
    return all;
  }
}
