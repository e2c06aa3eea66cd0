package org.contactpoint.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Parsed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an account is, and what it never tells (rules §2). */
class AccountTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final Organisation SCHOOL = new Organisation("990001", "Hill School");

  @Test
  void machineIsKnownByItsClientAndActiveAtOnce() {
    Account feed = Account.ofMachine("census", SCHOOL, "Census", LEEDS, Role.FEED);

    assertThat(feed.id()).isEqualTo(new AccountId("census"));
    assertThat(feed.person()).isEqualTo(new PersonId("machine-census"));
    assertThat(feed.displayName()).isEqualTo("Census");
    assertThat(feed.isActive()).isTrue();
    assertThat(feed.isMachine()).isTrue();
    assertThat(feed.roles()).containsExactly(Role.FEED);
    assertThat(feed.worksFor(LEEDS)).isTrue();
  }

  @Test
  void accountIsLookedAfterByItsAuthorityAndANationalAuditorsByEngland() {
    assertThat(nurse(LEEDS).responsibleAuthority()).isEqualTo(LEEDS);
    assertThat(nurse(null).responsibleAuthority()).isEqualTo(Authority.NATIONAL);
  }

  @Test
  void anotherAddressChangesNothingElse() {
    Account moved = nurse(LEEDS).reachedAt("nurse@leeds.example");

    assertThat(moved.email()).isEqualTo("nurse@leeds.example");
    assertThat(moved.reachedAt("old@leeds.example")).isEqualTo(nurse(LEEDS));
  }

  @Test
  void accountAndOrganisationPrintNoName() {
    assertThat(nurse(LEEDS)).hasToString("Account[nurse]");
    assertThat(SCHOOL).hasToString("Organisation[redacted]");
  }

  @Test
  void eachCodeIsReadBackAsWhatItStandsFor() {
    assertThat(codes(Role.values()).map(Role::parse).map(Parsed::orElseThrow))
        .containsExactly(Role.values());
    assertThat(codes(Purpose.values()).map(Purpose::parse).map(Parsed::orElseThrow))
        .containsExactly(Purpose.values());
    assertThat(codes(AccountStatus.values()).map(AccountStatus::parse).map(Parsed::orElseThrow))
        .containsExactly(AccountStatus.values());
  }

  private static Stream<String> codes(Coded... constants) {
    return Arrays.stream(constants).map(Coded::code);
  }

  private static Account nurse(@Nullable Authority council) {
    return new Account(
        new AccountId("nurse"),
        new PersonId("p-nurse"),
        "Nora Nurse",
        "old@leeds.example",
        null,
        SCHOOL,
        council,
        "nurse",
        Set.of(Role.PRACTITIONER),
        AccountStatus.ACTIVE,
        1);
  }
}
