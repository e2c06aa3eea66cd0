package org.contactpoint.local.web.signin;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.local.issuer.LocalAccounts;
import org.jspecify.annotations.Nullable;

/** The accounts of people that may be used now: a suspension counts at once (rules §2). */
@Singleton
final class ActivePeople {
  private static final int PAGE = 100;

  private final AccountFiles accounts;

  ActivePeople(AccountFiles accounts) {
    this.accounts = accounts;
  }

  /** All of them; a council that has none is left out. */
  List<CouncilPeople> byCouncil() {
    return LocalAccounts.COUNCILS.stream()
        .map(council -> new CouncilPeople(council.name(), of(council.authority())))
        .filter(council -> !council.people().isEmpty())
        .toList();
  }

  private List<AccountFile> of(Authority authority) {
    List<AccountFile> all = new ArrayList<>();
    List<AccountFile> page = page(authority, null);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = page(authority, page.getLast().place());
    }
    return all.stream()
        .filter(ActivePeople::isActivePerson)
        .sorted(Comparator.comparing(file -> file.account().id().value()))
        .toList();
  }

  private List<AccountFile> page(Authority authority, @Nullable ListPlace after) {
    return accounts.of(authority, AccountStatus.ACTIVE, after, PAGE);
  }

  /** The one of that name. */
  Optional<AccountFile> find(String username) {
    return AccountId.parse(username)
        .fold(accounts::find, ignored -> Optional.<AccountFile>empty())
        .filter(ActivePeople::isActivePerson);
  }

  /** Who signed in then, unless the person was invited anew since. */
  Optional<AccountFile> find(SignIn signIn) {
    return accounts
        .find(signIn.account())
        .filter(ActivePeople::isActivePerson)
        .filter(file -> file.isKnownAs(signIn.subject()));
  }

  private static boolean isActivePerson(AccountFile file) {
    return file.account().isActive() && !file.account().isMachine();
  }
}
