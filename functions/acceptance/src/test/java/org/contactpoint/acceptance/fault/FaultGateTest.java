package org.contactpoint.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.contactpoint.acceptance.fault.Simulation.Setting;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.commit.Change;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever fails, nothing acknowledged is lost and nothing is done twice: the directory under
 * faults, by fixed seeds, or for hours by seeds of one's own ({@code CONTRIBUTING.md}).
 */
class FaultGateTest {
  private static final Path FIGURES = Path.of("target", "fault-figures.txt");
  private static final int STEPS = Integer.getInteger("contactpoint.faults.steps", 800);
  private static final int SEEDS = Integer.getInteger("contactpoint.faults.seeds", 6);
  private static final int SIDE_BY_SIDE = 2;
  private static final long FIRST_SEED = Long.getLong("contactpoint.faults.seed", 1);
  private static final Duration AT_LEAST =
      Duration.ofMinutes(Long.getLong("contactpoint.faults.minutes", 0));

  /** They need no store: what they answer is made when the process starts. */
  private static final Set<Route> WITHOUT_STORE =
      EnumSet.of(Route.HEALTH, Route.OPENAPI, Route.OPENAPI_JSON, Route.DOCS, Route.DOCS_FILE);

  /** Its record has a hundred open involvements: {@code WatchesContract} commits it. */
  private static final Set<Class<?>> OUT_OF_REACH = Set.of(Change.TeamTold.class);

  private static final Campaign CAMPAIGN = new Campaign();

  @BeforeAll
  static void play() throws IOException {
    long end = System.nanoTime() + AT_LEAST.toNanos();
    AtomicLong next = new AtomicLong(FIRST_SEED);
    try (ExecutorService players = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
      for (int player = 0; player < SIDE_BY_SIDE; player++) {
        players.execute(() -> play(next, end));
      }
    }
    Files.writeString(FIGURES, CAMPAIGN.figures());
  }

  private static void play(AtomicLong next, long end) {
    for (long seed = next.getAndIncrement();
        CAMPAIGN.failures().isEmpty() && (seed < FIRST_SEED + SEEDS || System.nanoTime() < end);
        seed = next.getAndIncrement()) {
      CAMPAIGN.play(Setting.of(seed, STEPS));
    }
  }

  @Test
  void everyInvariantHolds() {
    assertThat(CAMPAIGN.failures()).isEmpty();
  }

  @Test
  void operationsAndFaultsAreMany() {
    assertThat(CAMPAIGN.operations()).isGreaterThan(10_000);
    assertThat(CAMPAIGN.faults()).isGreaterThan(500);
    assertThat(
            Arrays.stream(Fault.values())
                .filter(fault -> !CAMPAIGN.figures().contains(" " + fault + "="))
                .toList())
        .isEmpty();
  }

  /** A new route joins the simulation or the build fails. */
  @Test
  void everyRouteWasAskedWithSuccess() {
    Set<Route> missing = EnumSet.allOf(Route.class);
    missing.removeAll(WITHOUT_STORE);
    missing.removeAll(CAMPAIGN.routes());

    assertThat(missing).isEmpty();
  }

  /** A new kind of change joins the simulation or the build fails. */
  @Test
  void everyKindOfChangeWasCommitted() {
    Set<Class<?>> missing =
        Arrays.stream(Change.class.getPermittedSubclasses()).collect(Collectors.toSet());
    missing.removeAll(OUT_OF_REACH);
    missing.removeAll(CAMPAIGN.changes());

    assertThat(missing).isEmpty();
  }
}
