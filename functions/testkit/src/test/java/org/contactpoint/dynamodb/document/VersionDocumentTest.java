package org.contactpoint.dynamodb.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.involvement.Competence;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.ConsentGiver;
import org.contactpoint.domain.involvement.HarmGround;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.involvement.Practitioner;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.source.Addition;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.contactpoint.domain.whereabouts.ReturnIntended;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a source said is read back as it said it, with everything that it left out. */
class VersionDocumentTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  private static Version readBack(Version version) {
    String text = Json.text(VersionDocument.of(version));
    return Json.read(text, VersionDocument.class).version();
  }

  private static Version saying(SomeFacts facts) {
    return new Version(DAY, "act", false, facts.build());
  }

  private static Involvement clinic(Consent ground) {
    return AnInvolvement.sensitive().on(ground).build();
  }

  private static Involvement ledBy(@Nullable Practitioner practitioner) {
    Involvement school = AnInvolvement.school().build();
    return new Involvement(
        school.id(),
        school.serviceType(),
        school.organisationCode(),
        school.organisationName(),
        practitioner,
        school.start(),
        null,
        true,
        true,
        null,
        null);
  }

  private static SomeFacts leah() {
    return SomeFacts.of("Leah", "Ward");
  }

  static Stream<Version> versions() {
    Facts nothing = SomeFacts.nameless().build();
    return Stream.of(
        saying(SomeFacts.full("Leah", "Ward", "2012-03-09")),
        saying(SomeFacts.of("Leah", "")),
        saying(SomeFacts.of("", "Ward").bornAbout("2012-01-01").nhs("9000000009")),
        saying(leah().livingIn("72123456", "LS6 2AB").upn("B801200005001")),
        saying(leah().at(new Address(AddressStatus.NO_KNOWN, null, List.of(), null, null, null))),
        saying(
            leah()
                .at(
                    new Address(
                        AddressStatus.LEFT_ENGLAND,
                        null,
                        List.of(),
                        new PlainText("Oslo"),
                        null,
                        ReturnIntended.YES))),
        saying(leah().with(ledBy(new Practitioner(null, null, null, null)))),
        saying(
            leah()
                .with(ledBy(new Practitioner(null, null, new PhoneNumber("+441134960123"), null)))),
        saying(leah().with(ledBy(null)).inCouncil("E08000035").died("2026-04-01")),
        saying(leah().with(clinic(new Consent.Harm(HarmGround.SIGNIFICANT_HARM)))),
        saying(leah().with(clinic(given(DAY)))),
        saying(leah().with(clinic(given(null)))),
        new Version(DAY, "act", true, nothing),
        new Version(DAY, "act", false, nothing, new Addition.Ended(DAY)),
        new Version(DAY, "act", false, nothing, new Addition.Died(DAY)),
        Version.entered(Instant.parse("2026-05-01T09:00:00Z"), "act", nothing));
  }

  private static Consent given(@Nullable LocalDate withdrawn) {
    return new Consent.Given(
        ConsentGiver.PARENT, Competence.PARENTAL_RESPONSIBILITY, DAY, withdrawn);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void versionIsReadBackAsItWasSaid(Version version) {
    assertThat(readBack(version)).isEqualTo(version);
  }

  @Test
  void carerWithNothingButANameIsReadBackAsOne() {
    Carer carer = new Carer(new PlainText("Anna Ward"), null, false, null);

    assertThat(CarerDocument.of(carer).carer()).isEqualTo(carer);
  }

  @ParameterizedTest
  @MethodSource("said")
  void whatSomebodySaysOfTheirOwnWorkArrivesAtAnotherFunction(NewInvolvement said) {
    String text = Json.text(NewInvolvementDocument.of(said));

    assertThat(Json.read(text, NewInvolvementDocument.class).said()).isEqualTo(said);
  }

  static Stream<NewInvolvement> said() {
    return Stream.of(
        new NewInvolvement(ServiceType.SCHOOL, DAY, true, false, null),
        new NewInvolvement(ServiceType.MENTAL_HEALTH, DAY, false, true, given(null)));
  }

  /** What is stored in a form that nobody writes is a fault, and not taken for something else. */
  @Test
  void documentThatSaysHalfOfSomethingIsAFault() {
    assertThatThrownBy(() -> new AdditionDocument(null, null).addition())
        .isInstanceOf(IllegalStateException.class);
    for (ConsentDocument half :
        List.of(
            new ConsentDocument(null, "gillick-competent", "2026-05-01", null, null),
            new ConsentDocument("child", null, "2026-05-01", null, null),
            new ConsentDocument("child", "gillick-competent", null, null, null))) {
      assertThatThrownBy(half::consent).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void identifierOfAKindThatIsNotKnownIsAFault() {
    IdentifierDocument passport = new IdentifierDocument("passport", "123456789");

    assertThatThrownBy(passport::identifier)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("passport")
        .hasMessageNotContaining("123456789");
  }

  @Test
  void nothingOfItIsPrinted() {
    VersionDocument document =
        VersionDocument.of(saying(SomeFacts.full("Leah", "Ward", "2012-03-09")));

    assertThat(document.toString()).doesNotContain("Leah").doesNotContain("Garden");
  }
}
