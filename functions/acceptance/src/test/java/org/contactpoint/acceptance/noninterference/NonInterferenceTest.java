package org.contactpoint.acceptance.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gate of non-interference (rules §6). {@code -Dcontactpoint.non-interference.seconds} says how
 * long it goes on at least, {@code .sequences} how many it draws, {@code .seed} where it begins,
 * {@code .kinds} which facts differ.
 */
class NonInterferenceTest {
  private static final Logger LOG = LoggerFactory.getLogger(NonInterferenceTest.class);
  private static final String SETTING = "contactpoint.non-interference.";

  private static SharedKeys surroundings;

  @BeforeAll
  static void start() {
    surroundings = new SharedKeys();
  }

  @AfterAll
  static void stop() {
    surroundings.close();
  }

  @Test
  void everyRouteHasAScript() {
    assertThat(Scripts.routes()).isEqualTo(EnumSet.allOf(Route.class));
  }

  @Test
  void everyPageHasAScript() {
    try (Directory directory = new Directory(surroundings)) {
      assertThat(PageScripts.pages()).isEqualTo(directory.pages());
    }
  }

  @Test
  void nobodyRevealsWhatIsHidden() {
    Gate gate = new Gate(Comparison.with(surroundings));
    gate.run(
        Long.getLong(SETTING + "seed", 1),
        Integer.getInteger(SETTING + "sequences", 3),
        Duration.ofSeconds(Long.getLong(SETTING + "seconds", 0)),
        kinds());
    LOG.info("{}", gate.figures());
    assertThat(gate.reports()).isEmpty();
    assertThat(gate.routes()).isEqualTo(EnumSet.allOf(Route.class));
    assertThat(gate.pages()).isEqualTo(PageScripts.pages());
    assertThat(gate.mails()).isPositive();
  }

  private static List<Kind> kinds() {
    String chosen = System.getProperty(SETTING + "kinds", "");
    return chosen.isEmpty()
        ? Kind.different()
        : Arrays.stream(chosen.split(",")).map(Kind::valueOf).toList();
  }
}
