package org.contactpoint.domain.involvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.contactpoint.domain.involvement.ServiceType.GP;
import static org.contactpoint.domain.involvement.ServiceType.MENTAL_HEALTH;
import static org.contactpoint.domain.involvement.ServiceType.SCHOOL;
import static org.contactpoint.domain.involvement.ServiceType.SCHOOL_NURSING;
import static org.contactpoint.domain.involvement.ServiceType.VOLUNTARY;

import org.contactpoint.domain.value.Authority;
import org.junit.jupiter.api.Test;

class OrganisationCodeTest {
  private static final Authority LEEDS = new Authority("E08000035");

  @Test
  void aSchoolIsKnownByItsUrn() {
    assertThat(accepts(SCHOOL, "990001")).isTrue();
    assertThat(accepts(SCHOOL, "99001")).isFalse();
    assertThat(accepts(SCHOOL, "E08000035-SCH1")).isFalse();
  }

  @Test
  void aPracticeIsKnownByItsOdsCode() {
    assertThat(accepts(GP, "Y99001")).isTrue();
    assertThat(accepts(GP, "y99001")).isFalse();
    assertThat(accepts(GP, "the surgery in Larch Lane")).isFalse();
    assertThat(accepts(GP, "990001")).isFalse();
  }

  @Test
  void othersBearTheCodeOfTheFilesCouncil() {
    assertThat(accepts(VOLUNTARY, "E08000035-VS01")).isTrue();
    assertThat(accepts(MENTAL_HEALTH, "E08000035-MH-01")).isTrue();
    assertThat(accepts(VOLUNTARY, "E06000014-VS01")).isFalse();
    assertThat(accepts(VOLUNTARY, "VS01")).isFalse();
    assertThat(accepts(SCHOOL_NURSING, "990001")).isFalse();
  }

  @Test
  void aCouncilsOwnPartHasOneToTwentyCharacters() {
    assertThat(accepts(VOLUNTARY, "E08000035-" + "A".repeat(20))).isTrue();
    assertThat(accepts(VOLUNTARY, "E08000035-" + "A".repeat(21))).isFalse();
    assertThat(accepts(VOLUNTARY, "E08000035-")).isFalse();
    assertThat(accepts(VOLUNTARY, "E08000035-vs01")).isFalse();
  }

  @Test
  void theNationalSourceMayNameAnyCouncils() {
    assertThat(OrganisationCode.parse(VOLUNTARY, Authority.NATIONAL, "E06000014-VS01").isValid())
        .isTrue();
    assertThat(OrganisationCode.parse(VOLUNTARY, Authority.NATIONAL, "england-VS01").isValid())
        .isFalse();
  }

  /** An account may belong to a national body; no file may name one. */
  @Test
  void aNationalBodyIsKnownByItsOwnCode() {
    assertThat(OrganisationCode.parse("england-DFE").isValid()).isTrue();
    assertThat(OrganisationCode.parse("england-").isValid()).isFalse();
    assertThat(OrganisationCode.parse("england-" + "A".repeat(21)).isValid()).isFalse();
    assertThat(OrganisationCode.parse("DFE").isValid()).isFalse();
  }

  @Test
  void noOtherTextIsEverAnOrganisationsCode() {
    assertThat(new OrganisationCode("E06000014-VS01").value()).isEqualTo("E06000014-VS01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrganisationCode("Larch Lane"))
        .withMessageNotContaining("Larch");
  }

  private static boolean accepts(ServiceType service, String raw) {
    return OrganisationCode.parse(service, LEEDS, raw).isValid();
  }
}
