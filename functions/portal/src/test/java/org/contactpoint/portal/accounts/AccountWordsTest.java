package org.contactpoint.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Role;
import org.contactpoint.portal.part.Choice.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever an account can be has words, and what a council may not give is not offered. */
class AccountWordsTest {

  @ParameterizedTest
  @EnumSource(AccountStatus.class)
  void everyStateHasWordsAndCanBeListed(AccountStatus status) {
    assertThat(AccountWords.states()).extracting(Option::value).contains(status.code());
    assertThat(AccountWords.state(status.code())).isNotEqualTo(status.code());
    assertThat(AccountWords.colour(status.code())).startsWith("govuk-tag--");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyRoleHasWords(Role role) {
    assertThat(AccountWords.roleNames(List.of(role.code()))).isNotEqualTo(role.code());
  }

  @Test
  void whatIsNotKnownIsShownAsItIs() {
    assertThat(AccountWords.roleNames(List.of("practitioner", "x"))).isEqualTo("Practitioner, x");
    assertThat(AccountWords.state("x")).isEqualTo("x");
  }

  @Test
  void englandAloneGivesTheRoleOfANationalAuditor() {
    assertThat(AccountWords.roles("england"))
        .extracting(Option::value)
        .contains("national-auditor");
    assertThat(AccountWords.roles("E08000035"))
        .extracting(Option::value)
        .doesNotContain("national-auditor");
  }
}
