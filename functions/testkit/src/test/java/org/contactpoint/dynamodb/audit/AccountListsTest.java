package org.contactpoint.dynamodb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.junit.jupiter.api.Test;

/** Under one account that works files no partition of the index takes all of its entries. */
class AccountListsTest {
  private static Actor actor(Role role) {
    return new Actor(new AccountId("somebody"), null, role, "organisation", null, "request");
  }

  private static Set<String> lists(Role role) {
    Set<String> lists = new TreeSet<>();
    IntStream.range(0, 200)
        .forEach(
            number -> lists.add(AccountLists.of(actor(role), new ChainPosition("15ab", number))));
    return lists;
  }

  @Test
  void entriesOfAFeedAreSpread() {
    assertThat(lists(Role.FEED)).hasSize(8);
    assertThat(lists(Role.MANAGEMENT_TEAM)).hasSize(8);
  }

  @Test
  void whoeverSearchesHasOneList() {
    assertThat(lists(Role.PRACTITIONER)).containsExactly("somebody");
  }

  @Test
  void everyListIsReadAndNamesItsAccount() {
    assertThat(AccountLists.all("somebody"))
        .containsAll(lists(Role.FEED))
        .contains("somebody")
        .allSatisfy(list -> assertThat(AccountLists.accountOf(list)).isEqualTo("somebody"));
  }
}
