package org.contactpoint.http.edge;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.commit.Answers;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.http.gateway.GatewayEvent;
import org.contactpoint.http.secret.ApiSecret;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.http.token.TokenSettings;
import org.contactpoint.http.token.UnauthenticatedCalls;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.gateway.GatewayEvents;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.contactpoint.testkit.gateway.TestTokens;
import org.contactpoint.testkit.memory.InMemoryDirectory;

/** A function behind the gateway with nothing but the edge and the sample endpoints. */
final class TestEdge {
  static final String FEED = "leeds.feed";
  static final String CHILD = "12345678906";

  final Clock clock = Clock.fixed(Instant.parse("2026-06-01T09:30:00Z"), ZoneOffset.UTC);
  final Scripted scripted = new Scripted();
  private InMemoryDirectory directory = new InMemoryDirectory(clock);
  private final UnauthenticatedCalls unauthenticated = new UnauthenticatedCalls();
  final TestTokens tokens = new TestTokens(clock);
  private final GatewayEvents gateway = GatewayEvents.of(TestEdge::entry, beans());

  static GatewayEvents.GatewayFunction entry(ApplicationContext context) {
    return (event, response) ->
        GatewayEvent.write(context.getBean(Edge.class).respond(GatewayEvent.read(event)), response);
  }

  /** Empties the directory, so that one started function serves all tests of a class. */
  void anew() {
    directory = new InMemoryDirectory(clock);
    directory.admit(AnAccount.practitioner("leeds.socialworker").build());
    directory.admit(AnAccount.team("leeds.team").build());
    directory.admit(AnAccount.auditor("leeds.auditor").build());
    directory.admit(AnAccount.approver("leeds.approver").build());
    directory.admit(AnAccount.feed(FEED).build());
    directory.admit(AnAccount.practitioner("leeds.suspended").suspended().build());
  }

  Object[] beans() {
    return new Object[] {
      (Commits) (changes, entries) -> directory.commits().commit(changes, entries),
      (AuditTrail) entry -> directory.trail().append(entry),
      new Accounts() {
        @Override
        public Optional<Account> find(AccountId id) {
          return directory.accounts().find(id);
        }

        @Override
        public Optional<Account> findSignedIn(AccountId id, String subject) {
          return directory.accounts().findSignedIn(id, subject);
        }
      },
      (Answers) key -> directory.answers().find(key),
      clock,
      new FixedIds(7),
      new IssuerKeys(TestTokens.keys()),
      new TokenSettings(TestTokens.ISSUER, Set.of(TestTokens.CLIENT, FEED)),
      new ApiSecret(new byte[32]),
      unauthenticated,
      scripted
    };
  }

  UnauthenticatedCalls unauthenticated() {
    return unauthenticated;
  }

  InMemoryDirectory directory() {
    return directory;
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
