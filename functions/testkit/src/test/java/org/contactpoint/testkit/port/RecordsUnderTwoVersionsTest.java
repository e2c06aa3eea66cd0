package org.contactpoint.testkit.port;

import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.ReplacedKeys;
import org.contactpoint.testkit.store.StoredDirectory;

/** Everything that is promised of records and search entries, with search keys in two versions. */
class RecordsUnderTwoVersionsTest extends RecordsContract {
  @Override
  World world() {
    LocalDynamoDb store = new LocalDynamoDb().renew();
    StoredDirectory directory =
        new StoredDirectory(
            store.client(), store.names(), CLOCK, new ReplacedKeys().added().writtenUnder());
    return new StoredWorld(directory, directory.commits());
  }
}
