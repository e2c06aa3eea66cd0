package org.contactpoint.http.door;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.http.token.TokenSettings;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.gateway.GatewayEvents;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.contactpoint.testkit.gateway.TestTokens;
import org.contactpoint.testkit.memory.InMemoryDirectory;

/** A function behind the gateway with nothing but the door and the sample routes. */
final class Edge {
  static final String FEED = "leeds.feed";
  static final String CHILD = "12345678906";

  final Clock clock = Clock.fixed(Instant.parse("2026-06-01T09:30:00Z"), ZoneOffset.UTC);
  final InMemoryDirectory directory = new InMemoryDirectory(clock);
  final TestTokens tokens = new TestTokens(clock);
  private final GatewayEvents gateway = GatewayEvents.with(beans());

  Edge() {
    directory.admit(AnAccount.practitioner("leeds.socialworker").build());
    directory.admit(AnAccount.team("leeds.team").build());
    directory.admit(AnAccount.auditor("leeds.auditor").build());
    directory.admit(AnAccount.feed(FEED).build());
    directory.admit(AnAccount.practitioner("leeds.suspended").suspended().build());
  }

  Object[] beans() {
    return new Object[] {
      directory,
      directory.trail(),
      directory.accounts(),
      directory.answers(),
      clock,
      new FixedIds(7),
      new IssuerKeys(TestTokens.keys()),
      new TokenSettings(TestTokens.ISSUER, Set.of(TestTokens.CLIENT, FEED)),
      new DoorSecret(new byte[32])
    };
  }

  void admit(Account account) {
    directory.admit(account);
  }

  GatewayReply send(GatewayRequest request) {
    return gateway.send(request);
  }

  GatewayReply sendAs(String account, GatewayRequest request) {
    return send(request.bearer(tokens.of(account)));
  }

  /** The last entry of the trail, as actor, action, outcome and reason in one line. */
  String lastEntry() {
    AuditEntry entry = directory.entries().getLast();
    return String.join(
        " ",
        entry.actor().account().value(),
        entry.event().action(),
        entry.event().outcome(),
        entry.event().reason().orElse("-"));
  }
}
