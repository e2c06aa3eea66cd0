package org.contactpoint.embedded;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * A DynamoDB Local in this process, in memory or over a file, with durable answers: a transaction
 * is answered once it is on disk, and nothing is written while the disk takes nothing. It reports a
 * fault of its own as the client of AWS reports a call of unknown outcome.
 */
public final class EmbeddedTables implements AutoCloseable {
  private static final int BACKGROUND_JOBS = 10;
  private static final Set<String> WRITES =
      Set.of("putItem", "updateItem", "deleteItem", "batchWriteItem", "transactWriteItems");

  private final Disk disk;
  private final CommittedAccess access;
  private final LocalDBClient server;
  private final DynamoDbClient local;

  private EmbeddedTables(@Nullable File file, Disk disk) {
    loadSqlite();
    this.disk = disk;
    this.access = new CommittedAccess(file, disk);
    this.server =
        new LocalDBClient(
            access, new JobsRegister(Executors.newFixedThreadPool(BACKGROUND_JOBS), false));
    this.local = server.dynamoDbClient();
  }

  /** Tables that are gone once they are closed. */
  public static EmbeddedTables inMemory() {
    return new EmbeddedTables(null, Memory.TABLES);
  }

  /** The tables of this file, on this disk. */
  public static EmbeddedTables in(File file, Disk disk) {
    return new EmbeddedTables(file, disk);
  }

  private static void loadSqlite() {
    try {
      SQLiteLibraryLoader.initialize();
    } catch (Exception e) {
      throw new IllegalStateException("the library of SQLite can't be loaded", e);
    }
  }

  /** The client of these tables. */
  public DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> answered(method, arguments));
  }

  /** The jobs of the tables. */
  CallersJobs jobs() {
    return access.jobs();
  }

  private @Nullable Object answered(Method method, Object @Nullable [] arguments) throws Throwable {
    if (WRITES.contains(method.getName())) {
      disk.reason().ifPresent(EmbeddedTables::refuse);
    }
    try {
      return method.invoke(local, arguments);
    } catch (InvocationTargetException e) {
      throw asSdkFault(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private static void refuse(String reason) {
    throw SdkClientException.create("Nothing is written: " + reason);
  }

  private static Throwable asSdkFault(Throwable fault) throws Throwable {
    if (fault instanceof DynamoDBLocalServiceException service) {
      DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(service);
    }
    return fault instanceof SdkException || fault instanceof Error
        ? fault
        : SdkClientException.create("The tables did not carry it out", fault);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
