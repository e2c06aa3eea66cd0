package org.contactpoint.testkit.port;

import org.contactpoint.domain.index.ReKeyings;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;

class DynamoDbReKeyingsTest extends ReKeyingsContract {
  @Override
  ReKeyings reKeyings() {
    LocalDynamoDb store = new LocalDynamoDb().renew();
    return new StoredDirectory(store.client(), store.names(), PortContract.CLOCK).reKeyings();
  }
}
