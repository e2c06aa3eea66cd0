package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.cloud.gateway.GatewayHandler;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merges;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.ETags;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.http.secret.ApiSecret;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.http.token.TokenSettings;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.gateway.GatewayEvents;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.contactpoint.testkit.gateway.TestTokens;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.jspecify.annotations.Nullable;

/** The registration function behind the gateway, its adapters in memory. */
final class RegistrationEdge {
  static final String TEAM = "leeds.team";
  static final String YORK_TEAM = "york.team";
  static final String WORKER = "leeds.socialworker";

  private final Clock clock = Clock.fixed(RegistrationWorld.NOW, ZoneOffset.UTC);
  private final TestTokens tokens = new TestTokens(clock);
  private final InMemoryDirectory directory = new InMemoryDirectory(clock);
  private final RecordedShielding shielding = new RecordedShielding();
  private final GatewayEvents gateway;
  private @Nullable ETags tags;
  private @Nullable Runnable afterMergeIsRead;
  private int requests;

  RegistrationEdge() {
    directory.admit(AnAccount.team(TEAM).build());
    directory.admit(AnAccount.team(YORK_TEAM).ofYork().build());
    directory.admit(AnAccount.practitioner(WORKER).build());
    directory.admit(AnAccount.approver("leeds.approver").build());
    directory.admit(AnAccount.team("nowhere.team").of(null).build());
    this.gateway =
        GatewayEvents.of(
            this::entry,
            directory.trail(),
            directory.accounts(),
            directory.answers(),
            directory.children(),
            directory.searchIndex(),
            directory.sourceLinks(),
            directory.duplicates(),
            directory.watches(),
            directory.newsMails(),
            directory.responsibilityProofs(),
            (Merges) this::merge,
            directory.commits(),
            shielding,
            clock,
            new FixedIds(7),
            new IssuerKeys(TestTokens.keys()),
            new TokenSettings(TestTokens.ISSUER, Set.of(TestTokens.CLIENT)),
            new ApiSecret(new byte[32]));
  }

  private GatewayEvents.GatewayFunction entry(ApplicationContext context) {
    tags = context.getBean(ETags.class);
    GatewayHandler handler = new GatewayHandler(context);
    return (event, response) -> handler.handleRequest(event, response, new TestInvocation());
  }

  private Optional<Merge> merge(String id) {
    Optional<Merge> read = directory.merges().find(id);
    Runnable next = afterMergeIsRead;
    afterMergeIsRead = null;
    if (next != null) {
      next.run();
    }
    return read;
  }

  /** Something that happens between the reading of a merge and whatever is read after it. */
  void afterMergeIsRead(Runnable next) {
    afterMergeIsRead = next;
  }

  InMemoryDirectory directory() {
    return directory;
  }

  /** What the shielding function was asked. */
  List<String> askedOfShielding() {
    return shielding.asked();
  }

  /** The shielding function did what it was asked last, so that a repeat is known as one. */
  void shieldingDidWhatItWasAsked() {
    directory.given(shielding.rememberedOfLast());
  }

  /** What the trail's entries were about and how each ended, in order. */
  List<String> trail() {
    return directory.entries().stream().map(RegistrationEdge::line).toList();
  }

  private static String line(AuditEntry entry) {
    String done = entry.event().action() + " " + entry.event().outcome();
    return entry.event().reason().map(reason -> done + " " + reason).orElse(done);
  }

  /** Sends a request under an idempotency key of its own. */
  GatewayReply send(String account, GatewayRequest request) {
    requests++;
    return send(account, request, "key-" + requests);
  }

  /** Sends a request under that idempotency key. */
  GatewayReply send(String account, GatewayRequest request, String key) {
    return gateway.send(request.bearer(tokens.of(account)).header("Idempotency-Key", key));
  }

  /** Sends a published sample as it is, its token filled in. */
  GatewayReply sendSample(String account, GatewayRequest sample) {
    return gateway.send(sample.with("token", tokens.of(account)).with("key", "sample"));
  }

  /** The tag of an open record as that account is shown it. */
  String tagShownTo(String account, ContactPointId child) {
    AnAccount viewer =
        account.equals(WORKER) ? AnAccount.practitioner(WORKER) : AnAccount.team(account);
    return Objects.requireNonNull(tags).of(RecordRendering.open(open(child), viewer.calling()));
  }

  ChildRecord.Open open(ContactPointId child) {
    return (ChildRecord.Open) directory.children().find(child).orElseThrow();
  }

  /** Puts records there, as a test's beginning. */
  RegistrationEdge given(ChildRecord... records) {
    directory.given(records);
    return this;
  }

  /** Somebody shields the child now. */
  void shield(ContactPointId child) {
    ChildRecord.Open open = open(child);
    directory.given(
        new Change.RecordSaved(
            open,
            new ChildRecord.Shielded(
                child, open.revision().nextEpoch(), open.face(), "proof", Set.of())));
  }

  /** A number that was merged into another one. */
  static ChildRecord.Merged merged(ContactPointId number, ContactPointId into) {
    return new ChildRecord.Merged(number, Revision.NEW.next(), into, false, Set.of());
  }

  /** Whether the problem is of that kind. */
  static void assertProblem(GatewayReply reply, int status, String slug) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.text("/type")).endsWith("/problems/" + slug);
  }

  /** Whether the request is refused for that field and no other. */
  static void assertInvalid(GatewayReply reply, String field) {
    assertProblem(reply, 422, "invalid-request");
    assertThat(reply.json().at("/errors")).as(reply.body()).hasSize(1);
    assertThat(reply.text("/errors/0/field")).isEqualTo(field);
  }
}
