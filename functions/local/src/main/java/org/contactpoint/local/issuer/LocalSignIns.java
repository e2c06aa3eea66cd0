package org.contactpoint.local.issuer;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.contactpoint.accounts.signin.SignIns;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.vetting.AccountFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sign-in on this machine: the issuer of tokens asks the account itself each time, so there is
 * nothing to open and nothing to shut. An account's id is its subject, with a count of how often
 * its person was invited anew.
 */
@Singleton
public final class LocalSignIns implements SignIns {
  private static final Logger LOG = LoggerFactory.getLogger(LocalSignIns.class);
  private static final String TIMES = "#";

  @Override
  public String invite(Account account) {
    return account.id().value();
  }

  @Override
  public String renew(AccountFile file, Instant requested) {
    LOG.info("invited anew: account={}", file.account().id().value());
    String id = file.account().id().value();
    String subject = file.subject();
    int times =
        subject == null || !subject.startsWith(id + TIMES)
            ? 0
            : Integer.parseInt(subject.substring(id.length() + TIMES.length()));
    return id + TIMES + (times + 1);
  }

  @Override
  public void open(AccountFile file) {}

  @Override
  public void shut(AccountFile file) {}
}
