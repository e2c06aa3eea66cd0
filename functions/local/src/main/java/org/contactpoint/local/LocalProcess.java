package org.contactpoint.local;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.local.drop.FolderDrop;
import org.contactpoint.local.issuer.EnsureLocalAccounts;
import org.contactpoint.local.mail.FolderMailSender;
import org.contactpoint.local.mail.FollowedNews;
import org.contactpoint.local.object.BucketGate;
import org.contactpoint.local.queue.LocalQueue;
import org.contactpoint.local.queue.Poller;
import org.contactpoint.local.seal.FileSigning;
import org.contactpoint.local.seal.FolderArchive;
import org.contactpoint.local.seal.Sealing;
import org.contactpoint.local.seed.Seeding;
import org.contactpoint.local.setting.DataFolder;
import org.contactpoint.local.setting.FreePort;
import org.contactpoint.local.setting.LocalSettings;
import org.contactpoint.local.watch.FollowedTrail;
import org.contactpoint.local.wiring.DropGate;
import org.contactpoint.local.wiring.LocalServices;
import org.contactpoint.local.wiring.Resumption;
import org.contactpoint.local.wiring.UploadsFunction;
import org.contactpoint.mail.notify.NewsMessage;

/**
 * All of ContactPoint in this process. It starts from the inside to the outside, so that whoever
 * reaches the API finds everything behind it ready, and it stops the other way round.
 */
public final class LocalProcess implements AutoCloseable {
  private static final int WORKERS = 2;

  // As at the gateway: a body is never unpacked, and none is larger than the edge reads.
  private static final String LARGEST_BODY = "65536";

  private final DataFolder folder;
  private final LocalServices standIns;
  private final ApplicationContext context;
  private final Poller poller;
  private final Seeding seeding;
  private final FolderDrop drop;
  private final Sealing sealing;
  private final FollowedTrail watch;
  private final FollowedNews mail;
  private final EmbeddedServer server;

  private LocalProcess(LocalSettings settings, Clock clock, Consumer<String> output) {
    this.folder = DataFolder.open(settings.data());
    this.standIns = LocalServices.start(folder, clock);
    this.context = context(settings);
    this.poller =
        new Poller(
            standIns.queue(),
            context.getBean(UploadsFunction.class)::takes,
            WORKERS,
            this::takesNothing);
    this.seeding =
        new Seeding(
            context.getBean(BucketGate.class),
            context.getBean(Uploads.class),
            folder.file("samples-taken-in"),
            output);
    this.drop =
        new FolderDrop(
            folder.folder("uploads"), context.getBean(DropGate.class), clock, this::takesNothing);
    this.sealing = context.getBean(Sealing.class);
    this.watch = context.getBean(FollowedTrail.class);
    this.mail = context.getBean(FollowedNews.class);
    this.server = context.getBean(EmbeddedServer.class);
  }

  /**
   * Starts it, and returns once it is ready for requests.
   *
   * @param output receives progress messages, in plain English
   */
  public static LocalProcess start(LocalSettings settings, Clock clock, Consumer<String> output) {
    FreePort.require(settings.port());
    LocalProcess process = new LocalProcess(settings, clock, output);
    process.begin(settings);
    return process;
  }

  private boolean takesNothing() {
    return standIns.tables().disk().reason().isPresent();
  }

  private ApplicationContext context(LocalSettings settings) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .properties(
            Map.of(
                "micronaut.application.name",
                "contactpoint-local",
                "contactpoint.backup.days",
                Tables.DAYS_OF_RECOVERY,
                "micronaut.server.host",
                "127.0.0.1",
                "micronaut.server.max-request-size",
                LARGEST_BODY,
                "micronaut.server.netty.request-decompression-enabled",
                "false",
                "micronaut.server.port",
                settings.port() == 0 ? "-1" : "" + settings.port()))
        .singletons(
            standIns,
            new FolderArchive(folder.folder("seals")),
            new FileSigning(folder),
            new FolderMailSender(folder.folder("mail"), standIns.clock()),
            NewsMessage.leadingTo(settings.portal()))
        .start();
  }

  private void begin(LocalSettings settings) {
    context.getBean(EnsureLocalAccounts.class).addMissing();
    context.getBean(Resumption.class).goOn();
    poller.start();
    if (settings.seeded()) {
      seeding.takeInTheStory();
    }
    server.start();
    drop.start();
    sealing.start();
    watch.start();
    mail.start();
    if (settings.seeded()) {
      seeding.goOnBehind();
    }
  }

  /** Where the API is. */
  public URI api() {
    return server.getURI();
  }

  /** Where uploads are queued. */
  public LocalQueue queue() {
    return standIns.queue();
  }

  /** Passes on what is news of watched children at once; by itself that takes a second. */
  public void passNewsOn() {
    mail.now();
  }

  /** Ends requests and uploads at hand, takes no more, and closes the tables. */
  @Override
  public void close() {
    server.stop();
    drop.close();
    seeding.close();
    poller.close();
    sealing.close();
    watch.close();
    mail.close();
    context.close();
    standIns.close();
    folder.close();
  }
}
