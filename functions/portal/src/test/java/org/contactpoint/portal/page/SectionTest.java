package org.contactpoint.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Role;
import org.contactpoint.portal.session.Person;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The menu, held against the access policy (rules §2). */
class SectionTest {

  /** What one comes to each part for. */
  private static final Map<String, Action> PARTS =
      Map.of(
          "/search", Action.SEARCH,
          "/team", Action.WORK_CALL_BACKS,
          "/approvals", Action.DECIDE_SHIELD,
          "/accounts", Action.MANAGE_ACCOUNTS,
          "/audit", Action.VERIFY_TRAIL,
          "/uploads", Action.CONFIRM_UPLOAD,
          "/access-requests", Action.LIST_ACCESS_REQUESTS,
          "/notices", Action.READ_NOTICES,
          "/account", Action.READ_OWN_TRAIL);

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FEED", "CASE_SYSTEM"})
  void nobodyIsLedWhereTheyMayDoNothing(Role role) {
    Person person = new Person("a", null, null, null, List.of(role.code()), null, null);
    Caller caller = AnAccount.playing(role, "a").calling();
    assertThat(Section.of(person).stream().map(Section::path))
        .containsExactlyInAnyOrderElementsOf(
            PARTS.entrySet().stream()
                .filter(
                    part ->
                        AccessPolicy.decide(caller, part.getValue()) instanceof Decision.Permitted)
                .map(Map.Entry::getKey)
                .toList());
    assertThat(Section.first(person)).isEqualTo(Section.of(person).getFirst().path());
  }
}
