package org.contactpoint.domain.notice;

import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Authority;

/** To whom something is told. */
public sealed interface Addressee {

  /** What tells it from others, as text: hashed wherever it is stored. */
  String text();

  /** One account. */
  record OfAccount(AccountId account) implements Addressee {
    @Override
    public String text() {
      return account.value();
    }
  }

  /** The management team of an authority: whoever of it reads first, reads for all. */
  record OfTeam(Authority authority) implements Addressee {
    @Override
    public String text() {
      return "team|" + authority.value();
    }
  }
}
