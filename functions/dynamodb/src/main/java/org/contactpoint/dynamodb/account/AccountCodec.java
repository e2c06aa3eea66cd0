package org.contactpoint.dynamodb.account;

import java.util.Locale;
import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.Reference;
import org.contactpoint.domain.vetting.Signer;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.dynamodb.document.SchemaVersion;

/** Accounts as items of {@code accounts}, with the lists that they are in. */
public final class AccountCodec {
  /** The list of those who may lapse, by the day on which they do. */
  public static final String LAPSING = "lapsing";

  private static final Signer WHO_SET_THE_STAGE_UP =
      new Signer(new AccountId("stage"), new PersonId("stage"));

  private final KeyedHash hash;

  public AccountCodec(KeyedHash hash) {
    this.hash = hash;
  }

  /** The item of an account that a stage is set up with. */
  public AccountItem item(Account account) {
    return item(AccountFile.requested(account, WHO_SET_THE_STAGE_UP));
  }

  /** Encodes an account as its item in the accounts table. */
  public AccountItem item(AccountFile file) {
    Account account = file.account();
    return new AccountItem(
        account.id().value(),
        SchemaVersion.CURRENT,
        account.version(),
        listOf(account.responsibleAuthority()),
        file.lapsesOn().isPresent() ? LAPSING : null,
        file.place().value(),
        null,
        Json.text(AccountDocument.of(file)));
  }

  /** The list of an authority's accounts. */
  public static String listOf(Authority authority) {
    return authority.value();
  }

  /** The account of an item. */
  public static AccountFile file(AccountItem item) {
    SchemaVersion.require(item.v());
    String doc = item.doc();
    if (doc == null) {
      throw new IllegalStateException("a pointer is no account");
    }
    return Json.read(doc, AccountDocument.class).file(item.pk(), item.version());
  }

  /** Where an authority points to the account of its system that plays that part. */
  public static String machine(Role part, Authority authority) {
    return part.code() + "#" + authority.value();
  }

  /** The item by which an authority points to an account, if that is a system which is let in. */
  public static Optional<AccountItem> machineOf(Account account) {
    if (!account.isMachine() || !account.isActive()) {
      return Optional.empty();
    }
    Role part = account.plays(Role.FEED) ? Role.FEED : Role.CASE_SYSTEM;
    String pointer = machine(part, account.responsibleAuthority());
    return Optional.of(AccountItem.pointer(pointer, SchemaVersion.CURRENT, account.id().value()));
  }

  /** The key of the pointer from an address to its account; upper and lower case are the same. */
  public String address(String address) {
    return "address#" + hash.lasting(KeyName.ACCOUNTS, address.toLowerCase(Locale.ROOT));
  }

  /** Where a paper points to its account. */
  public String paper(Reference paper) {
    return "paper#" + hash.lasting(KeyName.ACCOUNTS, paper.value().toUpperCase(Locale.ROOT));
  }
}
