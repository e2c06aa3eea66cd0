package org.contactpoint.acceptance.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.contactpoint.contract.route.Route;
import org.contactpoint.testkit.store.CostMeter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The gate can fail: whatever an edge or a page tells of what is hidden is found, and made small.
 */
class PlantedLeakTest {
  private static final Revealing[] ALL = Revealing.values();

  /** Each leak in an answer of its own: of the edge first, and then of a page. */
  private static final List<Step> STEPS = steps();

  private static final CostMeter.Cost NO_WORK = new CostMeter.Cost(0, 0, 0, 0, 0, 0, 0, 0);

  private static List<Shown> usual;
  private static List<Shown> other;

  /** Ways to tell how much is hidden. */
  enum Revealing {
    NOTHING {
      @Override
      Answer with(Answer answer, int things) {
        return answer;
      }
    },
    A_HEADER {
      @Override
      Answer with(Answer answer, int things) {
        return withHeader(answer, "x-hint", "v" + things);
      }
    },
    A_TAG_THAT_CHANGES_WITH_IT {
      @Override
      Answer with(Answer answer, int things) {
        return withHeader(answer, "etag", "\"v" + things + "\"");
      }
    },
    A_BYTE_OF_THE_BODY {
      @Override
      Answer with(Answer answer, int things) {
        return new Answer(answer.status(), answer.headers(), answer.body() + " ".repeat(things));
      }
    },
    A_WORD_MORE {
      @Override
      Answer with(Answer answer, int things) {
        String more = things % 2 == 0 ? "shielded" : "shielded and moving";
        return new Answer(
            answer.status(), answer.headers(), answer.body().replace("shielded", more));
      }
    },
    THE_STATUS {
      @Override
      Answer with(Answer answer, int things) {
        return new Answer(things % 2 == 0 ? 404 : 410, answer.headers(), answer.body());
      }
    };

    abstract Answer with(Answer answer, int things);

    private static Answer withHeader(Answer answer, String name, String value) {
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.putAll(answer.headers());
      headers.put(name, List.of(value));
      return new Answer(answer.status(), headers, answer.body());
    }
  }

  @BeforeAll
  static void play() {
    try (SharedKeys surroundings = new SharedKeys()) {
      usual = Play.of(surroundings, Kind.NOTHING, STEPS, PlantedLeakTest::revealed);
      other = Play.of(surroundings, Kind.BARE, STEPS, PlantedLeakTest::revealed);
    }
  }

  private static Answer revealed(Directory directory, Step step, Answer answer) {
    return ALL[(step.number() - 1) % ALL.length].with(answer, directory.hiddenThings());
  }

  private static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < ALL.length; i++) {
      steps.add(view(steps.size() + 1));
    }
    for (int i = 0; i < ALL.length; i++) {
      steps.add(open(steps.size() + 1));
    }
    return steps;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void whatTheEdgeRevealsIsFound(Revealing leak) {
    assertThat(found(leak, 0)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void whatAPageRevealsIsFound(Revealing leak) {
    Difference found = found(leak, ALL.length).orElseThrow();

    assertThat(found.report(7))
        .contains("york.nurse opens /children/<hidden>?purpose=safeguarding", "<h1");
  }

  @Test
  void withoutLeakTheSameStepsRevealNothing() {
    assertThat(found(Revealing.NOTHING, 0)).isEmpty();
    assertThat(found(Revealing.NOTHING, ALL.length)).isEmpty();
    assertThat(usual.get(ALL.length).text()).startsWith("200\n").contains("This child is shielded");
  }

  /** In the step that reveals so: an answer of the edge, or a page behind all of those. */
  private static Optional<Difference> found(Revealing leak, int before) {
    int step = before + List.of(ALL).indexOf(leak);
    return Comparison.first(
        Kind.BARE, List.of(STEPS.get(step)), List.of(usual.get(step)), List.of(other.get(step)));
  }

  @Test
  void whatIsFoundIsMadeSmall() {
    List<Step> steps = new ArrayList<>(Scripts.ofEveryRoute(7).subList(0, 5));
    steps.add(view(99));
    Comparison comparison = new Comparison(PlantedLeakTest::tellingOfTheHiddenChild);
    Difference found = first(comparison, steps).orElseThrow();

    Difference least = comparison.shrunk(found);

    assertThat(least.steps()).hasSize(1);
    assertThat(least.report(7))
        .contains("BARE can be told from outside (seed 7)", "GET /v1/children/<hidden>", "x-hint");
  }

  private static Optional<Difference> first(Comparison comparison, List<Step> steps) {
    return Comparison.first(
        Kind.BARE,
        steps,
        comparison.played(Kind.NOTHING, steps),
        comparison.played(Kind.BARE, steps));
  }

  /** Directories of which a record alone tells what is hidden. */
  private static List<Shown> tellingOfTheHiddenChild(Kind kind, List<Step> steps) {
    return steps.stream()
        .map(step -> new Shown(step, step.number() == 99 ? "x-hint: " + kind : "", NO_WORK))
        .toList();
  }

  @Test
  void theSameSeedDrawsTheSameSteps() {
    assertThat(Scripts.drawn(Theme.FILES, 11, 40)).isEqualTo(Scripts.drawn(Theme.FILES, 11, 40));
    assertThat(Scripts.drawn(Theme.FILES, 11, 40)).isNotEqualTo(Scripts.drawn(Theme.FILES, 12, 40));
  }

  @Test
  void aFileIsMadeSmallerRowByRow() {
    String csv = "sourceRecordId\r\nA-1\r\nA-2\r\n";
    List<Step> steps =
        List.of(
            new Step.Request(
                1,
                "york.feed",
                Route.ANNOUNCE_UPLOAD,
                "/v1/uploads",
                Map.of(),
                Family.announcement("health", "file", csv)),
            new Step.Delivery(2, 1, csv, 1));

    List<Step> less = Files.without(steps, 2, 1);

    String rest = "sourceRecordId\r\nA-2\r\n";
    assertThat(Files.rows(less, 2)).isEqualTo(1);
    assertThat(less.get(1)).isEqualTo(new Step.Delivery(2, 1, rest, 1));
    assertThat(((Step.Request) less.getFirst()).body())
        .isEqualTo(Family.announcement("health", "file", rest));
  }

  private static Step open(int number) {
    return new Step.Page(
        number,
        "york.nurse",
        "/children/{childId}",
        "/children/<hidden>?purpose=safeguarding",
        Map.of());
  }

  private static Step view(int number) {
    return new Step.Request(
        number,
        "york.nurse",
        Route.VIEW_CHILD,
        "/v1/children/<hidden>",
        Map.of("Access-Purpose", "safeguarding"),
        "");
  }
}
