package org.contactpoint.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No refusal of any kind is sent without its entry (rules §7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
  private static final ContactPointId CHILD = new ContactPointId(TestEdge.CHILD);

  /** The answer where the trail itself is missing. */
  private static final Set<ProblemKind> WITHOUT_ENTRY = Set.of(ProblemKind.TRAIL_UNAVAILABLE);

  private static final Set<String> ACTS =
      Stream.of(
              Stream.of("search", "view-record"),
              Arrays.stream(ChildAct.values()).map(ChildAct::code),
              Arrays.stream(WorkAct.values()).map(WorkAct::code))
          .flatMap(codes -> codes)
          .collect(Collectors.toUnmodifiableSet());

  private final TestEdge edge = new TestEdge();

  @BeforeEach
  void anew() {
    edge.anew();
  }

  private GatewayReply replyTo(Answer answer) {
    edge.scripted.answers(answer);
    return edge.sendAs(
        "leeds.team",
        GatewayRequest.of("POST", "/v1/children/" + TestEdge.CHILD + "/distinctions")
            .json("{}")
            .header("Idempotency-Key", "k"));
  }

  static Stream<Arguments> refusals() {
    Stream<Arguments> failures =
        Arrays.stream(ProblemKind.values())
            .filter(kind -> !WITHOUT_ENTRY.contains(kind))
            .map(kind -> Arguments.of(Answer.failed(kind), kind.slug()));
    Stream<Arguments> denials =
        Arrays.stream(Denial.values())
            .map(denial -> Arguments.of(Answer.refused(denial, CHILD), denial.code()));
    return Stream.of(
            failures,
            denials,
            Stream.of(
                Arguments.of(Answer.notFound(CHILD), "not-found"),
                Arguments.of(Answer.notFound(), "not-found"),
                Arguments.of(Answer.refused(Denial.ROLE_NOT_ALLOWED), "role-not-allowed"),
                Arguments.of(Answer.conflict("told-apart", "Two children."), "told-apart"),
                Arguments.of(Answer.unprocessable("full", "No room.", List.of()), "full"),
                Arguments.of(Answer.stale(), "stale-match"),
                Arguments.of(Answer.busy(), "request-under-way"),
                Arguments.of(Answer.recordFull(), "record-full"),
                Arguments.of(Answer.malformed(List.of()), "malformed-request"),
                Arguments.of(Answer.invalid(List.of()), "invalid-request")))
        .flatMap(all -> all);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusals")
  void refusalStandsInTheTrailWithItsReasonAndTheChild(Answer refusal, String reason) {
    assertThat(replyTo(refusal).status()).isGreaterThanOrEqualTo(400);

    assertThat(edge.directory().entries()).hasSize(1);
    AuditEntry entry = edge.directory().entries().getFirst();
    assertThat(edge.lastEntry()).isEqualTo("leeds.team distinguish-children refused " + reason);
    assertThat(entry.event().child()).contains(CHILD);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusals")
  void refusalThatCanNotBeEnteredIsNotSent(Answer refusal, String reason) {
    edge.directory().trailFails(true);

    GatewayReply reply = replyTo(refusal);

    assertThat(reply.text("/type")).as(reason).endsWith("/problems/trail-unavailable");
  }

  /** Of a path that names no child, the refusal itself says whom it concerns. */
  @ParameterizedTest(name = "{1}")
  @MethodSource("refusalsOfAChild")
  void refusalOnAPathWithoutAChildNamesTheChildThatItConcerns(Answer refusal, String reason) {
    edge.scripted.answers(refusal);

    edge.sendAs(
        "leeds.approver",
        GatewayRequest.of("POST", "/v1/shields/" + "0".repeat(32) + "/removal-approval")
            .header("Idempotency-Key", "k"));

    assertThat(edge.lastEntry())
        .isEqualTo("leeds.approver approve-shield-removal refused " + reason);
    assertThat(edge.directory().entries().getFirst().event().child()).contains(CHILD);
  }

  static Stream<Arguments> refusalsOfAChild() {
    return Stream.of(
        Arguments.of(Answer.refused(Denial.SAME_PERSON, CHILD), "same-person"),
        Arguments.of(Answer.conflict("out-of-turn", "Too late.", CHILD), "out-of-turn"));
  }

  /** Who may not even call the route is entered with the child that its path names. */
  @Test
  void refusalByRoleNamesTheChildOfThePath() {
    edge.sendAs(
        "leeds.auditor",
        GatewayRequest.of("POST", "/v1/children/" + TestEdge.CHILD + "/distinctions")
            .json("{}")
            .header("Idempotency-Key", "k"));

    assertThat(edge.lastEntry())
        .isEqualTo("leeds.auditor distinguish-children refused role-not-allowed");
    assertThat(edge.directory().entries().getFirst().event().child()).contains(CHILD);
  }

  /** A refused act has the code under which it would be entered if it were done. */
  @ParameterizedTest
  @EnumSource(Route.class)
  void actOfARouteIsOneOfTheTrail(Route route) {
    if (route.needs(RouteRequirement.TOKEN)) {
      assertThat(ACTS).contains(route.act());
    }
  }

  @Test
  void whatIsShownWithARefusalStandsInTheTrailOnce() {
    GatewayReply reply =
        edge.sendAs(
            "leeds.team",
            GatewayRequest.of("POST", "/v1/children")
                .json("{}")
                .header("Access-Purpose", "record-maintenance")
                .header("Idempotency-Key", "k"));
    assertThat(reply.status()).isEqualTo(409);
    assertThat(edge.directory().entries()).hasSize(1);
  }

  private static GatewayRequest involve() {
    return GatewayRequest.of("POST", "/v1/children/" + TestEdge.CHILD + "/involvements");
  }

  /** Whatever a route needs and does not get is a refusal as well. */
  static Stream<Arguments> requests() {
    return Stream.of(
        Arguments.of(involve().json("{}"), "malformed-request"),
        Arguments.of(involve().json("{").header("Idempotency-Key", "k"), "malformed-request"),
        Arguments.of(
            involve().json(" ".repeat(70_000)).header("Idempotency-Key", "k"), "request-too-large"),
        Arguments.of(
            involve().json("{}", "text/plain").header("Idempotency-Key", "k"),
            "unsupported-media-type"),
        Arguments.of(GatewayRequest.of("GET", "/v1/me/trail?limit=0"), "malformed-request"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("requests")
  void badRequestStandsInTheTrail(GatewayRequest request, String reason) {
    assertThat(edge.sendAs("leeds.socialworker", request).status()).isBetween(400, 499);
    assertThat(edge.lastEntry()).startsWith("leeds.socialworker ").endsWith(" refused " + reason);
  }
}
