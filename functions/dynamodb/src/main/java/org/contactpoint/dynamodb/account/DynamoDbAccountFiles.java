package org.contactpoint.dynamodb.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.domain.vetting.Reference;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.IndexedLists;
import org.jspecify.annotations.Nullable;

/** The accounts with their vetting, from the table {@code accounts}. */
public final class DynamoDbAccountFiles implements AccountFiles {
  private final DynamoTable<AccountItem> accounts;
  private final AccountCodec codec;
  private final IndexedLists<AccountItem> byAuthority;
  private final IndexedLists<AccountItem> lapsing;

  public DynamoDbAccountFiles(DynamoTables tables, AccountCodec codec) {
    this.accounts = AccountItem.table(tables);
    this.codec = codec;
    this.byAuthority = lists(Tables.BY_AUTHORITY, AccountItem::authority);
    this.lapsing = lists(Tables.WORKLIST, AccountItem::work);
  }

  private IndexedLists<AccountItem> lists(
      String index, Function<AccountItem, @Nullable String> listOf) {
    return new IndexedLists<>(
        accounts, index, true, item -> DynamoTable.key(item.pk()), listOf, AccountItem::order);
  }

  @Override
  public Optional<AccountFile> find(AccountId id) {
    return accounts
        .get(DynamoTable.key(id.value()))
        .filter(item -> item.doc() != null)
        .map(AccountCodec::file);
  }

  @Override
  public Optional<AccountId> withAddress(EmailAddress address) {
    return target(codec.address(address.value()));
  }

  @Override
  public Optional<AccountId> withPaper(Reference paper) {
    return target(codec.paper(paper));
  }

  private Optional<AccountId> target(String pointer) {
    return accounts.get(DynamoTable.key(pointer)).map(AccountItem::target).map(AccountId::new);
  }

  @Override
  public List<AccountFile> of(
      Authority authority, @Nullable AccountStatus status, @Nullable ListPlace after, int limit) {
    return byAuthority
        .after(
            AccountCodec.listOf(authority),
            after,
            limit,
            item -> status == null || AccountCodec.file(item).account().status() == status)
        .stream()
        .map(AccountCodec::file)
        .toList();
  }

  @Override
  public List<AccountFile> lapsing(LocalDate today, int limit) {
    return lapsing.after(AccountCodec.LAPSING, null, limit).stream()
        .map(AccountCodec::file)
        .filter(file -> file.lapse(today).isPresent())
        .toList();
  }
}
