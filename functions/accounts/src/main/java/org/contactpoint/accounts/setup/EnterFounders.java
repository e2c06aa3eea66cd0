package org.contactpoint.accounts.setup;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.contactpoint.accounts.signin.SignIns;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;

/** Enters those who are there from the first day; who has an account already keeps it as it is. */
@Singleton
final class EnterFounders {
  private static final AccountId SET_UP = new AccountId("contactpoint.set-up");

  private final AccountFiles files;
  private final Commits commits;
  private final SignIns signIns;
  private final Ids ids;
  private final Clock clock;

  EnterFounders(AccountFiles files, Commits commits, SignIns signIns, Ids ids, Clock clock) {
    this.files = files;
    this.commits = commits;
    this.signIns = signIns;
    this.ids = ids;
    this.clock = clock;
  }

  /** Enters those who are missing, and says how many they were. */
  int enter(Founders founders) {
    int entered = 0;
    for (Founders.Administrator administrator : founders.administrators()) {
      entered += enter(administrator) ? 1 : 0;
    }
    for (Account machine : founders.machines()) {
      if (files.find(machine.id()).isEmpty()) {
        commit(AccountFile.founding(machine, null));
        entered++;
      }
    }
    return entered;
  }

  private boolean enter(Founders.Administrator administrator) {
    EmailAddress address = administrator.address();
    if (files.withAddress(address).isPresent()) {
      return false;
    }
    // The id follows from the address, so that an attempt that was cut off meets its own sign-in.
    Account account =
        administrator.account(
            new AccountId(Named.after("account", address.value())),
            new PersonId(Named.after("person", address.value())));
    commit(AccountFile.founding(account, signIns.invite(account)));
    return true;
  }

  private void commit(AccountFile file) {
    Account account = file.account();
    Actor actor =
        new Actor(
            SET_UP,
            null,
            Role.USER_ADMINISTRATOR,
            account.organisation().code(),
            account.authority(),
            ids.next());
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            actor,
            new WorkDone(WorkAct.ACTIVATE_ACCOUNT, account.id().value(), List.of(), "founding"));
    Commits.Outcome outcome =
        commits.commit(List.of(new Change.AccountSaved(null, file)), List.of(entry));
    if (!(outcome instanceof Commits.Committed)) {
      throw new IllegalStateException("a founder's account can't be entered");
    }
  }
}
