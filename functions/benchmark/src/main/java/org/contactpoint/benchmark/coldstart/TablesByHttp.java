package org.contactpoint.benchmark.coldstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.dynamodb.table.TableCreation;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.store.StoredDirectory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** The tables of a stage behind HTTP, with one account and one child. */
final class TablesByHttp implements AutoCloseable {
  static final TableNames NAMES = new TableNames("bench");
  static final String ACCOUNT = "leeds.socialworker";
  static final ChildRecord.Open CHILD = AChild.named("Leah", "Ward").build();

  private final DynamoDBProxyServer server;
  private final int port = freePort();

  TablesByHttp(Clock clock) {
    try {
      server =
          ServerRunner.createServerFromCommandLineArgs(
              new String[] {
                "-inMemory", "-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)
              });
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    }
    try (DynamoDbClient client = client()) {
      new TableCreation(client, NAMES).createMissing();
      StoredDirectory directory = new StoredDirectory(client, NAMES, clock);
      directory.serving().serve(directory.serving().state());
      fill(directory, clock);
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  private DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create(url()))
        .region(Region.EU_WEST_2)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static void fill(StoredDirectory directory, Clock clock) {
    directory.accounts().saveAccount(AnAccount.practitioner(ACCOUNT).build());
    Actor somebody = Actor.of(AnAccount.practitioner(ACCOUNT).calling(), Role.PRACTITIONER);
    AuditEntry entry =
        new AuditEntry(
            clock.instant(), somebody, ChildTouched.of(ChildAct.REGISTER_CHILD, CHILD.id()));
    Commits.Outcome outcome =
        directory.commits().commit(List.of(new Change.RecordSaved(null, CHILD)), List.of(entry));
    if (!(outcome instanceof Commits.Committed)) {
      throw new IllegalStateException("the child could not be registered");
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    }
  }
}
