package org.contactpoint.benchmark.page;

import org.contactpoint.portal.api.ApiAnswer;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiTransport;
import org.jspecify.annotations.Nullable;

/** Counts calls of the web API, and how long any of them was under way. */
final class MeteredTransport implements ApiTransport {
  private final ApiTransport transport;
  private int calls;
  private int underWay;
  private long since;
  private long nanos;

  MeteredTransport(ApiTransport transport) {
    this.transport = transport;
  }

  @Override
  public ApiAnswer carry(ApiCall call, String token, String requestId, byte @Nullable [] json) {
    begin();
    try {
      return transport.carry(call, token, requestId, json);
    } finally {
      end();
    }
  }

  // Two calls side by side are waited for once.
  private synchronized void begin() {
    calls++;
    if (underWay++ == 0) {
      since = System.nanoTime();
    }
  }

  private synchronized void end() {
    if (--underWay == 0) {
      nanos += System.nanoTime() - since;
    }
  }

  /** Begins to count anew. */
  synchronized void reset() {
    calls = 0;
    nanos = 0;
  }

  synchronized int calls() {
    return calls;
  }

  synchronized long nanos() {
    return nanos;
  }
}
