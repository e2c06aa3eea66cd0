package org.contactpoint.portal.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.http.message.Headers;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.RequestBody;
import org.contactpoint.portal.session.Person;
import org.contactpoint.portal.session.Session;
import org.contactpoint.portal.session.SessionCookie;
import org.contactpoint.portal.session.SessionNotes;
import org.contactpoint.portal.signin.SignIn;
import org.contactpoint.portal.signin.SignInAttempt;
import org.contactpoint.portal.signin.SignInUnreachable;
import org.contactpoint.portal.signin.Tokens;
import org.contactpoint.portal.world.MemorySessions;
import org.contactpoint.portal.world.TestPool;
import org.contactpoint.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActiveSessionsTest {
  private final ManualClock clock = new ManualClock();
  private final TestPool pool = new TestPool(clock);
  private final SignIn signIn = new SignIn(pool.settings(), pool.keys(), clock);
  private final MemorySessions sessions = new MemorySessions(new SecureRandom());
  private final ActiveSessions active = new ActiveSessions(sessions, signIn, clock);

  @AfterEach
  void close() {
    pool.close();
  }

  private SessionCookie signedIn() {
    SignInAttempt attempt = signIn.begin("/search", false).attempt();
    pool.expect(attempt.nonce());
    Tokens tokens =
        signIn
            .complete(attempt, Map.of("code", List.of("code"), "state", List.of(attempt.state())))
            .orElseThrow();
    Person ruth = new Person("ruth", null, null, null, List.of("practitioner"), null, null);
    return sessions.begin(new Session(ruth, tokens, clock.instant(), Map.of()));
  }

  private ActiveSession window(SessionCookie cookie) {
    return active.of(request(cookie, Map.of())).orElseThrow();
  }

  private static Request request(SessionCookie cookie, Map<String, List<String>> more) {
    Map<String, List<String>> headers = new HashMap<>(more);
    headers.put("Cookie", List.of(cookie.header().split(";", 2)[0]));
    return new Request(
        "GET", "/search", Map.of(), Headers.of(headers), RequestBody.of(new byte[0]));
  }

  private String token(ActiveSession one) {
    return active.withGoodToken(one).orElseThrow().session().tokens().access();
  }

  @Test
  void tokenIsRenewedShortlyBeforeItEnds() {
    SessionCookie cookie = signedIn();
    assertThat(token(window(cookie))).isEqualTo("access-1");
    clock.pass(Duration.ofMinutes(14));
    assertThat(token(window(cookie))).isEqualTo("access-2");
    assertThat(token(window(cookie))).isEqualTo("access-2");
  }

  @Test
  void windowWhoseRefreshTokenWasUsedTakesTheTokensOfTheOther() {
    SessionCookie cookie = signedIn();
    clock.pass(Duration.ofMinutes(16));
    ActiveSession one = window(cookie);
    ActiveSession other = window(cookie);
    assertThat(token(one)).isEqualTo("access-2");
    assertThat(token(other)).isEqualTo("access-2");
  }

  @Test
  void notesOfTwoWindowsAreBothKept() {
    SessionCookie cookie = signedIn();
    ActiveSession one = window(cookie);
    ActiveSession other = window(cookie);
    keep(one, "one");
    keep(other, "other");
    assertThat(window(cookie).session().notes()).containsOnlyKeys("one", "other");
  }

  private void keep(ActiveSession window, String name) {
    SessionNotes notes = new SessionNotes(window.session().notes());
    notes.keep(name, "text");
    active.keep(window, notes);
  }

  @Test
  void notesAreKeptBesideTokensThatWereRenewedMeanwhile() {
    SessionCookie cookie = signedIn();
    clock.pass(Duration.ofMinutes(14));
    ActiveSession one = window(cookie);
    assertThat(token(window(cookie))).isEqualTo("access-2");
    keep(one, "one");
    assertThat(window(cookie).session().tokens().refresh()).isEqualTo("refresh-2");
  }

  @Test
  void signInThatHasEndedGivesNoToken() {
    SessionCookie cookie = signedIn();
    clock.pass(Duration.ofMinutes(14));
    pool.answering(400);
    assertThat(active.withGoodToken(window(cookie))).isEmpty();
  }

  @Test
  void tokenIsUsedToItsEndWhereThePoolDoesNotAnswer() {
    SessionCookie cookie = signedIn();
    clock.pass(Duration.ofMinutes(14));
    pool.answering(503);
    assertThat(token(window(cookie))).isEqualTo("access-1");
    clock.pass(Duration.ofMinutes(1));
    ActiveSession later = window(cookie);
    assertThatThrownBy(() -> active.withGoodToken(later)).isInstanceOf(SignInUnreachable.class);
  }

  @Test
  void requestThatNobodyAskedForIsNoUse() {
    SessionCookie cookie = signedIn();
    assertThat(active.of(request(cookie, Map.of("contactpoint-unattended", List.of("yes")))))
        .isPresent();
    assertThat(sessions.uses()).isZero();
    assertThat(active.of(request(cookie, Map.of()))).isPresent();
    assertThat(sessions.uses()).isEqualTo(1);
  }
}
