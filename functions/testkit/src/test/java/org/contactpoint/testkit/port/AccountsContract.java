package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.ReInvitationReason;
import org.contactpoint.domain.vetting.Reference;
import org.contactpoint.domain.vetting.VettingStep;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;

/** Accounts with their vetting. */
abstract class AccountsContract extends PortContract {

  private static AFile file(String id) {
    return AFile.of(id, Role.PRACTITIONER, NOON);
  }

  private AccountFile stored(AccountFile file) {
    committed(new Change.AccountSaved(null, file));
    return file;
  }

  @Test
  void anAccountIsReadAsItWasSavedWithItsVetting() {
    AccountFile requested = stored(file("ruth").requested());
    assertThat(world.accountFiles().find(new AccountId("ruth"))).contains(requested);

    AccountFile active = file("ruth").active().signingInAs("sub-1");
    committed(new Change.AccountSaved(requested, active));

    assertThat(world.accountFiles().find(new AccountId("ruth"))).contains(active);
    assertThat(world.accounts().find(new AccountId("ruth"))).contains(active.account());
    assertThat(world.accountFiles().find(new AccountId("nobody"))).isEmpty();
  }

  @Test
  void requestToInviteAnewIsKeptUntilItIsApproved() {
    AccountFile active = stored(file("ruth").active().signingInAs("sub-1"));
    AccountFile asked =
        AFile.moved(
            active.requestReInvitation(
                ReInvitationReason.PASSWORD_FORGOTTEN, AFile.signer("halina"), NOON));
    committed(new Change.AccountSaved(active, asked));
    assertThat(world.accountFiles().find(new AccountId("ruth"))).contains(asked);

    AccountFile renewed =
        AFile.moved(asked.approveReInvitation(AFile.signer("irena"), NOON)).signingInAs("sub-2");
    committed(new Change.AccountSaved(asked, renewed));
    assertThat(world.accountFiles().find(new AccountId("ruth"))).contains(renewed);
    assertThat(renewed.signInRenewed()).isEqualTo(NOON);
  }

  /** A token is its account's only while the account is known by the token's subject. */
  @Test
  void whoeverSignedInIsFoundByTheSubjectThatTheAccountHasNow() {
    AccountFile ruth = stored(file("ruth").active().signingInAs("sub-1"));
    AccountId id = new AccountId("ruth");
    assertThat(world.accounts().findSignedIn(id, "sub-1")).contains(ruth.account());
    assertThat(world.accounts().findSignedIn(id, "sub-2")).isEmpty();
    assertThat(world.accounts().findSignedIn(id, "ruth")).isEmpty();

    world.admit(AnAccount.feed("client-1").build());
    assertThat(world.accounts().findSignedIn(new AccountId("client-1"), "client-1")).isPresent();
    assertThat(world.accounts().findSignedIn(new AccountId("client-1"), "sub-1")).isEmpty();
    assertThat(world.accounts().findSignedIn(new AccountId("nobody"), "nobody")).isEmpty();
  }

  @Test
  void twoWhoChangeAnAccountAtOnceDoNotOvertakeEachOther() {
    AccountFile requested = stored(file("ruth").requested());
    AccountFile sponsored = file("ruth").after(VettingStep.SPONSORSHIP);
    committed(new Change.AccountSaved(requested, sponsored));

    assertThat(commit(new Change.AccountSaved(requested, AFile.moved(requested.close()))))
        .isInstanceOf(Commits.Stale.class);
  }

  /** Addresses and papers name one account, ever: those of closed accounts, too. */
  @Test
  void addressAndPaperAreNeverGivenToAnother() {
    AccountFile ruth = stored(file("ruth").after(VettingStep.CHECKS));
    committed(new Change.AccountSaved(ruth, AFile.moved(ruth.close())));

    assertThat(world.accountFiles().withAddress(new EmailAddress("RUTH@leeds.example")))
        .contains(new AccountId("ruth"));
    assertThat(world.accountFiles().withPaper(new Reference("CHECKS-ruth")))
        .contains(new AccountId("ruth"));
    assertThat(world.accountFiles().withAddress(new EmailAddress("ann@leeds.example"))).isEmpty();

    AccountFile ann = file("ann").requested();
    AccountFile sameAddress =
        AccountFile.requested(ann.account().reachedAt("Ruth@leeds.example"), AFile.DOROTA);
    assertThat(commit(new Change.AccountSaved(null, sameAddress)))
        .isInstanceOf(Commits.Stale.class);

    stored(ann);
    AccountFile samePaper =
        AFile.moved(
            AFile.moved(ann.take(file("ann").taken(VettingStep.SPONSORSHIP), day()))
                .take(file("ruth").taken(VettingStep.CHECKS), day()));
    assertThat(commit(new Change.AccountSaved(ann, samePaper))).isInstanceOf(Commits.Stale.class);
    assertThat(world.accountFiles().find(new AccountId("ann"))).contains(ann);
  }

  /** Accounts that a stage is set up with hold their addresses like all others. */
  @Test
  void addressOfWhoWasThereFromTheBeginningIsNotGivenToAnother() {
    world.admit(AnAccount.practitioner("ruth").build().reachedAt("ruth@leeds.example"));

    assertThat(world.accountFiles().withAddress(new EmailAddress("Ruth@leeds.example")))
        .contains(new AccountId("ruth"));
    AccountFile ann =
        AccountFile.requested(
            file("ann").requested().account().reachedAt("RUTH@leeds.example"), AFile.DOROTA);
    assertThat(commit(new Change.AccountSaved(null, ann))).isInstanceOf(Commits.Stale.class);
  }

  private static LocalDate day() {
    return LocalDate.parse("2026-05-01");
  }

  @Test
  void anAuthoritysAccountsAreListedByStateAndPageByPage() {
    List<AccountFile> requested =
        List.of(
            stored(file("ann").requested()),
            stored(file("ben").requested()),
            stored(file("cat").requested()));
    AccountFile active = stored(file("dan").active());

    assertThat(world.accountFiles().of(AnAccount.LEEDS, AccountStatus.REQUESTED, null, 10))
        .containsExactlyElementsOf(requested);
    assertThat(world.accountFiles().of(AnAccount.LEEDS, AccountStatus.REQUESTED, place("ann"), 1))
        .containsExactly(requested.get(1));
    assertThat(world.accountFiles().of(AnAccount.LEEDS, null, null, 10))
        .containsExactlyInAnyOrder(active, requested.get(0), requested.get(1), requested.get(2));
    assertThat(world.accountFiles().of(AnAccount.YORK, null, null, 10)).isEmpty();
  }

  /** A page whose position has no account begins with the next account. */
  @Test
  void aPageOfAccountsGoesOnBehindAPlaceThatIsEmpty() {
    stored(file("ann").requested());
    AccountFile cat = stored(file("cat").requested());
    assertThat(world.accountFiles().of(AnAccount.LEEDS, null, place("bob"), 10))
        .containsExactly(cat);
  }

  private static ListPlace place(String id) {
    return ListPlace.of(Optional.empty(), id);
  }

  /** Whoever lapses on a day is found on it, and on none before. */
  @Test
  void thoseWhoLapseAreFoundOnTheirDay() {
    AccountFile active = stored(file("ruth").active());
    stored(file("ann").requested());

    assertThat(world.accountFiles().lapsing(LocalDate.parse("2026-07-30"), 10)).isEmpty();
    assertThat(world.accountFiles().lapsing(LocalDate.parse("2026-07-31"), 10))
        .containsExactly(active);

    committed(new Change.AccountSaved(active, AFile.moved(active.suspend())));
    assertThat(world.accountFiles().lapsing(LocalDate.parse("2026-07-31"), 10)).isEmpty();
  }

  /** Whoever asks which system speaks for a council gets the one that was let in last. */
  @Test
  void systemThatWasLetInLastIsItsAuthoritysWhateverBecameOfItSince() {
    Account first = feed("client-1");
    Account second = feed("client-2");
    Account caseSystem = system("client-3", Role.CASE_SYSTEM);
    for (Account system : List.of(first, second, caseSystem)) {
      stored(AccountFile.founding(system, null));
    }
    assertThat(world.machineAccounts().of(Role.FEED, AnAccount.LEEDS)).contains(second.id());
    assertThat(world.machineAccounts().of(Role.CASE_SYSTEM, AnAccount.LEEDS))
        .contains(caseSystem.id());
    assertThat(world.machineAccounts().of(Role.FEED, AnAccount.YORK)).isEmpty();

    Account suspended = second.becoming(AccountStatus.SUSPENDED);
    committed(
        new Change.AccountSaved(
            AccountFile.founding(second, null), AccountFile.founding(suspended, null)));
    assertThat(world.machineAccounts().of(Role.FEED, AnAccount.LEEDS)).contains(second.id());
  }

  private static Account feed(String client) {
    return system(client, Role.FEED);
  }

  /** A system has no address: it is known by its client. */
  private static Account system(String client, Role role) {
    return Account.ofMachine(
        client, new Organisation("E08000035-IT", "Leeds IT"), "system", AnAccount.LEEDS, role);
  }

  /** A stage's first accounts are entered each as it is; not each of them has an address. */
  @Test
  void systemOfAStagesBeginningNeedsNoAddress() {
    world.admit(feed("client-1"));

    assertThat(world.machineAccounts().of(Role.FEED, AnAccount.LEEDS))
        .contains(new AccountId("client-1"));
    assertThat(world.accounts().find(new AccountId("client-1"))).contains(feed("client-1"));
  }

  /** National auditors work for no council: theirs is England's list. */
  @Test
  void nationalAuditorsAreListedWithEngland() {
    AccountFile auditor = stored(AFile.of("grace", Role.NATIONAL_AUDITOR, NOON).requested());

    assertThat(world.accountFiles().of(Authority.NATIONAL, null, null, 10))
        .containsExactly(auditor);
  }
}
