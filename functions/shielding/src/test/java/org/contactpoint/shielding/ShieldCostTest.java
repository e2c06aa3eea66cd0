package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.shielding.opening.ShieldChild;
import org.contactpoint.shielding.opening.ShieldChildCommand;
import org.contactpoint.shielding.opening.ShieldChildOutcome;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.store.CostMeter;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What opening a shield costs on the real tables does not grow with the rows of the nation. */
class ShieldCostTest {
  private static final ContactPointId LEAH = AChild.number(1);

  private final Clock clock = Clock.fixed(ShieldingWorld.MONDAY, ZoneOffset.UTC);
  private final LocalDynamoDb store = new LocalDynamoDb().renew();
  private final CostMeter meter = new CostMeter(store.client());
  private final StoredDirectory directory =
      new StoredDirectory(meter.client(), store.names(), clock);
  private final Sounds sounds = new MetaphoneSounds();
  private final FixedIds ids = new FixedIds(7);
  private final ApplicationContext function =
      ApplicationContext.builder("function")
          .singletons(
              directory.children(),
              directory.hiddenFacts(),
              directory.shields(),
              directory.hiddenMerges(),
              directory.quarantine(),
              directory.searchIndex(),
              directory.waitingRows(),
              directory.watches(),
              directory.duplicateChecks(),
              new ComparableWords(sounds),
              directory.sourceLinks(),
              directory.responsibilityProofs(),
              directory.accounts(),
              directory.accountFiles(),
              directory.commits(),
              sounds,
              ids,
              clock)
          .banner(false)
          .start();

  @AfterEach
  void theFunctionEnds() {
    function.close();
  }

  @BeforeEach
  void theTeamIsLetIn() {
    commit(
        new Change.AccountSaved(
            null, AccountFile.founding(AnAccount.team("leeds.team").build(), null)));
  }

  @Test
  void strangersRowsAreNotRead() {
    String alone = text(costAmong(0));
    String among = text(costAmong(400));

    System.out.println("Opening a shield, nothing waiting: " + alone);
    System.out.println("Opening a shield, 400 strangers' rows waiting: " + among);
    assertThat(among).isEqualTo(alone);
  }

  /** Write units depend on how long sealed things are, which differs by bytes. */
  private static String text(CostMeter.Cost cost) {
    return String.format(
        Locale.ROOT,
        "%d queries, %d batch reads, %d reads: %.1f read units; %d transactions of %d items",
        cost.queries(),
        cost.batches(),
        cost.gets(),
        cost.readUnits(),
        cost.transactions(),
        cost.items());
  }

  private CostMeter.Cost costAmong(int strangers) {
    ContactPointId child = AChild.number(1 + strangers);
    commit(
        new Change.RecordSaved(
            null,
            AChild.silent(1 + strangers)
                .saying(SomeFacts.of("Leah", "Ward").born("2012-03-09").nhs("9000000009"))
                .build()));
    for (int i = 0; i < strangers; i++) {
      commit(new Change.WaitingRowSaved(null, stranger(i)));
    }
    commit(new Change.WaitingRowSaved(null, waiting("mine", "Lia", "Wardle", child)));
    meter.spent();
    ShieldChildOutcome outcome =
        function
            .getBean(ShieldChild.class)
            .handle(
                new ShieldChildCommand(
                    AnAccount.team("leeds.team").calling(),
                    child,
                    ShieldGround.WITNESS,
                    ShieldAskedBy.CHILD,
                    pending()));
    CostMeter.Cost cost = meter.spent();
    assertThat(outcome).isInstanceOf(ShieldChildOutcome.Hidden.class);
    assertThat(directory.quarantine().ofChild(child)).hasSize(1);
    return cost;
  }

  private WaitingRow stranger(int i) {
    return waiting("s" + i, "Omar", "Hassan", AChild.number(100_000 + i));
  }

  private WaitingRow waiting(String id, String given, String family, ContactPointId candidate) {
    return new WaitingRow(
        ids.next(),
        "u1",
        new Row(
            1,
            new StatementKey(new Source(AnAccount.YORK, "school-census"), id),
            LocalDate.of(2026, 11, 1),
            RowAction.UPSERT,
            SomeFacts.of(given, family).born("2015-05-0" + (1 + id.length() % 9)).build(),
            null,
            null,
            "digest"),
        AnAccount.YORK,
        AnAccount.YORK,
        List.of(new WaitingRow.Candidate(candidate, new Evidence(List.of(), 1, "1"))),
        "name-and-birthday-alone",
        ShieldingWorld.MONDAY,
        false,
        1);
  }

  private void commit(Change change) {
    directory
        .commits()
        .commit(
            List.of(change),
            List.of(
                new AuditEntry(
                    clock.instant(),
                    new Actor(new AccountId("somebody"), null, Role.MANAGEMENT_TEAM, "", null, "r"),
                    ChildTouched.of(ChildAct.CREATE_FROM_ROW, LEAH))));
  }

  private PendingAnswer pending() {
    return new PendingAnswer(ids.next(), "digest", 201, "id", clock.instant().plusSeconds(9));
  }
}
