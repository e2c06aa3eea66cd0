package org.contactpoint.domain.vetting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** The accounts with their vetting steps. */
public interface AccountFiles {

  /** The account of that id, strongly consistent. */
  Optional<AccountFile> find(AccountId id);

  /** Whose account was ever asked for with that address. */
  Optional<AccountId> withAddress(EmailAddress address);

  /** Whose account was ever checked by that paper. */
  Optional<AccountId> withPaper(Reference paper);

  /**
   * An authority's accounts after the place {@code after}; those of national auditors are
   * England's.
   *
   * @param status null for every state
   */
  List<AccountFile> of(
      Authority authority, @Nullable AccountStatus status, @Nullable ListPlace after, int limit);

  /** Active accounts that lapse on that day or have lapsed before, at most so many of them. */
  List<AccountFile> lapsing(LocalDate today, int limit);
}
