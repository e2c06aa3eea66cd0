package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.upload.RowOutcome.CREATED;
import static org.contactpoint.domain.upload.RowOutcome.FAILED;
import static org.contactpoint.domain.upload.RowOutcome.LINKED;
import static org.contactpoint.uploads.Office.LEEDS;
import static org.contactpoint.uploads.Office.YORK;
import static org.contactpoint.uploads.Somebody.AT_ALDER_SCHOOL;
import static org.contactpoint.uploads.Somebody.NADIA;
import static org.contactpoint.uploads.Somebody.OWEN;
import static org.contactpoint.uploads.Somebody.with;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.notice.Addressee;
import org.contactpoint.domain.notice.Told;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A row that can't be stored fails alone, and the file goes on to its end. */
@Timeout(60)
class RowsThatCantBeStoredTest {
  private static final String SCHOOLS = "school-census";
  private static final String HEALTH = "health";

  private static Csv csv() {
    return new Csv();
  }

  private static ChildRecord.Open joined(ChildRecord.Open child, int who) {
    String id = String.format(Locale.ROOT, "%032x", who);
    Involvement involvement = AnInvolvement.gp().id(id).ownedBy("somebody." + who).build();
    return child.stating(
        Statement.first(
            new StatementKey(new Source(new Authority(LEEDS), Source.SERVICE), id),
            child.id(),
            new Version(LocalDate.of(2026, 11, 1), id, false, Facts.involved(involvement))));
  }

  private static void given(Office office, int involvements) {
    ChildRecord.Open child = office.open(LEEDS, SCHOOLS, "s-1");
    ChildRecord.Open full = child;
    for (int i = 0; i < involvements; i++) {
      full = joined(full, i);
    }
    office.directory.given(new Change.RecordSaved(child, full.revised()));
  }

  @Test
  void childWithAHundredInvolvementsRefusesTheRowAndTheOthersGoOn() {
    Office office = new Office();
    office.upload(LEEDS, SCHOOLS, csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    given(office, 100);

    Upload upload =
        office.upload(
            LEEDS, HEALTH, csv().row("h-1", with(NADIA, AT_ALDER_SCHOOL)).row("h-2", OWEN));

    assertThat(upload.status()).isEqualTo(UploadStatus.DONE);
    assertThat(office.outcomes(upload)).containsExactly(FAILED, CREATED);
    assertThat(office.results(upload).getFirst().reason()).isEqualTo("too-many-involvements");
    assertThat(toldToTheTeam(office)).as("the report of its own council says it").isEmpty();
    Upload others = office.upload(YORK, HEALTH, csv().row("y-1", with(NADIA, AT_ALDER_SCHOOL)));
    assertThat(office.outcomes(others)).containsExactly(FAILED);
    assertThat(toldToTheTeam(office)).hasSize(1);
    assertThat(office.outcomes(office.upload(LEEDS, HEALTH, csv().row("h-3", NADIA))))
        .containsExactly(LINKED);
  }

  private static List<Told> toldToTheTeam(Office office) {
    return office.directory.watches().told(new Addressee.OfTeam(new Authority(LEEDS)), 9);
  }

  /** What ends, removes and reverses always finds room. */
  @Test
  void fullRecordRefusesTheRowAndTheOthersGoOn() {
    Office office = new Office();
    Upload first =
        office.upload(
            LEEDS, SCHOOLS, csv().row("s-1", with(NADIA, AT_ALDER_SCHOOL), "asOf", "2026-10-01"));
    given(office, 190);

    Upload upload =
        office.upload(
            LEEDS,
            SCHOOLS,
            csv().row("s-1", with(NADIA, AT_ALDER_SCHOOL), "town", "Otley").row("s-2", OWEN));
    Upload ends = office.upload(LEEDS, SCHOOLS, csv().row("s-1", NADIA, "action", "end"));

    assertThat(office.outcomes(upload)).containsExactly(FAILED, CREATED);
    assertThat(office.results(upload).getFirst().reason()).isEqualTo("could-not-be-stored");
    assertThat(office.outcomes(ends)).containsExactly(LINKED);
    assertThat(office.reverse(first).status()).isEqualTo(UploadStatus.REVERSED);
  }

  /** Commits that fail, or refuse, whatever touches one source record. */
  private record Failing(Commits commits, String recordId, Supplier<Commits.Outcome> answer)
      implements Commits {
    @Override
    public Outcome commit(List<Change> changes, List<AuditEntry> entries) {
      if (changes.stream().noneMatch(this::touches)) {
        return commits.commit(changes, entries);
      }
      return answer.get();
    }

    private boolean touches(Change change) {
      return switch (change) {
        case Change.LinkSaved saved -> saved.after().key().recordId().equals(recordId);
        case Change.LinkDeleted deleted -> deleted.before().key().recordId().equals(recordId);
        default -> false;
      };
    }
  }

  private static Office failing(Supplier<Commits.Outcome> answer) {
    return new Office(1, Duration.ofHours(1), commits -> new Failing(commits, "s-2", answer));
  }

  private static Csv four() {
    return csv()
        .row("s-1", NADIA)
        .row("s-2", SomeFiles.fresh(1))
        .row("s-3", SomeFiles.fresh(2))
        .row("s-4", OWEN);
  }

  private static void oneRowFails(Office office) {
    Upload upload = office.upload(LEEDS, SCHOOLS, four());

    assertThat(upload.status()).isEqualTo(UploadStatus.DONE);
    assertThat(office.outcomes(upload)).containsExactly(CREATED, FAILED, CREATED, CREATED);
    assertThat(office.results(upload).get(1).reason()).isEqualTo("could-not-be-stored");
    assertThat(office.notStored).singleElement().asString().startsWith("row 2: ");
  }

  private static Commits.Outcome fault() {
    throw new IllegalStateException("a fault that stays");
  }

  @Test
  void faultThatStaysIsOfItsRowAlone() {
    oneRowFails(failing(RowsThatCantBeStoredTest::fault));
  }

  @Test
  void refusalForWantOfRoomIsOfItsRowAlone() {
    oneRowFails(failing(Commits.Full::new));
  }

  @Test
  void rowWhoseRecordOthersKeepChangingIsOfItsRowAlone() {
    oneRowFails(failing(Commits.Stale::new));
  }
}
