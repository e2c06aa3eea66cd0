package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.deciding.ShieldStep;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A row that looks like a shielded child is the child's team's to decide, without its whereabouts;
 * to everybody else it is what it would have been were that child not there (rules §6).
 */
class QuarantinedRowsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId APPARENT = AChild.number(50);
  private static final String UPLOAD = "c".repeat(32);
  private static final StatementKey KEY =
      new StatementKey(new Source(AnAccount.YORK, "health"), "Y-1");

  private final ShieldingFunction function = new ShieldingFunction();
  private final ShieldingWorld world = function.world;

  @BeforeEach
  void leahIsShielded() {
    world.directory.given(ShieldingWorld.sister(1, "Leah", "2012-03-09"));
    world.ask(world.team, LEAH);
  }

  @AfterEach
  void theFunctionEnds() {
    function.close();
  }

  private static SomeFacts leahInYork() {
    return SomeFacts.of("Leah", "Ward")
        .born("2012-03-09")
        .female()
        .nhs("9000000009")
        .livingAt("3 Refuge Lane", "YO24 9AG")
        .caredForBy("Helen Ward", Relationship.MOTHER);
  }

  private static Row row(StatementKey key) {
    return new Row(
        1,
        key,
        LocalDate.of(2026, 11, 1),
        RowAction.UPSERT,
        leahInYork().build(),
        null,
        null,
        "digest");
  }

  private static LinkStep step() {
    return LinkStep.of(UPLOAD, row(KEY), RowOutcome.CREATED, null);
  }

  /** A row waits for the child's team; answers its review. */
  private String quarantined(ContactPointId child, boolean notice) {
    String review = world.ids.next();
    world.directory.given(
        new Change.RowQuarantined(
            new QuarantinedRow(review, child, UPLOAD, row(KEY), ShieldingWorld.MONDAY, notice)));
    return review;
  }

  private void linked(SourceLink link) {
    world.directory.given(new Change.LinkSaved(null, link));
  }

  /** The source record appears to everybody else to have made a record. */
  private String quarantinedWithAppearance() {
    String review = quarantined(LEAH, false);
    ChildRecord.Open seeming =
        new ChildRecord.Open(
            APPARENT,
            Revision.NEW.next(),
            AnAccount.YORK,
            List.of(
                AStatement.saying(leahInYork())
                    .from(AnAccount.YORK, "health")
                    .recordId("Y-1")
                    .of(APPARENT)),
            Set.of(),
            false);
    world.directory.given(
        new Change.ApparentRecordSaved(null, new ApparentRecord(seeming, LEAH, Set.of())));
    linked(
        new SourceLink(
            KEY, APPARENT, null, true, new SourceLink.Withheld(LEAH, review), List.of(step()), 1));
    return review;
  }

  private @Nullable SourceLink found() {
    return world.directory.sourceLinks().findAll(List.of(KEY)).get(KEY);
  }

  private SourceLink link() {
    return Objects.requireNonNull(found());
  }

  private ContactPointId linkedChild() {
    return Objects.requireNonNull(link().child());
  }

  private GatewayReply listed(Account account, @Nullable String after, int limit) {
    return function
        .relayed(account, Route.LIST_REVIEWS, Map.of())
        .saying(
            "{\"command\":\"list-rows\",\"after\":%s,\"limit\":%d}"
                .formatted(after == null ? "null" : "\"" + after + "\"", limit));
  }

  /** The page is a text within the answer's JSON. */
  private static JsonNode page(GatewayReply reply) {
    try {
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      return JSON.readTree(JSON.readValue(reply.body(), String.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private GatewayReply decided(Account account, String review, String decision, String child) {
    return function
        .relayed(account, Route.DECIDE_REVIEW, Map.of("reviewId", review))
        .saying(
            "{\"command\":\"decide-row\",\"review\":\"%s\",\"decision\":\"%s\",\"child\":\"%s\"}"
                .formatted(review, decision, child));
  }

  private GatewayReply decided(String review, String decision) {
    GatewayReply reply = decided(world.team, review, decision, LEAH.value());
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(world.directory.quarantine().ofChild(LEAH)).isEmpty();
    return reply;
  }

  private List<Statement> hidden() {
    return world.directory.hiddenFacts().of(LEAH).stream()
        .filter(statement -> statement.key().equals(KEY))
        .toList();
  }

  @Test
  void theTeamJudgesByNameBirthdayGenderAndIdentifierAlone() {
    String review = quarantined(LEAH, false);

    JsonNode item = page(listed(world.team, null, 50)).at("/items/0");

    assertThat(item.at("/reviewId").asText()).isEqualTo(review);
    assertThat(item.at("/reason").asText()).isEqualTo("looks-like-a-shielded-child");
    assertThat(item.at("/candidates/0/childId").asText()).isEqualTo(LEAH.value());
    assertThat(item.at("/candidates/0/evidence").findValuesAsText("field"))
        .isSubsetOf("given-name", "family-name", "date-of-birth", "gender", "identifier")
        .isNotEmpty();
    assertThat(item.toString()).doesNotContain("Refuge", "YO24", "Helen", "9000000009", "council");
  }

  @Test
  void aCopyOfARowInTheOpenSaysSo() {
    quarantined(LEAH, true);

    assertThat(page(listed(world.team, null, 50)).at("/items/0/reason").asText())
        .isEqualTo("look-alike-dealt-with-openly");
  }

  @Test
  void nobodyElseIsShownAnything() {
    quarantined(LEAH, false);

    assertThat(page(listed(world.yorkTeam, null, 50)).at("/items")).isEmpty();
  }

  @Test
  void theListGoesOnRowByRowAndShieldByShield() {
    ContactPointId noah = AChild.number(2);
    world.directory.given(AChild.silent(2).saying(SomeFacts.of("Noah", "Pike")).build());
    world.ask(world.team, noah);
    List<String> all =
        List.of(
            quarantined(LEAH, false),
            quarantined(LEAH, true),
            quarantined(noah, false),
            quarantined(noah, true));

    List<String> listed = new ArrayList<>();
    @Nullable String after = null;
    do {
      JsonNode page = page(listed(world.team, after, 1));
      listed.addAll(page.get("items").findValuesAsText("reviewId"));
      after = page.path("next").isTextual() ? page.get("next").asText() : null;
    } while (after != null);

    assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
  }

  /** Somebody may have brought the child into the open since. */
  @Test
  void aRowOfAChildWhoIsInTheOpenAgainStillHasItsCandidate() {
    quarantined(LEAH, false);
    world.move(
        world.approver, world.directory.shields().newestOf(LEAH).orElseThrow(), ShieldStep.REFUSE);

    assertThat(page(listed(world.team, null, 50)).at("/items/0/candidates/0/childId").asText())
        .isEqualTo(LEAH.value());
  }

  @Test
  void onlyTheChildsTeamDecidesAndOnlyForThatChild() {
    String review = quarantined(LEAH, false);

    assertThat(decided(world.yorkTeam, review, "LINK", LEAH.value()).status()).isEqualTo(404);
    assertThat(decided(world.team, "no-id", "LINK", LEAH.value()).status()).isEqualTo(404);
    assertThat(decided(world.team, world.ids.next(), "LINK", LEAH.value()).status()).isEqualTo(404);
    GatewayReply another = decided(world.team, review, "LINK", AChild.number(9).value());
    assertThat(another.status()).isEqualTo(422);
    assertThat(another.text("/errors/0/field")).isEqualTo("childId");
  }

  @Test
  void aDecisionThatCannotBeEnteredIsNotCarriedOut() {
    String review = quarantined(LEAH, false);
    world.directory.trailFails(true);

    assertThat(decided(world.team, review, "LINK", LEAH.value()).status()).isEqualTo(503);
    assertThat(world.directory.quarantine().ofChild(LEAH)).hasSize(1);
  }

  @Test
  void aLinkedRowIsHiddenWithTheRestAndItsSourceRecordLeadsToTheChild() {
    GatewayReply reply = decided(quarantined(LEAH, false), "LINK");

    assertThat(reply.text("/decision")).isEqualTo("link");
    assertThat(hidden()).hasSize(1);
    assertThat(link().child()).isEqualTo(LEAH);
    assertThat(world.directory.actions()).endsWith("decide-review");
  }

  /** What appeared to be made goes on appearing as long as the child is hidden. */
  @Test
  void aLinkedRowGoesOnAppearingAsItDid() {
    decided(quarantinedWithAppearance(), "LINK");

    assertThat(hidden()).hasSize(1);
    assertThat(link().child()).isEqualTo(APPARENT);
    assertThat(link().withheld()).isNull();
    assertThat(world.directory.apparentRecords().find(APPARENT).orElseThrow().isClaimed(KEY))
        .isTrue();
  }

  @Test
  void aLinkedRowThatWaitsInTheOpenGoesOnWaitingThere() {
    String review = quarantined(LEAH, false);
    linked(
        new SourceLink(
            KEY,
            null,
            world.ids.next(),
            true,
            new SourceLink.Withheld(LEAH, review),
            List.of(step()),
            1));

    decided(review, "LINK");

    assertThat(hidden()).hasSize(1);
    assertThat(link().review()).isNotNull();
    assertThat(link().withheld()).isNull();
  }

  @Test
  void aLinkedCopyOfARowInTheOpenLeavesItsSourceRecordAlone() {
    decided(quarantined(LEAH, true), "LINK");

    assertThat(hidden()).hasSize(1);
    assertThat(found()).isNull();
  }

  @Test
  void whatALinkedRowSaysOfAChildInTheOpenIsSaidInTheOpen() {
    String review = quarantinedWithAppearance();
    world.move(
        world.approver, world.directory.shields().newestOf(LEAH).orElseThrow(), ShieldStep.REFUSE);

    decided(review, "LINK");

    assertThat(world.record(LEAH))
        .isInstanceOfSatisfying(
            ChildRecord.Open.class, open -> assertThat(open.statement(KEY)).isPresent());
    assertThat(link().child()).isEqualTo(LEAH);
    assertThat(link().quarantined()).isFalse();
    assertThat(world.directory.apparentRecords().find(APPARENT)).isEmpty();
  }

  /** Another child than the shielded one, and distinct from it for ever. */
  @Test
  void aRowOfAnotherChildMakesARecordOfItsSender() {
    decided(quarantined(LEAH, false), "CREATE");

    assertThat(world.record(linkedChild()))
        .isInstanceOfSatisfying(
            ChildRecord.Open.class,
            open -> {
              assertThat(open.responsible()).isEqualTo(AnAccount.YORK);
              assertThat(open.distinctFrom()).containsExactly(LEAH);
            });
    assertThat(hidden()).isEmpty();
  }

  @Test
  void aRowOfAnotherChildMakesTheRecordThatItAppearedToHaveMade() {
    decided(quarantinedWithAppearance(), "CREATE");

    assertThat(world.record(APPARENT))
        .isInstanceOfSatisfying(
            ChildRecord.Open.class, open -> assertThat(open.distinctFrom()).containsExactly(LEAH));
    assertThat(link().child()).isEqualTo(APPARENT);
    assertThat(link().quarantined()).isFalse();
  }

  @Test
  void aSecondRowOfTheOtherChildIsSaidInItsRecord() {
    String review = quarantinedWithAppearance();
    world.directory.given(
        AChild.silent(50).saying(SomeFacts.of("Leah", "Ward").born("2012-03-09")).build());

    decided(review, "CREATE");

    assertThat(((ChildRecord.Open) world.record(APPARENT)).statement(KEY)).isPresent();
  }

  @Test
  void aRowOfAnotherChildWhoIsShieldedByNowIsHiddenWithIt() {
    String review = quarantinedWithAppearance();
    world.directory.given(
        AChild.silent(50).saying(SomeFacts.of("Lea", "Wood").born("2010-01-01")).build());
    world.ask(world.team, APPARENT);

    decided(review, "CREATE");

    assertThat(world.directory.hiddenFacts().of(APPARENT)).extracting(Statement::key).contains(KEY);
  }

  /** It waited in the open without whereabouts, and goes on waiting as it was sent. */
  @Test
  void aRowOfAnotherChildThatWaitsInTheOpenGetsItsWhereaboutsBack() {
    String review = quarantined(LEAH, false);
    String open = world.ids.next();
    waiting(open, true);
    linked(
        new SourceLink(
            KEY, null, open, true, new SourceLink.Withheld(LEAH, review), List.of(step()), 1));

    decided(review, "CREATE");

    WaitingRow row = world.directory.waitingRows().find(open).orElseThrow();
    assertThat(row.tokenised()).isFalse();
    assertThat(row.row().facts().address()).isNotNull();
    assertThat(link().withheld()).isNull();
  }

  private void waiting(String review, boolean tokenised) {
    world.directory.given(
        new Change.WaitingRowSaved(
            null,
            new WaitingRow(
                review,
                UPLOAD,
                row(KEY),
                AnAccount.YORK,
                AnAccount.YORK,
                List.of(new WaitingRow.Candidate(APPARENT, new Evidence(List.of(), 1, "1"))),
                "name-and-birthday-alone",
                ShieldingWorld.MONDAY,
                false,
                Set.of(),
                tokenised,
                false,
                1)));
  }

  @Test
  void aCopyOfARowInTheOpenMakesNobody() {
    decided(quarantined(LEAH, true), "CREATE");

    assertThat(found()).isNull();
    assertThat(hidden()).isEmpty();
  }

  @Test
  void aRejectedRowHasNoEffectAndWaitsNoMore() {
    decided(quarantinedWithAppearance(), "REJECT");

    assertThat(hidden()).isEmpty();
    assertThat(link().withheld()).isNull();
    assertThat(link().child()).isEqualTo(APPARENT);
  }

  @Test
  void aRejectedRowThatLeadsNowhereOrStandsInTheOpenLeavesNothing() {
    decided(quarantined(LEAH, false), "REJECT");
    decided(quarantined(LEAH, true), "REJECT");

    assertThat(found()).isNull();
  }

  @Test
  void aRejectedCopyLeavesTheSourceRecordOfTheOpenRowAlone() {
    String copy = quarantined(LEAH, true);
    SourceLink before =
        new SourceLink(KEY, null, world.ids.next(), false, null, List.of(step()), 1);
    linked(before);

    decided(copy, "REJECT");

    assertThat(link()).isEqualTo(before);
  }

  /** A source record that lost its appearance leads to the child with all its steps. */
  @Test
  void aLinkedRowOfASourceRecordThatAppearsInNothingKeepsItsHistory() {
    String review = quarantined(LEAH, false);
    linked(
        new SourceLink(
            KEY, LEAH, null, false, new SourceLink.Withheld(LEAH, review), List.of(step()), 1));

    decided(review, "LINK");

    assertThat(link().child()).isEqualTo(LEAH);
    assertThat(link().version()).isEqualTo(2);
    assertThat(link().steps().getLast().outcome()).isEqualTo(RowOutcome.LINKED);
  }

  /** Of several shields of one child the newest alone lists its rows. */
  @Test
  void aChildWithAnOlderShieldIsListedOnce() {
    world.move(
        world.approver, world.directory.shields().newestOf(LEAH).orElseThrow(), ShieldStep.REFUSE);
    world.ask(world.team, LEAH);
    String review = quarantined(LEAH, false);

    assertThat(page(listed(world.team, null, 50)).get("items").findValuesAsText("reviewId"))
        .containsExactly(review);
  }
}
