package org.contactpoint.acceptance.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.contract.route.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gate can fail: whatever an edge tells of what is hidden is found, and made small. */
class PlantedLeakTest {
  private static final List<Step> LONG = Scripts.ofEveryRoute(7);

  private static SharedKeys surroundings;

  @BeforeAll
  static void start() {
    surroundings = new SharedKeys();
  }

  @AfterAll
  static void stop() {
    surroundings.close();
  }

  /** Ways to tell how much is hidden. */
  enum Revealing implements Leak {
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
    THE_STATUS {
      @Override
      Answer with(Answer answer, int things) {
        return new Answer(things % 2 == 0 ? 404 : 410, answer.headers(), answer.body());
      }
    };

    abstract Answer with(Answer answer, int things);

    static Answer withHeader(Answer answer, String name, String value) {
      Map<String, List<String>> headers = new HashMap<>(answer.headers());
      headers.put(name, List.of(value));
      return new Answer(answer.status(), headers, answer.body());
    }

    @Override
    public Answer through(Directory directory, Step.Request step, Answer answer) {
      return step.route() == Route.VIEW_CHILD && step.path().endsWith("<hidden>")
          ? with(answer, directory.hiddenThings())
          : answer;
    }
  }

  @ParameterizedTest
  @EnumSource(Revealing.class)
  void whatTheEdgeRevealsIsFound(Revealing leak) {
    assertThat(found(leak, List.of(view(1)))).isPresent();
  }

  @Test
  void whatIsFoundIsMadeSmall() {
    List<Step> steps = Stream.concat(LONG.stream().limit(5), Stream.of(view(99))).toList();
    Difference found = found(Revealing.A_HEADER, steps).orElseThrow();

    Difference least = new Comparison(surroundings, Revealing.A_HEADER).shrunk(found);

    assertThat(least.steps()).hasSize(1);
    assertThat(least.report(7))
        .contains("BARE can be told from outside (seed 7)", "GET /v1/children/<hidden>", "x-hint");
  }

  private static Optional<Difference> found(Leak leak, List<Step> steps) {
    Comparison comparison = new Comparison(surroundings, leak);
    return comparison.first(Kind.BARE, steps, comparison.played(Kind.NOTHING, steps));
  }

  @Test
  void withoutLeakTheSameStepsRevealNothing() {
    assertThat(found(Leak.NONE, List.of(view(1)))).isEmpty();
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
