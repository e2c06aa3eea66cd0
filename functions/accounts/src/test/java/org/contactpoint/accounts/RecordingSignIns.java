package org.contactpoint.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.accounts.signin.SignIns;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.vetting.AccountFile;

/** A pool that remembers what it was calls, and may be out of order. */
public final class RecordingSignIns implements SignIns {
  final List<String> calls = new ArrayList<>();
  private String pool = "sub-";
  boolean fails;
  private int renewed;

  /** What it was calls, in order. */
  public List<String> calls() {
    return calls;
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
    record("invite " + account.id());
    return pool + account.id();
  }

  @Override
  public String renew(AccountFile file, Instant requested) {
    record("renew " + file.account().id() + " known as " + file.subject());
    return "renewed-" + ++renewed;
  }

  @Override
  public void open(AccountFile file) {
    record("open " + file.subject());
  }

  @Override
  public void shut(AccountFile file) {
    record("shut " + file.subject());
  }

  private void record(String what) {
    if (fails) {
      throw new IllegalStateException("the pool does not answer");
    }
    calls.add(what);
  }
}
