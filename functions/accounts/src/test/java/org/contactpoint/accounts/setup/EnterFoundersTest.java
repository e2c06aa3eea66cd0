package org.contactpoint.accounts.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.accounts.RecordingSignIns;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.junit.jupiter.api.Test;

/** Who is there from the first day (rules §2). */
class EnterFoundersTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC);
  private static final String HALINA =
      """
      {"name": "Halina Nowak", "email": "halina@leeds.example", "phone": "0113 496 0101",
       "organisation": "E08000035-CPT", "organisationName": "Leeds ContactPoint team",
       "authority": "E08000035"}
      """;
  private static final String DOROTA =
      """
      {"name": "Dorota Lis", "email": "dorota@england.example", "organisation": "england",
       "organisationName": "ContactPoint", "authority": "england"}
      """;
  private static final Map<String, String> FEEDS =
      Map.of("E08000035", "client-of-leeds", "england", "client-of-england");
  private static final Map<String, String> CASE_SYSTEMS = Map.of("E08000035", "cases-of-leeds");
  private static final Founders FOUNDERS =
      new Founders(
          Stream.of(administrators("E08000035", HALINA), administrators("england", DOROTA))
              .flatMap(List::stream)
              .toList(),
          Founders.machines(Map.of(Role.FEED, FEEDS, Role.CASE_SYSTEM, CASE_SYSTEMS)));

  private final InMemoryDirectory directory = new InMemoryDirectory(CLOCK);
  private final AccountFiles files = directory.accountFiles();
  private final RecordingSignIns pool = new RecordingSignIns();
  private final EnterFounders enterFounders =
      new EnterFounders(
          files, directory.machineAccounts(), directory.commits(), pool, new FixedIds(7), CLOCK);

  private static List<Founders.Administrator> administrators(String authority, String list) {
    return Founders.administrators(authority, "[" + list + "]");
  }

  private static Founders leeds(String list) {
    return new Founders(administrators("E08000035", list), List.of());
  }

  private AccountFile withAddress(String address) {
    return files.withAddress(new EmailAddress(address)).flatMap(files::find).orElseThrow();
  }

  @Test
  void administratorsAreEnteredWithTheirInvitations() {
    assertThat(enterFounders.enter(FOUNDERS)).isEqualTo(5);

    Account halina = withAddress("halina@leeds.example").account();
    assertThat(halina.status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(halina.roles()).containsExactly(Role.USER_ADMINISTRATOR);
    assertThat(halina.authority()).isEqualTo(AnAccount.LEEDS);
    assertThat(halina.phone()).isEqualTo("+441134960101");
    assertThat(halina.id().value()).matches("[0-9a-f]{32}");
    assertThat(halina.person().value()).isNotEqualTo(halina.id().value());
    assertThat(pool.calls())
        .containsExactly(
            "invite " + halina.id(),
            "invite " + withAddress("dorota@england.example").account().id());
    assertThat(withAddress("halina@leeds.example").subject()).isEqualTo("sub-" + halina.id());
  }

  @Test
  void feedsHaveTheIdsOfTheirClientsAndNoSignIn() {
    enterFounders.enter(FOUNDERS);

    AccountFile leeds = files.find(new AccountId("client-of-leeds")).orElseThrow();
    assertThat(leeds.account().roles()).containsExactly(Role.FEED);
    assertThat(leeds.account().authority()).isEqualTo(AnAccount.LEEDS);
    assertThat(leeds.account().isActive()).isTrue();
    assertThat(leeds.subject()).isNull();
    assertThat(
            files
                .find(new AccountId("client-of-england"))
                .orElseThrow()
                .account()
                .responsibleAuthority())
        .isEqualTo(org.contactpoint.domain.value.Authority.NATIONAL);
  }

  @Test
  void caseSystemsLikewise() {
    enterFounders.enter(FOUNDERS);

    AccountFile leeds = files.find(new AccountId("cases-of-leeds")).orElseThrow();
    assertThat(leeds.account().roles()).containsExactly(Role.CASE_SYSTEM);
    assertThat(leeds.account().authority()).isEqualTo(AnAccount.LEEDS);
    assertThat(leeds.subject()).isNull();
  }

  @Test
  void eachOfThemStandsInTheTrail() {
    enterFounders.enter(FOUNDERS);

    assertThat(directory.actions()).hasSize(5).containsOnly("activate-account");
    assertThat(directory.entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.actor().account().value()).isEqualTo("contactpoint.set-up");
              assertThat(entry.event().reason()).contains("founding");
            })
        .extracting(entry -> entry.event())
        .flatExtracting(AuditEvent::changed)
        .contains("client-of-leeds", withAddress("halina@leeds.example").account().id().value());
  }

  @Test
  void secondTimeNothingChanges() {
    enterFounders.enter(FOUNDERS);
    AccountFile halina = withAddress("halina@leeds.example");

    assertThat(enterFounders.enter(FOUNDERS)).isZero();
    assertThat(withAddress("halina@leeds.example")).isEqualTo(halina);
    assertThat(directory.entries()).hasSize(5);
    assertThat(pool.calls()).hasSize(4).containsOnly(pool.calls().get(0), pool.calls().get(1));
  }

  /** A first deployment that was taken back leaves accounts whose pool is gone. */
  @Test
  void founderWhoNeverSignedInIsBoundToTheNewPool() {
    enterFounders.enter(FOUNDERS);
    pool.isAnother();

    assertThat(enterFounders.enter(FOUNDERS)).isEqualTo(2);

    AccountFile halina = withAddress("halina@leeds.example");
    assertThat(halina.letsIn("other-" + halina.account().id())).isTrue();
    assertThat(halina.letsIn("sub-" + halina.account().id())).isFalse();
    assertThat(directory.entries().getLast().event().reason()).contains("founding-again");
  }

  /** Else whoever can make a pool's user would take over the account of somebody who works. */
  @Test
  void founderWhoHasSignedInIsNeverBoundAnew() {
    enterFounders.enter(FOUNDERS);
    AccountFile before = withAddress("halina@leeds.example");
    directory.given(new Change.AccountSaved(before, before.usedAt(CLOCK.instant())));
    pool.isAnother();

    assertThat(enterFounders.enter(leeds(HALINA))).isZero();
    assertThat(withAddress("halina@leeds.example").subject()).isEqualTo(before.subject());
  }

  /**
   * A council that no longer sends files: its system is shut out, and what it did stays its own.
   */
  @Test
  void systemThatIsTakenOutIsClosedAndStandsInTheTrail() {
    enterFounders.enter(FOUNDERS);

    enterFounders.close(Role.FEED, "E08000035");
    enterFounders.close(Role.FEED, "E08000035");
    enterFounders.close(Role.FEED, "E06000014");

    AccountFile leeds = files.find(new AccountId("client-of-leeds")).orElseThrow();
    assertThat(leeds.account().status()).isEqualTo(AccountStatus.CLOSED);
    assertThat(directory.entries()).hasSize(6);
    assertThat(directory.entries().getLast().event().reason()).contains("client-removed");
  }

  @Test
  void systemThatComesBackHasAnAccountOfItsNewClient() {
    enterFounders.enter(FOUNDERS);
    enterFounders.close(Role.FEED, "E08000035");
    enterFounders.enter(
        new Founders(
            List.of(), Founders.machines(Map.of(Role.FEED, Map.of("E08000035", "second-client")))));

    assertThat(directory.machineAccounts().of(Role.FEED, AnAccount.LEEDS))
        .contains(new AccountId("second-client"));
  }

  @Test
  void whoWasSuspendedMeanwhileStaysSo() {
    enterFounders.enter(FOUNDERS);
    AccountFile before = withAddress("halina@leeds.example");
    directory.given(new Change.AccountSaved(before, AFile.moved(before.suspend())));
    enterFounders.enter(FOUNDERS);

    assertThat(withAddress("halina@leeds.example").account().status())
        .isEqualTo(AccountStatus.SUSPENDED);
  }

  @Test
  void whoIsMissingIsAdded() {
    enterFounders.enter(leeds(HALINA));

    assertThat(enterFounders.enter(FOUNDERS)).isEqualTo(4);
  }

  @Test
  void addressIsTheSameHoweverItIsWritten() {
    enterFounders.enter(FOUNDERS);
    String capitals = HALINA.replace("halina@leeds.example", " Halina@LEEDS.example");

    assertThat(enterFounders.enter(leeds(capitals))).isZero();
  }

  @Test
  void attemptThatWasCutOffMeetsItsOwnSignIn() {
    directory.trailFails(true);
    assertThatThrownBy(() -> enterFounders.enter(FOUNDERS))
        .isInstanceOf(IllegalStateException.class);
    directory.trailFails(false);
    enterFounders.enter(FOUNDERS);

    assertThat(pool.calls()).hasSize(3);
    assertThat(pool.calls().get(0)).isEqualTo(pool.calls().get(1));
    assertThat(directory.entries()).hasSize(5);
  }

  @Test
  void founderNeverLapses() {
    enterFounders.enter(FOUNDERS);
    AccountFile halina = withAddress("halina@leeds.example");

    assertThat(halina.lapsesOn()).isEmpty();
    assertThat(halina.lapse(LocalDate.parse("2037-01-01"))).isEmpty();
    assertThat(files.lapsing(LocalDate.parse("2037-01-01"), 10)).isEmpty();
  }

  @Test
  void nobodyIsPrinted() {
    assertThat(FOUNDERS.toString()).doesNotContain("alina").doesNotContain("496");
  }

  @Test
  void administratorsWhoAreNotUnderstoodAreAFaultThatQuotesNothing() {
    assertThatThrownBy(() -> Founders.administrators("E08000035", "[{\"name\": \"Halina\""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("Halina");
  }

  @Test
  void listsAreReadAsTheyStand() {
    assertThat(FOUNDERS.administrators()).hasSize(2);
    assertThat(FOUNDERS.machines())
        .extracting(machine -> machine.id().value())
        .containsExactlyInAnyOrder("client-of-leeds", "client-of-england", "cases-of-leeds");
  }

  /** Whoever may write the list of one council must not name somebody of another. */
  @Test
  void listThatNamesAnotherAuthorityIsRefused() {
    assertThatThrownBy(() -> administrators("E08000035", DOROTA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("E08000035")
        .hasMessageNotContaining("dorota");
  }
}
