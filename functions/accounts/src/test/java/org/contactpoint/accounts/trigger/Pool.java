package org.contactpoint.accounts.trigger;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.contactpoint.testkit.memory.InMemoryDirectory;

/** The functions that the pool calls, over a directory in memory in which Ruth has an account. */
final class Pool {
  static final Instant LET_IN = Instant.parse("2026-11-20T12:00:00Z");
  static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  static final AccountId RUTH = new AccountId("ruth");

  final InMemoryDirectory directory = new InMemoryDirectory(Clock.fixed(NOW, ZoneOffset.UTC));
  private final ApplicationContext context =
      ApplicationContext.builder("function")
          .singletons(
              directory.accountFiles(),
              directory.commits(),
              Clock.fixed(NOW, ZoneOffset.UTC),
              new FixedIds(7))
          .banner(false)
          .start();

  static AccountFile active() {
    AccountFile file = AFile.of("ruth", Role.PRACTITIONER, LET_IN).active();
    return file.signingInAs(PoolSample.SUBJECT);
  }

  void given(AccountFile file) {
    directory.given(new Change.AccountSaved(null, file));
  }

  /** Ruth's account as it is. */
  AccountFile ruth() {
    return directory.accountFiles().find(RUTH).orElseThrow();
  }

  /** Somebody changes her account. */
  void becomes(AccountStatus status) {
    AccountFile before = ruth();
    AccountFile after =
        AFile.moved(status == AccountStatus.CLOSED ? before.close() : before.suspend());
    directory.given(new Change.AccountSaved(before, after));
  }

  Map<String, Object> beforeTokens(Map<String, Object> event) {
    return new TokenClaimsHandler(context).handleRequest(event, new TestInvocation());
  }

  Map<String, Object> signedIn(Map<String, Object> event) {
    return new SignInNotedHandler(context).handleRequest(event, new TestInvocation());
  }
}
