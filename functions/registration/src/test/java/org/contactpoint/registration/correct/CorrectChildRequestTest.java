package org.contactpoint.registration.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.source.Part;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressPart;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.problem.Fields;
import org.contactpoint.registration.form.AddressRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a merge patch says by null and by what it leaves out (RFC 7396). */
class CorrectChildRequestTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Fields fields = new Fields();

  private Correction read(CorrectChildRequest request, String... nulls) {
    return request.read(fields, Set.of(nulls), TODAY);
  }

  private static CorrectChildRequest saying(
      @Nullable String born,
      @Nullable Boolean estimated,
      @Nullable Gender gender,
      @Nullable AddressRequest address) {
    return new CorrectChildRequest(
        null, born, estimated, gender, address, null, null, null, null, null, null, null, null,
        null);
  }

  private static CorrectChildRequest nothing() {
    return saying(null, null, null, null);
  }

  private static AddressRequest address(@Nullable String postcode) {
    return new AddressRequest(AddressStatus.CURRENT, null, null, "Leeds", postcode, null, null);
  }

  @Test
  void whatIsLeftOutSaysNothing() {
    Correction correction = read(nothing());

    assertThat(correction.fields()).isEmpty();
    assertThat(correction.takenAway()).isEmpty();
    assertThat(correction.leftOut()).isEmpty();
    assertThat(fields.valid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"dateOfBirth, DATE_OF_BIRTH", "address, ADDRESS", "carers, CARERS"})
  void nullTakesAway(String member, Part part) {
    assertThat(read(nothing(), member).takenAway()).containsExactly(part);
    assertThat(fields.valid()).isTrue();
  }

  @Test
  void nullIdentifiersAreNone() {
    assertThat(read(nothing(), "identifiers").identifiers()).isEqualTo(List.of());
    assertThat(read(nothing()).identifiers()).isNull();
  }

  @Test
  void unknownGenderIsTakenAway() {
    assertThat(read(saying(null, null, Gender.UNKNOWN, null)).takenAway())
        .containsExactly(Part.GENDER);
    assertThat(read(saying(null, null, Gender.MALE, null)).takenAway()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"names", "gender", "address.status", "dateOfBirthEstimated"})
  void whatCanNotBeTakenAwayIsRefused(String member) {
    read(nothing(), member);

    assertThat(fields.problems()).extracting(FieldProblem::field).containsExactly(member);
  }

  @Test
  void estimateGoesWithItsBirthday() {
    read(saying(null, true, null, null));
    assertThat(fields.problems())
        .extracting(FieldProblem::field)
        .containsExactly("dateOfBirthEstimated");
  }

  @Test
  void birthdayMayBeTakenAwayWithItsEstimate() {
    assertThat(read(nothing(), "dateOfBirth", "dateOfBirthEstimated").takenAway())
        .containsExactly(Part.DATE_OF_BIRTH);
    read(saying("2012-03-09", true, null, null));
    assertThat(fields.valid()).isTrue();
  }

  /** Nothing of the home that is shown stays. */
  @Test
  void pseudoPostcodeLeavesNothingOfAnAddressAsItIs() {
    Correction correction = read(saying(null, null, null, address("ZZ99 3VZ")));

    assertThat(correction.leftOut()).isEmpty();
    assertThat(correction.address()).isEqualTo(Address.placeless(null, null));
    assertThat(fields.valid()).isTrue();
  }

  @Test
  void partsOfAnAddressAreLeftOutUnlessTheyAreNull() {
    assertThat(read(saying(null, null, null, address("LS1 1AA"))).leftOut())
        .containsExactlyInAnyOrder(
            AddressPart.UPRN, AddressPart.LINES, AddressPart.RETURN_INTENDED);
    assertThat(
            read(
                    saying(null, null, null, address(null)),
                    "address.uprn",
                    "address.lines",
                    "address.postcode",
                    "address.returnIntended")
                .leftOut())
        .isEmpty();
  }
}
