package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.registration.RegistrationEdge.TEAM;
import static org.contactpoint.registration.RegistrationEdge.YORK_TEAM;
import static org.contactpoint.registration.RegistrationEdge.assertProblem;

import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merges, their undoing and approval, and distinctions, through the edge (rules §4). */
class MergeEndpointsTest {
  private static final ContactPointId ONE = AChild.number(1);
  private static final ContactPointId TWO = AChild.number(2);
  private static final ContactPointId THREE = AChild.number(3);
  private static final ContactPointId NOBODY = AChild.number(9);
  private static final SomeFacts LEAH = SomeFacts.of("Leah", "Ward").born("2012-03-09");

  private final RegistrationEdge edge = new RegistrationEdge();

  @BeforeEach
  void twoRecordsOfOneChild() {
    edge.given(
        AChild.silent(1).saying(LEAH).build(),
        AChild.silent(2).saying(SomeFacts.of("Lea", "Ward").born("2012-03-09")).build());
  }

  private static GatewayRequest merging(ContactPointId into, String other) {
    return GatewayRequest.of("POST", "/v1/children/" + into.value() + "/merges")
        .json("{\"duplicateId\":\"" + other + "\",\"reason\":\"same-child\"}");
  }

  private GatewayReply merge(ContactPointId into, ContactPointId other) {
    return edge.send(TEAM, merging(into, other.value()));
  }

  private String merged(ContactPointId into, ContactPointId other) {
    GatewayReply reply = merge(into, other);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.text("/mergeId");
  }

  private static GatewayRequest undoing(ContactPointId into, String merge) {
    return GatewayRequest.of("DELETE", "/v1/children/" + into.value() + "/merges/" + merge);
  }

  private GatewayReply undo(String merge) {
    return edge.send(TEAM, undoing(ONE, merge));
  }

  private static GatewayRequest approving(ContactPointId into, String merge) {
    return GatewayRequest.of(
        "POST", "/v1/children/" + into.value() + "/merges/" + merge + "/approval");
  }

  private static GatewayRequest looking(ContactPointId into, String merge) {
    return GatewayRequest.of("GET", "/v1/children/" + into.value() + "/merges/" + merge);
  }

  private static GatewayRequest distinguishing(ContactPointId one, ContactPointId other) {
    return GatewayRequest.of("POST", "/v1/children/" + one.value() + "/distinctions")
        .json("{\"otherId\":\"" + other.value() + "\",\"reason\":\"twins\"}");
  }

  private ChildRecord stored(ContactPointId number) {
    return edge.directory().children().find(number).orElseThrow();
  }

  private void replace(ContactPointId number, ChildRecord after) {
    edge.directory().given(new Change.RecordSaved(stored(number), after));
  }

  private String given(Merge.State state) {
    Merge merge =
        new Merge("a".repeat(32), ONE, TWO, state, "same-child", new PersonId("somebody"), 1);
    edge.directory().given(new Change.MergeSaved(null, merge));
    return merge.id();
  }

  @Test
  void teamOfBothMergesThemAndBothAreEntered() {
    GatewayReply reply = merge(ONE, TWO);

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.text("/status")).isEqualTo("done");
    assertThat(stored(TWO)).isInstanceOf(ChildRecord.Merged.class);
    assertThat(edge.trail())
        .containsExactly("merge-children done same-child", "merge-children done same-child");
  }

  @Test
  void repeatShowsTheSameMerge() {
    GatewayReply first = edge.send(TEAM, merging(ONE, TWO.value()), "k");
    GatewayReply again = edge.send(TEAM, merging(ONE, TWO.value()), "k");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(edge.trail()).hasSize(3).endsWith("merge-children done");
  }

  /** Each route takes the codes that mean something there, and no others. */
  @ParameterizedTest
  @ValueSource(strings = {"twins", "siblings", "namesakes", "no-code"})
  void whatSaysThatTheyAreTwoIsNoReasonToMerge(String reason) {
    GatewayReply reply =
        edge.send(
            TEAM,
            GatewayRequest.of("POST", "/v1/children/" + ONE.value() + "/merges")
                .json("{\"duplicateId\":\"%s\",\"reason\":\"%s\"}".formatted(TWO.value(), reason)));

    assertProblem(reply, 400, "malformed-request");
    assertThat(reply.text("/errors/0/field")).isEqualTo("reason");
    assertThat(stored(TWO)).isInstanceOf(ChildRecord.Open.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-child", "registered-twice", "no-code"})
  void whatSaysThatTheyAreOneIsNoReasonToDistinguish(String reason) {
    GatewayReply reply =
        edge.send(
            TEAM,
            GatewayRequest.of("POST", "/v1/children/" + ONE.value() + "/distinctions")
                .json("{\"otherId\":\"%s\",\"reason\":\"%s\"}".formatted(TWO.value(), reason)));

    assertProblem(reply, 400, "malformed-request");
    assertThat(reply.text("/errors/0/field")).isEqualTo("reason");
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirmed-with-family", "confirmed-with-service"})
  void whatSomebodyConfirmedIsAReasonForEither(String reason) {
    String one = "/v1/children/" + ONE.value();
    GatewayReply apart =
        edge.send(
            TEAM,
            GatewayRequest.of("POST", one + "/distinctions")
                .json("{\"otherId\":\"%s\",\"reason\":\"%s\"}".formatted(TWO.value(), reason)));
    edge.given(AChild.silent(3).saying(LEAH).build());
    GatewayReply merged =
        edge.send(
            TEAM,
            GatewayRequest.of("POST", one + "/merges")
                .json(
                    "{\"duplicateId\":\"%s\",\"reason\":\"%s\"}".formatted(THREE.value(), reason)));

    assertThat(apart.status()).as(apart.body()).isEqualTo(201);
    assertThat(merged.status()).as(merged.body()).isEqualTo(201);
  }

  @Test
  void recordIsNotMergedWithItself() {
    assertProblem(merge(ONE, ONE), 409, "same-record");
  }

  /** What is gone, unknown or no number at all can't be told one from the other. */
  @Test
  void recordsThatDoNotStandAreAbsent() {
    edge.given(AChild.silent(4).saying(AStatement.saying(LEAH).withdrawn()).build());

    assertProblem(merge(ONE, AChild.number(4)), 404, "not-found");
    assertProblem(merge(ONE, NOBODY), 404, "not-found");
    assertProblem(merge(NOBODY, ONE), 404, "not-found");
    assertProblem(edge.send(TEAM, merging(ONE, "12345678901")), 404, "not-found");
  }

  @Test
  void otherCouncilsTeamMergesNothing() {
    assertProblem(edge.send(YORK_TEAM, merging(ONE, TWO.value())), 403, "other-council");
  }

  @Test
  void recordOfAnotherCouncilIsNotMergedIntoAnOwnOne() {
    edge.given(AChild.silent(3).saying(LEAH).answeredForBy(AnAccount.YORK).build());

    assertProblem(merge(ONE, THREE), 403, "other-council");
  }

  @Test
  void whereAShieldedChildTakesPartTheShieldingFunctionDecides() {
    edge.given(AChild.silent(3).saying(LEAH).shielded());

    assertThat(merge(ONE, THREE).status()).isEqualTo(204);
    assertThat(merge(THREE, ONE).status()).isEqualTo(204);
    assertThat(edge.askedOfShielding())
        .containsExactly(
            "propose " + ONE.value() + " " + THREE.value() + " same-child",
            "propose " + THREE.value() + " " + ONE.value() + " same-child");
  }

  @Test
  void recordThatWouldHoldTooMuchIsNotMade() {
    AChild half = AChild.silent(3);
    AChild other = AChild.silent(4);
    for (int i = 0; i < 450; i++) {
      half.saying(SomeFacts.of("L".repeat(70), "W".repeat(70)));
      other.saying(
          AStatement.saying(SomeFacts.of("L".repeat(70), "W".repeat(70))).recordId("other-" + i));
    }
    edge.given(half.build(), other.build());

    assertProblem(merge(THREE, AChild.number(4)), 422, "record-full");
  }

  @Test
  void nothingIsMergedWithoutItsEntries() {
    edge.directory().trailFails(true);

    assertProblem(merge(ONE, TWO), 503, "trail-unavailable");
    assertThat(stored(TWO)).isInstanceOf(ChildRecord.Open.class);
  }

  @Test
  void mergeIsUndoneHoweverOftenThatIsAskedFor() {
    String merge = merged(ONE, TWO);

    GatewayReply first = undo(merge);
    GatewayReply again = undo(merge);

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(first.text("/status")).isEqualTo("undone");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(stored(TWO)).isInstanceOf(ChildRecord.Open.class);
    assertThat(edge.trail())
        .endsWith("undo-merge done same-child", "undo-merge done same-child", "undo-merge done");
  }

  @Test
  void otherCouncilsTeamUndoesNothing() {
    String merge = merged(ONE, TWO);

    assertProblem(edge.send(YORK_TEAM, undoing(ONE, merge)), 403, "other-council");
    assertThat(edge.trail()).endsWith("undo-merge refused other-council");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000000000000000000000000000", "no-merge"})
  void mergeThatIsNoneIsAbsent(String merge) {
    assertProblem(undo(merge), 404, "not-found");
    assertProblem(edge.send("leeds.approver", approving(ONE, merge)), 404, "not-found");
    assertProblem(edge.send("leeds.approver", looking(ONE, merge)), 404, "not-found");
  }

  /** A number that was merged leads to its record here as on every other route. */
  @Test
  void numberOfAMergedRecordStandsForTheRecordThatItWasMergedInto() {
    edge.given(AChild.silent(3).saying(SomeFacts.of("Leah", "Warde").born("2012-03-09")).build());
    merged(ONE, TWO);

    assertProblem(merge(ONE, TWO), 409, "same-record");
    assertProblem(merge(TWO, ONE), 409, "same-record");
    assertProblem(edge.send(TEAM, distinguishing(ONE, TWO)), 409, "same-record");
    assertProblem(edge.send(TEAM, distinguishing(TWO, ONE)), 409, "same-record");
    String merge = merged(TWO, THREE);
    assertThat(stored(THREE))
        .isInstanceOfSatisfying(
            ChildRecord.Merged.class, record -> assertThat(record.into()).isEqualTo(ONE));
    assertThat(edge.send(TEAM, undoing(TWO, merge)).status()).isEqualTo(200);
    assertThat(edge.send(TEAM, distinguishing(THREE, TWO)).status()).isEqualTo(201);
    assertProblem(merge(THREE, ONE), 409, "told-apart");
    assertProblem(merge(THREE, TWO), 409, "told-apart");
  }

  /** One more would have no face of its own once the child is hidden (rules §6). */
  @Test
  void childHasFourRecordsAtMost() {
    for (int seed = 3; seed <= 5; seed++) {
      edge.given(AChild.silent(seed).saying(LEAH).build());
    }
    merged(ONE, TWO);
    merged(THREE, AChild.number(4));
    merged(ONE, THREE);

    assertProblem(merge(ONE, AChild.number(5)), 409, "too-many-records");
    assertProblem(merge(AChild.number(5), ONE), 409, "too-many-records");
  }

  @Test
  void mergeIsUndoneUnderTheNumberOfEitherRecordAndUnderNoOther() {
    edge.given(AChild.silent(3).saying(LEAH).build());
    String merge = merged(ONE, TWO);

    assertProblem(edge.send(TEAM, undoing(THREE, merge)), 404, "not-found");
    assertThat(edge.send(TEAM, undoing(TWO, merge)).status()).isEqualTo(200);
    assertThat(edge.send(TEAM, undoing(TWO, merge)).text("/status")).isEqualTo("undone");
  }

  @Test
  void distinctionThatIsRepeatedAfterAMergeIsShownAgain() {
    edge.given(AChild.silent(3).saying(SomeFacts.of("Leah", "Warde").born("2012-03-09")).build());
    edge.send(TEAM, distinguishing(THREE, TWO), "k");
    merged(ONE, TWO);

    GatewayReply again = edge.send(TEAM, distinguishing(THREE, TWO), "k");

    assertThat(again.status()).as(again.body()).isEqualTo(201);
    assertThat(again.text("/otherId")).isEqualTo(ONE.value());
  }

  @Test
  void mergeOfARecordThatIsGoneIsAbsent() {
    String merge = merged(ONE, TWO);
    replace(ONE, RegistrationEdge.merged(ONE, NOBODY));

    assertProblem(undo(merge), 404, "not-found");
  }

  @Test
  void mergeOfAShieldedChildIsForTheShieldingFunction() {
    String merge = merged(ONE, TWO);
    edge.shield(ONE);

    assertThat(undo(merge).status()).isEqualTo(204);
    assertThat(edge.send("leeds.approver", approving(ONE, merge)).status()).isEqualTo(204);
    assertThat(edge.send("leeds.approver", looking(ONE, merge)).status()).isEqualTo(204);
    assertThat(edge.askedOfShielding())
        .containsExactly("undo " + merge, "approve " + merge, "show " + merge);
  }

  @Test
  void laterMergeIsUndoneFirst() {
    edge.given(AChild.silent(3).saying(SomeFacts.of("Leah", "Warde").born("2012-03-09")).build());
    String inner = merged(ONE, TWO);
    String outer = merged(THREE, ONE);

    assertProblem(undo(inner), 409, "out-of-turn");
    assertThat(edge.send(TEAM, undoing(THREE, outer)).status()).isEqualTo(200);
    assertThat(undo(inner).status()).isEqualTo(200);
  }

  /** It may be proposed only, or what it points to is not what it made. */
  @Test
  void mergeThatDoesNotStandCanNotBeUndone() {
    String merge = given(Merge.State.PROPOSED);

    assertProblem(undo(merge), 409, "out-of-turn");
  }

  @Test
  void mergeWhoseDuplicateLeadsElsewhereCanNotBeUndone() {
    String merge = given(Merge.State.DONE);
    assertProblem(undo(merge), 409, "out-of-turn");

    replace(TWO, RegistrationEdge.merged(TWO, THREE));
    assertProblem(undo(merge), 409, "out-of-turn");
  }

  @Test
  void whoUndoesWhatSomebodyElseUndoesAtTheSameMomentSucceeds() {
    String merge = merged(ONE, TWO);
    edge.afterMergeIsRead(() -> undo(merge));

    GatewayReply reply = undo(merge);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/status")).isEqualTo("undone");
  }

  /** Each record keeps somebody who named the child, or nobody could read it. */
  @Test
  void mergeIsNotUndoneWhereNothingOfOneRecordIsLeft() {
    String merge = merged(ONE, TWO);
    ChildRecord.Open survivor = edge.open(ONE);
    replace(
        ONE,
        survivor
            .stating(survivor.without((Statement statement) -> statement.saidOf().equals(TWO)))
            .revised());

    assertProblem(undo(merge), 409, "out-of-turn");
  }

  @Test
  void approvalThatIsRepeatedShowsTheMerge() {
    String merge = given(Merge.State.PROPOSED);
    edge.send("leeds.approver", approving(ONE, merge), "k");
    edge.shieldingDidWhatItWasAsked();

    GatewayReply again = edge.send("leeds.approver", approving(ONE, merge), "k");

    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(again.text("/mergeId")).isEqualTo(merge);
    assertThat(edge.askedOfShielding()).hasSize(1);
    assertThat(edge.trail()).containsExactly("approve-merge done");
  }

  @Test
  void childrenWhoAreDistinguishedAreNotMergedAfterwards() {
    GatewayReply reply = edge.send(TEAM, distinguishing(ONE, TWO));

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.text("/otherId")).isEqualTo(TWO.value());
    assertThat(edge.trail())
        .containsExactly("distinguish-children done twins", "distinguish-children done twins");
    assertProblem(merge(ONE, TWO), 409, "told-apart");
  }

  @Test
  void distinctionThatIsRepeatedIsShownAgain() {
    GatewayReply first = edge.send(TEAM, distinguishing(ONE, TWO), "k");
    GatewayReply again = edge.send(TEAM, distinguishing(ONE, TWO), "k");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(edge.trail()).hasSize(3);
  }

  @Test
  void otherCouncilsTeamDistinguishesNobody() {
    assertProblem(edge.send(YORK_TEAM, distinguishing(ONE, TWO)), 403, "other-council");
  }

  @Test
  void distinctionFromAShieldedChildIsForTheShieldingFunction() {
    edge.given(AChild.silent(3).saying(LEAH).shielded());

    assertThat(edge.send(TEAM, distinguishing(ONE, THREE)).status()).isEqualTo(204);
    assertThat(edge.send(TEAM, distinguishing(THREE, ONE)).status()).isEqualTo(204);
    assertThat(edge.askedOfShielding()).hasSize(2);
  }

  @Test
  void nobodyIsDistinguishedWithoutEntries() {
    edge.directory().trailFails(true);

    assertProblem(edge.send(TEAM, distinguishing(ONE, TWO)), 503, "trail-unavailable");
  }
}
