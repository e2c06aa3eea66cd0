package org.contactpoint.benchmark.page;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counts reads and writes of single items. */
final class MeteredTable {
  private final DynamoDbClient store;
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();

  MeteredTable(DynamoDbClient store) {
    this.store = store;
  }

  /** The same store, with what is asked of it counted. */
  DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> counted(method, arguments));
  }

  private @Nullable Object counted(Method method, Object @Nullable [] arguments) throws Throwable {
    switch (method.getName()) {
      case "getItem" -> reads.incrementAndGet();
      case "putItem", "updateItem", "deleteItem" -> writes.incrementAndGet();
      default -> {}
    }
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  /** Begins to count anew. */
  void reset() {
    reads.set(0);
    writes.set(0);
  }

  int reads() {
    return reads.get();
  }

  int writes() {
    return writes.get();
  }
}
