package org.contactpoint.domain.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsibleAuthoritiesTest {
  private static final ResponsibilityProofs PROOFS =
      (child, authority) -> Integer.toString((child.value() + authority.value()).hashCode());
  private final ResponsibleAuthorities authorities = new ResponsibleAuthorities(PROOFS);

  private static ChildRecord.Shielded shielded(String proof) {
    return new ChildRecord.Shielded(
        id(),
        Revision.NEW,
        new Face(new PersonName(new NamePart("Leah"), new NamePart("Ward")), null, Gender.FEMALE),
        proof,
        Set.of());
  }

  private static ContactPointId id() {
    return ContactPointId.generate(new Random(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"E06000066", "E08000035", "E09000001", "E10000034", "england"})
  void whoIsResponsibleIsFoundByTrying(String code) {
    Authority authority = new Authority(code);
    ChildRecord.Shielded child = shielded(PROOFS.proof(id(), authority));
    assertThat(authorities.of(child)).contains(authority);
    assertThat(authorities.isResponsible(authority, child)).isTrue();
    assertThat(authorities.isResponsible(new Authority("E06000001"), child)).isFalse();
  }

  @Test
  void onlyWhoIsFoundByTryingCanBeResponsible() {
    assertThat(ResponsibleAuthorities.canBe(new Authority("E08000035"))).isTrue();
    assertThat(ResponsibleAuthorities.canBe(new Authority("E06000301"))).isFalse();
  }

  @Test
  void nobodyIsWhereNoProofFits() {
    assertThat(authorities.of(shielded("none"))).isEmpty();
  }
}
