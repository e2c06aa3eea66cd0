package org.contactpoint.uploads.progress;

import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.MachineAccounts;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.value.Authority;

/** In whose name an upload is dealt with: the account that announced it, else the source's feed. */
public final class UploadActors {
  private final Accounts accounts;
  private final MachineAccounts machines;

  public UploadActors(Accounts accounts, MachineAccounts machines) {
    this.accounts = accounts;
    this.machines = machines;
  }

  /** The actor of that upload; its id is used as the request id. */
  public Actor of(Upload upload) {
    AccountId id = account(upload);
    return accounts
        .find(id)
        .map(account -> actor(account, upload))
        .orElseGet(() -> unknown(id, upload));
  }

  /** Whether the account may no longer be used: what it announced is not taken in (rules §2). */
  public boolean isBarred(Upload upload) {
    return accounts.find(account(upload)).filter(account -> !account.isActive()).isPresent();
  }

  private AccountId account(Upload upload) {
    AccountId announcer = upload.announcedBy();
    return announcer == null ? feed(upload.source().authority()) : announcer;
  }

  /** An authority without a feed of its own acts under a name that no account has. */
  private AccountId feed(Authority authority) {
    return machines
        .of(Role.FEED, authority)
        .orElseGet(() -> new AccountId(authority.value() + ".feed"));
  }

  private static Actor actor(Account account, Upload upload) {
    return new Actor(
        account.id(),
        null,
        account.plays(Role.MANAGEMENT_TEAM) ? Role.MANAGEMENT_TEAM : Role.FEED,
        account.organisation().code(),
        upload.source().authority(),
        upload.id());
  }

  private static Actor unknown(AccountId id, Upload upload) {
    String organisation = upload.source().authority().value();
    return new Actor(id, null, Role.FEED, organisation, upload.source().authority(), upload.id());
  }
}
