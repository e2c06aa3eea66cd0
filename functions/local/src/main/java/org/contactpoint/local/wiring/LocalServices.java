package org.contactpoint.local.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.dynamodb.crypto.RandomIds;
import org.contactpoint.local.issuer.LocalIssuer;
import org.contactpoint.local.object.ArrivalEvent;
import org.contactpoint.local.object.LocalBucket;
import org.contactpoint.local.object.StoredObject;
import org.contactpoint.local.queue.LocalQueue;
import org.contactpoint.local.setting.DataFolder;
import org.contactpoint.local.store.FileKeys;
import org.contactpoint.local.store.LocalTables;

/**
 * The local replacements of cloud services, started side by side, because each takes its time.
 *
 * @param bucket raises an event in the queue for every file that has come
 */
public record LocalServices(
    LocalTables tables,
    LocalBucket bucket,
    LocalQueue queue,
    FileKeys keys,
    LocalIssuer issuer,
    Clock clock)
    implements AutoCloseable {

  /** The name of the bucket. */
  public static final String BUCKET = "contactpoint-uploads";

  /** Starts all of them on that folder. */
  public static LocalServices start(DataFolder folder, Clock clock) {
    SecureRandom random = new SecureRandom();
    Ids ids = new RandomIds(random);
    CompletableFuture<LocalTables> tables =
        CompletableFuture.supplyAsync(() -> new LocalTables(folder));
    CompletableFuture<LocalQueue> queue = CompletableFuture.supplyAsync(LocalQueue::new);
    CompletableFuture<LocalBucket> bucket =
        CompletableFuture.supplyAsync(
            () ->
                new LocalBucket(
                        BUCKET,
                        folder.folder("objects"),
                        ids,
                        clock,
                        object -> {
                          if (object.isSent()) {
                            queue.join().send(arrival(object, ids.next(), clock.instant()));
                          }
                        })
                    .start());
    FileKeys keys = new FileKeys(folder, random);
    LocalIssuer issuer = new LocalIssuer(folder, clock, ids);
    return new LocalServices(tables.join(), bucket.join(), queue.join(), keys, issuer, clock);
  }

  private static String arrival(StoredObject object, String id, Instant at) {
    return ArrivalEvent.of(object, id, at);
  }

  /** Ends what comes from outside first, and the tables last. */
  @Override
  public void close() {
    bucket.close();
    queue.close();
    tables.close();
  }
}
