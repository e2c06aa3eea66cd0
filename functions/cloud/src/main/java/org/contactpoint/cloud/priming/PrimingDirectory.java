package org.contactpoint.cloud.priming;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.shielding.Serving;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.dynamodb.account.AccountRegister;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.dynamodb.wiring.CloudTransport;
import org.contactpoint.http.edge.Edge;
import org.contactpoint.http.gateway.GatewayEvent;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.token.TokenSettings;

/**
 * A directory of one practitioner and one child, for the time of a priming: the function's own code
 * in a second context, with temporary keys, tables and a temporary issuer. So the ways of a request
 * are warm in the snapshot, and no key and no writer of the trail is in it.
 */
public final class PrimingDirectory implements AutoCloseable {
  private static final AccountId ACCOUNT = new AccountId("contactpoint.priming");
  private static final Authority COUNCIL = new Authority("E08000035");

  private final ApplicationContext context;
  private final PrimingIssuer issuer;
  private final PrimingChild child;

  private PrimingDirectory(ApplicationContext context, PrimingIssuer issuer, PrimingChild child) {
    this.context = context;
    this.issuer = issuer;
    this.child = child;
  }

  /** A directory in a context of that kind, which has the settings of the function. */
  public static PrimingDirectory in(ApplicationContextBuilder builder, PrimingKeys keys) {
    PrimingIssuer issuer = keys.issuer();
    ApplicationContext context =
        builder
            .singletons(new CloudTransport(new PrimingCloud(keys.ring())), issuer.keys())
            .start();
    return new PrimingDirectory(context, issuer, filled(context));
  }

  private static PrimingChild filled(ApplicationContext context) {
    Serving serving = context.getBean(Serving.class);
    serving.serve(serving.state());
    Account account = account();
    context.getBean(AccountRegister.class).saveAccount(account);
    Instant now = context.getBean(Clock.class).instant();
    ChildRecord.Open record =
        PrimingRecord.of(
            COUNCIL, LocalDate.ofInstant(now, ZoneOffset.UTC), context.getBean(SecureRandom.class));
    AuditEntry entry =
        new AuditEntry(
            now,
            Actor.of(new Caller(account, null, ACCOUNT.value()), Role.PRACTITIONER),
            ChildTouched.of(ChildAct.REGISTER_CHILD, record.id()));
    Commits.Outcome outcome =
        context
            .getBean(Commits.class)
            .commit(List.of(new Change.RecordSaved(null, record)), List.of(entry));
    if (!(outcome instanceof Commits.Committed)) {
      throw new IllegalStateException("the child of the priming could not be registered");
    }
    return PrimingRecord.child(record);
  }

  private static Account account() {
    return new Account(
        ACCOUNT,
        new PersonId(ACCOUNT.value()),
        "Priming",
        null,
        null,
        new Organisation(COUNCIL.value(), "Priming"),
        COUNCIL,
        "social-worker",
        Set.of(Role.PRACTITIONER, Role.MANAGEMENT_TEAM),
        AccountStatus.ACTIVE,
        1);
  }

  /**
   * Answers those requests as the gateway's, one after the other.
   *
   * @throws IllegalStateException with the first status that is none of success: not everything was
   *     warmed
   */
  public void answer(TypicalRequests requests) {
    String token =
        issuer.token(
            ACCOUNT, context.getBean(TokenSettings.class), context.getBean(Clock.class).instant());
    for (TypicalRequest request : requests.about(child)) {
      int status = answer(event(request, token, context.getBean(Ids.class).next()));
      if (status >= 300) {
        throw new IllegalStateException(request.method() + " was answered with " + status);
      }
    }
  }

  private int answer(String event) {
    try {
      Response response =
          context
              .getBean(Edge.class)
              .respond(
                  GatewayEvent.read(
                      new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8))));
      GatewayEvent.write(response, OutputStream.nullOutputStream());
      return response.status();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String event(TypicalRequest request, String token, String key) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Authorization", List.of("Bearer " + token));
    headers.put("Content-Type", List.of("application/json"));
    headers.put("Idempotency-Key", List.of(key));
    request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    return Json.text(
        Map.of(
            "httpMethod", request.method().name(),
            "path", request.path(),
            "multiValueHeaders", headers,
            "body", request.body(),
            "isBase64Encoded", false));
  }

  @Override
  public void close() {
    context.close();
  }
}
