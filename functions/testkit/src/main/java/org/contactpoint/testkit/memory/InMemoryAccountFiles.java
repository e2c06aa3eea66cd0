package org.contactpoint.testkit.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.domain.vetting.Reference;
import org.jspecify.annotations.Nullable;

/** The accounts of a directory in memory. */
final class InMemoryAccountFiles implements AccountFiles {
  private final InMemoryState state;

  InMemoryAccountFiles(InMemoryState state) {
    this.state = state;
  }

  /** Whether both have the same address or a paper in common. */
  static boolean sharesName(AccountFile one, AccountFile other) {
    String address = one.account().email();
    return (address != null && address.equalsIgnoreCase(other.account().email()))
        || one.papers().stream().anyMatch(paper -> hasPaper(other, paper));
  }

  private static boolean hasPaper(AccountFile file, Reference paper) {
    return file.papers().stream().anyMatch(other -> other.value().equalsIgnoreCase(paper.value()));
  }

  @Override
  public Optional<AccountFile> find(AccountId id) {
    synchronized (state) {
      return Optional.ofNullable(state.accounts.get(id));
    }
  }

  @Override
  public Optional<AccountId> withAddress(EmailAddress address) {
    return who(file -> address.value().equalsIgnoreCase(file.account().email()));
  }

  @Override
  public Optional<AccountId> withPaper(Reference paper) {
    return who(file -> hasPaper(file, paper));
  }

  private Optional<AccountId> who(Predicate<AccountFile> is) {
    synchronized (state) {
      return state.accounts.values().stream()
          .filter(is)
          .map(file -> file.account().id())
          .findFirst();
    }
  }

  @Override
  public List<AccountFile> of(
      Authority authority, @Nullable AccountStatus status, @Nullable ListPlace after, int limit) {
    synchronized (state) {
      return InMemoryPages.of(
          state.accounts.values().stream()
              .filter(file -> file.account().responsibleAuthority().equals(authority))
              .filter(file -> status == null || file.account().status() == status),
          AccountFile::place,
          after,
          limit);
    }
  }

  @Override
  public List<AccountFile> lapsing(LocalDate today, int limit) {
    synchronized (state) {
      return state.accounts.values().stream()
          .filter(file -> file.lapsesOn().isPresent())
          .sorted(Comparator.comparing(AccountFile::place))
          .filter(file -> file.lapse(today).isPresent())
          .limit(limit)
          .toList();
    }
  }
}
