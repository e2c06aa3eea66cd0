package org.contactpoint.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.accounts.signin.SignIns;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.vetting.AccountFile;

/** A pool that remembers what it was told, and may be out of order. */
public final class RecordingSignIns implements SignIns {
  final List<String> told = new ArrayList<>();
  private String pool = "sub-";
  boolean fails;
  private int renewed;

  /** What it was told, in order. */
  public List<String> told() {
    return told;
  }

  /** From now on it is another pool, which knows nobody yet. */
  public void isAnother() {
    pool = "other-";
  }

  /** From now on it does not answer. */
  public void fails() {
    fails = true;
  }

  @Override
  public String invite(Account account) {
    tell("invite " + account.id());
    return pool + account.id();
  }

  @Override
  public String renew(AccountFile file, Instant requested) {
    tell("renew " + file.account().id() + " known as " + file.subject());
    return "renewed-" + ++renewed;
  }

  @Override
  public void open(AccountFile file) {
    tell("open " + file.subject());
  }

  @Override
  public void shut(AccountFile file) {
    tell("shut " + file.subject());
  }

  private void tell(String what) {
    if (fails) {
      throw new IllegalStateException("the pool does not answer");
    }
    told.add(what);
  }
}
