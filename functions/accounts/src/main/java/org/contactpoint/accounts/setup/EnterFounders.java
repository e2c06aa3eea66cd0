package org.contactpoint.accounts.setup;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.contactpoint.accounts.signin.SignIns;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.MachineAccounts;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.domain.vetting.VettingOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enters those who are there from the first day; who has an account already keeps it as it is. */
@Singleton
final class EnterFounders {
  private static final Logger LOG = LoggerFactory.getLogger(EnterFounders.class);
  private static final int PAGE = 100;
  private static final AccountId SET_UP = new AccountId("contactpoint.set-up");

  private final AccountFiles files;
  private final MachineAccounts machines;
  private final Commits commits;
  private final SignIns signIns;
  private final Ids ids;
  private final Clock clock;

  EnterFounders(
      AccountFiles files,
      MachineAccounts machines,
      Commits commits,
      SignIns signIns,
      Ids ids,
      Clock clock) {
    this.files = files;
    this.machines = machines;
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
      entered += enter(machine) ? 1 : 0;
    }
    return entered;
  }

  /** Whether the authority ever had an administrator. */
  boolean hadAdministrator(String authority) {
    Authority of = parsed(authority);
    List<AccountFile> page = files.of(of, null, null, PAGE);
    while (!page.isEmpty()) {
      if (page.stream()
          .anyMatch(file -> file.account().roles().contains(Role.USER_ADMINISTRATOR))) {
        return true;
      }
      page = files.of(of, null, page.getLast().place(), PAGE);
    }
    return false;
  }

  /** Whether a system ever played that part for the authority. */
  boolean hadSystem(Role part, String authority) {
    return machine(part, authority).isPresent();
  }

  /** Whether a system that plays that part for the authority is let in. */
  boolean hasSystem(Role part, String authority) {
    return machine(part, authority).filter(file -> file.account().isActive()).isPresent();
  }

  /** Shuts out the system that plays that part for an authority, whose client is gone. */
  void close(Role part, String authority) {
    machine(part, authority)
        .ifPresent(
            before -> {
              if (before.close() instanceof VettingOutcome.Moved(AccountFile after)) {
                commit(before, after, WorkAct.CLOSE_ACCOUNT, "client-removed");
              }
            });
  }

  private Optional<AccountFile> machine(Role part, String authority) {
    return machines.of(part, parsed(authority)).flatMap(files::find);
  }

  private static Authority parsed(String code) {
    return Authority.parse(code).orElseThrow();
  }

  private boolean enter(Account machine) {
    AccountFile there = files.find(machine.id()).orElse(null);
    if (there == null) {
      commit(AccountFile.founding(machine, null));
    } else if (!there.account().isActive()) {
      LOG.warn("asked for, but not let in: the system {}", machine.id());
    }
    return there == null;
  }

  private boolean enter(Founders.Administrator administrator) {
    EmailAddress address = administrator.address();
    AccountFile there = files.withAddress(address).flatMap(files::find).orElse(null);
    if (there != null) {
      return there.isFounderWhoNeverSignedIn() && boundAnew(there);
    }
    // The id follows from the address, so that an attempt that was cut off meets its own sign-in.
    Account account =
        administrator.account(
            new AccountId(DerivedIds.after("account", address.value())),
            new PersonId(DerivedIds.after("person", address.value())));
    commit(AccountFile.founding(account, signIns.invite(account)));
    return true;
  }

  /** After a first deployment that was taken back the pool is another, and has no such sign-in. */
  private boolean boundAnew(AccountFile before) {
    String subject = signIns.invite(before.account());
    if (subject.equals(before.subject())) {
      return false;
    }
    commit(before, before.boundTo(subject), WorkAct.ACTIVATE_ACCOUNT, "founding-again");
    return true;
  }

  private void commit(AccountFile file) {
    commit(null, file, WorkAct.ACTIVATE_ACCOUNT, "founding");
  }

  private void commit(@Nullable AccountFile before, AccountFile after, WorkAct act, String why) {
    Account account = after.account();
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
            clock.instant(), actor, new WorkDone(act, account.id().value(), List.of(), why));
    Commits.Outcome outcome =
        commits.commit(List.of(new Change.AccountSaved(before, after)), List.of(entry));
    if (!(outcome instanceof Commits.Committed)) {
      throw new IllegalStateException("a founder's account can't be entered");
    }
  }
}
