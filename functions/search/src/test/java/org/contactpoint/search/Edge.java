package org.contactpoint.search;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.cloud.gateway.GatewayHandler;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.secret.ApiSecret;
import org.contactpoint.http.shielding.ShieldedRecords;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.http.token.TokenSettings;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.gateway.GatewayEvents;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.contactpoint.testkit.gateway.TestTokens;

/** The function behind the gateway, its adapters in memory. */
public final class Edge {
  private final ADirectory directory;
  private final TestTokens tokens = new TestTokens(ADirectory.CLOCK);
  private final List<ContactPointId> passedOn = new ArrayList<>();
  private final GatewayEvents gateway;

  private Edge(ADirectory directory) {
    this.directory = directory;
    directory.memory().admit(AnAccount.practitioner("leeds.socialworker").build());
    directory.memory().admit(AnAccount.practitioner("york.nurse").ofYork().build());
    directory.memory().admit(AnAccount.team("leeds.team").build());
    directory.memory().admit(AnAccount.practitioner("leeds.police").build());
    directory.memory().admit(AnAccount.auditor("leeds.auditor").build());
    directory.memory().admit(AnAccount.practitioner("leeds.suspended").suspended().build());
    this.gateway = GatewayEvents.of(Edge::entry, beans());
  }

  public static Edge of(ChildRecord... records) {
    return new Edge(ADirectory.of(records));
  }

  private static GatewayEvents.GatewayFunction entry(ApplicationContext context) {
    GatewayHandler handler = new GatewayHandler(context);
    return (event, response) -> handler.handleRequest(event, response, new TestInvocation());
  }

  private Object[] beans() {
    return new Object[] {
      directory.memory().trail(),
      directory.memory().accounts(),
      directory.memory().answers(),
      directory.memory().children(),
      directory.memory().searchIndex(),
      new PassedOn(),
      ADirectory.marks(directory.memory().feedNames()),
      ADirectory.CLOCK,
      new FixedIds(7),
      new IssuerKeys(TestTokens.keys()),
      new TokenSettings(TestTokens.ISSUER, Set.of(TestTokens.CLIENT)),
      new ApiSecret(new byte[32])
    };
  }

  public GatewayReply search(String account, String json) {
    return gateway.send(
        GatewayRequest.of("POST", "/v1/searches").bearer(tokens.of(account)).json(json));
  }

  public GatewayReply view(String account, String child, String purpose) {
    return gateway.send(
        GatewayRequest.of("GET", "/v1/children/" + child)
            .bearer(tokens.of(account))
            .header("Access-Purpose", purpose));
  }

  public List<AuditEvent> events() {
    return directory.memory().entries().stream().map(entry -> entry.event()).toList();
  }

  public ADirectory directory() {
    return directory;
  }

  public List<ContactPointId> passedOn() {
    return List.copyOf(passedOn);
  }

  private final class PassedOn implements ShieldedRecords {
    @Override
    public Answer view(AuthorisedRequest request, ChildRecord.Shielded child) {
      passedOn.add(child.id());
      return Answer.noContent();
    }

    @Override
    public Answer addInvolvement(
        AuthorisedRequest request, ChildRecord.Shielded child, NewInvolvement said) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Answer changeInvolvement(
        AuthorisedRequest request,
        ChildRecord.Shielded child,
        String involvementId,
        InvolvementChange change,
        ReadOnlyMembers readOnly) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Answer correct(
        AuthorisedRequest request,
        ChildRecord.Shielded child,
        Correction correction,
        ReadOnlyMembers readOnly) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Answer proposeMerge(
        AuthorisedRequest request, ContactPointId into, ContactPointId duplicate, String reason) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Answer showMerge(AuthorisedRequest request, Merge merge) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Answer approveMerge(AuthorisedRequest request, Merge merge) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Answer distinguish(
        AuthorisedRequest request, ContactPointId one, ContactPointId other, String reason) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Answer undoMerge(AuthorisedRequest request, Merge merge) {
      throw new UnsupportedOperationException();
    }
  }
}
