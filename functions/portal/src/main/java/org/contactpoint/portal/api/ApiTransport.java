package org.contactpoint.portal.api;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Carries calls to the web API. */
public interface ApiTransport {

  /**
   * The answer, whatever it is.
   *
   * @param token the access token of whoever calls
   * @param requestId by which both logs name the call
   * @param json the body of the call, null for none
   * @throws ApiUnreachable if there was no answer in time
   */
  ApiAnswer carry(ApiCall call, String token, String requestId, byte @Nullable [] json);

  /** What makes a call beside another one. */
  default Executor beside() {
    return Thread::startVirtualThread;
  }
}
