package org.contactpoint.cloud.shielding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.record.SpellingResponse;
import org.contactpoint.http.shielding.QuarantinedReviews;
import org.contactpoint.http.shielding.ReviewItem;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way of a call from one function to the shielding function and back. */
class RemoteShieldingTest {
  private static final TwoFunctions FUNCTIONS = new TwoFunctions();
  private static final String TEAM = "leeds.team";
  private static final AChild MIA = AChild.named("Mia", "Stone");
  private static final ChildRecord.Shielded HIDDEN = MIA.shielded();
  private static final String NUMBER = HIDDEN.id().value();
  private static final String ID = "0a0b0c0d-1111-4222-8333-444455556666";

  @BeforeEach
  void miaIsShielded() {
    FUNCTIONS.anew();
    FUNCTIONS.passing().given(HIDDEN);
    FUNCTIONS.apart().given(HIDDEN);
  }

  private static GatewayRequest view() {
    return GatewayRequest.of("GET", "/v1/children/" + NUMBER)
        .header("Access-Purpose", "safeguarding");
  }

  private static GatewayReply viewed() {
    return FUNCTIONS.sendAs(TEAM, view());
  }

  private static GatewayRequest end() {
    return GatewayRequest.of("PATCH", "/v1/children/" + NUMBER + "/involvements/i-1")
        .header("Idempotency-Key", "key-1")
        .header("If-Match", "\"shown\"");
  }

  private static GatewayRequest ended() {
    return end().json("{}");
  }

  private static List<String> trail(org.contactpoint.testkit.memory.InMemoryDirectory of) {
    return of.entries().stream()
        .map(entry -> entry.actor().account() + " " + outcome(entry.event()))
        .toList();
  }

  private static String outcome(AuditEvent event) {
    return String.join(" ", event.action(), event.outcome(), event.reason().orElse("-"));
  }

  @Test
  void answerComesBackAsTheShieldingFunctionGaveIt() {
    GatewayReply reply = viewed();

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.body())
        .isEqualTo("{\"childId\":\"" + NUMBER + "\",\"name\":\"Zoë “Z” Ní Bhraonáin\"}");
    assertThat(reply.header("Content-Type")).contains("application/json");
    assertThat(reply.header("ETag").orElseThrow()).matches("\"[0-9a-f]{32}\"");
    assertThat(reply.header("Cache-Control")).contains("no-store");
    assertThat(FUNCTIONS.shielding().asked).containsExactly("view " + NUMBER);
    assertThat(FUNCTIONS.shielding().call().purpose()).isEqualTo(Purpose.SAFEGUARDING);
  }

  @Test
  void requestIdIsTheSameOnBothSides() {
    assertThat(FUNCTIONS.sendAs(TEAM, view().header("X-Request-Id", ID)).header("X-Request-Id"))
        .contains(ID);
    assertThat(FUNCTIONS.shielding().call().caller().requestId()).isEqualTo(ID);

    GatewayReply unnamed = viewed();
    assertThat(unnamed.header("X-Request-Id"))
        .contains(FUNCTIONS.shielding().call().caller().requestId());
  }

  @Test
  void entryIsTheShieldingFunctionsAlone() {
    viewed();

    assertThat(trail(FUNCTIONS.apart())).containsExactly("leeds.team view-record done -");
    assertThat(FUNCTIONS.passing().entries()).isEmpty();
  }

  @Test
  void whatCannotBeEnteredIsNotShown() {
    FUNCTIONS.apart().trailFails(true);

    assertThat(viewed().status()).isEqualTo(503);
  }

  @Test
  void accountThatIsSuspendedByNowIsRefusedByTheShieldingFunction() {
    FUNCTIONS.apart().admit(AnAccount.team(TEAM).suspended().build());
    GatewayReply reply = viewed();

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text("/reason")).isEqualTo("account-not-active");
    assertThat(reply.text("/requestId")).isEqualTo(reply.header("X-Request-Id").orElseThrow());
    assertThat(FUNCTIONS.shielding().asked).isEmpty();
  }

  @Test
  void refusalIsEnteredOnceByTheShieldingFunction() {
    FUNCTIONS.apart().admit(AnAccount.team(TEAM).suspended().build());
    viewed();

    assertThat(trail(FUNCTIONS.apart()))
        .containsExactly("leeds.team view-record refused account-not-active");
    assertThat(FUNCTIONS.passing().entries()).isEmpty();
  }

  @Test
  void accountThatLostItsPartIsRefusedByTheShieldingFunction() {
    FUNCTIONS.apart().admit(AnAccount.auditor(TEAM).build());

    assertThat(viewed().text("/reason")).isEqualTo("role-not-allowed");
    assertThat(FUNCTIONS.shielding().asked).isEmpty();
  }

  @Test
  void forgedTokenIsRefusedByTheShieldingFunctionThoughThePassingFunctionBelievedIt() {
    GatewayReply reply = FUNCTIONS.send(view().bearer(FUNCTIONS.forged(TEAM)));

    assertThat(FUNCTIONS.texts()).hasSize(1);
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("Content-Type")).contains("application/problem+json");
    assertThat(reply.header("WWW-Authenticate")).contains("Bearer");
    assertThat(FUNCTIONS.shielding().asked).isEmpty();
  }

  @Test
  void tokenThatExpiredOnTheWayIsRefusedByTheShieldingFunction() {
    FUNCTIONS.shieldingClock().pass(Duration.ofMinutes(16));

    assertThat(viewed().status()).isEqualTo(401);
    assertThat(FUNCTIONS.shielding().asked).isEmpty();
  }

  @Test
  void callWithoutTokenIsRefusedByTheShieldingFunction() {
    FUNCTIONS.onTheWay(
        text -> text.replace("\"authorization\":\"Bearer ", "\"authorization\":\"Basic "));

    assertThat(viewed().status()).isEqualTo(401);
    assertThat(FUNCTIONS.shielding().asked).isEmpty();
  }

  @Test
  void callForAnotherAccountIsJudgedByItsOwnToken() {
    FUNCTIONS.sendAs("leeds.socialworker", view());

    assertThat(FUNCTIONS.shielding().call().caller().account().id().value())
        .isEqualTo("leeds.socialworker");
  }

  @Test
  void personForWhomACaseSystemActsArrives() {
    GatewayReply reply =
        FUNCTIONS.send(
            view()
                .bearer(FUNCTIONS.ofMachine("leeds.system"))
                .header("On-Behalf-Of", "leeds.socialworker"));

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(FUNCTIONS.shielding().call().actor().account().value()).isEqualTo("leeds.system");
    assertThat(FUNCTIONS.shielding().call().actor().onBehalfOf())
        .isEqualTo(new AccountId("leeds.socialworker"));
  }

  @Test
  void personForWhomACaseSystemActsIsJudgedAgain() {
    FUNCTIONS.apart().admit(AnAccount.practitioner("leeds.socialworker").suspended().build());
    GatewayReply reply =
        FUNCTIONS.send(
            view()
                .bearer(FUNCTIONS.ofMachine("leeds.system"))
                .header("On-Behalf-Of", "leeds.socialworker"));

    assertThat(reply.text("/reason")).isEqualTo("account-not-active");
    assertThat(FUNCTIONS.shielding().asked).isEmpty();
  }

  @Test
  void purposeIsJudgedAgain() {
    FUNCTIONS.onTheWay(text -> text.replace("safeguarding", "curiosity"));

    assertThat(viewed().status()).isEqualTo(400);
    assertThat(FUNCTIONS.shielding().asked).isEmpty();
  }

  @Test
  void idempotencyKeyAndIfMatchArrive() {
    GatewayReply reply = FUNCTIONS.sendAs(TEAM, ended());

    assertThat(reply.status()).as(reply.body()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
    assertThat(FUNCTIONS.shielding().asked).containsExactly("end " + NUMBER + " i-1 2026-05-31");
    assertThat(FUNCTIONS.shielding().call().ifMatch()).contains("\"shown\"");
    assertThat(FUNCTIONS.shielding().call().remember(200, java.util.Map.of()).answer().key())
        .isEqualTo("leeds.team END_INVOLVEMENT key-1");
  }

  @Test
  void whatTheShieldingFunctionRemembersBothFunctionsKnow() {
    FUNCTIONS.sendAs(TEAM, end().json("{\"end\":\"2026-05-31\"}"));
    Change.AnswerRemembered remembered =
        FUNCTIONS.shielding().call().remember(200, java.util.Map.of("id", "i-1"));
    FUNCTIONS.passing().given(remembered);
    FUNCTIONS.apart().given(remembered);

    GatewayReply again = FUNCTIONS.sendAs(TEAM, end().json("{\"end\":\"2026-05-31\"}"));
    assertThat(again.status()).isEqualTo(204);
    assertThat(FUNCTIONS.shielding().call().replay().orElseThrow().ids())
        .containsEntry("id", "i-1");
    GatewayReply other = FUNCTIONS.sendAs(TEAM, end().json("{\"end\":\"2026-05-30\"}"));
    assertThat(other.status()).isEqualTo(422);
  }

  @Test
  void needsOfTheRouteAreJudgedAgain() {
    assertThat(Route.END_INVOLVEMENT.needs(RouteRequirement.IF_MATCH)).isTrue();
    FUNCTIONS.onTheWay(text -> text.replaceAll(",\"ifMatch\":\"[^}]*\"}", "}"));

    assertThat(FUNCTIONS.sendAs(TEAM, ended()).status()).isEqualTo(428);
  }

  private static GatewayRequest add() {
    return GatewayRequest.of("POST", "/v1/children/" + NUMBER + "/involvements")
        .header("Idempotency-Key", "key-1");
  }

  @Test
  void whatIsAddedArrivesAsItWasSaid() {
    assertThat(FUNCTIONS.sendAs("leeds.socialworker", add().json("{}")).status()).isEqualTo(204);

    assertThat(FUNCTIONS.shielding().asked)
        .containsExactly("add " + NUMBER + " mental-health 2026-05-31");
    assertThat(FUNCTIONS.shielding().added).containsExactly(RelayingEndpoints.ADDED);
    assertThat(FUNCTIONS.shielding().call().caller().onBehalfOf()).isNull();
  }

  private static GatewayReply addedForTheWorker() {
    return FUNCTIONS.sendAs(TEAM, add().json("{\"accountId\":\"leeds.socialworker\"}"));
  }

  @Test
  void whomATeamAddsForIsJudgedAgainByTheShieldingFunction() {
    addedForTheWorker();
    assertThat(FUNCTIONS.shielding().call().actor().onBehalfOf())
        .isEqualTo(new AccountId("leeds.socialworker"));

    FUNCTIONS.apart().admit(AnAccount.practitioner("leeds.socialworker").ofYork().build());
    assertThat(addedForTheWorker().text("/reason")).isEqualTo("not-on-behalf");
    assertThat(FUNCTIONS.shielding().asked).hasSize(1);
  }

  @Test
  void childThatIsOpenByNowIsForTheFunctionThatPassedItOnToDecideAnew() {
    FUNCTIONS.anew();
    FUNCTIONS.passing().given(HIDDEN);
    FUNCTIONS.apart().given(MIA.build());

    assertThat(viewed().text("/type")).endsWith("/problems/concurrent-change");
    assertThat(FUNCTIONS.shielding().asked).isEmpty();
    assertThat(trail(FUNCTIONS.apart())).isEmpty();
    assertThat(trail(FUNCTIONS.passing()))
        .containsExactly("leeds.team view-record refused concurrent-change");
  }

  @Test
  void childThatIsGoneByNowIsAbsent() {
    FUNCTIONS.anew();
    FUNCTIONS.passing().given(HIDDEN);

    assertThat(viewed().status()).isEqualTo(404);
    assertThat(trail(FUNCTIONS.apart()))
        .containsExactly("leeds.team view-record refused not-found");
    assertThat(FUNCTIONS.passing().entries()).isEmpty();
  }

  @Test
  void errorOfTheShieldingFunctionIsReportedWithoutDetail() {
    FUNCTIONS.shielding().fails = true;
    GatewayReply reply = viewed();

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.header("Content-Type")).contains("application/problem+json");
    assertThat(reply.body()).doesNotContain("Leah").doesNotContain("Illegal");
    assertThat(reply.text("/requestId")).isEqualTo(reply.header("X-Request-Id").orElseThrow());
  }

  @Test
  void lineThatIsDownIsReportedWithoutDetail() {
    FUNCTIONS.onTheWay(
        text -> {
          throw new IllegalStateException("no way to " + text);
        });
    GatewayReply reply = viewed();

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.body()).doesNotContain(NUMBER).doesNotContain("no way");
  }

  @Test
  void correctionArrivesWhole() {
    GatewayReply reply =
        FUNCTIONS.sendAs(
            TEAM,
            GatewayRequest.of("PATCH", "/v1/children/" + NUMBER)
                .header("Access-Purpose", "record-maintenance")
                .header("Idempotency-Key", "key-1")
                .header("If-Match", "\"shown\"")
                .json("{}"));

    assertThat(reply.status()).as(reply.body()).isEqualTo(204);
    assertThat(FUNCTIONS.shielding().corrections).containsExactly(RelayingEndpoints.CORRECTION);
    assertThat(FUNCTIONS.shielding().readOnlyMembers).containsExactly(RelayingEndpoints.SENT_BACK);
  }

  @Test
  void withdrawalArrives() {
    GatewayReply reply =
        FUNCTIONS.sendAs(
            TEAM,
            GatewayRequest.of(
                    "POST", "/v1/children/" + NUMBER + "/involvements/i-1/consent-withdrawal")
                .header("Idempotency-Key", "key-1"));

    assertThat(reply.status()).isEqualTo(204);
    assertThat(FUNCTIONS.shielding().asked).containsExactly("withdraw " + NUMBER + " i-1");
  }

  @Test
  void proposedMergeIsAnsweredWithItsPlace() {
    GatewayReply reply =
        FUNCTIONS.sendAs(
            TEAM,
            GatewayRequest.of("POST", "/v1/children/" + NUMBER + "/merges")
                .header("Idempotency-Key", "key-1"));

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.header("Location")).contains("/v1/children/" + NUMBER);
    assertThat(FUNCTIONS.shielding().asked)
        .containsExactly(
            "propose " + NUMBER + " " + RelayingEndpoints.OTHER.value() + " twice, “so it seems”");
  }

  @Test
  void distinctionIsPassedOn() {
    GatewayReply reply =
        FUNCTIONS.sendAs(
            TEAM,
            GatewayRequest.of("POST", "/v1/children/" + NUMBER + "/distinctions")
                .header("Idempotency-Key", "key-1"));

    assertThat(reply.status()).as(reply.body()).isEqualTo(204);
    assertThat(FUNCTIONS.shielding().asked)
        .containsExactly(
            "distinguish " + NUMBER + " " + RelayingEndpoints.OTHER.value() + " twins");
  }

  private static GatewayRequest approval() {
    return GatewayRequest.of(
            "POST", "/v1/children/" + NUMBER + "/merges/" + RelayingEndpoints.MERGE + "/approval")
        .header("Idempotency-Key", "key-1");
  }

  private static GatewayRequest undoing() {
    return GatewayRequest.of(
        "DELETE", "/v1/children/" + NUMBER + "/merges/" + RelayingEndpoints.MERGE);
  }

  private static GatewayRequest looking() {
    return GatewayRequest.of(
        "GET", "/v1/children/" + NUMBER + "/merges/" + RelayingEndpoints.MERGE);
  }

  @Test
  void mergeIsReadAgain() {
    FUNCTIONS
        .apart()
        .given(
            new Change.MergeSaved(
                null, RelayingEndpoints.merge(RelayingEndpoints.MERGE, HIDDEN.id())));

    GatewayReply approved = FUNCTIONS.sendAs("leeds.approver", approval());
    assertThat(approved.status()).as(approved.body()).isEqualTo(409);
    assertThat(approved.text("/detail")).isEqualTo("It is done.");
    assertThat(FUNCTIONS.sendAs(TEAM, undoing()).status()).isEqualTo(204);
    assertThat(FUNCTIONS.sendAs(TEAM, looking()).status()).isEqualTo(204);
    assertThat(FUNCTIONS.shielding().asked)
        .containsExactly(
            "approve " + RelayingEndpoints.MERGE,
            "undo " + RelayingEndpoints.MERGE,
            "show " + RelayingEndpoints.MERGE);
  }

  @Test
  void mergeThatTheShieldingFunctionDoesNotKnowIsAbsent() {
    assertThat(FUNCTIONS.sendAs("leeds.approver", approval()).status()).isEqualTo(404);
    assertThat(FUNCTIONS.sendAs(TEAM, undoing()).status()).isEqualTo(404);
    assertThat(FUNCTIONS.sendAs(TEAM, looking()).status()).isEqualTo(404);
    assertThat(FUNCTIONS.shielding().asked).isEmpty();
    assertThat(trail(FUNCTIONS.apart()))
        .containsExactly(
            "leeds.approver approve-merge refused not-found",
            "leeds.team undo-merge refused not-found",
            "leeds.team read-merge refused not-found");
  }

  private static ReviewItem row(int number) {
    String name = "Ánna-Łucja “Luz” 名 ".repeat(6) + number;
    return new ReviewItem(
        "review-" + number,
        "upload",
        number,
        "looks-like-a-shielded-child",
        "2026-05-01T08:00:00Z",
        new ReviewItem.Person(name, name, null, "not-known"),
        List.of(
            new ReviewItem.Candidate(
                NUMBER,
                new ReviewItem.Person(name, "", "2012-03-09", "female"),
                List.of(new SpellingResponse(name, "名")),
                null,
                List.of(new Evidence.Item("family-name", "exact", 4.25)))));
  }

  @Test
  void pageOfRowsArrivesWhole() {
    FUNCTIONS.shielding().page =
        new QuarantinedReviews.Page(
            IntStream.range(0, 200).mapToObj(RemoteShieldingTest::row).toList(),
            List.of(HIDDEN.id(), RelayingEndpoints.OTHER),
            "where it goes on");
    GatewayReply reply =
        FUNCTIONS.sendAs(TEAM, GatewayRequest.of("GET", "/v1/reviews?after=there"));

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(FUNCTIONS.pages().last()).isEqualTo(FUNCTIONS.shielding().page);
    assertThat(FUNCTIONS.shielding().asked).containsExactly("page there 50");
    assertThat(FUNCTIONS.apart().entries().getLast().event().shown())
        .containsExactly(HIDDEN.id(), RelayingEndpoints.OTHER);
  }

  @Test
  void lastPageHasNoNext() {
    FUNCTIONS.shielding().page = new QuarantinedReviews.Page(List.of(), List.of(), null);
    FUNCTIONS.sendAs(TEAM, GatewayRequest.of("GET", "/v1/reviews"));

    assertThat(FUNCTIONS.pages().last()).isEqualTo(FUNCTIONS.shielding().page);
    assertThat(FUNCTIONS.shielding().asked).containsExactly("page null 50");
  }

  @Test
  void refusalOfAPageComesBackAsTheShieldingFunctionGaveIt() {
    FUNCTIONS.apart().admit(AnAccount.team(TEAM).suspended().build());
    GatewayReply reply = FUNCTIONS.sendAs(TEAM, GatewayRequest.of("GET", "/v1/reviews"));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text("/reason")).isEqualTo("account-not-active");
    assertThat(FUNCTIONS.passing().entries()).isEmpty();
    assertThat(trail(FUNCTIONS.apart()))
        .containsExactly("leeds.team list-reviews refused account-not-active");
  }

  @Test
  void whatEndsTheListingOfRowsComesBackAsTheShieldingFunctionGaveIt() {
    FUNCTIONS.shielding().page =
        new QuarantinedReviews.Ended(Answer.conflict("out-of-turn", "The rows are not ready."));
    GatewayReply reply = FUNCTIONS.sendAs(TEAM, GatewayRequest.of("GET", "/v1/reviews"));

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text("/detail")).isEqualTo("The rows are not ready.");
    assertThat(FUNCTIONS.passing().entries()).isEmpty();
  }

  @Test
  void decisionOnARowArrives() {
    GatewayReply reply =
        FUNCTIONS.sendAs(
            TEAM,
            GatewayRequest.of("POST", "/v1/reviews/review-1/decision")
                .header("Idempotency-Key", "key-1"));

    assertThat(reply.status()).isEqualTo(404);
    assertThat(FUNCTIONS.shielding().asked)
        .containsExactly("decide review-1 LINK " + RelayingEndpoints.OTHER.value() + " null");
    assertThat(trail(FUNCTIONS.apart()))
        .containsExactly("leeds.team decide-review refused not-found");
  }

  @Test
  void textThatIsNoCallIsAFaultThatDoesNotQuoteIt() {
    assertThatThrownBy(() -> FUNCTIONS.ask("{\"request\":\"Leah Ward\"}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("Leah");
  }

  @Test
  void actThatNobodyKnowsIsNotDone() {
    viewed();
    String other = FUNCTIONS.texts().getLast().replace("\"view\"", "\"open-everything\"");

    assertThatThrownBy(() -> FUNCTIONS.ask(other)).isInstanceOf(IllegalStateException.class);
  }
}
