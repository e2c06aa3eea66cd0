package org.contactpoint.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.gateway.GatewayEvents;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.contactpoint.testkit.gateway.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A token counts for as long as the account is known by its subject (rules §2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
  private final TestEdge edge = new TestEdge();

  @BeforeEach
  void anew() {
    edge.anew();
    edge.scripted.answers(Answer.noContent());
  }

  private GatewayReply asked(String token) {
    return edge.send(
        GatewayRequest.of("POST", "/v1/children/" + TestEdge.CHILD + "/distinctions")
            .json("{}")
            .header("Idempotency-Key", "k")
            .bearer(token));
  }

  private String ruth(String subject) {
    return edge.tokens.of("ruth", claims -> claims.subject(subject));
  }

  @Test
  void tokenOfAnEarlierSignInStopsOnTheNextRequest() {
    AccountFile before =
        AFile.of("ruth", Role.MANAGEMENT_TEAM, Instant.parse("2026-05-20T12:00:00Z"))
            .active()
            .signingInAs("sub-1");
    edge.directory().given(new Change.AccountSaved(null, before));
    assertThat(asked(ruth("sub-1")).status()).isEqualTo(204);

    edge.directory().given(new Change.AccountSaved(before, before.signingInAs("sub-2")));

    assertThat(asked(ruth("sub-1")).status()).isEqualTo(401);
    assertThat(asked(ruth("ruth")).status()).isEqualTo(401);
    assertThat(asked(ruth("sub-2")).status()).isEqualTo(204);
    assertThat(edge.unauthenticated().total()).isPositive();
  }

  /** The pool's keys can't be had: nobody is told that their token is wrong. */
  @Test
  void signInThatCanNotBeVerifiedIsUnavailable() {
    IssuerKeys unavailable =
        new IssuerKeys(
            (selector, context) -> {
              throw new KeySourceException("the pool does not answer");
            });
    Object[] beans =
        Stream.of(edge.beans())
            .map(bean -> bean instanceof IssuerKeys ? unavailable : bean)
            .toArray();
    long counted = edge.unauthenticated().total();

    GatewayReply reply =
        GatewayEvents.of(TestEdge::entry, beans)
            .send(GatewayRequest.of("GET", "/v1/me/trail").bearer(edge.tokens.of("leeds.team")));

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.text("/type")).endsWith("/problems/sign-in-unavailable");
    assertThat(edge.unauthenticated().total()).isEqualTo(counted);
  }

  /** What the pool gives to whoever is not let in: no account is named, and no scope. */
  @Test
  void tokenWithoutAnAccountOpensNothing() {
    JWTClaimsSet claims =
        edge.tokens
            .person("leeds.team")
            .subject("86d2c2a4-4001-70b8-6f0a-2b1c0f5f7d11")
            .claim("username", "86d2c2a4-4001-70b8-6f0a-2b1c0f5f7d11")
            .claim("cognito:groups", List.of("management-team"))
            .claim("scope", "")
            .claim("account_id", null)
            .build();

    assertThat(asked(TestTokens.signed(claims)).status()).isEqualTo(401);
    assertThat(edge.directory().accounts().find(new AccountId("leeds.team"))).isPresent();
  }
}
