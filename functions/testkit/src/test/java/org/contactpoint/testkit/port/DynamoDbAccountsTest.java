package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.dynamodb.account.AccountCodec;
import org.contactpoint.dynamodb.account.AccountItem;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;

class DynamoDbAccountsTest extends AccountsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }

  /** Beside the accounts stand pointers to them: none is taken for an account. */
  @Test
  void pointerIsNoAccount() {
    world.admit(AnAccount.feed("client-1").build());
    AccountId pointer = new AccountId(AccountCodec.machine(Role.FEED, AnAccount.LEEDS));

    assertThat(world.accounts().find(pointer)).isEmpty();
    assertThat(world.accountFiles().find(pointer)).isEmpty();
    AccountItem item = AccountItem.pointer(pointer.value(), 1, "client-1");
    assertThatThrownBy(() -> AccountCodec.file(item)).isInstanceOf(IllegalStateException.class);
  }

  /** Who was given an address before keeps it, whoever is entered with it later. */
  @Test
  void addressThatNamesAnAccountAlreadyIsLeftToIt() {
    committed(new Change.AccountSaved(null, AFile.of("ann", Role.PRACTITIONER, NOON).requested()));

    world.admit(AnAccount.practitioner("ruth").build().reachedAt("ann@leeds.example"));

    assertThat(world.accountFiles().withAddress(new EmailAddress("ann@leeds.example")))
        .contains(new AccountId("ann"));
    assertThat(world.accounts().find(new AccountId("ruth"))).isPresent();
  }
}
