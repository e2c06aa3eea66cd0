package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.upload.RowOutcome.CREATED;
import static org.contactpoint.domain.upload.RowOutcome.LINKED;
import static org.contactpoint.domain.upload.RowOutcome.REVIEW;
import static org.contactpoint.uploads.Office.LEEDS;
import static org.contactpoint.uploads.Somebody.AT_ALDER_SCHOOL;
import static org.contactpoint.uploads.Somebody.NADIA;
import static org.contactpoint.uploads.Somebody.OWEN;
import static org.contactpoint.uploads.Somebody.with;
import static org.contactpoint.uploads.Somebody.without;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.uploads.queue.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An upload can be reversed as a whole (rules §4). */
@Timeout(60)
class ReversalTest {
  private static final String SCHOOLS = "school-census";
  private static final String HEALTH = "health";

  private final Office office = new Office();

  private Upload schools(Csv csv) {
    return office.upload(LEEDS, SCHOOLS, csv);
  }

  private Upload health(Csv csv) {
    return office.upload(LEEDS, HEALTH, csv);
  }

  private static Csv csv() {
    return new Csv();
  }

  private long live() {
    return office.directory.uploads().liveRows(new Source(new Authority(LEEDS), SCHOOLS));
  }

  private String postcode() {
    var address = office.open(LEEDS, SCHOOLS, "s-1").view().address();
    return Objects.requireNonNull(Objects.requireNonNull(address).postcode()).value();
  }

  @Test
  void recordsThatOnlyItMadeGoAndItsIdsAreForgotten() {
    Upload upload =
        schools(csv().row("s-1", NADIA).row("s-2", OWEN).row("s-3", "givenName", "Ada"));

    assertThat(office.reverse(upload).status()).isEqualTo(UploadStatus.REVERSED);

    assertThat(office.records()).isEmpty();
    assertThat(office.waitingRows()).isEmpty();
    assertThat(office.link(LEEDS, SCHOOLS, "s-1")).isEmpty();
    assertThat(office.link(LEEDS, SCHOOLS, "s-3")).isEmpty();
    assertThat(live()).isZero();
  }

  @Test
  void whatOtherSourcesSayOfTheChildStands() {
    Upload first = schools(csv().row("s-1", with(NADIA, AT_ALDER_SCHOOL)));
    health(csv().row("h-1", NADIA));

    office.reverse(first);

    assertThat(office.open(LEEDS, HEALTH, "h-1").statements())
        .singleElement()
        .satisfies(statement -> assertThat(statement.key().recordId()).isEqualTo("h-1"));
  }

  @Test
  void olderFactsCountAgain() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    Upload newer = schools(csv().row("s-1", NADIA, "postcode", "YO1 7HH"));

    office.reverse(newer);

    assertThat(postcode()).isEqualTo("LS6 2AB");
    assertThat(live()).isEqualTo(1);
  }

  @Test
  void newerFactsStand() {
    Upload older = schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    schools(csv().row("s-1", NADIA, "postcode", "YO1 7HH"));

    office.reverse(older);

    assertThat(postcode()).isEqualTo("YO1 7HH");
    assertThat(live()).isEqualTo(1);
  }

  /** The end and the withdrawal of a row are taken back like anything that it said. */
  @Test
  void endAndRemoveAreTakenBack() {
    schools(
        csv()
            .row("s-1", with(NADIA, AT_ALDER_SCHOOL), "asOf", "2026-10-01")
            .row("s-2", OWEN, "asOf", "2026-10-01"));
    List<String> before = Picture.ofFacts(office);
    Upload upload =
        schools(csv().row("s-1", NADIA, "action", "end").row("s-2", OWEN, "action", "remove"));
    assertThat(live()).isZero();

    office.reverse(upload);

    assertThat(Picture.ofFacts(office)).isEqualTo(before);
    assertThat(live()).isEqualTo(2);
  }

  @Test
  void endThatStandsOnAReversedRowStaysAnEnd() {
    schools(csv().row("s-1", with(NADIA, AT_ALDER_SCHOOL), "asOf", "2026-09-01"));
    Upload middle =
        schools(
            csv().row("s-1", with(NADIA, AT_ALDER_SCHOOL), "asOf", "2026-10-01", "town", "Otley"));
    schools(csv().row("s-1", NADIA, "action", "end", "asOf", "2026-10-20"));

    office.reverse(middle);

    assertThat(office.open(LEEDS, SCHOOLS, "s-1").view().involvements())
        .singleElement()
        .satisfies(involvement -> assertThat(involvement.end()).isEqualTo("2026-10-20"));
    assertThat(live()).isZero();
  }

  /** A wrong death can be reversed (rules §9). */
  @Test
  void deathIsTakenBack() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    Upload death =
        office.upload("england", "births-deaths", csv().row("b-1", NADIA, "action", "death"));

    office.reverse(death);

    assertThat(office.open(LEEDS, SCHOOLS, "s-1").view().died()).isNull();
    assertThat(office.outcomes(schools(csv().row("s-1", NADIA, "town", "Otley"))))
        .containsExactly(LINKED);
  }

  /** A child that ever had a shield is never deleted by a reversal (rules §6). */
  @Test
  void recordThatWasEverShieldedStays() {
    Upload upload = schools(csv().row("s-1", NADIA));
    ChildRecord.Open open = office.open(LEEDS, SCHOOLS, "s-1");
    ChildRecord.Open once =
        new ChildRecord.Open(
            open.id(),
            open.revision().nextEpoch(),
            open.responsible(),
            open.statements(),
            open.distinctFrom(),
            true);
    office.directory.given(new Change.RecordSaved(open, once));

    office.reverse(upload);

    assertThat(office.record(open.id()).orElseThrow())
        .isInstanceOfSatisfying(
            ChildRecord.Open.class,
            left -> {
              assertThat(left.isWithdrawn()).isTrue();
              assertThat(left.onceShielded()).isTrue();
            });
  }

  @Test
  void shieldedRecordKeepsItsFace() {
    Upload upload = schools(csv().row("s-1", NADIA));
    ContactPointId child = office.child(LEEDS, SCHOOLS, "s-1");
    ShieldOpening.of(office, child);

    assertThat(office.reverse(upload).status()).isEqualTo(UploadStatus.REVERSED);

    assertThat(office.record(child).orElseThrow()).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(office.directory.hiddenFacts().of(child))
        .allMatch(statement -> statement.live().isEmpty());
  }

  /** What the upload let wait goes, also where a shield moved it aside since. */
  @Test
  void rowsThatItLetWaitGoAlsoFromTheShieldedChildsTeam() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    Upload waits =
        health(csv().row("h-1", without(NADIA, "nhsNumber", "addressLine1", "postcode")));
    assertThat(office.outcomes(waits)).containsExactly(REVIEW);
    ContactPointId child = office.child(LEEDS, SCHOOLS, "s-1");
    ShieldOpening.of(office, child);
    assertThat(office.directory.quarantine().ofChild(child)).hasSize(1);

    office.reverse(waits);

    assertThat(office.directory.quarantine().ofChild(child)).isEmpty();
    assertThat(office.link(LEEDS, HEALTH, "h-1")).isEmpty();
  }

  @Test
  void rowOfAnEarlierUploadThatWaitsStays() {
    schools(csv().row("s-1", without(NADIA, "dateOfBirth"), "asOf", "2026-10-01"));
    Upload same = schools(csv().row("s-1", without(NADIA, "dateOfBirth")));

    office.reverse(same);

    assertThat(office.waitingRows()).hasSize(1);
    assertThat(office.link(LEEDS, SCHOOLS, "s-1")).isPresent();
  }

  @Test
  void reversalTwiceIsOnce() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    Upload upload = schools(csv().row("s-1", NADIA, "postcode", "YO1 7HH").row("s-2", OWEN));
    office.reverse(upload);
    List<String> once = Picture.of(office);

    office.deliver(new Message.ResumeUpload(upload.id()));
    office.deliver(new Message.MatchRows(upload.id(), 1, 100));

    assertThat(Picture.of(office)).isEqualTo(once);
  }

  /** The last slice goes first, and the message comes twice. */
  @Test
  void reversalOfSeveralSlicesTakesAllBack() {
    Office other = new Office();
    Csv csv = csv();
    for (int i = 0; i < 250; i++) {
      csv.row(
          "s-" + i,
          "givenName",
          "Ada",
          "familyName",
          "Roe" + (char) ('a' + i % 26) + (char) ('a' + i / 26),
          "dateOfBirth",
          "2013-06-07");
    }
    Upload upload = other.upload(LEEDS, SCHOOLS, csv);
    assertThat(other.records()).isNotEmpty();

    Message message = other.begin(upload);
    other.deliver(message);
    other.deliver(message);

    assertThat(other.now(upload).status()).isEqualTo(UploadStatus.REVERSED);
    assertThat(Picture.ofChildren(other)).isEmpty();
  }

  @Test
  void sameFileCanBeSentAgain() {
    Csv file =
        csv()
            .row("s-1", NADIA)
            .row("s-2", OWEN)
            .row("s-3", without(SomeFiles.fresh(3), "dateOfBirth"));
    Upload upload = schools(file);
    List<String> first = Picture.ofFacts(office);
    office.reverse(upload);

    assertThat(office.outcomes(schools(file))).containsExactly(CREATED, CREATED, REVIEW);

    assertThat(Picture.ofFacts(office)).isEqualTo(first);
    assertThat(live()).isEqualTo(3);
  }

  @Test
  void sameChangeCanBeSentAgain() {
    schools(csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    Csv file = csv().row("s-1", NADIA, "postcode", "YO1 7HH");
    office.reverse(schools(file));

    assertThat(office.outcomes(schools(file))).containsExactly(LINKED);

    assertThat(postcode()).isEqualTo("YO1 7HH");
  }

  private void said(ContactPointId child, String feed, Facts facts) {
    ChildRecord.Open open = (ChildRecord.Open) office.record(child).orElseThrow();
    StatementKey key = new StatementKey(new Source(new Authority(LEEDS), feed), "by hand");
    Version version = new Version(LocalDate.of(2026, 11, 19), "by hand", false, facts);
    office.directory.given(
        new Change.RecordSaved(open, open.stating(Statement.first(key, child, version)).revised()));
  }

  private ChildRecord.Open known(ContactPointId child) {
    return (ChildRecord.Open) office.record(child).orElseThrow();
  }

  /** Whoever else works with the child still finds it by the name it was known by. */
  @Test
  void childWithWhomOthersWorkStaysWithItsNameAndNothingElseOfTheFile() {
    Upload upload = schools(csv().row("s-1", with(NADIA, AT_ALDER_SCHOOL)));
    ContactPointId child = office.child(LEEDS, SCHOOLS, "s-1");
    said(child, Source.SERVICE, Facts.involved(AnInvolvement.gp().build()));

    assertThat(office.reverse(upload).status()).isEqualTo(UploadStatus.REVERSED);

    assertThat(known(child).isNamed()).isFalse();
    assertThat(known(child).isWithdrawn()).isFalse();
    ChildView left = known(child).view();
    assertThat(left.currentName().folded()).isEqualTo("nadia|tregenza");
    assertThat(left.address()).isNull();
    assertThat(left.identifiers()).isEmpty();
    assertThat(left.involvements()).containsExactly(AnInvolvement.gp().build());
    assertThat(office.directory.entries())
        .extracting(AuditEntry::event)
        .contains(
            new AuditEvent.ChildTouched(
                ChildAct.REVERSE_ROWS, child, List.of(), "no-source-names-the-child"));
  }

  @Test
  void childWhoseGenderATeamCorrectedStaysWithItsName() {
    Upload upload = schools(csv().row("s-1", NADIA));
    ContactPointId child = office.child(LEEDS, SCHOOLS, "s-1");
    said(child, Source.TEAM, SomeFacts.nameless().male().build());

    assertThat(office.reverse(upload).status()).isEqualTo(UploadStatus.REVERSED);

    assertThat(known(child).view().gender()).isEqualTo(Gender.MALE);
    assertThat(known(child).view().currentName().folded()).isEqualTo("nadia|tregenza");
  }

  /** Two ways for one thing come to the same. */
  @Test
  void reversalLeavesWhatARemoveRowLeaves() {
    Upload upload = schools(csv().row("s-1", NADIA));
    ContactPointId reversed = office.child(LEEDS, SCHOOLS, "s-1");
    said(reversed, Source.SERVICE, Facts.involved(AnInvolvement.gp().build()));
    schools(csv().row("s-2", OWEN, "asOf", "2026-10-01"));
    ContactPointId removed = office.child(LEEDS, SCHOOLS, "s-2");
    said(removed, Source.SERVICE, Facts.involved(AnInvolvement.gp().build()));

    office.reverse(upload);
    schools(csv().row("s-2", OWEN, "action", "remove"));

    for (ContactPointId child : List.of(reversed, removed)) {
      assertThat(known(child).isNamed()).isFalse();
      assertThat(known(child).view().involvements()).hasSize(1);
    }
  }

  @Test
  void sameFileMayComeAgainToAChildThatNobodyNames() {
    Upload upload = schools(csv().row("s-1", NADIA));
    ContactPointId child = office.child(LEEDS, SCHOOLS, "s-1");
    said(child, Source.SERVICE, Facts.involved(AnInvolvement.gp().build()));
    office.reverse(upload);

    schools(csv().row("s-1", NADIA));

    assertThat(office.record(child)).isPresent();
    assertThat(Picture.of(office)).isNotEmpty();
  }

  /** The face stays, whoever refuses or removes the shield afterwards (rules §6). */
  @Test
  void hiddenChildThatTheFileAloneNamedKeepsAName() {
    Upload upload = schools(csv().row("s-1", NADIA));
    ContactPointId child = office.child(LEEDS, SCHOOLS, "s-1");
    said(child, Source.SERVICE, Facts.involved(AnInvolvement.gp().build()));
    ShieldOpening.of(office, child);

    assertThat(office.reverse(upload).status()).isEqualTo(UploadStatus.REVERSED);

    ChildView picture = ChildView.of(office.directory.hiddenFacts().of(child));
    assertThat(picture.currentName().folded()).isEqualTo("nadia|tregenza");
    assertThat(picture.address()).isNull();
    assertThat(picture.involvements()).hasSize(1);
  }
}
