package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.uploads.Office.LEEDS;
import static org.contactpoint.uploads.Office.YORK;
import static org.contactpoint.uploads.Somebody.NADIA;
import static org.contactpoint.uploads.Somebody.without;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.junit.jupiter.api.Test;

/** Two files that are worked off at the same time, with rows of one child (rules §4). */
class RacingRowsTest {
  private static final String SCHOOLS = "school-census";
  private static final String HEALTH = "health";

  private final Deque<Runnable> others = new ArrayDeque<>();
  private final Office office = new Office(1, Duration.ofHours(1), this::overtaken);

  /** Somebody else is quicker, just before the first child is created. */
  private Commits overtaken(Commits commits) {
    return (changes, entries) -> {
      if (creates(changes) && !others.isEmpty()) {
        others.removeFirst().run();
      }
      return committed(commits, changes, entries);
    };
  }

  private static Commits.Outcome committed(
      Commits commits, List<Change> changes, List<AuditEntry> entries) {
    return commits.commit(changes, entries);
  }

  private static boolean creates(List<Change> changes) {
    return changes.stream().anyMatch(Change.CreationGuard.class::isInstance);
  }

  private void meanwhile(Csv csv) {
    others.add(() -> office.upload(YORK, HEALTH, csv));
  }

  @Test
  void rowsOfOneChildMakeOneRecord() {
    meanwhile(new Csv().row("h-1", NADIA));
    office.upload(LEEDS, SCHOOLS, new Csv().row("s-1", without(NADIA, "nhsNumber")));

    assertThat(others).isEmpty();
    assertThat(office.child(LEEDS, SCHOOLS, "s-1")).isEqualTo(office.child(YORK, HEALTH, "h-1"));
  }

  /** A number is one child's: of two names under it a person must be asked, whoever is quicker. */
  @Test
  void rowsOfOneNumberMakeOneRecordAndOneQuestion() {
    meanwhile(new Csv().row("h-1", NADIA));
    office.upload(LEEDS, SCHOOLS, new Csv().row("s-1", NADIA, "givenName", "Thomas"));

    assertThat(others).isEmpty();
    assertThat(office.records()).hasSize(1);
    assertThat(office.waitingRows()).hasSize(1);
  }

  /** Whoever is quicker, doubt stays doubt. */
  @Test
  void rowsThatMayBeOfOneChildMakeOneRecordAndOneQuestion() {
    meanwhile(new Csv().row("h-1", NADIA));
    office.upload(
        LEEDS,
        SCHOOLS,
        new Csv().row("s-1", without(NADIA, "nhsNumber", "addressLine1", "postcode")));

    assertThat(others).isEmpty();
    assertThat(office.waitingRows()).hasSize(1);
  }
}
