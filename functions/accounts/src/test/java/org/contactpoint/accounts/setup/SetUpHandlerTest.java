package org.contactpoint.accounts.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.contactpoint.accounts.RecordingSignIns;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.contactpoint.testkit.memory.InMemoryReKeyings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a deployment sets its stage up, and what it is told. */
class SetUpHandlerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC);
  private static final String HALINA =
      """
      [{"name": "Halina Nowak", "email": "halina@leeds.example", "organisation": "E08000035-CPT",
        "organisationName": "Leeds ContactPoint team", "authority": "E08000035"}]
      """;

  private final InMemoryDirectory directory = new InMemoryDirectory(CLOCK);
  private final MemoryKeyBoard board = new MemoryKeyBoard();
  private final RecordingSignIns pool = new RecordingSignIns();
  private final Map<String, String> lists = new HashMap<>();
  private final Map<String, String> clients =
      new HashMap<>(
          Map.of(
              "people", "client-of-people",
              "feed-E08000035", "client-of-leeds",
              "case-system-E08000035", "cases-of-leeds"));
  private final Deployment deployment = new Deployment(200);
  private final SetUpHandler handler =
      new SetUpHandler(
          ApplicationContext.builder("function")
              .singletons(
                  directory.accountFiles(),
                  directory.machineAccounts(),
                  new InMemoryReKeyings(),
                  (FounderLists) authority -> Optional.ofNullable(lists.get(authority)),
                  (MachineClients) () -> clients,
                  board,
                  pool,
                  SeededRandom.of(7),
                  new FixedIds(7),
                  CLOCK)
              .banner(false)
              .beanDefinitions(
                  RuntimeBeanDefinition.builder(Commits.class, this::openedWithKeys).build())
              .start());

  /** What writes needs the keys of the stage, and the set-up itself generates them. */
  private Commits openedWithKeys() {
    assertThat(board.rings).containsOnlyKeys(KeyRing.values());
    return directory.commits();
  }

  @AfterEach
  void theDeploymentEnds() {
    deployment.close();
  }

  private Map<String, Object> event(String type, String administrators) {
    Map<String, Object> event = new HashMap<>();
    event.put("RequestType", type);
    event.put("ResponseURL", deployment.url());
    event.put("StackId", "stack-1");
    event.put("RequestId", "request-1");
    event.put("LogicalResourceId", "SetUp");
    event.put(
        "ResourceProperties",
        Map.of(
            "ServiceToken",
            "set-up",
            "Councils",
            "E08000035",
            "Feeds",
            "E08000035",
            "CaseSystems",
            "E08000035"));
    lists.put("E08000035", administrators);
    return event;
  }

  private Map<String, Object> run(Map<String, Object> event) {
    return handler.handleRequest(event, new TestInvocation());
  }

  private static String reply(String status) {
    return "PUT {\"StackId\":\"stack-1\",\"RequestId\":\"request-1\",\"LogicalResourceId\":\"SetUp\","
               + "\"PhysicalResourceId\":\"contactpoint-set-up\",\"Status\":\""
        + status
        + "\",\"Reason\":\"The log of the set-up function says more.\"}";
  }

  @Test
  void stageIsSetUpAndTheDeploymentIsNotified() {
    Map<String, Object> answer = run(event("Create", HALINA));

    assertThat(answer).containsEntry("Status", "SUCCESS");
    assertThat(deployment.replies()).containsExactly(reply("SUCCESS"));
    assertThat(board.rings).containsOnlyKeys(KeyRing.values());
    assertThat(directory.actions()).hasSize(3).containsOnly("activate-account");
    assertThat(pool.calls()).hasSize(1);
  }

  @Test
  void nextDeploymentChangesNothing() {
    run(event("Create", HALINA));
    Map<KeyRing, String> before = Map.copyOf(board.rings);
    run(event("Update", HALINA));

    assertThat(deployment.replies()).containsExactly(reply("SUCCESS"), reply("SUCCESS"));
    assertThat(board.rings).isEqualTo(before);
    assertThat(directory.entries()).hasSize(3);
  }

  /** Whoever spoilt it must put it back: fresh keys would open nothing that is stored. */
  @Test
  void keysOfAStageAreNeverGeneratedAgain() {
    run(event("Create", HALINA));
    board.rings.remove(KeyRing.EVERYDAY);
    Map<KeyRing, String> before = Map.copyOf(board.rings);
    Map<String, String> asked = Map.of("Councils", "E08000035", "Rings", "EVERYDAY,RECORDS");

    assertThat(run(update(asked, asked))).containsEntry("Status", "FAILED");
    assertThat(board.rings).isEqualTo(before);
  }

  private Map<String, Object> update(Map<String, String> now, Map<String, String> before) {
    Map<String, Object> event = event("Update", HALINA);
    event.put("ResourceProperties", now);
    event.put("OldResourceProperties", before);
    return event;
  }

  /** 150 councils, each with two administrators and a feed: nothing of them is in a template. */
  @Test
  void aWholeNationIsSetUp() {
    List<String> councils = IntStream.range(0, 150).mapToObj("E06%06d"::formatted).toList();
    for (String council : councils) {
      lists.put(
          council, "[" + administrator(council, "a") + "," + administrator(council, "b") + "]");
      clients.put("feed-" + council, "client-of-" + council);
    }
    String all = String.join(",", councils);

    Map<String, Object> answer = run(update(Map.of("Councils", all, "Feeds", all), Map.of()));

    assertThat(answer).containsEntry("Status", "SUCCESS");
    assertThat(directory.entries()).hasSize(450);
    assertThat(pool.calls()).hasSize(300);
  }

  private static String administrator(String council, String name) {
    return """
    {"name": "%s", "email": "%s@%s.example", "organisation": "%s-CPT",
     "organisationName": "ContactPoint team", "authority": "%s"}
    """
        .formatted(name, name, council.toLowerCase(Locale.ROOT), council, council);
  }

  @Test
  void councilThatIsAddedNeedsItsAdministrators() {
    run(event("Create", HALINA));
    Map<String, String> before = Map.of("Councils", "E08000035");
    Map<String, Object> york = update(Map.of("Councils", "E08000035, E06000014"), before);

    assertThat(run(york)).containsEntry("Status", "FAILED");
    lists.put("E06000014", "[" + administrator("E06000014", "y") + "]");
    assertThat(run(york)).containsEntry("Status", "SUCCESS");
  }

  /** Its list may be removed once they are in. */
  @Test
  void councilThatWasThereBeforeNeedsNoListAnyMore() {
    run(event("Create", HALINA));
    Map<String, Object> update =
        update(Map.of("Councils", "E08000035", "Rings", "more"), Map.of("Councils", "E08000035"));
    lists.clear();

    assertThat(run(update)).containsEntry("Status", "SUCCESS");
  }

  @Test
  void systemThatIsNoLongerAskedForIsShutOut() {
    run(event("Create", HALINA));
    clients.remove("feed-E08000035");

    run(
        update(
            Map.of("CaseSystems", "E08000035"),
            Map.of("Feeds", "E08000035", "CaseSystems", "E08000035")));

    assertThat(directory.accounts().find(new AccountId("client-of-leeds")).orElseThrow().status())
        .isEqualTo(AccountStatus.CLOSED);
    assertThat(directory.accounts().find(new AccountId("cases-of-leeds")).orElseThrow().isActive())
        .isTrue();
  }

  /**
   * A deployment that failed is taken back by asking for what was asked for before. The client is
   * still there, and the next try finds it: its system must not be shut out for good.
   */
  @Test
  void systemIsInAfterADeploymentThatWasTakenBackAndTriedAgain() {
    Map<String, String> before = Map.of("Councils", "");
    Map<String, String> now = Map.of("Councils", "E06000014", "Feeds", "E08000035");
    assertThat(run(update(now, before)))
        .as("York's secret is missing")
        .containsEntry("Status", "FAILED");
    lists.put("E06000014", "[" + administrator("E06000014", "y") + "]");
    run(update(now, before));

    assertThat(run(update(before, now))).as("taken back").containsEntry("Status", "SUCCESS");
    assertThat(run(update(now, before))).as("tried again").containsEntry("Status", "SUCCESS");

    assertThat(directory.accounts().find(new AccountId("client-of-leeds")).orElseThrow().isActive())
        .isTrue();
  }

  /** What takes a deployment back must not fail: the stack would be stuck. */
  @Test
  void deploymentIsTakenBackThoughClientsAndListsAreGoneMeanwhile() {
    Map<String, String> before = Map.of("Councils", "E08000035", "Feeds", "E08000035");
    lists.put("E08000035", HALINA);
    run(update(before, Map.of()));
    clients.remove("feed-E08000035");
    lists.clear();

    assertThat(run(update(before, Map.of("Councils", "E06000014"))))
        .containsEntry("Status", "SUCCESS");
  }

  @Test
  void deploymentIsTakenBackThoughAListIsSpoiltOrThePoolDoesNotAnswer() {
    Map<String, String> leeds = Map.of("Councils", "E08000035");
    Map<String, String> more = Map.of("Councils", "E08000035,E06000014");
    run(update(leeds, Map.of()));
    Map<String, Object> back = update(leeds, more);
    lists.put("E08000035", "[{");
    assertThat(run(back)).containsEntry("Status", "SUCCESS");
    lists.put("E08000035", HALINA);
    pool.fails();
    assertThat(run(back)).containsEntry("Status", "SUCCESS");
  }

  /**
   * A client that could not be deleted at once is deleted later, manually: nothing else checks
   * then.
   */
  @Test
  void systemWhoseClientGoesLaterIsShutOutByTheNextDeployment() {
    run(event("Create", HALINA));
    Map<String, String> without = Map.of("Councils", "E08000035", "CaseSystems", "E08000035");
    Map<String, String> with =
        Map.of("Councils", "E08000035", "Feeds", "E08000035", "CaseSystems", "E08000035");
    run(update(without, with));
    AccountId feed = new AccountId("client-of-leeds");
    assertThat(directory.accounts().find(feed).orElseThrow().isActive()).isTrue();

    clients.remove("feed-E08000035");
    run(update(without, without));

    assertThat(directory.accounts().find(feed).orElseThrow().status())
        .isEqualTo(AccountStatus.CLOSED);
  }

  @Test
  void councilThatHasASystemAndNobodyElseNeedsItsAdministrators() {
    lists.clear();
    Map<String, Object> first = update(Map.of("Feeds", "E08000035"), Map.of());
    lists.clear();
    assertThat(run(first)).containsEntry("Status", "SUCCESS");
    Map<String, Object> council =
        update(Map.of("Councils", "E08000035", "Feeds", "E08000035"), Map.of("Feeds", "E08000035"));
    lists.clear();

    assertThat(run(council)).containsEntry("Status", "FAILED");
  }

  @Test
  void systemWithoutAClientFailsTheSetUp() {
    clients.remove("feed-E08000035");

    assertThat(run(event("Create", HALINA))).containsEntry("Status", "FAILED");
  }

  @Test
  void takingItAwayTakesNothingBack() {
    run(event("Create", HALINA));
    run(event("Delete", HALINA));

    assertThat(deployment.replies()).containsExactly(reply("SUCCESS"), reply("SUCCESS"));
    assertThat(board.rings).hasSize(KeyRing.values().length);
    assertThat(directory.entries()).hasSize(3);
  }

  @Test
  void takingAwayWhatNeverWasSetUpDoesNothing() {
    run(event("Delete", HALINA));

    assertThat(deployment.replies()).containsExactly(reply("SUCCESS"));
    assertThat(board.rings).isEmpty();
    assertThat(directory.entries()).isEmpty();
  }

  @Test
  void whatCannotBeSetUpIsReportedWithoutPersonalData() {
    run(
        event(
            "Create",
            HALINA.replace("\"authority\": \"E08000035\"}", "\"authority\": \"Halina Nowak\"}")));

    assertThat(deployment.replies()).containsExactly(reply("FAILED"));
  }

  @Test
  void poolThatDoesNotAnswerFailsTheSetUp() {
    pool.fails();
    Map<String, Object> answer = run(event("Create", HALINA));

    assertThat(answer).containsEntry("Status", "FAILED");
    assertThat(directory.entries()).isEmpty();
    assertThat(board.rings).hasSize(KeyRing.values().length);
  }

  @Test
  void stageWithoutFoundersHasItsKeys() {
    Map<String, Object> event = event("Create", HALINA);
    event.remove("ResourceProperties");
    run(event);

    assertThat(deployment.replies()).containsExactly(reply("SUCCESS"));
    assertThat(board.rings).hasSize(KeyRing.values().length);
  }

  @Test
  void callByHandIsAnsweredWithoutADeployment() {
    assertThat(run(Map.of("RequestType", "Update"))).containsEntry("Status", "SUCCESS");
    assertThat(deployment.replies()).isEmpty();
  }

  @Test
  void replyThatIsNotTakenIsAFault() {
    try (Deployment deaf = new Deployment(403)) {
      Map<String, Object> event = event("Delete", HALINA);
      event.put("ResponseURL", deaf.url());

      assertThatThrownBy(() -> run(event))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageEndingWith("403");
    }
  }
}
