package org.contactpoint.portal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.crypto.Hmac;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.portal.signin.Tokens;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.store.CostMeter;
import org.contactpoint.testkit.store.GrantedClient;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbSessionsTest {
  @RegisterExtension private final LocalDynamoDb store = new LocalDynamoDb();

  private final ManualClock clock = new ManualClock();
  private final SessionKeys keys = new SessionKeys(new byte[Hmac.BYTES]);
  private DynamoDbSessions sessions;

  @BeforeEach
  void open() {
    sessions = with(GrantedClient.of(store, Deployable.PORTAL));
  }

  private DynamoDbSessions with(DynamoDbClient client) {
    return new DynamoDbSessions(
        new DynamoTables(client, store.names()), keys, new SecureRandom(), clock);
  }

  private Session of(String account) {
    Person person =
        new Person(
            account,
            "Ruth Okafor",
            "ruth@leeds.example",
            null,
            List.of("practitioner"),
            null,
            null);
    return new Session(
        person,
        new Tokens("the-access-token", "the-refresh-token", clock.instant().plusSeconds(900)),
        clock.instant(),
        Map.of("search", "familyName=Ward"));
  }

  @Test
  void itIsFoundByItsCookie() {
    Session session = of("ruth");
    assertThat(sessions.use(sessions.begin(session))).contains(session);
  }

  @Test
  void eachHasACookieThatNobodyHadBefore() {
    assertThat(sessions.begin(of("ruth")).header())
        .isNotEqualTo(sessions.begin(of("ruth")).header());
  }

  @Test
  void whoeverKnowsWhoseItIsDoesNotFindItWithoutTheSecret() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    byte[] guess = cookie.secret().clone();
    guess[0] ^= 1;
    assertThat(sessions.use(new SessionCookie(cookie.owner(), guess))).isEmpty();
  }

  @Test
  void whatIsStoredSaysNothingOfAnybody() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    String items =
        store
            .client()
            .scan(scan -> scan.tableName(store.names().of(Tables.SESSIONS)))
            .items()
            .stream()
            .flatMap(item -> item.entrySet().stream())
            .map(one -> one.getKey() + "=" + text(one.getValue()))
            .collect(Collectors.joining("\n"));
    assertThat(items)
        .isNotEmpty()
        .doesNotContain("ruth", "Ruth", "token", "Ward")
        .doesNotContain(cookie.header().substring(20, 60));
  }

  private static String text(AttributeValue value) {
    return value.b() == null ? value.toString() : value.b().asString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void anotherStagesKeyOpensNothing() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    byte[] other = new byte[Hmac.BYTES];
    Arrays.fill(other, (byte) 7);
    DynamoDbSessions elsewhere =
        new DynamoDbSessions(
            new DynamoTables(store.client(), store.names()),
            new SessionKeys(other),
            new SecureRandom(),
            clock);
    assertThat(elsewhere.use(cookie)).isEmpty();
  }

  @Test
  void itEndsTwentyMinutesAfterTheLastPage() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    clock.pass(Duration.ofMinutes(19));
    assertThat(sessions.use(cookie)).isPresent();
    clock.pass(Duration.ofMinutes(19));
    assertThat(sessions.use(cookie)).isPresent();
    clock.pass(Duration.ofMinutes(20));
    assertThat(sessions.use(cookie)).isEmpty();
  }

  @Test
  void itEndsAfterEightHoursHoweverBusySomebodyIs() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    for (int minutes = 0; minutes < Session.LONGEST.toMinutes() - 15; minutes += 15) {
      clock.pass(Duration.ofMinutes(15));
      assertThat(sessions.use(cookie)).isPresent();
    }
    clock.pass(Duration.ofMinutes(15));
    assertThat(sessions.use(cookie)).isEmpty();
  }

  @Test
  void whatHasEndedIsNotStoredAgain() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    sessions.end(cookie);
    sessions.change(cookie, session -> session.with(Map.of()));
    assertThat(sessions.use(cookie)).isEmpty();
  }

  @Test
  void whatOneWindowKeepsIsNotUndoneByAnother() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    Runnable other = once(() -> sessions.change(cookie, keeping("other", "of the other window")));
    sessions.change(
        cookie,
        session -> {
          other.run();
          return keeping("own", "of this window").apply(session);
        });
    assertThat(sessions.look(cookie).orElseThrow().notes()).containsKeys("search", "other", "own");
  }

  private static UnaryOperator<Session> keeping(String name, String text) {
    SessionNotes notes = new SessionNotes(Map.of());
    notes.keep(name, text);
    return session -> session.with(notes.doneTo(session.notes()));
  }

  private static Runnable once(Runnable what) {
    AtomicBoolean isDone = new AtomicBoolean();
    return () -> {
      if (!isDone.getAndSet(true)) {
        what.run();
      }
    };
  }

  @Test
  void newerTokensAreNotUndoneByOlderOnes() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    Instant end = clock.instant().plusSeconds(1_800);
    sessions.change(cookie, session -> session.with(new Tokens("newer", "newer", end)));
    sessions.change(
        cookie, session -> session.with(new Tokens("older", "older", end.minusSeconds(1))));
    assertThat(sessions.look(cookie).orElseThrow().tokens().access()).isEqualTo("newer");
  }

  @Test
  void whereEveryAttemptComesTooLateThatIsAFault() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    AtomicInteger others = new AtomicInteger();
    assertThatThrownBy(
            () ->
                sessions.change(
                    cookie,
                    session -> {
                      sessions.change(cookie, keeping("other", "" + others.incrementAndGet()));
                      return keeping("own", "too late").apply(session);
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(others.get()).isLessThanOrEqualTo(20);
  }

  @Test
  void thatItWasSeenIsNotedBesideWhatIsSealed() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    Map<String, AttributeValue> before = item();
    clock.pass(Duration.ofMinutes(5));
    assertThat(sessions.use(cookie).orElseThrow().ends())
        .isEqualTo(clock.instant().plus(Session.IDLE));
    Map<String, AttributeValue> after = item();
    assertThat(after.get("sealed")).isEqualTo(before.get("sealed"));
    assertThat(after.get("seen")).isNotEqualTo(before.get("seen"));
    assertThat(after)
        .containsEntry(
            "expires",
            AttributeValue.fromN(
                Long.toString(clock.instant().plus(Session.IDLE).getEpochSecond())));
  }

  private Map<String, AttributeValue> item() {
    return store
        .client()
        .scan(scan -> scan.tableName(store.names().of(Tables.SESSIONS)))
        .items()
        .getFirst();
  }

  @Test
  void changingWhatIsSealedSaysNothingOfWhenItWasSeen() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    Map<String, AttributeValue> before = item();
    clock.pass(Duration.ofMinutes(5));
    sessions.change(cookie, keeping("own", "of this window"));
    assertThat(item().get("seen")).isEqualTo(before.get("seen"));
  }

  @Test
  void whatNobodyAskedForKeepsNoSessionAlive() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    clock.pass(Duration.ofMinutes(19));
    assertThat(sessions.look(cookie)).isPresent();
    clock.pass(Duration.ofMinutes(1));
    assertThat(sessions.look(cookie)).isEmpty();
  }

  @Test
  void tokensOfAnotherWindowAreFound() {
    Session session = of("ruth");
    SessionCookie cookie = sessions.begin(session);
    assertThat(sessions.renewedElsewhere(cookie, session.tokens())).isEmpty();
    Tokens renewed = new Tokens("newer", "newer", clock.instant().plusSeconds(1_800));
    sessions.change(cookie, stored -> stored.with(renewed));
    assertThat(sessions.renewedElsewhere(cookie, session.tokens()).orElseThrow().tokens())
        .isEqualTo(renewed);
  }

  @Test
  void signingOutEverywhereEndsAllOfOneAccountAndNobodyElses() {
    SessionCookie office = sessions.begin(of("ruth"));
    SessionCookie home = sessions.begin(of("ruth"));
    SessionCookie colleague = sessions.begin(of("owen"));
    sessions.endAll(office);
    assertThat(sessions.use(home)).isEmpty();
    assertThat(sessions.use(colleague)).isPresent();
  }

  @Test
  void whoeverHasNoSessionEndsNobodysByGuessingWhoseTheyAre() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    sessions.endAll(new SessionCookie(cookie.owner(), new byte[32]));
    assertThat(sessions.use(cookie)).isPresent();
  }

  @Test
  void aPageReadsOneItemAndWritesAtMostOneAMinute() {
    SessionCookie cookie = sessions.begin(of("ruth"));
    CostMeter meter = new CostMeter(store.client());
    DynamoDbSessions counted = with(meter.client());
    assertThat(counted.use(cookie)).isPresent();
    assertThat(meter.spent())
        .satisfies(
            cost -> {
              assertThat(cost.gets()).isEqualTo(1);
              assertThat(cost.writeUnits()).isZero();
            });
    clock.pass(Duration.ofMinutes(1));
    assertThat(counted.use(cookie)).isPresent();
    assertThat(counted.use(cookie)).isPresent();
    assertThat(meter.spent().gets()).isEqualTo(2);
  }
}
