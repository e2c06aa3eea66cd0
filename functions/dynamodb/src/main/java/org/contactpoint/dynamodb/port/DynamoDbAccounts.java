package org.contactpoint.dynamodb.port;

import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.dynamodb.document.AccountDocument;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.item.AccountItem;
import org.contactpoint.dynamodb.table.Room;
import org.contactpoint.dynamodb.table.Rooms;

/** The accounts, from the table {@code accounts}. */
public final class DynamoDbAccounts implements Accounts, AccountRegister {
  private final Room<AccountItem> accounts;

  public DynamoDbAccounts(Rooms rooms) {
    this.accounts = rooms.accounts();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return accounts.get(Room.key(id.value())).map(DynamoDbAccounts::account);
  }

  private static Account account(AccountItem item) {
    SchemaVersion.require(item.v());
    return Json.read(item.doc(), AccountDocument.class).account(item.pk(), item.version());
  }

  @Override
  public void saveAccount(Account account) {
    accounts.put(
        new AccountItem(
            account.id().value(),
            SchemaVersion.CURRENT,
            account.version(),
            Json.text(AccountDocument.of(account))));
  }
}
