package org.contactpoint.acceptance.noninterference;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.audit.Seals;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.dynamodb.account.AccountRegister;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.dynamodb.table.TableCreation;
import org.contactpoint.embedded.EmbeddedTables;
import org.contactpoint.http.edge.Edge;
import org.contactpoint.http.secret.ApiSecret;
import org.contactpoint.http.token.TokenSettings;
import org.contactpoint.local.issuer.EnsureLocalAccounts;
import org.contactpoint.local.issuer.LocalIssuer;
import org.contactpoint.local.mail.FollowedNews;
import org.contactpoint.mail.notify.MailSender;
import org.contactpoint.mail.notify.NewsMessage;
import org.contactpoint.portal.api.ApiTransport;
import org.contactpoint.portal.edge.PortalEdge;
import org.contactpoint.portal.edge.PortalSettings;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.session.Sessions;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.store.CostMeter;
import org.contactpoint.uploads.event.HandleMessage;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;
import org.contactpoint.uploads.store.StoredFiles;
import org.contactpoint.uploads.wiring.UploadsSettings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One whole directory in this process, over tables in memory, with the edge and the pages that
 * people call; no server stands before them, and no network is between. Its clock, ids, files and
 * queue are controlled by the test, so that what it does depends on nothing but what it is sent.
 */
final class Directory implements AutoCloseable {
  private static final TableNames NAMES = new TableNames("twin");
  private static final int TRIES = 5;

  private final EmbeddedTables store = EmbeddedTables.inMemory();
  private final CostMeter meter = new CostMeter(store.client());
  private final ManualClock clock = new ManualClock(World.NOW);
  private final MemoryFiles files = new MemoryFiles(clock);
  private final Deque<Message> messages = new ConcurrentLinkedDeque<>();
  private final Deque<String> mails = new ConcurrentLinkedDeque<>();
  private final SharedKeys surroundings;
  private final ApplicationContext context;
  private final Edge edge;
  private final Browsers browsers;

  /** Starts it, empty but for its accounts. */
  Directory(SharedKeys surroundings) {
    this.surroundings = surroundings;
    new TableCreation(store.client(), NAMES).createMissing();
    this.context = context();
    context.getBean(EnsureLocalAccounts.class).addMissing();
    People.MORE.forEach(context.getBean(AccountRegister.class)::saveAccount);
    this.edge = context.getBean(Edge.class);
    this.browsers =
        new Browsers(
            context.getBean(PortalEdge.class), edge, context.getBean(Sessions.class), surroundings);
  }

  private ApplicationContext context() {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .properties(Map.of("micronaut.application.name", "contactpoint-twin"))
        .beanDefinitions(
            instead(Clock.class, clock),
            instead(DynamoDbClient.class, meter.client()),
            instead(TableNames.class, NAMES),
            instead(Ids.class, new OrderedIds()),
            instead(Keys.class, surroundings.keys()),
            instead(
                ApiSecret.class, new ApiSecret(surroundings.keys().bytes(KeyName.API_SECRET, 1))),
            instead(LocalIssuer.class, surroundings.issuer()),
            instead(UploadsSettings.class, new UploadsSettings("none", "none")),
            instead(StoredFiles.class, files),
            instead(WorkQueue.class, messages::add),
            instead(Seals.class, List::of),
            instead(MailSender.class, (address, message) -> handedOver(address)),
            instead(NewsMessage.class, NewsMessage.leadingTo(URI.create("https://portal"))),
            instead(TokenSettings.class, surroundings.tokenSettings()),
            instead(
                PortalSettings.class,
                new PortalSettings(Browsers.SIGN_IN, "https://api", "https://bucket.example")),
            instead(ApiTransport.class, new EdgeTransport(() -> this.edge)))
        .start();
  }

  private static <T> RuntimeBeanDefinition<T> instead(Class<T> type, T bean) {
    return RuntimeBeanDefinition.builder(type, () -> bean).singleton(true).replaces(type).build();
  }

  /** Shows everybody the time of that step. */
  void at(int step) {
    clock.show(World.NOW.plusSeconds(step));
  }

  /** Answers a call of that account; nobody's where it is empty. */
  Answer call(String who, String method, String path, Map<String, String> headers, String body) {
    Map<String, String> all = new HashMap<>(headers);
    if (!who.isEmpty()) {
      all.put("Authorization", "Bearer " + surroundings.tokenOf(People.named(who)));
    }
    return Answer.of(
        InProcess.asked(edge, method, path, all, body.getBytes(StandardCharsets.UTF_8)));
  }

  /** Opens a page as that account, or sends its form. */
  Answer page(String who, String address, Map<String, String> form, String requestId) {
    return browsers.answer(who, address, form, requestId);
  }

  /** The paths of all pages for whoever is signed in. */
  Set<String> pages() {
    return context.getBeansOfType(Page.class).stream().map(Page::path).collect(Collectors.toSet());
  }

  /** Puts a file where it was announced. */
  void put(String url, String csv) {
    String key = files.send(url, csv.getBytes(StandardCharsets.UTF_8));
    messages.add(new Message.FileArrived(key, "v1"));
  }

  /**
   * Deals with that many messages of the queue, in their order.
   *
   * @return how many failed for good
   */
  int work(int most) {
    int failed = 0;
    for (int done = 0; done < most && !messages.isEmpty(); done++) {
      failed += isWorked(messages.removeFirst()) ? 0 : 1;
    }
    return failed;
  }

  private boolean isWorked(Message message) {
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        context.getBean(HandleMessage.class).work(message, Deadline.NEVER);
        return true;
      } catch (RuntimeException e) {
        // it comes again, as from the queue
      }
    }
    return false;
  }

  private MailSender.Handover handedOver(String address) {
    mails.add(address);
    return MailSender.Handover.TAKEN;
  }

  /** Passes on what is news of watched children; those who were asked by e-mail to sign in. */
  List<String> mailed() {
    mails.clear();
    context.getBean(FollowedNews.class).now();
    return mails.stream().sorted().toList();
  }

  /** How many things are kept apart of shielded children. */
  int hiddenThings() {
    return store.client().scan(all -> all.tableName(NAMES.of(Tables.SHIELDED))).count();
  }

  /** What the store was asked since the last asking. */
  CostMeter.Cost spent() {
    return meter.spent();
  }

  @Override
  public void close() {
    context.close();
    store.close();
  }
}
