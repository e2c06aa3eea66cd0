package org.contactpoint.acceptance.fault;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.Seals;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.http.secret.ApiSecret;
import org.contactpoint.local.issuer.EnsureLocalAccounts;
import org.contactpoint.local.issuer.LocalIssuer;
import org.contactpoint.local.mail.FollowedNews;
import org.contactpoint.local.watch.FollowedTrail;
import org.contactpoint.mail.notify.MailSender;
import org.contactpoint.mail.notify.NewsMessage;
import org.contactpoint.shielding.destruction.DestroyRecord;
import org.contactpoint.shielding.hiding.ResumeShieldsHandler;
import org.contactpoint.uploads.event.UploadEventsHandler;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.review.RematchNation;
import org.contactpoint.uploads.wiring.UploadsSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** One life of the process: every bean is made anew, over the store as it is. */
final class RunningDirectory implements AutoCloseable {
  private final Life life;
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final UploadEventsHandler uploads;
  private final ResumeShieldsHandler shields;

  private RunningDirectory(Life life, ApplicationContext context) {
    this.life = life;
    this.context = context;
    this.uploads = new UploadEventsHandler(context);
    this.shields = new ResumeShieldsHandler(context);
    this.server = context.getBean(EmbeddedServer.class).start();
  }

  /**
   * Starts it.
   *
   * @param meanwhile what others do just before a write of this process
   */
  static RunningDirectory start(StandIns around, Runnable meanwhile) {
    Life life = new Life();
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .properties(
                Map.of(
                    "micronaut.application.name", "contactpoint-faults",
                    "micronaut.server.host", "127.0.0.1",
                    "micronaut.server.port", "-1"))
            .beanDefinitions(
                bean(Clock.class, around::clock),
                bean(TableNames.class, around::names),
                bean(Keys.class, around::keys),
                bean(SecureRandom.class, around::random),
                bean(LocalIssuer.class, around::issuer),
                bean(
                    ApiSecret.class,
                    () -> new ApiSecret(around.keys().bytes(KeyName.API_SECRET, 1))),
                bean(DynamoDbClient.class, () -> FaultyStore.of(around, life, meanwhile)),
                bean(Seals.class, () -> List::of),
                bean(SqsClient.class, () -> around.queue().client(life)),
                bean(S3Client.class, () -> around.bucket().client(life)),
                bean(S3Presigner.class, RunningDirectory::presigner),
                bean(UploadsSettings.class, RunningDirectory::settings),
                bean(MailSender.class, () -> (address, message) -> MailSender.Handover.TAKEN),
                bean(NewsMessage.class, () -> NewsMessage.leadingTo(URI.create("https://portal"))),
                watched(around))
            .start();
    return new RunningDirectory(life, context);
  }

  private static <T> RuntimeBeanDefinition<T> bean(Class<T> type, Supplier<T> made) {
    return RuntimeBeanDefinition.builder(type, made)
        .singleton(true)
        .exposedTypes(type)
        .replaces(type)
        .build();
  }

  @SuppressWarnings("rawtypes")
  private static RuntimeBeanDefinition<BeanCreatedEventListener> watched(StandIns around) {
    BeanCreatedEventListener<Object> listener =
        event ->
            event.getBean() instanceof Commits commits
                ? around.commits().apply(commits)
                : event.getBean();
    return RuntimeBeanDefinition.builder(BeanCreatedEventListener.class, () -> listener)
        .singleton(true)
        .build();
  }

  private static S3Presigner presigner() {
    return S3Presigner.builder()
        .region(Region.EU_WEST_2)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  private static UploadsSettings settings() {
    return new UploadsSettings("contactpoint-uploads", "http://127.0.0.1/queue");
  }

  Life life() {
    return life;
  }

  URI api() {
    return server.getURI();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  void addAccounts() {
    context.getBean(EnsureLocalAccounts.class).addMissing();
  }

  /** Hands a message over; false where it is to come again. */
  boolean takes(EventQueue.Event event) {
    return uploads.isDone(event.id(), event.handedOver(), Deadline.NEVER);
  }

  /** The schedule continues shields whose propagation was interrupted. */
  void resumesShields() {
    var _ = shields.execute(Map.of(), Deadline.NEVER);
  }

  /** The calendar destroys that record, or goes on with it; whether nothing is left. */
  boolean destroys(ContactPointId child) {
    DestroyRecord destroyRecord = context.getBean(DestroyRecord.class);
    boolean begun =
        context
            .getBean(Children.class)
            .find(child)
            .map(record -> destroyRecord.begin(List.of(record), new AccountId("calendar")))
            .map(outcome -> outcome instanceof Commits.Committed)
            .orElse(true);
    return begun && destroyRecord.finish(List.of(child));
  }

  /** The trail is followed as far as it goes. */
  void followsTrail() {
    context.getBean(FollowedTrail.class).now();
  }

  /** News is passed on as far as it goes. */
  void followsNews() {
    context.getBean(FollowedNews.class).now();
  }

  /** Four nights pass: each waiting row is tried again. */
  void triesAllWaitingRowsAgain() {
    RematchNation nation = context.getBean(RematchNation.class);
    for (int part = 0; part < WaitingRows.PARTS; part++) {
      nation.tryAgain(new Message.RematchPart(part), Deadline.NEVER);
    }
  }

  @Override
  public void close() {
    server.stop();
    context.close();
  }
}
