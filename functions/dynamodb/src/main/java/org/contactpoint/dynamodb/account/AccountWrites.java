package org.contactpoint.dynamodb.account;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.Reference;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.UrgentClaims;
import org.contactpoint.dynamodb.table.WriteCondition;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of accounts. */
public final class AccountWrites {
  private final TableWrites<AccountItem> accounts;
  private final AccountCodec codec;
  private final UrgentClaims claims;

  public AccountWrites(DynamoTables tables, AccountCodec codec, UrgentClaims claims) {
    this.accounts = AccountItem.table(tables).writing();
    this.codec = codec;
    this.claims = claims;
  }

  /**
   * The writes of an account.
   *
   * @param act the urgent act, whose claim is no bar
   */
  public List<TransactWriteItem> saved(Change.AccountSaved change, String act) {
    AccountFile before = change.before();
    AccountFile after = change.after();
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(
        accounts.put(
            codec.item(after), before == null ? WriteCondition.absent() : unchanged(before, act)));
    String address = after.account().email();
    if (before == null && address != null) {
      items.add(pointer(codec.address(address), after));
    }
    List<Reference> known = before == null ? List.of() : before.papers();
    after.papers().stream()
        .filter(paper -> !known.contains(paper))
        .forEach(paper -> items.add(pointer(codec.paper(paper), after)));
    // The system that is let in last is the authority's: this pointer may be put over another.
    AccountCodec.machineOf(after.account()).map(accounts::put).ifPresent(items::add);
    return items;
  }

  /** Claims the account for that act. */
  public void claim(AccountId account, String act) {
    claims.take(accounts, DynamoTable.key(account.value()), act);
  }

  private WriteCondition unchanged(AccountFile before, String act) {
    return claims.unclaimed(WriteCondition.versionIs(before.account().version()), act);
  }

  private TransactWriteItem pointer(String from, AccountFile to) {
    return accounts.put(
        AccountItem.pointer(from, SchemaVersion.CURRENT, to.account().id().value()),
        WriteCondition.absent());
  }
}
