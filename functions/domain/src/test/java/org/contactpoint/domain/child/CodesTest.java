package org.contactpoint.domain.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.involvement.Competence;
import org.contactpoint.domain.involvement.ConsentGiver;
import org.contactpoint.domain.involvement.HarmGround;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.contactpoint.domain.whereabouts.ReturnIntended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  @Test
  void theListsAreClosed() {
    assertThat(codes(Gender.values())).containsExactly("female", "male", "other", "unknown");
    assertThat(codes(AddressStatus.values()))
        .containsExactly("current", "last-known", "no-known", "left-england");
    assertThat(codes(ReturnIntended.values())).containsExactly("yes", "no", "unknown");
    assertThat(codes(Relationship.values()))
        .containsExactly(
            "mother",
            "father",
            "step-parent",
            "grandparent",
            "sibling",
            "other-relative",
            "foster-carer",
            "guardian",
            "other");
    assertThat(codes(ConsentGiver.values())).containsExactly("child", "parent", "carer");
    assertThat(codes(Competence.values()))
        .containsExactly("gillick-competent", "parental-responsibility");
    assertThat(codes(HarmGround.values())).containsExactly("significant-harm");
    assertThat(codes(NameType.values())).containsExactly("current", "former", "alias");
  }

  @Test
  void fourteenKindsOfServiceAreKnownAndThreeAreSensitive() {
    assertThat(codes(ServiceType.values()))
        .containsExactly(
            "school",
            "gp",
            "health-visiting",
            "school-nursing",
            "speech-therapy",
            "learning-mentoring",
            "social-care",
            "youth-justice",
            "education-welfare",
            "voluntary",
            "other-universal",
            "sexual-health",
            "mental-health",
            "substance-abuse");
    assertThat(Arrays.stream(ServiceType.values()).filter(ServiceType::isSensitive))
        .containsExactly(
            ServiceType.SEXUAL_HEALTH, ServiceType.MENTAL_HEALTH, ServiceType.SUBSTANCE_ABUSE);
  }

  @Test
  void everyCodeReadsBackAsItself() {
    assertThat(ServiceType.values())
        .allSatisfy(it -> assertThat(ServiceType.parse(it.code())).isEqualTo(Parsed.valid(it)));
    assertThat(Relationship.values())
        .allSatisfy(it -> assertThat(Relationship.parse(it.code())).isEqualTo(Parsed.valid(it)));
    assertThat(AddressStatus.values())
        .allSatisfy(it -> assertThat(AddressStatus.parse(it.code())).isEqualTo(Parsed.valid(it)));
    assertThat(Competence.parse("gillick-competent").isValid()).isTrue();
    assertThat(ConsentGiver.parse("carer").isValid()).isTrue();
    assertThat(HarmGround.parse("significant-harm").isValid()).isTrue();
    assertThat(ReturnIntended.parse("no").isValid()).isTrue();
    assertThat(NameType.parse("alias").isValid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "girl (prefers Sam)", "FEMALE", " female", "Female"})
  void noOtherSpellingIsACode(String raw) {
    assertThat(Gender.parse(raw))
        .isEqualTo(Parsed.invalid("must be one of female, male, other, unknown"));
  }

  private static Stream<String> codes(Coded... list) {
    return Arrays.stream(list).map(Coded::code);
  }
}
