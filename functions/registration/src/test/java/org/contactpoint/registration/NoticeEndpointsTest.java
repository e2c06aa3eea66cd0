package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.notice.MailHistory;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.Test;

/** Watching a child, and the notices, behind the gateway (rules §9.11). */
class NoticeEndpointsTest {
  private static final String CARE = "{\"serviceType\":\"social-care\",\"start\":\"2026-11-02\"}";
  private static final String NOTICES = "/v1/notices";

  private final RegistrationEdge edge = new RegistrationEdge();
  private final ChildRecord.Open leah = AChild.named("Leah", "Ward").build();

  NoticeEndpointsTest() {
    edge.directory().given(leah);
  }

  private static String path(ContactPointId child, String what) {
    return "/v1/children/" + child.value() + "/" + what;
  }

  private GatewayReply watch(String account, ContactPointId child) {
    return edge.send(account, GatewayRequest.of("PUT", path(child, "watch")));
  }

  private GatewayReply stop(String account, ContactPointId child) {
    return edge.send(account, GatewayRequest.of("DELETE", path(child, "watch")));
  }

  private void joins(String account, ContactPointId child) {
    GatewayReply reply =
        edge.send(account, GatewayRequest.of("POST", path(child, "involvements")).json(CARE));
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
  }

  private GatewayReply list(String query) {
    GatewayReply reply =
        edge.send(RegistrationEdge.WORKER, GatewayRequest.of("GET", NOTICES + query));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply;
  }

  private static GatewayRequest reading(String id) {
    return GatewayRequest.of("POST", NOTICES + "/" + id + "/reading");
  }

  private static void isProblem(GatewayReply reply, int status, String slug) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.json().at("/type").asText()).endsWith(slug);
  }

  private void shield() {
    ChildRecord.Open open =
        (ChildRecord.Open) edge.directory().children().find(leah.id()).orElseThrow();
    edge.directory()
        .given(
            new Change.RecordSaved(
                open,
                new ChildRecord.Shielded(
                    open.id(), open.revision().nextEpoch(), open.face(), "proof", Set.of())));
  }

  @Test
  void whoeverWorksWithTheChildWatchesItAndIsTold() {
    joins(RegistrationEdge.WORKER, leah.id());
    GatewayReply watching =
        edge.sendSample(
            RegistrationEdge.WORKER,
            GatewayRequest.sample("watch-child").with("childId", leah.id().value()));
    assertThat(watching.status()).as(watching.body()).isEqualTo(200);
    assertThat(watching.json().at("/watched").asBoolean()).isTrue();
    assertThat(watch(RegistrationEdge.WORKER, leah.id()).body()).isEqualTo(watching.body());
    joins(RegistrationEdge.TEAM, leah.id());
    joins(RegistrationEdge.YORK_TEAM, leah.id());

    GatewayReply first = list("?limit=1");
    GatewayReply second = list("?limit=1&cursor=" + first.json().at("/cursor").asText());
    GatewayReply all = edge.sendSample(RegistrationEdge.WORKER, GatewayRequest.sample("notices"));
    assertThat(all.json().at("/items")).as(all.body()).hasSize(2);

    assertThat(first.json().at("/items/0/kind").asText()).isEqualTo("joined");
    assertThat(second.json().at("/items/0/childId").asText()).isEqualTo(leah.id().value());
    assertThat(second.json().at("/items/0/noticeId"))
        .isNotEqualTo(first.json().at("/items/0/noticeId"));
    assertThat(edge.trail())
        .containsExactly(
            "add-involvement done",
            "watch-child done",
            "watch-child done",
            "add-involvement done",
            "add-involvement done",
            "list-notices done",
            "list-notices done",
            "list-notices done");
  }

  @Test
  void noticeThatWasReadIsUnreadNoMore() {
    joins(RegistrationEdge.WORKER, leah.id());
    watch(RegistrationEdge.WORKER, leah.id());
    joins(RegistrationEdge.TEAM, leah.id());
    String id = list("").json().at("/items/0/noticeId").asText();

    GatewayReply read = edge.send(RegistrationEdge.WORKER, reading(id), "key");
    GatewayReply again = edge.send(RegistrationEdge.WORKER, reading(id), "key");

    assertThat(read.status()).as(read.body()).isEqualTo(200);
    assertThat(read.json().at("/unread").asBoolean()).isFalse();
    assertThat(again.body()).isEqualTo(read.body());
    assertThat(list("").json().at("/items/0/unread").asBoolean()).isFalse();
    isProblem(edge.send(RegistrationEdge.TEAM, reading(id)), 404, "not-found");

    shield();
    assertThat(list("").json().at("/items")).isEmpty();
    isProblem(edge.send(RegistrationEdge.WORKER, reading(id), "key"), 404, "not-found");
  }

  /** So that the next news is told by e-mail again (rules §9.12). */
  @Test
  void whoeverLooksAtTheListIsRemembered() {
    AccountId worker = new AccountId(RegistrationEdge.WORKER);
    assertThat(edge.directory().newsMails().of(worker)).isEqualTo(MailHistory.NONE);
    list("");
    assertThat(edge.directory().newsMails().of(worker))
        .isEqualTo(new MailHistory(null, RegistrationWorld.NOW));
  }

  @Test
  void nobodyElseWatches() {
    isProblem(watch(RegistrationEdge.WORKER, leah.id()), 403, "not-involved");
    isProblem(watch("leeds.approver", leah.id()), 403, "role-not-allowed");
    isProblem(watch(RegistrationEdge.WORKER, AChild.number(99)), 404, "not-found");
    isProblem(stop(RegistrationEdge.WORKER, AChild.number(99)), 404, "not-found");
  }

  @Test
  void shieldedChildIsAnsweredForAlikeWhoeverAsks() {
    joins(RegistrationEdge.WORKER, leah.id());
    shield();

    GatewayReply involved = watch(RegistrationEdge.WORKER, leah.id());
    GatewayReply stranger = watch(RegistrationEdge.YORK_TEAM, leah.id());

    isProblem(involved, 422, "shielded-child");
    isProblem(stranger, 422, "shielded-child");
    assertThat(stop(RegistrationEdge.WORKER, leah.id()).status()).isEqualTo(200);
  }

  private void watchesAHundred() {
    watchesAHundred("2014-01-02", true);
  }

  private static Involvement own() {
    return AnInvolvement.school().ownedBy(RegistrationEdge.WORKER).build();
  }

  private void watchesAHundred(String bornOfOne, boolean worksWithAll) {
    List<Change> many = new ArrayList<>();
    for (int i = 0; i < Watch.MOST; i++) {
      edge.directory()
          .given(
              AChild.silent(1_000 + i)
                  .saying(
                      SomeFacts.of("Child", "Ward")
                          .born(i == 7 ? bornOfOne : "2014-01-02")
                          .with(i == 9 && !worksWithAll ? AnInvolvement.school().build() : own()))
                  .build());
      many.add(
          new Change.WatchBegun(
              new Watch(
                  new AccountId(RegistrationEdge.WORKER),
                  AChild.number(1_000 + i),
                  RegistrationWorld.NOW)));
    }
    edge.directory().given(many.toArray(Change[]::new));
    joins(RegistrationEdge.WORKER, leah.id());
  }

  @Test
  void accountWatchesAHundredChildren() {
    watchesAHundred();

    isProblem(watch(RegistrationEdge.WORKER, leah.id()), 422, "too-many-watches");
    assertThat(stop(RegistrationEdge.WORKER, AChild.number(1_000)).status()).isEqualTo(200);
    assertThat(watch(RegistrationEdge.WORKER, leah.id()).status()).isEqualTo(200);
  }

  /** Of whom nothing can come any more gives way, and can be let go of (rules §9.11). */
  @Test
  void watchOfAChildWhoIsGoneIsInNobodysWay() {
    watchesAHundred();
    for (int number : List.of(1_007, 1_008)) {
      edge.directory()
          .given(
              new Change.RecordDeleted(
                  (ChildRecord.Open)
                      edge.directory().children().find(AChild.number(number)).orElseThrow()));
    }

    assertThat(stop(RegistrationEdge.WORKER, AChild.number(1_008)).status()).isEqualTo(200);
    isProblem(stop(RegistrationEdge.WORKER, AChild.number(1_008)), 404, "not-found");
    assertThat(watch(RegistrationEdge.WORKER, leah.id()).status()).isEqualTo(200);
    isProblem(stop(RegistrationEdge.TEAM, AChild.number(1_007)), 404, "not-found");
  }

  @Test
  void watchOfAChildWhoIsGoneGivesWayToAnother() {
    watchesAHundred();
    edge.directory()
        .given(
            new Change.RecordDeleted(
                (ChildRecord.Open)
                    edge.directory().children().find(AChild.number(1_007)).orElseThrow()));

    assertThat(watch(RegistrationEdge.WORKER, leah.id()).status()).isEqualTo(200);
    isProblem(stop(RegistrationEdge.WORKER, AChild.number(1_007)), 404, "not-found");
  }

  @Test
  void watchOfWhoCameOfAgeGivesWayToAnother() {
    watchesAHundred("2000-01-01", true);

    assertThat(watch(RegistrationEdge.WORKER, leah.id()).status()).isEqualTo(200);
    isProblem(stop(RegistrationEdge.WORKER, AChild.number(1_007)), 404, "not-found");
  }

  @Test
  void watchOfAChildWithWhomTheWorkHasEndedGivesWayToAnother() {
    watchesAHundred("2014-01-02", false);

    assertThat(watch(RegistrationEdge.WORKER, leah.id()).status()).isEqualTo(200);
  }

  @Test
  void nothingIsDoneOrShownWithoutItsEntry() {
    joins(RegistrationEdge.WORKER, leah.id());
    watch(RegistrationEdge.WORKER, leah.id());
    joins(RegistrationEdge.TEAM, leah.id());
    String id = list("").json().at("/items/0/noticeId").asText();
    edge.directory().trailFails(true);

    isProblem(stop(RegistrationEdge.WORKER, leah.id()), 503, "trail-unavailable");
    isProblem(watch(RegistrationEdge.WORKER, leah.id()), 503, "trail-unavailable");
    isProblem(edge.send(RegistrationEdge.WORKER, reading(id)), 503, "trail-unavailable");
    isProblem(
        edge.send(RegistrationEdge.WORKER, GatewayRequest.of("GET", NOTICES)),
        503,
        "trail-unavailable");
  }

  private GatewayReply listOf(String account) {
    GatewayReply reply = edge.send(account, GatewayRequest.of("GET", NOTICES));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply;
  }

  private void dies() {
    ChildRecord.Open open = edge.open(leah.id());
    edge.directory()
        .given(
            new Change.RecordSaved(
                open,
                open.stating(
                        AStatement.saying(SomeFacts.of("Leah", "Ward").died("2026-11-20"))
                            .from(AnAccount.LEEDS, "deaths")
                            .of(open.id()))
                    .revised()));
  }

  /** Whether or not anybody watches; what was read is told no more (rules §9.6). */
  @Test
  void deathIsToldOnceToWhoeverWorksWithTheChild() {
    joins(RegistrationEdge.WORKER, leah.id());
    dies();

    GatewayReply told = listOf(RegistrationEdge.WORKER);
    assertThat(told.json().at("/items")).hasSize(1);
    assertThat(told.json().at("/items/0/kind").asText()).isEqualTo("died");
    assertThat(told.json().at("/items/0/childId").asText()).isEqualTo(leah.id().value());
    assertThat(told.json().at("/items/0/serviceType").isNull()).isTrue();
    assertThat(listOf(RegistrationEdge.TEAM).json().at("/items")).isEmpty();

    String id = told.json().at("/items/0/noticeId").asText();
    GatewayReply read = edge.send(RegistrationEdge.WORKER, reading(id), "key");
    assertThat(read.json().at("/unread").asBoolean()).isFalse();
    assertThat(edge.send(RegistrationEdge.WORKER, reading(id), "key").body())
        .isEqualTo(read.body());
    assertThat(listOf(RegistrationEdge.WORKER).json().at("/items")).isEmpty();
    assertThat(edge.trail())
        .containsExactly(
            "add-involvement done",
            "list-notices done",
            "list-notices done",
            "read-notice done",
            "read-notice done",
            "list-notices done");
  }

  @Test
  void nobodyIsToldOfTheDeathOfAChildWhoIsHiddenLater() {
    joins(RegistrationEdge.WORKER, leah.id());
    dies();
    shield();
    assertThat(listOf(RegistrationEdge.WORKER).json().at("/items")).isEmpty();
  }
}
