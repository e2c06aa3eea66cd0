package org.contactpoint.cloud.shielding;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.contactpoint.cloud.gateway.GatewayHandler;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merges;
import org.contactpoint.domain.commit.Answers;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.secret.ApiSecret;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.http.token.TokenSettings;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.gateway.GatewayEvents;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.contactpoint.testkit.gateway.TestTokens;
import org.contactpoint.testkit.memory.InMemoryDirectory;

/**
 * Two functions: one that relays requests and, as if somebody had taken it over, believes more than
 * it should; and the shielding function, which judges for itself. Each sees a directory of its own,
 * so that a test can let them differ.
 */
final class TwoFunctions {
  private static final RSAKey FORGERS = TestTokens.key("forged");

  private final ManualClock passingClock = new ManualClock();
  private final RecordingShielding shielding = new RecordingShielding();
  private final ManualClock shieldingClock = new ManualClock();
  private final List<String> texts = new ArrayList<>();
  private InMemoryDirectory passing = new InMemoryDirectory(passingClock);
  private InMemoryDirectory apart = new InMemoryDirectory(shieldingClock);
  private UnaryOperator<String> onTheWay = text -> text;

  private final ShieldingHandler shieldingHandler =
      new ShieldingHandler(context(beans(() -> apart, shieldingClock, 8, false, shielding)));
  private final SeenPages pages = new SeenPages();
  private final GatewayEvents gateway =
      GatewayEvents.of(
          TwoFunctions::entry,
          beans(
              () -> passing, passingClock, 7, true, new RemoteShielding(this::handedOver), pages));

  private static GatewayEvents.GatewayFunction entry(ApplicationContext context) {
    GatewayHandler handler = new GatewayHandler(context);
    return (event, response) -> handler.handleRequest(event, response, new TestInvocation());
  }

  /** Which directory a function sees now. */
  private interface Now {
    InMemoryDirectory directory();
  }

  private static ApplicationContext context(Object... beans) {
    return ApplicationContext.builder("function").singletons(beans).banner(false).start();
  }

  private static Object[] beans(
      Now now, ManualClock clock, int seed, boolean isGullible, Object... others) {
    JWKSet keys =
        isGullible
            ? new JWKSet(List.of(TestTokens.ownKey().toPublicJWK(), FORGERS.toPublicJWK()))
            : new JWKSet(TestTokens.ownKey().toPublicJWK());
    Object[] own = {
      (AuditTrail) entry -> now.directory().trail().append(entry),
      new LateAccounts(now),
      (Answers) key -> now.directory().answers().find(key),
      (Merges) id -> now.directory().merges().find(id),
      new LateChildren(now),
      clock,
      new FixedIds(seed),
      new IssuerKeys(new ImmutableJWKSet<>(keys)),
      new TokenSettings(TestTokens.ISSUER, Set.of(TestTokens.CLIENT)),
      new ApiSecret(new byte[32])
    };
    return Stream.of(own, others).flatMap(Stream::of).toArray();
  }

  private record LateAccounts(Now now) implements Accounts {
    @Override
    public Optional<Account> find(AccountId id) {
      return now.directory().accounts().find(id);
    }

    @Override
    public Optional<Account> findSignedIn(AccountId id, String subject) {
      return now.directory().accounts().findSignedIn(id, subject);
    }
  }

  private record LateChildren(Now now) implements Children {
    @Override
    public Optional<ChildRecord> find(ContactPointId id) {
      return now.directory().children().find(id);
    }

    @Override
    public Map<ContactPointId, ChildRecord> findAll(Collection<ContactPointId> ids) {
      return now.directory().children().findAll(ids);
    }
  }

  /** Empties both directories, so that one pair of started functions serves all tests. */
  void anew() {
    passing = new InMemoryDirectory(passingClock);
    apart = new InMemoryDirectory(shieldingClock);
    shielding.anew();
    shieldingClock.back();
    texts.clear();
    onTheWay = text -> text;
    for (InMemoryDirectory directory : List.of(passing, apart)) {
      directory.admit(AnAccount.team("leeds.team").build());
      directory.admit(AnAccount.practitioner("leeds.socialworker").build());
      directory.admit(AnAccount.approver("leeds.approver").build());
      directory.admit(AnAccount.caseSystem("leeds.system").build());
    }
  }

  private String handedOver(String text) {
    texts.add(text);
    return ask(onTheWay.apply(text));
  }

  /** Hands the shielding function a text without any other function, and brings its answer. */
  String ask(String text) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      shieldingHandler.handleRequest(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          answer,
          new TestInvocation());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** From now on the line does that to what is said. */
  void onTheWay(UnaryOperator<String> change) {
    onTheWay = change;
  }

  GatewayReply send(GatewayRequest request) {
    return gateway.send(request);
  }

  GatewayReply sendAs(String account, GatewayRequest request) {
    return send(request.bearer(new TestTokens(passingClock).of(account)));
  }

  /** A good token of a machine. */
  String ofMachine(String client) {
    return new TestTokens(passingClock).ofMachine(client);
  }

  /** A token that somebody else than the issuer signed. */
  String forged(String account) {
    try {
      return TestTokens.signed(
          new TestTokens(passingClock).person(account).build(),
          FORGERS,
          new RSASSASigner(FORGERS),
          JWSAlgorithm.RS256);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the passing function sees. */
  InMemoryDirectory passing() {
    return passing;
  }

  /** What the shielding function sees. */
  InMemoryDirectory apart() {
    return apart;
  }

  RecordingShielding shielding() {
    return shielding;
  }

  ManualClock shieldingClock() {
    return shieldingClock;
  }

  SeenPages pages() {
    return pages;
  }

  /** What was said on the line, as it left. */
  List<String> texts() {
    return texts;
  }
}
