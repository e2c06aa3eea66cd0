package org.contactpoint.dynamodb.account;

import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.MachineAccounts;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;

/** The accounts, from the table {@code accounts}. */
public final class DynamoDbAccounts implements Accounts, MachineAccounts, AccountRegister {
  private final DynamoTable<AccountItem> accounts;
  private final AccountCodec codec;

  public DynamoDbAccounts(DynamoTables tables, AccountCodec codec) {
    this.accounts = AccountItem.table(tables);
    this.codec = codec;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return file(id).map(AccountFile::account);
  }

  @Override
  public Optional<Account> findSignedIn(AccountId id, String subject) {
    return file(id).filter(file -> file.isKnownAs(subject)).map(AccountFile::account);
  }

  private Optional<AccountFile> file(AccountId id) {
    return accounts
        .get(DynamoTable.key(id.value()))
        .filter(item -> item.doc() != null)
        .map(AccountCodec::file);
  }

  @Override
  public Optional<AccountId> of(Role part, Authority authority) {
    return accounts
        .get(DynamoTable.key(AccountCodec.machine(part, authority)))
        .map(AccountItem::target)
        .map(AccountId::new);
  }

  @Override
  public void saveAccount(Account account) {
    accounts.put(codec.item(account));
    reserveAddress(account);
    AccountCodec.machineOf(account).ifPresent(accounts::put);
  }

  @Override
  public void reserveAddress(Account account) {
    String email = account.email();
    if (email == null) {
      return;
    }
    String address = codec.address(email);
    if (accounts.get(DynamoTable.key(address)).isEmpty()) {
      accounts.put(AccountItem.pointer(address, SchemaVersion.CURRENT, account.id().value()));
    }
  }
}
