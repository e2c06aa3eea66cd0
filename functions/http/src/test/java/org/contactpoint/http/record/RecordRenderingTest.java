package org.contactpoint.http.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.Practitioner;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.contactpoint.domain.whereabouts.ReturnIntended;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is shown what of a record (rules §2, §5, §6). */
class RecordRenderingTest {
  private static final Caller WORKER = AnAccount.practitioner("leeds.socialworker").calling();
  private static final Caller TEAM = AnAccount.team("leeds.team").calling();
  private static final SomeFacts WITH_CLINIC =
      SomeFacts.nameless().with(AnInvolvement.sensitive().id("c".repeat(32)).build());
  private static final ChildRecord.Open LEAH =
      AChild.named("Leah", "Ward").saying(WITH_CLINIC).build();

  private static ChildRecordResponse shown(SomeFacts facts) {
    return RecordRendering.open(AChild.silent(1).saying(facts).build(), WORKER);
  }

  private static List<String> services(@Nullable List<InvolvementResponse> involvements) {
    return Objects.requireNonNull(involvements).stream()
        .map(InvolvementResponse::serviceType)
        .toList();
  }

  @Test
  void openRecordIsShownWhole() {
    ChildRecordResponse shown = RecordRendering.open(LEAH, WORKER);

    assertThat(shown.status()).isEqualTo("active");
    assertThat(shown.shielded()).isFalse();
    assertThat(shown.council()).isEqualTo("E08000035");
    assertThat(shown.dateOfBirth()).isEqualTo("2012-03-09");
    assertThat(shown.dateOfBirthEstimated()).isNull();
    assertThat(shown.address())
        .isEqualTo(
            new AddressResponse(
                "current",
                null,
                List.of("12 Garden Street"),
                "Leeds",
                "LS6 2AB",
                null,
                "2026-01-05"));
    assertThat(shown.carers())
        .containsExactly(new CarerResponse("Anna Ward", "mother", true, "+441134960177"));
  }

  /** The names by which other sources know the child are shown of an open child alone. */
  @Test
  void otherSpellingsAreShownOfAnOpenChildAlone() {
    AStatement lea = AStatement.saying(SomeFacts.of("Lea", "Ward")).from(AnAccount.LEEDS, "health");
    AStatement leah =
        AStatement.saying(SomeFacts.of("Leah", "Ward")).from(AnAccount.LEEDS, "local");
    AStatement also =
        AStatement.saying(SomeFacts.of("Leah", "Ward")).from(AnAccount.LEEDS, "youth");

    assertThat(
            RecordRendering.open(AChild.silent(3).sayingOnly(lea, leah, also).build(), WORKER)
                .otherSpellings())
        .containsExactly(new SpellingResponse("Lea", "Ward"));
    assertThat(RecordRendering.open(LEAH, WORKER).otherSpellings()).isEmpty();
    assertThat(partly(true, lea, leah, also).names().getFirst())
        .isEqualTo(new NameResponse("current", "Leah", "Ward"));
    assertThat(partly(true, lea, leah, also).otherSpellings()).isNull();
  }

  @Test
  void whatNobodySaysIsAbsent() {
    ChildRecordResponse shown = shown(SomeFacts.of("Leah", ""));

    assertThat(shown.names()).containsExactly(new NameResponse("current", "Leah", ""));
    assertThat(shown.dateOfBirth()).isNull();
    assertThat(shown.address()).isNull();
    assertThat(shown.carers()).isEmpty();
    assertThat(shown.sensitiveServiceExists()).isFalse();
  }

  @Test
  void estimatedBirthdayIsMarkedSo() {
    assertThat(shown(SomeFacts.of("Leah", "Ward").bornAbout("2012-01-01")).dateOfBirthEstimated())
        .isTrue();
  }

  @Test
  void deathIsShownAsAStatus() {
    assertThat(shown(SomeFacts.of("Leah", "Ward").died("2026-02-01")).status()).isEqualTo("died");
  }

  @Test
  void addressHasNoMoreThanIsKnownOfIt() {
    Address abroad =
        new Address(AddressStatus.LEFT_ENGLAND, null, List.of(), null, null, ReturnIntended.YES);
    AddressResponse left = shown(SomeFacts.of("Leah", "Ward").at(abroad)).address();
    AddressResponse known =
        shown(SomeFacts.of("Leah", "Ward").livingIn("72123456", "LS6 2AB")).address();

    assertThat(Objects.requireNonNull(left).status()).isEqualTo("left-england");
    assertThat(left.town()).isNull();
    assertThat(left.postcode()).isNull();
    assertThat(left.returnIntended()).isEqualTo("yes");
    assertThat(Objects.requireNonNull(known).uprn()).isEqualTo("72123456");
    assertThat(AddressResponse.of(abroad, null).asOf()).isNull();
    assertThat(new Postcode("LS6 2AB").value()).isEqualTo(known.postcode());
  }

  @Test
  void carerMayHaveNothingButAName() {
    Carer carer = new Carer(new PlainText("Anna Ward"), null, false, null);

    assertThat(CarerResponse.of(carer))
        .isEqualTo(new CarerResponse("Anna Ward", null, false, null));
  }

  @Test
  void involvementShowsWhomToRingAsFarAsTheSourceSays() {
    Involvement named = AnInvolvement.gp().by("Dr Shah", "gp").until("2026-03-01").build();
    InvolvementResponse shown = InvolvementResponse.of(named);

    assertThat(shown.practitioner())
        .isEqualTo(
            new InvolvementResponse.PractitionerResponse(
                "Dr Shah", "gp", "+441134960188", "practitioner@example.org"));
    assertThat(shown.end()).isEqualTo("2026-03-01");
    assertThat(InvolvementResponse.of(AnInvolvement.gp().build()).practitioner()).isNull();
    assertThat(
            InvolvementResponse.PractitionerResponse.of(new Practitioner(null, null, null, null)))
        .isEqualTo(new InvolvementResponse.PractitionerResponse(null, null, null, null));
  }

  /** Practitioners see only that a sensitive service exists (rules §5). */
  @Test
  void whichSensitiveServiceItIsOnlyTheChildsOwnTeamSees() {
    ChildRecordResponse toWorker = RecordRendering.open(LEAH, WORKER);
    ChildRecordResponse toTeam = RecordRendering.open(LEAH, TEAM);
    ChildRecordResponse toYork =
        RecordRendering.open(LEAH, AnAccount.team("york.team").ofYork().calling());

    assertThat(services(toWorker.involvements())).containsExactly("school");
    assertThat(services(toYork.involvements())).containsExactly("school");
    assertThat(services(toTeam.involvements())).containsExactly("school", "mental-health");
    assertThat(toWorker.sensitiveServiceExists()).isTrue();
  }

  /** Allowed is what both may do (rules §2). */
  @Test
  void teamThatActsForAPractitionerSeesWhatThePractitionerSees() {
    Caller mediated = TEAM.actingFor(WORKER.account());

    assertThat(services(RecordRendering.open(LEAH, mediated).involvements()))
        .containsExactly("school");
  }

  @Test
  void faceHasNothingElse() {
    ChildRecordResponse face = RecordRendering.face(AChild.named("Mia", "Stone").shielded());

    assertThat(face)
        .isEqualTo(
            new ChildRecordResponse(
                face.childId(),
                "active",
                true,
                List.of(new NameResponse("current", "Mia", "Stone")),
                null,
                "2012-03-09",
                null,
                "female",
                null,
                null,
                null,
                null,
                null));
  }

  private static final AChild MIA = AChild.silent(2);
  private static final ChildRecord.Shielded HIDDEN =
      MIA.saying(SomeFacts.of("Mia", "Stone").born("2012-03-09").female()).shielded();

  private static ChildRecordResponse partly(boolean sensitive, AStatement... own) {
    List<Statement> statements =
        List.of(own).stream().map(statement -> statement.of(HIDDEN.id())).toList();
    return RecordRendering.partly(HIDDEN, statements, AnAccount.LEEDS, sensitive);
  }

  @Test
  void councilWhoseSourcesSayNothingIsShownTheFace() {
    ChildRecordResponse none = partly(true);
    ChildRecordResponse withdrawn =
        partly(true, AStatement.saying(SomeFacts.full("Mia", "Hill", "2012-03-10")).withdrawn());

    assertThat(none.council()).isEqualTo("E08000035");
    assertThat(none.address()).isNull();
    assertThat(withdrawn).isEqualTo(none);
    assertThat(RecordRendering.partly(HIDDEN, List.of(), null, false))
        .isEqualTo(RecordRendering.face(HIDDEN));
  }

  @Test
  void councilIsShownWhatItsOwnSourcesSayAndTheFacesName() {
    ChildRecordResponse own =
        partly(false, AStatement.saying(SomeFacts.full("Mia", "Hill", "2012-03-10").male()));

    assertThat(own.names())
        .containsExactly(
            new NameResponse("current", "Mia", "Hill"), new NameResponse("alias", "Mia", "Stone"));
    assertThat(own.dateOfBirth()).isEqualTo("2012-03-10");
    assertThat(own.gender()).isEqualTo("male");
    assertThat(own.address()).isNotNull();
    assertThat(own.carers()).extracting(CarerResponse::relationship).containsExactly("mother");
    assertThat(services(own.involvements())).containsExactly("school");
  }

  @Test
  void whatItsOwnSourcesDoNotSayIsTakenFromTheFace() {
    ChildRecordResponse own = partly(false, AStatement.saying(SomeFacts.of("Mia", "Stone")));

    assertThat(own.names()).containsExactly(new NameResponse("current", "Mia", "Stone"));
    assertThat(own.dateOfBirth()).isEqualTo("2012-03-09");
    assertThat(own.gender()).isEqualTo("female");
    assertThat(own.address()).isNull();
  }

  @Test
  void sensitiveServicesOfAShieldedChildAreForWhoeverMayKnowOfThem() {
    AStatement clinic = AStatement.saying(WITH_CLINIC);

    assertThat(services(partly(false, clinic).involvements())).isEmpty();
    assertThat(services(partly(true, clinic).involvements())).containsExactly("mental-health");
  }

  @Test
  void whatIsShownIsNeverPrinted() {
    ChildRecordResponse shown = RecordRendering.open(LEAH, TEAM);

    assertThat(shown.toString()).doesNotContain("Leah");
    assertThat(Objects.requireNonNull(shown.address()).toString()).doesNotContain("Garden");
    assertThat(Objects.requireNonNull(shown.carers()).toString())
        .doesNotContain("Anna")
        .doesNotContain(Relationship.MOTHER.code());
    assertThat(shown.names().toString()).doesNotContain("Ward");
  }
}
