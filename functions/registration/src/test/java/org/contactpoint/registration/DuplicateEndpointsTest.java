package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.registration.RegistrationEdge.TEAM;
import static org.contactpoint.registration.RegistrationEdge.WORKER;
import static org.contactpoint.registration.RegistrationEdge.YORK_TEAM;
import static org.contactpoint.registration.RegistrationEdge.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.duplicate.ComparedPair;
import org.contactpoint.domain.duplicate.DuplicateList;
import org.contactpoint.domain.duplicate.PairLists;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.Test;

/** The worklist of possible duplicates, through the edge (rules §4.10, one child, one record). */
class DuplicateEndpointsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String LIST = "/v1/duplicates";
  private static final DuplicateList LEEDS = DuplicateList.open(AnAccount.LEEDS);
  private static final DuplicateList YORK = DuplicateList.open(AnAccount.YORK);

  private final RegistrationEdge edge = new RegistrationEdge();

  private static AChild zofia(long seed) {
    return AChild.silent(seed)
        .saying(
            SomeFacts.of("Zofia", "Nowakowska")
                .born("2012-03-09")
                .female()
                .livingAt("1 High Street", "LS6 2AB"));
  }

  private ChildRecord.Open open(long seed) {
    return open(seed, AnAccount.LEEDS);
  }

  private ChildRecord.Open open(long seed, Authority responsible) {
    ChildRecord.Open child = zofia(seed).answeredForBy(responsible).build();
    edge.given(child);
    return child;
  }

  private ChildRecord.Shielded hide(ChildRecord.Open open, Authority responsible) {
    ChildRecord.Shielded hidden =
        new ChildRecord.Shielded(
            open.id(),
            open.revision().nextEpoch(),
            open.face(),
            edge.directory().responsibilityProofs().proof(open.id(), responsible),
            Set.of());
    edge.directory().given(new Change.RecordSaved(open, hidden));
    return hidden;
  }

  private void found(ChildRecord one, ChildRecord other, DuplicateList... lists) {
    assertThat(
            edge.directory()
                .duplicateChecks()
                .found(
                    new ComparedPair(
                        RecordPair.of(one.id(), other.id()),
                        Map.of(one.id(), one.revision(), other.id(), other.revision())),
                    new PairLists(lists[0], lists.length == 1 ? null : lists[1]),
                    TODAY))
        .isTrue();
  }

  private GatewayReply list(String team, String query) {
    GatewayReply reply = edge.send(team, GatewayRequest.of("GET", LIST + query));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply;
  }

  private JsonNode items(String team) {
    return list(team, "").json().at("/items");
  }

  private GatewayReply view(String team, String id) {
    return edge.send(
        team,
        GatewayRequest.of("GET", LIST + "/" + id).header("Access-Purpose", "record-maintenance"));
  }

  private List<ContactPointId> shown(String action) {
    return edge.directory().entries().stream()
        .map(entry -> entry.event())
        .filter(event -> event.action().equals(action))
        .flatMap(event -> event.shown().stream())
        .toList();
  }

  @Test
  void teamIsShownThePairWithTheEvidence() {
    ChildRecord.Open one = open(1);
    ChildRecord.Open other = open(2);
    found(one, other, LEEDS);

    GatewayReply reply = edge.sendSample(TEAM, GatewayRequest.sample("duplicates"));

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    JsonNode item = reply.json().at("/items/0");
    assertThat(item.at("/foundOn").asText()).isEqualTo("2026-11-20");
    assertThat(item.at("/children/0/childId").asText())
        .isEqualTo(RecordPair.of(one.id(), other.id()).one().value());
    assertThat(item.at("/children/1/familyName").asText()).isEqualTo("Nowakowska");
    assertThat(item.at("/children/1/council").asText()).isEqualTo("E08000035");
    assertThat(item.at("/evidence/0/field").asText()).isEqualTo("given-name");
    assertThat(item.at("/total").asDouble()).isPositive();
    assertThat(reply.json().at("/cursor").isNull()).isTrue();
    assertThat(edge.trail()).containsExactly("list-duplicates done");
    assertThat(shown("list-duplicates")).containsExactlyInAnyOrder(one.id(), other.id());
  }

  @Test
  void nobodyElseIsShownAnything() {
    found(open(1), open(2), LEEDS);

    assertThat(items(YORK_TEAM)).isEmpty();
    assertProblem(edge.send(WORKER, GatewayRequest.of("GET", LIST)), 403, "role-not-allowed");
    assertProblem(
        edge.send(TEAM, GatewayRequest.of("GET", LIST + "?council=E06000014")),
        403,
        "other-council");
    assertProblem(edge.send("nowhere.team", GatewayRequest.of("GET", LIST)), 403, "other-council");
    String id = items(TEAM).at("/0/duplicateId").asText();
    assertProblem(view(YORK_TEAM, id), 404, "not-found");
    assertProblem(view("nowhere.team", id), 403, "other-council");
    assertProblem(view(TEAM, "nothing"), 404, "not-found");
  }

  @Test
  void bothRecordsAreViewedSideBySide() {
    ChildRecord.Open one = open(1);
    ChildRecord.Open other = open(2);
    found(one, other, LEEDS);
    String id = items(TEAM).at("/0/duplicateId").asText();

    GatewayReply reply = view(TEAM, id);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/duplicateId")).isEqualTo(id);
    assertThat(reply.json().at("/children")).hasSize(2);
    assertThat(reply.text("/children/0/address/postcode")).isEqualTo("LS6 2AB");
    assertThat(reply.json().at("/evidence")).isNotEmpty();
    assertThat(edge.trail())
        .containsExactly("list-duplicates done", "view-record done", "view-record done");
    assertThat(
            edge.directory().entries().stream()
                .flatMap(entry -> entry.event().child().stream())
                .toList())
        .containsExactlyInAnyOrder(one.id(), other.id());
  }

  @Test
  void viewNeedsAPurposeAndTheTrail() {
    found(open(1), open(2), LEEDS);
    String id = items(TEAM).at("/0/duplicateId").asText();

    assertProblem(
        edge.send(TEAM, GatewayRequest.of("GET", LIST + "/" + id)), 400, "malformed-request");
    edge.directory().trailFails(true);
    assertProblem(view(TEAM, id), 503, "trail-unavailable");
  }

  /** Each team sees the other's record as a practitioner does, and neither can merge alone. */
  @Test
  void pairOfTwoCouncilsIsShownToBoth() {
    found(open(1), open(2, AnAccount.YORK), LEEDS, YORK);

    assertThat(items(TEAM)).isEqualTo(items(YORK_TEAM)).hasSize(1);
    assertThat(view(YORK_TEAM, items(TEAM).at("/0/duplicateId").asText()).status()).isEqualTo(200);
  }

  @Test
  void whatWasDecidedOrIsNoPairAnyMoreIsPassedOver() {
    ChildRecord.Open one = open(1);
    ChildRecord.Open other = open(2);
    found(one, other, LEEDS);
    String id = items(TEAM).at("/0/duplicateId").asText();
    ChildRecord.Open before = other;
    edge.directory()
        .given(
            new Change.RecordSaved(
                before,
                AChild.silent(2)
                    .saying(SomeFacts.of("Tom", "Pike").born("2015-07-01"))
                    .at(before.revision().next())
                    .build()));

    assertThat(items(TEAM)).isEmpty();
    assertProblem(view(TEAM, id), 404, "not-found");
  }

  /** The list is older than the records: one was merged elsewhere, one is gone. */
  @Test
  void recordThatIsGoneOrLeadsElsewhereIsPassedOver() {
    ChildRecord.Open one = open(1);
    ChildRecord.Open merged = open(2);
    ChildRecord.Open gone = open(3);
    found(one, merged, LEEDS);
    found(one, gone, LEEDS);
    found(merged, gone, LEEDS);
    assertThat(items(TEAM)).hasSize(3);
    edge.directory()
        .given(
            new Change.RecordSaved(
                merged,
                new ChildRecord.Merged(
                    merged.id(), merged.revision().next(), one.id(), false, Set.of())));
    edge.directory().given(new Change.RecordDeleted(gone));

    assertThat(items(TEAM)).isEmpty();
  }

  /** The page is filled all the same, and the last one says that it is the last. */
  @Test
  void pagesAreFilledOverWhatIsPassedOver() {
    List<ChildRecord.Open> all =
        new ArrayList<>(IntStream.range(1, 15).mapToObj(this::open).toList());
    for (int i = 1; i < all.size(); i++) {
      found(all.get(0), all.get(i), LEEDS);
    }
    for (int i = 3; i < 8; i++) {
      hide(all.get(i), AnAccount.YORK);
    }
    List<String> seen = new ArrayList<>();
    String query = "?limit=4";
    for (int page = 0; page < 2; page++) {
      GatewayReply reply = list(TEAM, query);
      assertThat(reply.json().at("/items")).hasSize(4);
      reply.json().at("/items").forEach(item -> seen.add(item.at("/duplicateId").asText()));
      query = "?limit=4&cursor=" + reply.text("/cursor");
      assertThat(reply.json().at("/cursor").isNull()).isEqualTo(page == 1);
    }
    assertThat(seen).hasSize(8).doesNotHaveDuplicates();
  }

  /** Shielded children are in their own team's list alone, by their face (rules §4, §6). */
  @Test
  void pairWithAShieldedChildIsShownToItsTeamAlone() {
    ChildRecord.Open leeds = open(1);
    ChildRecord.Open york = open(2, AnAccount.YORK);
    ChildRecord.Shielded hidden = hide(york, AnAccount.YORK);
    found(leeds, hidden, DuplicateList.shielded(AnAccount.YORK), LEEDS);

    assertThat(items(TEAM)).isEmpty();
    JsonNode item = items(YORK_TEAM).at("/0");
    JsonNode shielded = child(item, hidden.id());
    assertThat(shielded.at("/shielded").asBoolean()).isTrue();
    assertThat(shielded.has("council")).isFalse();
    String id = item.at("/duplicateId").asText();
    assertProblem(view(TEAM, id), 404, "not-found");
    JsonNode face = child(view(YORK_TEAM, id).json(), hidden.id());
    assertThat(face.has("address")).isFalse();
    assertThat(face.at("/names")).hasSize(1);
  }

  private static JsonNode child(JsonNode pair, ContactPointId id) {
    for (JsonNode child : pair.at("/children")) {
      if (child.at("/childId").asText().equals(id.value())) {
        return child;
      }
    }
    throw new AssertionError(id + " is not in " + pair);
  }

  /** Else its council would read in its trail whose team shields a child like it (rules §6). */
  @Test
  void openChildOfAnotherCouncilIsEnteredAsOneThatLookedAlike() {
    ChildRecord.Open leeds = open(1);
    ChildRecord.Shielded hidden = hide(open(2, AnAccount.YORK), AnAccount.YORK);
    found(leeds, hidden, DuplicateList.shielded(AnAccount.YORK));

    items(YORK_TEAM);

    assertThat(edge.trail()).containsExactly("show-duplicates done", "list-duplicates done");
    assertThat(shown("show-duplicates")).containsExactly(leeds.id());
    assertThat(shown("list-duplicates")).containsExactly(hidden.id());
  }

  @Test
  void openPairsComeBeforeThoseWithAShieldedChild() {
    ChildRecord.Open one = open(1);
    ChildRecord.Open other = open(2);
    ChildRecord.Shielded hidden = hide(open(3), AnAccount.LEEDS);
    found(one, other, LEEDS);
    found(one, hidden, DuplicateList.shielded(AnAccount.LEEDS));
    found(other, hidden, DuplicateList.shielded(AnAccount.LEEDS));

    GatewayReply first = list(TEAM, "?limit=1");
    GatewayReply second = list(TEAM, "?limit=1&cursor=" + first.text("/cursor"));
    GatewayReply third = list(TEAM, "?limit=1&cursor=" + second.text("/cursor"));

    assertThat(first.text("/items/0/children/0/shielded")).isEqualTo("false");
    assertThat(first.text("/items/0/children/1/shielded")).isEqualTo("false");
    assertThat(second.body()).contains("\"shielded\":true");
    assertThat(third.body()).contains("\"shielded\":true");
    assertThat(third.json().at("/cursor").isNull()).isTrue();
    assertThat(items(TEAM)).hasSize(3);
  }

  @Test
  void twoShieldedChildrenAreShownToATeamOfBoth() {
    ChildRecord.Shielded one = hide(open(1), AnAccount.LEEDS);
    ChildRecord.Shielded other = hide(open(2), AnAccount.YORK);
    found(one, other, DuplicateList.shielded(AnAccount.LEEDS));

    assertThat(items(TEAM)).isEmpty();
    assertThat(items(YORK_TEAM)).isEmpty();
  }

  @Test
  void mergeAndDistinctionTakeThePairFromTheList() {
    ChildRecord.Open one = open(1);
    ChildRecord.Open other = open(2);
    ChildRecord.Open third = open(3);
    found(one, other, LEEDS);
    found(one, third, LEEDS);
    GatewayReply apart =
        edge.send(
            TEAM,
            GatewayRequest.of("POST", "/v1/children/" + one.id().value() + "/distinctions")
                .json("{\"otherId\":\"" + third.id().value() + "\",\"reason\":\"twins\"}"));
    assertThat(apart.status()).as(apart.body()).isEqualTo(201);
    assertThat(items(TEAM)).hasSize(1);
    GatewayReply merged =
        edge.send(
            TEAM,
            GatewayRequest.of("POST", "/v1/children/" + one.id().value() + "/merges")
                .json(
                    "{\"duplicateId\":\"" + other.id().value() + "\",\"reason\":\"same-child\"}"));
    assertThat(merged.status()).as(merged.body()).isEqualTo(201);
    assertThat(items(TEAM)).isEmpty();
    assertThat(edge.directory().duplicates().of(LEEDS, null, 10)).isEmpty();
  }
}
